import { invalidInput } from "../errors.js";
import { ACCOUNT_CATEGORIES, type EnrichTransaction, type IncomeTransaction } from "../generated/model.js";

/**
 * Transactions as they cross into WebAssembly. Crossing object by object costs more than the work.
 *
 * @internal
 */
export interface Columns {
  /** Of each row its id, its day and its description, by line feeds. */
  texts: string;
  /** Of each row its amount, in currency units. */
  amounts: Float64Array;
  /** Of each row the position of its account in `accounts`, and `mcc << 1 | inflow`. */
  packed: Uint32Array;
  /** What rows of one account share: a list of objects, as JSON. */
  accounts: string;
}

/** The fields that rows of one account share. */
type Shared<Row> = readonly (keyof Row & string)[];

const OF_ACCOUNT: Shared<EnrichTransaction> = [
  "account_id",
  "account_holder_id",
  "account_holder_type",
  "account_category",
  "currency",
  "institution",
];

/** Columns of transactions of one's own. @internal */
export function toColumns(rows: readonly EnrichTransaction[], place = "transactions"): Columns {
  return columns(rows, place, OF_ACCOUNT, (row, wrong) => {
    if (row.account_holder_type !== "INDIVIDUAL" && row.account_holder_type !== "BUSINESS") {
      throw wrong("account_holder_type", "must be INDIVIDUAL or BUSINESS");
    }
    if (!ACCOUNT_CATEGORIES.includes(row.account_category)) {
      throw wrong("account_category", `must be one of ${ACCOUNT_CATEGORIES.join(", ")}`);
    }
  });
}

/** Columns of transactions that may be incomes. @internal */
export function toIncomeColumns(rows: readonly IncomeTransaction[]): Columns {
  return toColumns(rows as readonly (IncomeTransaction & EnrichTransaction)[]);
}

type Wrong = (field: string, message: string) => Error;

interface Row {
  transaction_id: string;
  value_date: string;
  description: string;
  amount: number;
  type: string;
  currency: string;
  mcc?: number | null;
}

function columns<R extends Row>(
  rows: readonly R[],
  place: string,
  shared: Shared<R>,
  check: (row: R, wrong: Wrong) => void,
): Columns {
  if (!Array.isArray(rows)) {
    throw invalidInput(place, "must be an array");
  }
  const texts: string[] = new Array(3 * rows.length);
  const amounts = new Float64Array(rows.length);
  const packed = new Uint32Array(2 * rows.length);
  const accounts = new Accounts(shared, check);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (row === null || typeof row !== "object") {
      throw invalidInput(`${place}[${index}]`, "must be an object", index);
    }
    const wrong: Wrong = (field, message) => invalidInput(`${place}[${index}].${field}`, message, index);
    const { transaction_id: id, value_date: day, description, amount } = row;
    if (typeof id !== "string" || id.includes("\n")) {
      throw wrong("transaction_id", "must be a text of one line");
    }
    if (typeof day !== "string" || !/^\d{4}-\d\d-\d\d$/.test(day)) {
      throw wrong("value_date", "must be a date (YYYY-MM-DD)");
    }
    if (typeof description !== "string") {
      throw wrong("description", "must be a text");
    }
    if (typeof amount !== "number" || !Number.isFinite(amount) || Math.abs(amount) >= 1e15) {
      throw wrong("amount", `${String(amount)} is no amount of money`);
    }
    if (row.type !== "INFLOW" && row.type !== "OUTFLOW") {
      throw wrong("type", "must be INFLOW or OUTFLOW");
    }
    const mcc = row.mcc ?? 0;
    if (!Number.isInteger(mcc) || mcc < 0 || mcc > 9999) {
      throw wrong("mcc", "must be a code of four digits, as a number");
    }
    texts[3 * index] = id;
    texts[3 * index + 1] = day;
    texts[3 * index + 2] = description.includes("\n") ? description.replaceAll("\n", " ") : description;
    amounts[index] = amount;
    packed[2 * index] = accounts.position(row, wrong);
    packed[2 * index + 1] = (mcc << 1) | (row.type === "INFLOW" ? 1 : 0);
  }
  return { texts: texts.join("\n"), amounts, packed, accounts: JSON.stringify(accounts.distinct) };
}

/** The accounts of rows, each once. */
class Accounts<R extends Row> {
  readonly distinct: Partial<R>[] = [];
  readonly #positions = new Map<string, number>();
  readonly #shared: Shared<R>;
  readonly #check: (row: R, wrong: Wrong) => void;
  #last: R | undefined;
  #lastPosition = 0;

  constructor(shared: Shared<R>, check: (row: R, wrong: Wrong) => void) {
    this.#shared = shared;
    this.#check = check;
  }

  position(row: R, wrong: Wrong): number {
    const last = this.#last;
    // Rows mostly come account by account.
    if (last === undefined || this.#shared.some((field) => last[field] !== row[field])) {
      this.#last = row;
      this.#lastPosition = this.#find(row, wrong);
    }
    return this.#lastPosition;
  }

  #find(row: R, wrong: Wrong): number {
    const values = this.#shared.map((field) => row[field]);
    const key = JSON.stringify(values);
    const known = this.#positions.get(key);
    if (known !== undefined) {
      return known;
    }
    for (const field of this.#shared) {
      if (typeof row[field] !== "string") {
        throw wrong(field, "must be a text");
      }
    }
    if (!/^[A-Za-z]{3}$/.test(row.currency)) {
      throw wrong("currency", "must be a code of three letters (ISO 4217), such as MXN");
    }
    this.#check(row, wrong);
    const position = this.distinct.length;
    this.distinct.push(Object.fromEntries(this.#shared.map((field) => [field, row[field]])) as Partial<R>);
    this.#positions.set(key, position);
    return position;
  }
}
