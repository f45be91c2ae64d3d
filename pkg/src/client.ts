/// <reference lib="esnext.disposable" preserve="true" />
import { type BelvoOptions, Caller } from "./caller.js";
import * as resources from "./resources/index.js";

export { type Answer, CallPromise } from "./call.js";
export { type BelvoOptions, type CallOptions, init, type OnTokenRequired, type Patience, type TokenAnswer } from "./caller.js";
export * from "./connect-widget.js";
export * from "./errors.js";
export type { Hooks, RequestEvent, ResponseEvent, RetryEvent } from "./hooks.js";
export type { List } from "./list.js";
export { CrashError, LoadError, NotInitializedError, type WasmSource } from "./part.js";
export type * from "./resources/index.js";
export { widgetTokenExpiry } from "./resources/widget.js";

/**
 * A client of Belvo's API.
 *
 * @example
 * const belvo = new Belvo({ secretId, secretPassword, environment: "sandbox" });
 * for await (const account of belvo.accounts.list({ link })) {
 *   console.log(account.name, account.balance?.current, account.currency);
 * }
 */
export class Belvo {
  readonly #caller: Caller;
  /** What Belvo connects to: banks, tax authorities, employment registers. */
  readonly institutions: resources.Institutions;
  /** Users' connections to institutions. */
  readonly links: resources.Links;
  /** Tokens for the Connect Widget. */
  readonly widgetToken: resources.WidgetTokens;
  /** What users of Brazilian open finance agreed to. */
  readonly consents: resources.Consents;
  /** Bank accounts, cards and loans. */
  readonly accounts: resources.Accounts;
  /** What went in and out of the accounts. */
  readonly transactions: resources.Transactions;
  /** Whose the accounts are. */
  readonly owners: resources.Owners;
  /** The bills of credit cards. */
  readonly bills: resources.Bills;
  /** Balances of accounts in Brazil. */
  readonly balances: resources.Balances;
  /** Investments in Brazil. */
  readonly investments: resources.Investments;
  /** What went in and out of investments in Brazil. */
  readonly investmentTransactions: resources.InvestmentTransactions;
  /** Foreign exchange operations in Brazil. */
  readonly exchanges: resources.Exchanges;
  /** Employment histories, such as the IMSS of Mexico keeps. */
  readonly employmentRecords: resources.EmploymentRecords;
  /** Where somebody in Mexico works now. */
  readonly currentEmployments: resources.CurrentEmployments;
  /** Employments in Brazil. */
  readonly employments: resources.Employments;
  /** Incomes found in transactions. */
  readonly incomes: resources.Incomes;
  /** Expenses that come back, found in transactions. */
  readonly recurringExpenses: resources.RecurringExpenses;
  /** Figures for a decision about credit. */
  readonly riskInsights: resources.RiskInsightsResource;
  /** Figures made of an employment history. */
  readonly employmentMetrics: resources.EmploymentMetricsResource;
  /** Invoices in Mexico. */
  readonly invoices: resources.Invoices;
  /** Balance sheets and income statements made of invoices. */
  readonly financialStatements: resources.FinancialStatements;
  /** Whether somebody in Mexico is up to date with taxes. */
  readonly taxComplianceStatus: resources.TaxComplianceStatuses;
  /** Taxes that others withheld, in Mexico. */
  readonly taxRetentions: resources.TaxRetentions;
  /** Tax returns in Mexico. */
  readonly taxReturns: resources.TaxReturns;
  /** Registrations with the tax authority of Mexico. */
  readonly taxStatus: resources.TaxStatuses;
  /** Invoices in Chile. */
  readonly chileInvoices: resources.ChileInvoices;
  /** Registrations with the tax authority of Chile. */
  readonly chileTaxStatus: resources.ChileTaxStatuses;
  /** Debts in Chile, as the regulator reports them. */
  readonly chileDebtReports: resources.ChileDebtReports;
  /** Belvo's enrichment of data of your own. */
  readonly enrich: resources.Enrichment;
  /** Payments in Brazil. */
  readonly payments: resources.Payments;

  /**
   * @throws {InvalidInputError} when keys, environment or address are wrong. In a browser that is found out with the first
   * call, except for secret keys in a page.
   */
  constructor(options: BelvoOptions) {
    const caller = new Caller(options);
    this.#caller = caller;
    this.institutions = new resources.Institutions(caller);
    this.links = new resources.Links(caller);
    this.widgetToken = new resources.WidgetTokens(caller);
    this.consents = new resources.Consents(caller);
    this.accounts = new resources.Accounts(caller);
    this.transactions = new resources.Transactions(caller);
    this.owners = new resources.Owners(caller);
    this.bills = new resources.Bills(caller);
    this.balances = new resources.Balances(caller);
    this.investments = new resources.Investments(caller);
    this.investmentTransactions = new resources.InvestmentTransactions(caller);
    this.exchanges = new resources.Exchanges(caller);
    this.employmentRecords = new resources.EmploymentRecords(caller);
    this.currentEmployments = new resources.CurrentEmployments(caller);
    this.employments = new resources.Employments(caller);
    this.incomes = new resources.Incomes(caller);
    this.recurringExpenses = new resources.RecurringExpenses(caller);
    this.riskInsights = new resources.RiskInsightsResource(caller);
    this.employmentMetrics = new resources.EmploymentMetricsResource(caller);
    this.invoices = new resources.Invoices(caller);
    this.financialStatements = new resources.FinancialStatements(caller);
    this.taxComplianceStatus = new resources.TaxComplianceStatuses(caller);
    this.taxRetentions = new resources.TaxRetentions(caller);
    this.taxReturns = new resources.TaxReturns(caller);
    this.taxStatus = new resources.TaxStatuses(caller);
    this.chileInvoices = new resources.ChileInvoices(caller);
    this.chileTaxStatus = new resources.ChileTaxStatuses(caller);
    this.chileDebtReports = new resources.ChileDebtReports(caller);
    this.enrich = new resources.Enrichment(caller);
    this.payments = new resources.Payments(caller);
  }
  /**
   * Forgets the keys. Calls under way go on; later ones are refused. `using belvo = new Belvo(...)` does it at the end of the
   * block.
   */
  dispose(): void {
    this.#caller.dispose();
  }
  /** What `using` calls. (Where the runtime has no `Symbol.dispose` yet, nothing does.) */
  [Symbol.dispose](): void {
    this.dispose();
  }
}
