import { run } from "../engines.js";
import { invalidInput } from "../errors.js";
import type {
  Account,
  EnrichedRiskInsights,
  RiskInsightExplanation,
  RiskInsightPoint,
  RiskInsights,
  RiskInsightsUser,
  Transaction,
} from "../generated/model.js";
import { type CategorizableTransaction, type RiskColumns, toLinkColumns, toRiskColumns } from "./risk-rows.js";

/** What can be asked of the local risk insights beyond Belvo's request. */
export interface RiskInsightsOptions {
  /** The currency of the figures (ISO 4217): accounts of others are left out. Without it all accounts must have the same. */
  currency?: string;
  /** Currency units: a balance up to this counts as low (`days_balance_below_x_...`), instead of that of the currency. */
  balanceThreshold?: number;
  /**
   * Adds `explanations` of these data points, or of all: the days and the rows used, the formula, the calculation. A data point is a
   * field, such as `"mean_balance_3m"`; those of a category are objects that say of which.
   */
  explain?: boolean | readonly (string | RiskInsightPoint)[];
}

export type { CategorizableTransaction };

/** A user, whose transactions may say what they are. */
export type CategorizableUser = Omit<RiskInsightsUser, "transactions"> & { transactions: CategorizableTransaction[] };

/** The figures of a user, with the explanations that were asked for. */
export type ExplainedRiskInsights = EnrichedRiskInsights & { explanations?: RiskInsightExplanation[] };

/**
 * Works out the figures that Belvo's `POST /api/enrich/risk-insights/` answers, of one user or of each user of a list. Computed here:
 * nothing leaves the machine, and there is no limit of 10,000 transactions. What each figure means: `docs/risk-insights.md`. A
 * transaction that has a `category` keeps it, such as one of a {@link Categorizer}; the others are categorized here.
 *
 * @throws {InvalidInputError} naming the field, such as `users[0].transactions[3].amount`, and the index of the row that is wrong.
 * @throws {NotInitializedError} in a browser, before `await init()`.
 *
 * @example
 * const insights = riskInsights({ user_id, reference_date: "2026-10-31", transactions_language: "es", accounts, transactions });
 * insights.balances_metrics?.min_balance_3m;
 */
export function riskInsights(user: CategorizableUser, options?: RiskInsightsOptions): ExplainedRiskInsights;
export function riskInsights(users: readonly CategorizableUser[], options?: RiskInsightsOptions): ExplainedRiskInsights[];
export function riskInsights(
  given: CategorizableUser | readonly CategorizableUser[],
  options: RiskInsightsOptions = {},
): ExplainedRiskInsights | ExplainedRiskInsights[] {
  if (!isList(given)) {
    return ofUser("user", given, options);
  }
  const ids = new Set<string>();
  return given.map((user, index) => {
    if (ids.has(user?.user_id)) {
      throw invalidInput(`users[${index}].user_id`, `\`${user.user_id}\` is another user's id, too`, index);
    }
    ids.add(user?.user_id);
    return ofUser(`users[${index}]`, user, options);
  });
}

const isList = (given: CategorizableUser | readonly CategorizableUser[]): given is readonly CategorizableUser[] =>
  Array.isArray(given);

function ofUser(place: string, user: CategorizableUser, options: RiskInsightsOptions): ExplainedRiskInsights {
  if (user === null || typeof user !== "object") {
    throw invalidInput(place, "must be an object");
  }
  const { user_id, reference_date, transactions_language, accounts, transactions } = user;
  for (const [field, text] of Object.entries({ user_id, reference_date, transactions_language })) {
    if (typeof text !== "string") {
      throw invalidInput(`${place}.${field}`, "must be a text");
    }
  }
  if (!Array.isArray(accounts)) {
    throw invalidInput(`${place}.accounts`, "must be an array");
  }
  const { currency, balanceThreshold, explain } = options;
  return insightsOf(toRiskColumns(transactions, accounts, place), {
    place,
    user_id,
    reference_date,
    language: transactions_language,
    accounts,
    currency,
    balance_threshold: balanceThreshold,
    ...asPoints(explain),
  });
}

function insightsOf({ twice, amounts, days, marks, texts }: RiskColumns, asked: object) {
  const given = JSON.stringify(asked);
  return JSON.parse(run((part) => part.riskInsights(given, twice, amounts, days, marks, texts)));
}

/** The data points to explain, as they cross. @internal */
export const asPoints = (explain: RiskInsightsOptions["explain"]) =>
  Array.isArray(explain) ? { explain: explain.map(toPoint) } : { explain_all: explain === true };

const toPoint = (point: string | RiskInsightPoint): RiskInsightPoint => (typeof point === "string" ? { field: point } : point);

/** What can be asked of the risk insights of a link. */
export interface LinkRiskInsightsOptions {
  /** The language of the descriptions, `es` or `pt`: for transactions that Belvo gave no category. Default `es`. */
  language?: string;
  /** The last day that counts, `YYYY-MM-DD`. Default: the day that the accounts were read at (`collected_at`). */
  reference_date?: string;
  /** The currency of the figures (ISO 4217): accounts of others are left out. Without it all accounts must have the same. */
  currency?: string;
  /** Currency units: a balance up to this counts as low, instead of that of the currency. */
  balanceThreshold?: number;
}

/**
 * Works out the figures that Belvo's `POST /api/risk-insights/` answers, from the accounts and transactions of a link as Belvo answers
 * them: with those of loans and credit cards. Computed here; nothing is stored (`id`, `link` and `created_at` are null).
 *
 * @throws {InvalidInputError} naming the field, and the index of the account or transaction that is wrong.
 * @throws {NotInitializedError} in a browser, before `await init()`.
 *
 * @example
 * const accounts = await belvo.accounts.list({ link }).toArray();
 * const transactions = await belvo.transactions.list({ link }).toArray();
 * riskInsightsOfLink({ accounts, transactions }).loans_metrics?.sum_loans_outstanding_principal;
 */
export function riskInsightsOfLink(
  data: { accounts: readonly Account[]; transactions: readonly Transaction[] },
  options: LinkRiskInsightsOptions = {},
): RiskInsights {
  for (const list of ["accounts", "transactions"] as const) {
    if (!Array.isArray(data?.[list])) {
      throw invalidInput(list, "must be an array");
    }
  }
  const { accounts, transactions } = data;
  const { language = "es", reference_date, currency, balanceThreshold } = options;
  const columns = toLinkColumns(transactions, accounts);
  const link_accounts = accounts.map(toLinkAccount);
  return insightsOf(columns, { link_accounts, language, reference_date, currency, balance_threshold: balanceThreshold });
}

/** What is looked at of an account of a link, in the order of `LinkAccount` of the library. */
const TEXTS = ["id", "category", "institution.name", "currency", "collected_at"];
const AMOUNTS = [
  "balance.current",
  "credit_data.credit_limit",
  "loan_data.principal",
  "loan_data.contract_amount",
  "loan_data.outstanding_principal",
  "loan_data.outstanding_balance",
  "loan_data.monthly_payment",
  "overdraft.arranged",
  "overdraft.used",
];

function toLinkAccount(account: Account, index: number) {
  const read = (type: "string" | "number") => (path: string) => {
    let value: unknown = account;
    for (const name of path.split(".")) {
      value = (value as Record<string, unknown> | null | undefined)?.[name];
    }
    if (value !== undefined && value !== null && typeof value !== type) {
      throw invalidInput(`accounts[${index}].${path}`, `must be a ${type === "string" ? "text" : type}`, index);
    }
    return value ?? null;
  };
  return [TEXTS.map(read("string")), AMOUNTS.map(read("number"))];
}
