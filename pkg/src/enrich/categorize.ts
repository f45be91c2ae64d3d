import { lines, oneLine, run } from "../engines.js";
import { invalidInput } from "../errors.js";
import {
  ACCOUNT_CATEGORIES,
  CATEGORIES,
  type CategorizationRequest,
  type CategorizationResponse,
  type CategorizedTransaction,
  DECIDERS,
  type EnrichTransaction,
  type Merchant,
  SUBCATEGORIES,
} from "../generated/model.js";

/** What can be asked of the local categorization beyond Belvo's request. */
export interface CategorizeOptions {
  /** Adds an `explanation` to every transaction: what decided, and how sure it is. */
  explain?: boolean;
  /** Doubtful transactions become `Unknown`: those whose confidence (0 to 1) is below this. Default 0. */
  minConfidence?: number;
}

/**
 * Says of every transaction what it was about and who was paid. Answers what Belvo's `POST /api/categorization/` answers, in
 * the order of the request, computed here: nothing leaves the machine, and there is no limit of 10,000.
 *
 * @throws {InvalidInputError} naming the field and the index of the transaction that is wrong.
 * @throws {NotInitializedError} in a browser, before `await init()`.
 * @throws {CrashError} where what is given takes more memory than there is (`out_of_memory`).
 *
 * @example
 * const { transactions } = categorize({ language: "es", transactions: mine });
 * transactions[0].category; // "Food & Groceries"
 */
export function categorize(request: CategorizationRequest, options: CategorizeOptions = {}): CategorizationResponse {
  return categorizeWith(request, options, "", []);
}

/** The same with merchants and rules of one's own: as JSON for the engine, and the merchants for the answer. @internal */
export function categorizeWith(
  request: CategorizationRequest,
  options: CategorizeOptions,
  own: string,
  ownMerchants: readonly Merchant[],
): CategorizationResponse {
  const rows = request?.transactions;
  if (!Array.isArray(rows)) {
    throw invalidInput("transactions", "must be an array");
  }
  if (typeof request.language !== "string") {
    throw invalidInput("language", "must be `es` or `pt`");
  }
  const minConfidence = options.minConfidence ?? 0;
  if (!(minConfidence >= 0 && minConfidence <= 1)) {
    throw invalidInput("minConfidence", "must be between 0 and 1");
  }
  const explain = options.explain === true;
  const columns = toColumns(rows);
  const ask = (descriptions: string[]) =>
    run((part) =>
      part.categorize(lines(descriptions), columns.rows, columns.currencies, request.language, minConfidence, explain, own),
    );
  // Nothing comes where there is a line feed in a description.
  const answer = ask(columns.descriptions) ?? ask(columns.descriptions.map(oneLine));
  const [verdicts, evidence] = answer as [Uint32Array, string];
  const { transactions } = columns;
  for (let index = 0; index < transactions.length; index++) {
    const row = transactions[index] as CategorizedTransaction;
    decide(row, verdicts[2 * index] as number, verdicts[2 * index + 1] as number, ownMerchants);
  }
  if (explain) {
    explainAll(transactions, verdicts, evidence.split("\n"));
  }
  return { transactions };
}

/** The rows as they cross into WebAssembly, where crossing object by object costs more than the work; and what is answered. */
interface Columns {
  descriptions: string[];
  /** Of each row `mcc << 16 | currency << 3 | account << 1 | inflow`. */
  rows: Uint32Array;
  /** By commas, in the order of their positions. */
  currencies: string;
  /** What is answered, undecided. It is made while a row is at hand: reading ten thousand once more takes longer. */
  transactions: CategorizedTransaction[];
}

