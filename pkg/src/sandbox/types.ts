import type { Category, Subcategory } from "../generated/model.js";

/**
 * Something that goes wrong on order. With a `status` that is the answer; without one the request is answered as usual, and what is said
 * of delays and breaks befalls that answer.
 */
export interface SandboxFault {
  /** Which requests; default all. In `path`, `*` stands for any characters. */
  match?: { method?: string; path?: string };
  /** The status of the answer, 200 to 599. */
  status?: number;
  /** The code of Belvo's error; default what goes with the status. */
  code?: string;
  /** A body of your own: JSON, or a text that is sent as it is. */
  body?: unknown;
  /** The answer says `Retry-After`, in seconds. */
  retryAfter?: number;
  /** How many requests it befalls; default 1. */
  times?: number;
  /** How many fitting requests pass before; default 0. */
  after?: number;
  /** The answer comes so many milliseconds later. */
  delayMs?: number;
  /** The connection breaks after so many bytes of the body. */
  truncate?: number;
  /** The connection breaks before anything is answered. Without a `status`, the request was done all the same. */
  reset?: boolean;
}

/** A webhook as Belvo sends it: a `WebhookEvent` of `belvo-wasm/webhooks`. */
export type SandboxWebhook = {
  webhook_id: string;
  webhook_type: string;
  process_type: "historical_update" | "recurrent_update" | "async_post" | null;
  webhook_code: string;
  link_id: string;
  request_id: string;
  external_id: string | null;
  data: Record<string, unknown>;
};

/** What is true of a link's data. */
export interface SandboxTruth {
  /** The life behind the link, such as `salaried_mx`. */
  life: string;
  /** What comes or goes again and again. */
  streams: SandboxStream[];
  /** Of every transaction: its id, category and subcategory. */
  categories: [id: string, category: Category, subcategory: Subcategory | null][];
}

/** Something that comes or goes again and again. */
export interface SandboxStream {
  /** What it is, such as `salary` or `rent`. */
  name: string;
  direction: "INFLOW" | "OUTFLOW";
  /** Belvo's word for how often, or `BIMONTHLY` or `YEARLY`, which it has no word for. */
  period: string;
  /** Belvo's id of the account. */
  account: string;
  /** The mean of the transactions, in currency units. */
  amount: number;
  /** Whether the amount stays, but for raises. */
  fixed: boolean;
  category: Category;
  subcategory: Subcategory | null;
  /** Belvo's ids of its transactions, the first ones first. */
  transactions: string[];
}
