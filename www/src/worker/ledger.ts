import type { CategorizedTransaction } from "belvo-wasm";
import { Sum } from "../money.js";
import { BLOCK, type Found, type Query, type Row, type SortKey } from "../protocol.js";
import { fold } from "../text.js";
import type { Corrected } from "./corrections.js";

/**
 * The rows of the statement that is open. They stay in the worker, where sorting and searching a million of them stops
 * nothing; the page gets those that it shows.
 */
export class Ledger {
  readonly rows: readonly Corrected[];
  /** The rows that match the last query, in its order, by their positions. */
  #found = new Uint32Array();
  /** Every order that was asked for, ascending. */
  readonly #orders = new Map<SortKey, Uint32Array>();
  /** What is searched in. Made with the first search. */
  #texts: string[] | undefined;

  constructor(rows: readonly Corrected[]) {
    this.rows = rows;
  }

  find(query: Query): Found {
    const order = this.#order(query.sort);
    const words = fold(query.search).split(/\s+/).filter(Boolean);
    const texts = words.length > 0 ? this.#searched() : [];
    const found = new Uint32Array(order.length);
    const incoming = new Sum();
    const outgoing = new Sum();
    let count = 0;
    for (let at = 0; at < order.length; at++) {
      const position = order[query.descending ? order.length - 1 - at : at] ?? 0;
      const row = this.rows[position];
      if (row && matches(row, query) && words.every((word) => texts[position]?.includes(word))) {
        found[count] = position;
        count += 1;
        (row.type === "INFLOW" ? incoming : outgoing).add(row.amount);
      }
    }
    this.#found = found.subarray(0, count);
    return { count, incoming: incoming.total, outgoing: outgoing.total, rows: this.slice(0, BLOCK) };
  }

  slice(from: number, to: number): Row[] {
    return [...this.#found.subarray(from, to)].flatMap((position) => {
      const row = this.rows[position];
      return row ? [toRow(row)] : [];
    });
  }

  #order(key: SortKey): Uint32Array {
    let order = this.#orders.get(key);
    if (!order) {
      // Numbers compare many times faster than texts.
      const keys = Float64Array.from(this.rows, key === "date" ? toDay : toSigned);
      order = Uint32Array.from(keys, (_, position) => position).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
      this.#orders.set(key, order);
    }
    return order;
  }

  #searched(): string[] {
    this.#texts ??= this.rows.map((row) =>
      fold(`${row.description} ${row.merchant?.merchant_name ?? ""} ${row.category} ${row.subcategory ?? ""}`),
    );
    return this.#texts;
  }
}

function matches(row: CategorizedTransaction, query: Query): boolean {
  return (
    (query.currency === "" || row.currency === query.currency) &&
    (query.category === "" || row.category === query.category) &&
    (query.merchant === "" || row.merchant?.merchant_name === query.merchant) &&
    (query.direction === "" || row.type === query.direction) &&
    row.value_date.startsWith(query.period)
  );
}

function toDay(row: CategorizedTransaction): number {
  return Number(row.value_date.replaceAll("-", ""));
}

function toSigned(row: CategorizedTransaction): number {
  return row.type === "INFLOW" ? row.amount : -row.amount;
}

/** A transaction as the table shows it. */
export function toRow(transaction: Corrected): Row {
  const { merchant, explanation } = transaction;
  return {
    date: transaction.value_date,
    description: transaction.description,
    merchant: merchant?.merchant_name ? { name: merchant.merchant_name, website: merchant.website ?? null } : null,
    category: transaction.category ?? "Unknown",
    subcategory: transaction.subcategory,
    incoming: transaction.type === "INFLOW",
    amount: transaction.amount,
    currency: transaction.currency,
    confidence: explanation?.confidence ?? 0,
    by: transaction.corrected ? "you" : (explanation?.by ?? "type"),
    evidence: explanation?.evidence ?? "",
  };
}
