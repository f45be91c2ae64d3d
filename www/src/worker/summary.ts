import type { CategorizedTransaction } from "belvo-wasm";
import { Sum } from "../money.js";
import type { Flow, Group, Payee, Totals } from "../protocol.js";

/** A chart of more months than this cannot be read: years, then. */
const MOST_MONTHS = 26;

/** As many as there is room for beside the categories. */
const PAYEES = 5;

class Tally {
  readonly #sum = new Sum();
  #count = 0;

  add(amount: number): void {
    this.#sum.add(amount);
    this.#count += 1;
  }

  get flow(): Flow {
    return { sum: this.#sum.total, count: this.#count };
  }
}

class Groups {
  readonly #groups = new Map<string, { incoming: Tally; outgoing: Tally }>();

  add(key: string, { type, amount }: CategorizedTransaction): void {
    let group = this.#groups.get(key);
    if (!group) {
      group = { incoming: new Tally(), outgoing: new Tally() };
      this.#groups.set(key, group);
    }
    (type === "INFLOW" ? group.incoming : group.outgoing).add(amount);
  }

  get keys(): string[] {
    return [...this.#groups.keys()];
  }

  list(keys = this.keys): Group[] {
    const nothing = { sum: 0n, count: 0 };
    return keys.map((key) => {
      const group = this.#groups.get(key);
      return { key, incoming: group?.incoming.flow ?? nothing, outgoing: group?.outgoing.flow ?? nothing };
    });
  }
}

class CurrencyTotals {
  readonly #incoming = new Tally();
  readonly #outgoing = new Tally();
  readonly #categories = new Groups();
  readonly #months = new Groups();
  readonly #years = new Groups();
  readonly #payees = new Map<string, { category: string; outgoing: Tally }>();

  add(row: CategorizedTransaction): void {
    (row.type === "INFLOW" ? this.#incoming : this.#outgoing).add(row.amount);
    this.#categories.add(row.category ?? "Unknown", row);
    this.#months.add(row.value_date.slice(0, 7), row);
    this.#years.add(row.value_date.slice(0, 4), row);
    if (row.type === "OUTFLOW" && row.merchant?.merchant_name) {
      this.#pay(row.merchant.merchant_name, row);
    }
  }

  #pay(name: string, { category, amount }: CategorizedTransaction): void {
    let payee = this.#payees.get(name);
    if (!payee) {
      payee = { category: category ?? "Unknown", outgoing: new Tally() };
      this.#payees.set(name, payee);
    }
    payee.outgoing.add(amount);
  }

  #mostPaid(): Payee[] {
    return [...this.#payees]
      .map(([name, { category, outgoing }]) => ({ name, category, outgoing: outgoing.flow }))
      .sort((a, b) => (a.outgoing.sum < b.outgoing.sum ? 1 : a.outgoing.sum > b.outgoing.sum ? -1 : 0))
      .slice(0, PAYEES);
  }

  totals(currency: string): Totals {
    const { flow: incoming } = this.#incoming;
    const { flow: outgoing } = this.#outgoing;
    const months = allMonths(this.#months.keys.sort());
    return {
      currency,
      count: incoming.count + outgoing.count,
      incoming,
      outgoing,
      categories: this.#categories.list(),
      periods: months.length > MOST_MONTHS ? this.#years.list(this.#years.keys.sort()) : this.#months.list(months),
      payees: this.#mostPaid(),
    };
  }
}

/** From the first month to the last, those without a row included; stops soon after there are too many to be shown. */
function allMonths(present: string[]): string[] {
  const [first = "", last = ""] = [present[0], present.at(-1)];
  const months: string[] = [];
  for (let month = first; month <= last && months.length <= MOST_MONTHS; month = following(month)) {
    months.push(month);
  }
  return months;
}

function following(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const [nextYear, next] = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(nextYear).padStart(4, "0")}-${String(next).padStart(2, "0")}`;
}

/** What all the rows come to. */
export function summarize(rows: readonly CategorizedTransaction[]): {
  categorized: number;
  first: string;
  last: string;
  totals: Totals[];
} {
  const currencies = new Map<string, CurrencyTotals>();
  let categorized = 0;
  let first = rows[0]?.value_date ?? "";
  let last = first;
  for (const row of rows) {
    let totals = currencies.get(row.currency);
    if (!totals) {
      totals = new CurrencyTotals();
      currencies.set(row.currency, totals);
    }
    totals.add(row);
    categorized += row.category !== "Unknown" ? 1 : 0;
    first = row.value_date < first ? row.value_date : first;
    last = row.value_date > last ? row.value_date : last;
  }
  const totals = [...currencies].map(([currency, each]) => each.totals(currency)).sort((a, b) => b.count - a.count);
  return { categorized, first, last, totals };
}
