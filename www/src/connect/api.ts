/** What the page asks of the Worker, and a log of it. */

import { signal } from "@preact/signals";

/** A question to the Worker, as the log shows it. */
export interface Asked {
  id: number;
  method: string;
  path: string;
  status: number;
  ms: number;
  /** The body, and the answer, where they were JSON. */
  sent?: object | undefined;
  answered?: unknown;
}

/** The log holds so many. */
const KEPT = 30;

export const asked = signal<readonly Asked[]>([]);

/** The Worker did not do what it was asked. */
export class WorkerError extends Error {
  readonly status: number;
  readonly code: string;
  readonly body: Problem;

  constructor(status: number, body: Problem) {
    super(body.message);
    this.status = status;
    this.code = body.code;
    this.body = body;
  }
}

export interface Problem {
  code: string;
  message: string;
  link?: string;
  token_generation_data?: { instructions?: string | null; value?: string | null; expects_user_input?: boolean | null } | null;
}

export interface Link {
  id: string;
  institution: string;
  status: string;
}

export interface Summary {
  balances: { currency: string; category: string; accounts: number; current: number | null }[];
  transactions: { count: number; first: string | null; last: string | null };
  resources: { resource: string; count: number; synced_at: string | null }[];
}

export interface StoredTransaction {
  id: string;
  value_date: string;
  description: string | null;
  amount: number;
  currency: string | null;
  type: string;
  local: { category: string; subcategory: string | null; merchant: { merchant_name: string | null } | null } | null;
}

export interface Page<T> {
  count: number;
  results: T[];
  next: string | null;
}

/** A session that a team's server signed; `./run` puts one into the address where it runs with real keys. */
const SESSION = "belvo-wasm-session";

export function takeSession(): void {
  const given = /[?&]session=([\w.-]+)/.exec(location.search)?.[1];
  if (given) {
    sessionStorage.setItem(SESSION, given);
    history.replaceState(null, "", `${location.pathname}${location.hash}`);
  }
}

let last = 0;

export async function ask<T>(method: string, path: string, body?: object): Promise<T> {
  const started = performance.now();
  const session = sessionStorage.getItem(SESSION);
  const response = await fetch(path, {
    method,
    headers: {
      ...(body ? { "content-type": "application/json" } : {}),
      ...(session ? { authorization: `Bearer ${session}` } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  last += 1;
  const ms = performance.now() - started;
  let answer: unknown;
  try {
    answer = text === "" ? undefined : JSON.parse(text);
  } catch {
    answer = undefined;
  }
  const entry: Asked = { id: last, method, path, status: response.status, ms, sent: body, answered: answer };
  asked.value = [...asked.value.slice(1 - KEPT), entry];
  if (answer === undefined) {
    throw new WorkerError(response.status, { code: "no_worker", message: `${method} ${path}: ${response.status}` });
  }
  if (!response.ok) {
    const problem = (Array.isArray(answer) ? answer[0] : answer) as Problem;
    throw new WorkerError(response.status, problem);
  }
  return answer as T;
}

/** Whether a Worker stands behind this page: a static site answers with its own page, or not at all. */
export async function hasWorker(): Promise<boolean> {
  try {
    return (await ask<{ ok: boolean }>("GET", "/health")).ok;
  } catch {
    return false;
  }
}

/** All pages of a list. */
export async function all<T>(path: string): Promise<T[]> {
  const items: T[] = [];
  for (let after = ""; ; ) {
    const page = await ask<Page<T>>("GET", `${path}?page_size=1000${after}`);
    items.push(...page.results);
    if (page.next === null || page.next === undefined) {
      return items;
    }
    after = `&after=${encodeURIComponent(page.next)}`;
  }
}
