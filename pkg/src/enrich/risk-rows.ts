import { invalidInput } from "../errors.js";
import {
  CATEGORIES,
  type Category,
  type RiskTransaction,
  SUBCATEGORIES,
  type Subcategory,
  type Transaction,
  type TransactionStatus,
} from "../generated/model.js";
import { Ids } from "./ids.js";
import { type Texts, textsOf } from "./texts.js";

/**
 * A user's transactions as they cross into WebAssembly: numbers, and the texts of the few that are asked for. Crossing object by object, or
 * with every text, costs more than the work.
 *
 * @internal
 */
export interface RiskColumns {
  /** The position of the first row whose id an earlier one has, too. */
  twice: number | undefined;
  /** Of each row its amount, in currency units. */
  amounts: Float64Array;
  /** Of each row its day: `year << 9 | month << 5 | day`. */
  days: Uint32Array;
  /** Of each row `account << 14 | subcategory << 7 | category << 2 | pending << 1 | inflow`, as `Columns` of the library has it. */
  marks: Uint32Array;
  texts: Texts;
}

/** A user's transaction, with what it is where that is known: by a rule of yours, or from Belvo. Others are categorized here. */
export type CategorizableTransaction = RiskTransaction & { category?: Category | null; subcategory?: Subcategory | null };

/** What rows are read of. */
interface Source<R> {
  rows: readonly R[];
  /** Where they stand in the caller's data. */
  list: string;
  /** Their accounts, and the field of these that has the currency. */
  accounts: readonly object[];
  accountList: string;
  accountCurrency: string;
  /** What errors call the fields that differ. */
  idField: "transaction_id" | "id";
  accountField: string;
  accountOf(row: R): unknown;
  dayOf(row: R): unknown;
  verdictOf(row: R): number;
  /** Whether every row has a description and a currency. */
  isWhole: boolean;
}

/** Columns of a user's transactions. `place` is where the user stands in the caller's data. @internal */
export const toRiskColumns = (
  rows: readonly CategorizableTransaction[],
  accounts: readonly object[],
  place: string,
): RiskColumns =>
  columns<CategorizableTransaction>({
    rows,
    list: `${place}.transactions`,
    accounts,
    accountList: `${place}.accounts`,
    accountCurrency: "balance_currency",
    idField: "transaction_id",
    accountField: "account_id",
    accountOf: (row) => row.account_id,
    dayOf: (row) => row.value_date,
    verdictOf,
    isWhole: true,
  });

/** Columns of a link's transactions. @internal */
export const toLinkColumns = (rows: readonly Transaction[], accounts: readonly object[]): RiskColumns =>
  columns<Transaction>({
    rows,
    list: "transactions",
    accounts,
    accountList: "accounts",
    accountCurrency: "currency",
    idField: "id",
    accountField: "account.id",
    accountOf: (row) => row.account?.id,
    dayOf: ({ value_date }) => (typeof value_date === "string" ? value_date.slice(0, 10) : value_date),
    verdictOf,
    isWhole: false,
  });

/** What a row says of itself; 0 where it says nothing. */
const verdictOf = ({ category, subcategory }: { category?: unknown; subcategory?: unknown }) =>
  category === undefined && subcategory === undefined
    ? 0
    : ((SUBCATEGORY_PLACES.get(subcategory as string) ?? 0) << 7) | ((CATEGORY_PLACES.get(category as string) ?? 0) << 2);

const places = (names: readonly string[]) => new Map(names.map((name, index) => [name, index + 1]));
const CATEGORY_PLACES = places(CATEGORIES);
const SUBCATEGORY_PLACES = places(SUBCATEGORIES);

const STATUSES: readonly string[] = ["PENDING", "PROCESSED", "UNCATEGORIZED"] satisfies TransactionStatus[];

type Row = {
  transaction_id?: unknown;
  id?: unknown;
  amount?: unknown;
  type?: unknown;
  status?: unknown;
  currency?: unknown;
  description?: unknown;
};