function toColumns(rows: readonly EnrichTransaction[]): Columns {
  const transactions: CategorizedTransaction[] = new Array(rows.length);
  const descriptions: string[] = new Array(rows.length);
  const packed = new Uint32Array(rows.length);
  const currencies = new Map<string, number>();
  // Rows mostly come account by account.
  let [currency, currencyIndex] = ["", -1];
  let [category, account] = ["", -1];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (row === null || typeof row !== "object") {
      throw invalidInput(`transactions[${index}]`, "must be an object", index);
    }
    const description = row.description;
    if (typeof description !== "string") {
      throw wrong(index, "description", "must be a text");
    }
    descriptions[index] = description;
    const { amount, type } = row;
    if (typeof amount !== "number" || !(amount > -1e15 && amount < 1e15)) {
      throw wrong(index, "amount", `${String(amount)} is no amount of money`);
    }
    if (type !== "INFLOW" && type !== "OUTFLOW") {
      throw wrong(index, "type", "must be INFLOW or OUTFLOW");
    }
    if (row.account_category !== category) {
      category = row.account_category;
      account = ACCOUNT_CATEGORIES.indexOf(row.account_category);
    }
    if (account < 0) {
      throw wrong(index, "account_category", `must be one of ${ACCOUNT_CATEGORIES.join(", ")}`);
    }
    const mcc = row.mcc ?? 0;
    if (!Number.isInteger(mcc) || mcc < 0 || mcc > 9999) {
      throw wrong(index, "mcc", "must be a code of four digits, as a number");
    }
    if (row.currency !== currency || currencyIndex < 0) {
      currency = row.currency;
      currencyIndex = currencyPosition(currencies, currency, index);
    }
    transactions[index] = undecided(row);
    packed[index] = (mcc << 16) | (currencyIndex << 3) | (account << 1) | (type === "INFLOW" ? 1 : 0);
  }
  return { descriptions, rows: packed, currencies: [...currencies.keys()].join(","), transactions };
}

function currencyPosition(currencies: Map<string, number>, currency: string, index: number): number {
  if (typeof currency !== "string" || !/^[A-Za-z]{3}$/.test(currency)) {
    throw wrong(index, "currency", "must be a code of three letters (ISO 4217), such as MXN");
  }
  const position = currencies.get(currency) ?? currencies.size;
  currencies.set(currency, position);
  return position;
}

function wrong(index: number, field: string, message: string) {
  return invalidInput(`transactions[${index}].${field}`, message, index);
}

/** One object literal a row: copying with `...` costs a hundred times as much. */
function undecided(row: EnrichTransaction): CategorizedTransaction {
  return {
    transaction_id: row.transaction_id,
    account_holder_type: row.account_holder_type,
    account_holder_id: row.account_holder_id,
    account_id: row.account_id,
    account_category: row.account_category,
    value_date: row.value_date,
    description: row.description,
    type: row.type,
    amount: row.amount,
    currency: row.currency,
    institution: row.institution,
    mcc: row.mcc ?? null,
    category: "Unknown",
    subcategory: null,
    merchant: null,
  };
}

function decide(row: CategorizedTransaction, verdict: number, merchant: number, ownMerchants: readonly Merchant[]): void {
  const subcategory = (verdict >>> 8) & 0xff;
  row.category = CATEGORIES[verdict & 0xff] ?? "Unknown";
  row.subcategory = subcategory === 0 ? null : (SUBCATEGORIES[subcategory - 1] ?? null);
  row.merchant = merchant === 0 ? null : merchantAt(merchant - 1, ownMerchants);
}

function explainAll(transactions: CategorizedTransaction[], verdicts: Uint32Array, evidence: string[]): void {
  transactions.forEach((transaction, index) => {
    const verdict = verdicts[2 * index] ?? 0;
    transaction.explanation = {
      confidence: (verdict >>> 24) / 100,
      by: DECIDERS[(verdict >>> 16) & 0xff] ?? "type",
      evidence: evidence[index] ?? "",
    };
  });
}

/** The merchants of the dictionary that were asked for, by position; null where nothing was. */
const merchants: (Merchant | null)[] = [];

/** Positions of merchants from here on are of one's own. */
const FIRST_OWN = 0x8000;

/** A merchant of the answer's own: who changes one row changes no other. */
function merchantAt(position: number, ownMerchants: readonly Merchant[]): Merchant | null {
  if (position >= FIRST_OWN) {
    const own = ownMerchants[position - FIRST_OWN];
    return own === undefined ? null : { ...own };
  }
  const known = merchants[position] ?? look(position);
  return known && { logo: known.logo, website: known.website, merchant_name: known.merchant_name };
}

function look(position: number): Merchant | null {
  const json = run((part) => part.merchant(position));
  if (json === undefined) {
    return null;
  }
  // Without gaps: lists with gaps are slow.
  while (merchants.length <= position) {
    merchants.push(null);
  }
  const { logo, website, merchant_name } = JSON.parse(json) as Merchant;
  const merchant = { logo, website, merchant_name };
  merchants[position] = merchant;
  return merchant;
}
