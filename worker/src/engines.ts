/**
 * What is worked out here of a link's data. Another engine is another entry of {@link ENGINES}.
 *
 * @module
 */

import type { Account, EmploymentRecord, IncomeTransaction, Transaction } from "belvo-wasm";
import * as enrich from "belvo-wasm/enrich";
import type { ResourceName } from "./resources.js";
import { toEnrich } from "./to-enrich.js";

/** What engines get: the link, and the items of the resources that they ask for. */
export interface Inputs {
  link: string;
  accounts: Account[];
  transactions: Transaction[];
  employmentRecords: EmploymentRecord[];
}

/** Something that an engine found. */
export type Result = { id: string } & object;

/** Something that works out results from items. */
export interface Engine {
  /** Its results are kept as the resource `local.NAME`. */
  name: string;
  /** What it works with: it runs when one of these changed, and not before all of them were listed. */
  needs: readonly (Exclude<keyof Inputs, "link"> & ResourceName)[];
  /** Its results; each has an id that stays the same as long as it is about the same. */
  run(inputs: Inputs, language: "es" | "pt"): Result[];
}

/** The engines. */
export const ENGINES: readonly Engine[] = [
  {
    name: "categories",
    needs: ["transactions"],
    run: (inputs, language) =>
      enrich
        .categorize({ language, transactions: rowsOf(inputs) })
        .transactions.map(({ transaction_id, category, subcategory, merchant }) => ({
          id: transaction_id,
          category,
          subcategory,
          merchant,
        })),
  },
  {
    name: "incomes",
    needs: ["transactions"],
    // Incomes of two currencies have no sum: each currency has an answer of its own.
    run: (inputs, language) => {
      // Belvo's request has inflows alone; the engine takes outflows, too, to tell refunds from incomes.
      const transactions = rowsOf(ofIncomeAccounts(inputs)) as unknown as IncomeTransaction[];
      const currencies = [...new Set(transactions.map(({ currency }) => currency.toUpperCase()))].sort();
      return currencies.flatMap((currency) =>
        enrich
          .verifyIncomes({ language, transactions }, { currency, goodWorkingDaysToCharge: true })
          .map((income) => ({ ...income, currency, id: currency })),
      );
    },
  },
  {
    name: "recurringExpenses",
    needs: ["transactions"],
    run: (inputs, language) =>
      named(
        enrich.recurringExpenses({ language, transactions: rowsOf(inputs) }),
        ({ account_id, category, name }) => `${account_id} ${category} ${name}`,
      ),
  },
  {
    name: "riskInsights",
    needs: ["accounts", "transactions"],
    run: ({ accounts, transactions }, language) =>
      accounts.length === 0 ? [] : [{ ...enrich.riskInsightsOfLink({ accounts, transactions }, { language }), id: "link" }],
  },
  {
    name: "employmentMetrics",
    needs: ["employmentRecords"],
    run: ({ employmentRecords }) => employmentRecords.map((record) => ({ ...enrich.employmentMetrics(record), id: record.id })),
  },
];

/** The same without cards, loans, pensions and investments: what comes to those is no income. */
function ofIncomeAccounts(inputs: Inputs): Inputs {
  const fitting = ["CHECKING_ACCOUNT", "SAVINGS_ACCOUNT"];
  const transactions = inputs.transactions.filter(({ account }) => !account?.category || fitting.includes(account.category));
  return { ...inputs, transactions };
}

const rowsOf = ({ link, transactions }: Inputs) => transactions.flatMap((transaction) => toEnrich(transaction, link));

/** Gives results the ids that they go by; those that would have the same are numbered. */
function named<T extends object>(results: T[], nameOf: (result: T) => string): Result[] {
  const counts = new Map<string, number>();
  return results.map((result) => {
    const name = nameOf(result);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { ...result, id: count === 1 ? name : `${name} ${count}` };
  });
}
