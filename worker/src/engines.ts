/**
 * What is worked out here of a link's data. Another engine is another entry of {@link ENGINES}.
 *
 * @module
 */

import type { Account, EmploymentRecord, Transaction } from "belvo-wasm";
import * as enrich from "belvo-wasm/enrich";
import type { ResourceName } from "./resources.js";
import { toEnrich } from "./to-enrich.js";

/** What engines get: the items of the resources that they ask for. */
export interface Inputs {
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
  needs: readonly (keyof Inputs & ResourceName)[];
  /** Its results; each has an id that stays the same as long as it is about the same. */
  run(inputs: Inputs, language: "es" | "pt"): Result[];
}

/** The engines. */
export const ENGINES: readonly Engine[] = [
  {
    name: "categories",
    needs: ["transactions"],
    run: ({ transactions }, language) =>
      enrich
        .categorize({ language, transactions: transactions.flatMap(toEnrich) })
        .transactions.map(({ transaction_id, category, subcategory, merchant }) => ({
          id: transaction_id,
          category,
          subcategory,
          merchant,
        })),
  },
  {
    name: "recurringExpenses",
    needs: ["transactions"],
    run: ({ transactions }, language) =>
      named(
        enrich.recurringExpenses({ language, transactions: transactions.flatMap(toEnrich) }),
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
