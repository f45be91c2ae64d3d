// The Worker, where before and after whatever it asks of D1 the test says what happens: all is well, an error, or the Durable Object is killed.
// What it sends to queues the test gets.

import worker, { LinkWork as Real } from "../../../worker/src/index.ts";

export class LinkWork extends Real {
  constructor(context, env) {
    super(
      context,
      chaotic(env, () => context.abort("killed, on order")),
    );
  }
}

export default {
  fetch: (request, env) => worker.fetch(request, chaotic(env)),
  queue: (batch, env) => worker.queue(batch, chaotic(env)),
  scheduled: (event, env) => worker.scheduled(event, chaotic(env)),
};

function chaotic(env, kill) {
  const queue = (name) => {
    const send = async (bodies) => {
      const response = await env.CHAOS.fetch(`http://chaos/${name}`, { method: "POST", body: JSON.stringify(bodies) });
      if ((await response.text()) !== "ok") {
        throw new Error("the Queue is not there, on order");
      }
    };
    return { send: (body) => send([body]), sendBatch: (messages) => send(messages.map(({ body }) => body)) };
  };
  return { ...env, DB: new Database(env, kill), EVENTS: queue("events"), DEAD_LETTERS: queue("events-dead") };
}

class Database {
  #env;
  #kill;

  constructor(env, kill) {
    this.#env = env;
    this.#kill = kill;
  }

  prepare(sql) {
    return new Statement(this, this.#env.DB.prepare(sql));
  }

  batch(statements) {
    return this.around(() => this.#env.DB.batch(statements.map(({ real }) => real)));
  }

  async around(action) {
    const response = await this.#env.CHAOS.fetch(`http://chaos/${this.#kill ? "object" : "worker"}`);
    const what = await response.text();
    if (what === "error before") {
      throw new Error("D1_ERROR: on order");
    }
    if (what === "kill before") {
      this.#kill();
    }
    if (what === "kill during") {
      action().catch(() => undefined);
      this.#kill();
    }
    const result = await action();
    if (what === "error after") {
      throw new Error("D1_ERROR: on order, and it was done");
    }
    if (what === "kill after") {
      this.#kill();
    }
    return result;
  }
}

class Statement {
  #database;

  constructor(database, real) {
    this.#database = database;
    this.real = real;
  }

  bind(...values) {
    return new Statement(this.#database, this.real.bind(...values));
  }

  first(...given) {
    return this.#database.around(() => this.real.first(...given));
  }

  all() {
    return this.#database.around(() => this.real.all());
  }

  run() {
    return this.#database.around(() => this.real.run());
  }
}
