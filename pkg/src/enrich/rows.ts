import { invalidInput } from "../errors.js";
import { ACCOUNT_CATEGORIES, type EnrichTransaction, type IncomeTransaction } from "../generated/model.js";
import { Ids } from "./ids.js";
import { type Texts, textsOf } from "./texts.js";

/**
 * Transactions as they cross into WebAssembly. Crossing object by object costs more than the work.
 *
 * @internal
 */
export interface Columns {
  /** Of each row its amount, in currency units. */
  amounts: Float64Array;
  /** Of each row the position of its account in `accounts`, its day as the number `YYYYMMDD`, and `mcc << 1 | inflow`. */
  packed: Uint32Array;
  /** What rows of one account share: a list of objects, as JSON. */
  accounts: string;
  /** The position of the first row whose id an earlier one has, too. */
  twice: number | undefined;
  /** Of each row how its id begins, as {@link Ids} has it. */
  beginnings: Uint32Array;
  texts: Texts;
  /** Of each row, as they were read. */
  days: string[];
  descriptions: string[];
  ids: string[];
}

/** The fields that rows of one account share. */
const OF_ACCOUNT = [
  "account_id",
  "account_holder_id",
  "account_holder_type",
  "account_category",
  "currency",
  "institution",
] as const satisfies readonly (keyof EnrichTransaction)[];

type Shared = Pick<EnrichTransaction, (typeof OF_ACCOUNT)[number]>;

/** Columns of transactions of one's own. @internal */
export function toColumns(rows: readonly (EnrichTransaction | IncomeTransaction)[]): Columns {
  if (!Array.isArray(rows)) {
    throw invalidInput("transactions", "must be an array");
  }
  const ids = new Ids(rows.length);
  const descriptions = new Array<string>(rows.length);
  const days = new Array<string>(rows.length);
  const amounts = new Float64Array(rows.length);
  const packed = new Uint32Array(3 * rows.length);
  const accounts = new Accounts();
  // Rows mostly come day by day.
  let lastDay: unknown;
  let lastNumber = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as EnrichTransaction;
    if (row === null || typeof row !== "object") {
      throw invalidInput(`transactions[${index}]`, "must be an object", index);
    }
    const { transaction_id: id, value_date: day, description, amount, type } = row;
    if (typeof id !== "string" || id.includes("\n")) {
      throw wrong(index, "transaction_id", "must be a text of one line");
    }
    if (day !== lastDay) {
      lastDay = day;
      lastNumber = dayNumber(day);
    }
    if (lastNumber < 0) {
      throw wrong(index, "value_date", "must be a date (YYYY-MM-DD)");
    }
    if (typeof description !== "string") {
      throw wrong(index, "description", "must be a text");
    }
    if (typeof amount !== "number" || !(amount > -1e15 && amount < 1e15)) {
      throw wrong(index, "amount", `${String(amount)} is no amount of money`);
    }
    if (type !== "INFLOW" && type !== "OUTFLOW") {
      throw wrong(index, "type", "must be INFLOW or OUTFLOW");
    }
    const mcc = row.mcc ?? 0;
    if (!Number.isInteger(mcc) || mcc < 0 || mcc > 9999) {
      throw wrong(index, "mcc", "must be a code of four digits, as a number");
    }
    ids.set(index, id);
    descriptions[index] = description;
    days[index] = day;
    amounts[index] = amount;
    packed[3 * index] = accounts.position(row, index);
    packed[3 * index + 1] = lastNumber;
    packed[3 * index + 2] = (mcc << 1) | (type === "INFLOW" ? 1 : 0);
  }
  return {
    amounts,
    packed,
    accounts: accounts.toJson(),
    twice: ids.firstTwice(),
    beginnings: ids.beginnings,
    texts: textsOf(descriptions, ids.texts),
    days,
    descriptions,
    ids: ids.texts,
  };
}

const wrong = (index: number, field: string, message: string) => invalidInput(`transactions[${index}].${field}`, message, index);

/** So many accounts are found faster by comparing than by hashing: every id that was parsed is a text of its own. */
const FEW = 16;

/** The accounts of rows, each once. */
class Accounts {
  /** A row of each. */
  readonly #known: Shared[] = [];
  /** Where there are many: the positions of those with that id. */
  readonly #byId = new Map<string, number[]>();
  #last = 0;

  position(row: Shared, index: number): number {
    const known = this.#known;
    const last = known[this.#last];
    if (last !== undefined && isOfOneAccount(last, row)) {
      return this.#last;
    }
    let position = -1;
    if (known.length <= FEW) {
      for (let candidate = 0; candidate < known.length; candidate++) {
        if (isOfOneAccount(known[candidate] as Shared, row)) {
          position = candidate;
          break;
        }
      }
    } else {
      for (const candidate of this.#byId.get(row.account_id) ?? []) {
        if (isOfOneAccount(known[candidate] as Shared, row)) {
          position = candidate;
        }
      }
    }
    this.#last = position < 0 ? this.#add(row, index) : position;
    return this.#last;
  }

  toJson(): string {
    return JSON.stringify(this.#known.map((row) => Object.fromEntries(OF_ACCOUNT.map((field) => [field, row[field]]))));
  }

  #add(row: Shared, index: number): number {
    for (const field of OF_ACCOUNT) {
      if (typeof row[field] !== "string") {
        throw wrong(index, field, "must be a text");
      }
    }
    if (!/^[A-Za-z]{3}$/.test(row.currency)) {
      throw wrong(index, "currency", "must be a code of three letters (ISO 4217), such as MXN");
    }
    if (row.account_holder_type !== "INDIVIDUAL" && row.account_holder_type !== "BUSINESS") {
      throw wrong(index, "account_holder_type", "must be INDIVIDUAL or BUSINESS");
    }
    if (!ACCOUNT_CATEGORIES.includes(row.account_category)) {
      throw wrong(index, "account_category", `must be one of ${ACCOUNT_CATEGORIES.join(", ")}`);
    }
    const position = this.#known.push(row) - 1;
    const alike = this.#byId.get(row.account_id);
    if (alike === undefined) {
      this.#byId.set(row.account_id, [position]);
    } else {
      alike.push(position);
    }
    return position;
  }
}

/** Whether another row is of the account of one that is known. Nobody looks at the institution, as long as it is a text. */
const isOfOneAccount = (one: Shared, other: Shared) =>
  one.account_id === other.account_id &&
  one.account_holder_id === other.account_holder_id &&
  one.account_holder_type === other.account_holder_type &&
  one.account_category === other.account_category &&
  one.currency === other.currency &&
  typeof other.institution === "string";

/** `YYYY-MM-DD` as the number `YYYYMMDD`; below 0 for what is not written so. That the calendar has it is seen in WebAssembly. */
function dayNumber(day: unknown): number {
  if (typeof day !== "string" || day.length !== 10 || day.charCodeAt(4) !== 45 || day.charCodeAt(7) !== 45) {
    return -1;
  }
  let number = 0;
  for (let place = 0; place < 10; place++) {
    if (place !== 4 && place !== 7) {
      const digit = day.charCodeAt(place) - 48;
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
  }
  return number;
}
