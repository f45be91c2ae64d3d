import type { Belvo } from "belvo-wasm/client";
import { PAGE_SIZE } from "./store/limits.js";

/** What belongs to a link, as the client calls it. */
export const RESOURCES = [
  "accounts",
  "transactions",
  "owners",
  "bills",
  "balances",
  "investments",
  "investmentTransactions",
  "exchanges",
  "incomes",
  "recurringExpenses",
  "riskInsights",
  "employmentRecords",
  "currentEmployments",
  "employments",
  "employmentMetrics",
  "invoices",
  "financialStatements",
  "taxComplianceStatus",
  "taxRetentions",
  "taxReturns",
  "taxStatus",
  "chileInvoices",
  "chileTaxStatus",
  "chileDebtReports",
] as const;

export type ResourceName = (typeof RESOURCES)[number];

/** Belvo's word for a resource in webhooks, such as `CURRENT_EMPLOYMENTS`. */
const wordOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

const BY_WORD = new Map<string, ResourceName[]>(RESOURCES.map((name) => [wordOf(name), [name]]));
// Belvo documents no words for Chile: where it uses those of Mexico, both are looked at.
BY_WORD.set("INVOICES", ["invoices", "chileInvoices"]);
BY_WORD.set("TAX_STATUS", ["taxStatus", "chileTaxStatus"]);

/** What a webhook of this type is about. Of a type that nobody knows: everything. */
export function announcedBy(type: string): readonly ResourceName[] {
  // The link itself is looked at for every event.
  return type === "LINK" || type === "LINKS" || type === "CONSENT" || type === "CONSENTS" ? [] : (BY_WORD.get(type) ?? RESOURCES);
}

/** A resource by its word in addresses, such as `current-employments`. */
export function resourceAt(word: string): ResourceName | undefined {
  return RESOURCES.find((name) => wordOf(name).toLowerCase().replaceAll("_", "-") === word);
}

/** A page of a list at Belvo. */
interface Listed {
  count: number;
  results: object[];
}

/** The pages of what Belvo lists of a link. */
export function pagesOf(belvo: Belvo, resource: ResourceName, link: string): AsyncIterable<Listed> {
  // Every list takes the filter `link`; the types of the lists have no other word in common.
  const lists = belvo[resource] as { list(filters: { link: string; page_size: number }): { pages(): AsyncIterable<Listed> } };
  return lists.list({ link, page_size: PAGE_SIZE }).pages();
}
