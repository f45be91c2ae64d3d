// The Queue, as Cloudflare describes it: at least once, in any order, again after a failure, given up after so many attempts. It never loses a
// message; how often a message comes, and when, follows from the seed.

const MOST_ATTEMPTS = 5;

export class TestQueue {
  #worker;
  #random;
  #waiting = [];
  #dead = [];
  #count = 0;

  constructor(worker, random) {
    this.#worker = worker;
    this.#random = random;
  }

  get length() {
    return this.#waiting.length + this.#dead.length;
  }

  put(name, body) {
    const message = { id: `message-${++this.#count}`, timestamp: new Date(), attempts: 1, body };
    (name === "events" ? this.#waiting : this.#dead).push(message);
  }

  /** Delivers some of what waits, at once, in any order. */
  async deliver() {
    await this.#deliver("events", this.#waiting, (message) => this.#dead.push({ ...message, attempts: 1 }));
    // What is given up is tried without an end.
    await this.#deliver("events-dead", this.#dead, (message) => this.#dead.push(message));
  }

  async #deliver(name, list, giveUp) {
    if (list.length === 0) {
      return;
    }
    const batch = this.#random.shuffle(list).splice(0, 1 + this.#random.below(10));
    const result = await this.#worker.queue(name, batch).catch(() => ({ outcome: "exception" }));
    const acked = new Set(result.explicitAcks ?? []);
    const again = new Set((result.retryMessages ?? []).map(({ msgId }) => msgId));
    for (const message of batch) {
      const isDone = acked.has(message.id) || (result.outcome === "ok" && !again.has(message.id));
      // Now and then what was done comes again all the same.
      if (isDone && !this.#random.chance(0.05)) {
        continue;
      }
      const next = { ...message, attempts: message.attempts + 1 };
      next.attempts > MOST_ATTEMPTS ? giveUp(next) : list.push(next);
    }
  }
}
