/**
 * All the work on one link, one thing after the other.
 *
 * @module
 */
import { DurableObject } from "cloudflare:workers";
import type { Belvo, Link } from "belvo-wasm";
import { enrichLink } from "./enrichment.js";
import { connect, connectToList, type Env } from "./env.js";
import { LinkMemory, type LinkState } from "./link-memory.js";
import { metric, reasonOf } from "./metrics.js";
import { type Attempted, answerMfa, type OpenSession } from "./mfa.js";
import { failureOf, type Outcome } from "./outcome.js";
import { RESOURCES, type ResourceName } from "./resources.js";
import { addRepair } from "./store/repairs.js";
import { syncIfListed, syncLink, syncResource } from "./sync.js";

/** What is to be looked at. */
export interface Task {
  /** What was announced. None: only the link itself. */
  resources: readonly ResourceName[];
  /** All else is compared as well, and what was different is reported. */
  reconcile?: boolean;
  /** What the event that announced it says of the link's consent. */
  consent?: { due: string | null; expired: boolean };
}

/** A run that has not begun: tasks that come until then join it. */
interface Run {
  resources: Set<ResourceName>;
  reconcile: boolean;
  outcomes: Promise<Record<string, Outcome>>;
}

export class LinkWork extends DurableObject<Env> {
  readonly #memory = new LinkMemory(this.ctx.storage);
  #last: Promise<unknown> = Promise.resolve();
  #next: Run | undefined;

  /** Does a task. Says how it went: of the resources by name, and of the link itself as `link`. */
  async work(link: string, task: Task): Promise<Record<string, Outcome>> {
    await this.#memory.saw(link, task.consent);
    this.#next ??= this.#plan(link);
    for (const resource of task.resources) {
      this.#next.resources.add(resource);
    }
    this.#next.reconcile ||= task.reconcile ?? false;
    return this.#next.outcomes;
  }

  /** Keeps the session of a second factor that somebody is asked for. */
  async open(link: string, session: OpenSession): Promise<void> {
    await this.#memory.saw(link);
    await this.#memory.open(session);
  }

  /** Goes on with the open session. */
  async resume(token: string | undefined): Promise<Attempted> {
    return answerMfa(connect(this.env), this.#memory, token);
  }

  /** What it knows of the link that Belvo does not list. */
  async state(): Promise<LinkState> {
    return this.#memory.state();
  }

  /** Belvo should have refreshed the link by now: looks, whether a webhook came or not. */
  override async alarm(): Promise<void> {
    const { link } = await this.#memory.state();
    if (link) {
      const outcomes = await this.work(link, { resources: RESOURCES, reconcile: true });
      if (Object.values(outcomes).some(({ ok }) => !ok)) {
        // The platform tries an alarm again that throws.
        throw new Error("some of the link could not be read");
      }
    }
  }

  #plan(link: string): Run {
    const run: Run = { resources: new Set(), reconcile: false, outcomes: Promise.resolve({}) };
    run.outcomes = this.#last.then(() => {
      this.#next = undefined;
      return this.#run(link, run);
    });
    this.#last = run.outcomes.catch(() => undefined);
    return run;
  }

  async #run(link: string, { resources, reconcile }: Run): Promise<Record<string, Outcome>> {
    const { DB: db } = this.env;
    const belvo = connectToList(this.env);
    const outcomes: Record<string, Outcome> = {};
    const attempt = async (name: string, work: () => Promise<unknown>) => {
      try {
        await work();
        outcomes[name] = { ok: true };
      } catch (error) {
        outcomes[name] = failureOf(error);
        metric("sync.failed", { link, resource: name, reason: reasonOf(error), request_id: outcomes[name].requestId });
      }
    };

    let found: Link | undefined;
    await attempt("link", async () => {
      found = await syncLink(db, belvo, link);
      await this.#memory.keep(found);
    });
    if (found) {
      for (const resource of reconcile ? RESOURCES : resources) {
        await attempt(resource, () => this.#sync(db, belvo, link, resource, resources.has(resource), reconcile));
      }
      await attempt("engines", () => enrichLink(db, link));
    }
    belvo.dispose();
    if (!outcomes.link?.ok || found) {
      await this.#memory.note(outcomes);
    }
    metric("link.worked", { link, gone: !found && outcomes.link?.ok === true, reconcile, resources: [...resources].join() });
    return outcomes;
  }

  async #sync(
    db: D1Database,
    belvo: Belvo,
    link: string,
    resource: ResourceName,
    announced: boolean,
    reconcile: boolean,
  ): Promise<void> {
    const change = await (announced && !reconcile ? syncResource : syncIfListed)(db, belvo, link, resource);
    if (change && change.upserted + change.deleted > 0) {
      const { upserted, deleted } = change;
      metric(reconcile ? "sync.repaired" : "sync.changed", { link, resource, upserted, deleted });
      if (reconcile && !announced) {
        await addRepair(db, { link, resource, upserted, deleted });
      }
    }
  }
}
