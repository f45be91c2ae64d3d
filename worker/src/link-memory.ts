import type { Link } from "belvo-wasm";
import type { OpenSession } from "./mfa.js";
import type { Outcome } from "./outcome.js";

/** What is known of a link that Belvo does not list. Times are ISO 8601. */
export interface LinkState {
  link: string | null;
  /** When somebody or something last asked for work on it. */
  seen: string | null;
  /** The second factor that somebody is asked for, until when. */
  mfa: { until: string; details: unknown } | null;
  /** The day that the consent ends, and whether it has. */
  consent: { due: string | null; expired: boolean } | null;
  /** When Belvo refreshes it next. */
  refresh: string | null;
  /** What could not be done the last time that it was tried. */
  failures: Record<string, Outcome>;
}

/** How long after the time of a refresh its webhook is waited for. */
const GRACE = 3_600_000;

const HOURS: Record<string, number> = { "6h": 6, "12h": 12, "24h": 24, "7d": 7 * 24, "30d": 30 * 24 };

/** The memory of a link's Durable Object. */
export class LinkMemory {
  readonly #storage: DurableObjectStorage;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
  }

  async state(): Promise<LinkState> {
    const known = await this.#storage.get<string | object>(["link", "seen", "consent", "refresh", "failures"]);
    const session = await this.session();
    return {
      link: null,
      seen: null,
      consent: null,
      refresh: null,
      failures: {},
      ...Object.fromEntries(known),
      mfa:
        session && session.until > Date.now() ? { until: new Date(session.until).toISOString(), details: session.details } : null,
    };
  }

  /** Somebody asks for work on the link. Events come in any order: of consents, the one that ends last counts. */
  async saw(link: string, consent?: NonNullable<LinkState["consent"]>): Promise<void> {
    await this.#storage.put({ link, seen: new Date().toISOString() });
    if (consent) {
      const before = await this.#storage.get<NonNullable<LinkState["consent"]>>("consent");
      const isLater = (consent.due ?? "") > (before?.due ?? "");
      await this.#storage.put("consent", {
        due: isLater ? consent.due : (before?.due ?? null),
        expired: isLater ? consent.expired : consent.expired || (before?.expired ?? false),
      });
    }
  }

  /** How Belvo has the link now; nothing where it has it no more. */
  async keep(link: Link | undefined): Promise<void> {
    if (!link) {
      await this.#storage.deleteAlarm();
      await this.#storage.deleteAll();
      return;
    }
    const hours = HOURS[link.refresh_rate ?? ""];
    const last = Date.parse(link.last_accessed_at ?? link.created_at);
    if (hours === undefined || link.status !== "valid" || Number.isNaN(last)) {
      await this.#storage.delete("refresh");
      await this.#storage.deleteAlarm();
      return;
    }
    const refresh = last + hours * 3_600_000;
    await this.#storage.put("refresh", new Date(refresh).toISOString());
    // Where Belvo is late already, the next look is a whole rate away: the cron looks more often than that.
    await this.#storage.setAlarm(refresh + GRACE > Date.now() ? refresh + GRACE : Date.now() + hours * 3_600_000);
  }

  async note(outcomes: Record<string, Outcome>): Promise<void> {
    const failures = Object.fromEntries(Object.entries(outcomes).filter(([, { ok }]) => !ok));
    await this.#storage.put("failures", failures);
  }

  open(session: OpenSession): Promise<void> {
    return this.#storage.put("session", session);
  }

  close(): Promise<boolean> {
    return this.#storage.delete("session");
  }

  /** The session that was opened last and not closed; it may be over. */
  session(): Promise<OpenSession | undefined> {
    return this.#storage.get<OpenSession>("session");
  }
}
