/** The way from a widget token to data: what Belvo documents, step by step. */

import { signal } from "@preact/signals";
import { connectWidget, hostedWidgetUrl } from "belvo-wasm/client";
import { locale } from "../i18n/index.js";
import { all, ask, hasWorker, type Link, type Page, type StoredTransaction, type Summary, WorkerError } from "./api.js";

/** Of the steps that are shown: token, login, second factor, webhook, data. */
export type Step = 0 | 1 | 2 | 3 | 4;

export type State =
  | { kind: "looking" }
  | { kind: "no-worker" }
  | { kind: "ready"; left?: boolean }
  | { kind: "going"; step: Step; askedFactor: boolean }
  | { kind: "refused"; code: string; message: string }
  | {
      kind: "data";
      link: string;
      askedFactor: boolean;
      waited: number | undefined;
      summary: Summary;
      latest: StoredTransaction[];
    };

export const state = signal<State>({ kind: "looking" });

export const links = signal<readonly Link[]>([]);

/** Whether Belvo is the offline one, where that is known. */
export const isOffline = signal<boolean | undefined>(undefined);

/** Longer than any institution that is played; with real ones the data comes when it comes. */
const PATIENCE = 60_000;

export async function look(): Promise<void> {
  if (state.value.kind !== "looking") {
    return;
  }
  state.value = (await hasWorker()) ? { kind: "ready" } : { kind: "no-worker" };
  if (state.value.kind === "ready") {
    await listLinks();
    await showReturned();
  }
}

export async function listLinks(): Promise<void> {
  await guarded(async () => {
    links.value = (await ask<{ results: Link[] }>("GET", "/api/links")).results;
  });
}

/** Belvo's hosted widget sends the user back to this page, with the link in the address. */
async function showReturned(): Promise<void> {
  const link = new URLSearchParams(location.search).get("link");
  if (link && /^[\w-]{36}$/.test(link)) {
    history.replaceState(null, "", `${location.pathname}${location.hash}`);
    await waitForData(link, false);
  }
}

/** From the token to the data. */
export async function connect(): Promise<void> {
  await guarded(async () => {
    go(0);
    const { access, external_id } = await ask<{ access: string; external_id: string }>("POST", "/api/widget-token", {
      widget: { callback_urls: callbacks() },
    });
    isOffline.value = isOfInvention(access);
    if (!isOffline.value) {
      // The security policy lets no script of others in: Belvo's widget is a page of its own, which comes back here.
      location.assign(hostedWidgetUrl(access, { locale: locale.value, external_id }));
      return;
    }
    go(1);
    await import("./stand-in.js");
    let askedFactor = false;
    const outcome = await connectWidget(access, {
      locale: locale.value,
      external_id,
      container: "#belvo",
      onEvent: ({ eventName }) => {
        if (eventName === "PAGE_LOAD_TOKEN") {
          askedFactor = true;
          go(2, true);
        }
      },
    });
    if (outcome.outcome === "exited") {
      state.value = { kind: "ready", left: true };
      return;
    }
    await waitForData(outcome.link, askedFactor);
  });
}

function callbacks(): object {
  const here = `${location.origin}${location.pathname}`;
  return { success: `${here}#/connect`, exit: `${here}#/connect`, event: `${here}#/connect` };
}

/** The offline Belvo says in its tokens who made them. */
function isOfInvention(access: string): boolean {
  try {
    const [, payload = ""] = access.split(".");
    return JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/"))).iss === "belvo-wasm sandbox";
  } catch {
    return false;
  }
}

/** Until the webhook came and the Worker has stored what it announced. */
async function waitForData(link: string, askedFactor: boolean): Promise<void> {
  go(3, askedFactor);
  const started = performance.now();
  for (;;) {
    const summary = await ask<Summary>("GET", `/api/links/${link}/summary`);
    if (summary.resources.some(({ resource, count }) => resource === "local.categories" && count > 0)) {
      await show(link, askedFactor, performance.now() - started);
      await listLinks();
      return;
    }
    if (performance.now() - started > PATIENCE) {
      throw new WorkerError(504, { code: "no_webhook", message: "No webhook came." });
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** What the store holds of a link. */
export async function show(link: string, askedFactor = false, waited?: number): Promise<void> {
  await guarded(async () => {
    const summary = await ask<Summary>("GET", `/api/links/${link}/summary`);
    const { results } = await ask<Page<StoredTransaction>>("GET", `/api/links/${link}/transactions?page_size=8`);
    state.value = { kind: "data", link, askedFactor, waited, summary, latest: results };
  });
}

export async function remove(link: string): Promise<void> {
  await guarded(async () => {
    await ask("DELETE", `/api/links/${link}`);
    links.value = links.value.filter(({ id }) => id !== link);
    if (state.value.kind === "data" && state.value.link === link) {
      state.value = { kind: "ready" };
    }
  });
}

/** All of a link's data, as the enrichment views open it. */
export async function fetchAll(link: string): Promise<Blob> {
  const accounts = await all(`/api/links/${link}/accounts`);
  const transactions = await all(`/api/links/${link}/transactions`);
  return new Blob([JSON.stringify({ accounts, transactions })], { type: "application/json" });
}

function go(step: Step, askedFactor = false): void {
  state.value = { kind: "going", step, askedFactor };
}

async function guarded(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    state.value = { kind: "refused", code: error instanceof WorkerError ? error.code : "failed", message };
  }
}
