/** Which rows the table shows. The worker has them all; the page keeps those that were on the screen. */

import { signal } from "@preact/signals";
import { engine, ignoreEnd } from "./engine.js";
import { BLOCK, type Found, type Query, type Row } from "./protocol.js";

const EVERYTHING: Query = {
  search: "",
  category: "",
  direction: "",
  period: "",
  merchant: "",
  currency: "",
  sort: "date",
  descending: true,
};

/** What the user asked for. */
export const query = signal<Query>(EVERYTHING);

/** What there is of it. Another object for another answer. */
export const found = signal<Found>({ count: 0, incoming: 0n, outgoing: 0n, rows: [] });

/** The currency whose sums are shown, and which alone is in the table where the statement has several. */
export const shownCurrency = signal("");

/** Changes whenever rows arrive. */
export const arrivals = signal(0);

let blocks = new Map<number, Row[]>();
let underWay = new Set<number>();

/** Shows all rows of a statement that was just opened. */
export async function showAll(currency: string, isOneOfSeveral: boolean): Promise<void> {
  shownCurrency.value = currency;
  const first = { ...EVERYTHING, currency: isOneOfSeveral ? currency : "" };
  const answer = await engine.call("find", first);
  query.value = first;
  take(answer);
}

let searching = false;
let searchAgain = false;

/** Asks for other rows. While one question is out, only the last of those that follow is asked. */
export function refine(change: Partial<Query>): void {
  query.value = { ...query.value, ...change };
  if (searching) {
    searchAgain = true;
    return;
  }
  searching = true;
  search()
    .catch(ignoreEnd)
    .finally(() => {
      searching = false;
    });
}

async function search(): Promise<void> {
  do {
    searchAgain = false;
    take(await engine.call("find", query.value));
  } while (searchAgain);
}

/** Shows the sums and the rows of another of the statement's currencies. */
export function showCurrency(currency: string): void {
  shownCurrency.value = currency;
  refine({ currency, category: "", period: "", merchant: "" });
}

/** Lets everything through again, in the order that was chosen. */
export function clearFilters(): void {
  refine({ search: "", category: "", direction: "", period: "", merchant: "" });
}

export function isFiltered({ search, category, direction, period, merchant }: Query): boolean {
  return search.trim() !== "" || [category, direction, period, merchant].some((each) => each !== "");
}

function take(answer: Found): void {
  blocks = new Map([[0, answer.rows]]);
  underWay = new Set();
  found.value = answer;
}

/** A row by its place among those found, or nothing while it is on its way. */
export function rowAt(index: number): Row | undefined {
  return blocks.get(Math.floor(index / BLOCK))?.[index % BLOCK];
}

/** Gets the rows that are about to be seen. */
export function fetchRows(from: number, to: number): void {
  for (let block = Math.floor(from / BLOCK); block * BLOCK < to; block++) {
    if (!blocks.has(block) && !underWay.has(block)) {
      fetchBlock(block).catch(ignoreEnd);
    }
  }
}

async function fetchBlock(block: number): Promise<void> {
  const question = underWay;
  question.add(block);
  const rows = await engine.call("rows", { from: block * BLOCK, to: (block + 1) * BLOCK });
  // The answer to a question that is no longer asked.
  if (question === underWay) {
    blocks.set(block, rows);
    arrivals.value += 1;
  }
}
