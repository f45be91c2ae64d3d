import type { EnrichTransaction } from "belvo-wasm";
import type { Asked, CashFlow } from "../analyses.js";
import type { Book } from "./book.js";

const SCALE = 10_000;
const DAY = 86_400_000;
/** About fifty years: a date that is wrong by centuries does not fill the memory. */
const MOST_DAYS = 18_300;

const toDay = (date: string) => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);
const toDate = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
const signed = ({ type, amount }: EnrichTransaction) => Math.round(amount * SCALE) * (type === "INFLOW" ? 1 : -1);

/** The balance at the end of each day: walked back from where it is known, or forward from zero. */
export function cashFlow(book: Book, { currency, balance }: Asked): CashFlow {
  const assets = book.accounts.filter(
    ({ category, balance_currency }) =>
      (category === "CHECKING_ACCOUNT" || category === "SAVINGS_ACCOUNT") && balance_currency === currency,
  );
  const ids = new Set(assets.map(({ id }) => id));
  const rows = book.transactions.filter(
    (row) =>
      row.currency === currency && !book.pending.has(row.transaction_id) && (assets.length === 0 || ids.has(row.account_id)),
  );
  const nets = new Map<number, number>();
  const months = new Map<string, number>();
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of rows) {
    const day = toDay(row.value_date);
    nets.set(day, (nets.get(day) ?? 0) + signed(row));
    const month = row.value_date.slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + signed(row));
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  if (rows.length === 0) {
    return { from: "", to: "", balances: new Float64Array(), months: [], known: "nobody" };
  }
  if (book.today !== undefined) {
    last = Math.max(last, toDay(book.today));
  }
  first = Math.max(first, last - MOST_DAYS + 1);
  const known = assets.length > 0 ? "accounts" : balance === undefined ? "nobody" : "user";
  const balances = new Float64Array(last - first + 1);
  if (known === "nobody") {
    let sum = 0;
    for (let day = first; day <= last; day++) {
      sum += nets.get(day) ?? 0;
      balances[day - first] = sum / SCALE;
    }
  } else {
    let sum =
      known === "user"
        ? Math.round((balance ?? 0) * SCALE)
        : assets.reduce((all, each) => all + Math.round(each.balance * SCALE), 0);
    for (let day = last; day >= first; day--) {
      balances[day - first] = sum / SCALE;
      sum -= nets.get(day) ?? 0;
    }
  }
  return {
    from: toDate(first),
    to: toDate(last),
    balances,
    months: [...months]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .slice(-24)
      .map(([month, net]) => ({ month, net: net / SCALE })),
    known,
  };
}