function columns<R extends object>(source: Source<R>): RiskColumns {
  const { rows, list, idField, accountOf, dayOf, verdictOf, isWhole } = source;
  if (!Array.isArray(rows)) {
    throw invalidInput(list, "must be an array");
  }
  const accounts = accountsOf(source);
  const positionOf = finder(accounts);
  const codes = new Map<unknown, number>();
  // Rows mostly come day by day.
  let written: unknown;
  let day = 0;
  const amounts = new Float64Array(rows.length);
  const days = new Uint32Array(rows.length);
  const marks = new Uint32Array(rows.length);
  const ids = new Ids(rows.length);
  const descriptions = new Array<string>(rows.length);
  const wrong = (index: number, field: string, message: string) =>
    invalidInput(`${list}[${index}]${field && "."}${field}`, message, index);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as R & Row;
    if (row === null || typeof row !== "object") {
      throw wrong(index, "", "must be an object");
    }
    const { amount, type, status, currency, description } = row;
    const id = row[idField];
    if (typeof id !== "string" || id.includes("\n")) {
      throw wrong(index, idField, "must be a text of one line");
    }
    const account = accountOf(row);
    if (typeof account !== "string") {
      throw wrong(index, source.accountField, "must be a text");
    }
    const position = positionOf(account);
    const next = dayOf(row);
    if (next !== written) {
      written = next;
      day = codes.get(next) ?? dayCode(next);
      codes.set(next, day);
    }
    if (day === 0) {
      throw wrong(index, "value_date", "must be a date (YYYY-MM-DD)");
    }
    if (isWhole && typeof description !== "string") {
      throw wrong(index, "description", "must be a text");
    }
    if (typeof amount !== "number" || !(amount > -1e15 && amount < 1e15)) {
      throw wrong(index, "amount", `${String(amount)} is no amount of money`);
    }
    if (type !== "INFLOW" && type !== "OUTFLOW") {
      throw wrong(index, "type", "must be INFLOW or OUTFLOW");
    }
    if (status !== "PROCESSED" && status !== undefined && status !== null && !STATUSES.includes(status as string)) {
      throw wrong(index, "status", `must be one of ${STATUSES.join(", ")}`);
    }
    const own = accounts[position]?.currency;
    if (currency !== own && (isWhole || (currency !== undefined && currency !== null)) && !isSameCode(currency, own)) {
      throw wrong(index, "currency", `\`${String(currency)}\` is not the currency of its account, \`${String(own)}\``);
    }
    ids.set(index, id);
    descriptions[index] = typeof description === "string" ? description : String(description ?? "");
    amounts[index] = amount;
    days[index] = day;
    marks[index] = (position << 14) | verdictOf(row) | (status === "PENDING" ? 2 : 0) | (type === "INFLOW" ? 1 : 0);
  }
  return { twice: ids.firstTwice(), amounts, days, marks, texts: textsOf(descriptions, ids.texts) };
}

type Account = { id: string; currency: unknown };

/** The accounts, as far as their transactions are held against them. */
function accountsOf({
  accounts,
  accountList,
  accountCurrency,
}: Pick<Source<never>, "accounts" | "accountList" | "accountCurrency">): Account[] {
  return accounts.map((account, index) => {
    if (account === null || typeof account !== "object") {
      throw invalidInput(`${accountList}[${index}]`, "must be an object", index);
    }
    const { id, [accountCurrency]: currency } = account as Record<string, unknown>;
    if (typeof id !== "string") {
      throw invalidInput(`${accountList}[${index}].id`, "must be a text", index);
    }
    return { id, currency };
  });
}

/** Few accounts are found faster by comparing than by hashing: every id that was parsed is a text of its own. */
const FEW = 16;

/** What finds the position of the account of that id; one past the last where there is none, which is refused in WebAssembly: after the accounts. */
function finder(accounts: readonly Account[]): (id: unknown) => number {
  if (accounts.length > FEW) {
    const positions = new Map<unknown, number>(accounts.map(({ id }, position) => [id, position]));
    return (id) => positions.get(id) ?? accounts.length;
  }
  const ids = accounts.map(({ id }) => id);
  return (id) => {
    for (let position = 0; position < ids.length; position++) {
      if (ids[position] === id) {
        return position;
      }
    }
    return ids.length;
  };
}

/** Whether two codes are of one currency. An account without a code is refused in WebAssembly. */
const isSameCode = (one: unknown, other: unknown) =>
  typeof other !== "string" || String(one).toUpperCase() === other.toUpperCase();

/** A day as it crosses; 0 for what is no date. That the calendar has it is seen in WebAssembly. */
function dayCode(day: unknown): number {
  if (typeof day !== "string" || day.length !== 10 || day.charCodeAt(4) !== 45 || day.charCodeAt(7) !== 45) {
    return 0;
  }
  const year = digits(day, 0, 4);
  const month = digits(day, 5, 7);
  const ofMonth = digits(day, 8, 10);
  return year < 0 || month < 0 || month > 12 || ofMonth < 0 || ofMonth > 31 ? 0 : (year << 9) | (month << 5) | ofMonth;
}

/** The number that these digits of a text are; below 0 where one is none. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let place = from; place < to; place++) {
    const digit = text.charCodeAt(place) - 48;
    if (digit < 0 || digit > 9) {
      return -1;
    }
    number = 10 * number + digit;
  }
  return number;
}
