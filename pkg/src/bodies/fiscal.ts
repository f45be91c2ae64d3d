// What the retrievals of fiscal data send.

import type { RequiredDays, RetrieveBody, WithPdf, WithXml } from "./shared.js";

/** What a retrieval of financial statements in Mexico sends. */
export interface RetrieveFinancialStatementsBody extends RetrieveBody {}

/** What a retrieval of invoices in Mexico sends. */
export interface RetrieveInvoicesBody extends RetrieveBody, RequiredDays, WithXml {
  /** `OUTFLOW` for invoices that the user sent, `INFLOW` for those received. Belvo's document allows null and does not explain it. */
  type: "OUTFLOW" | "INFLOW" | null;
}

/** What a retrieval of the opinion on whether taxes are paid sends (Mexico). */
export interface RetrieveTaxComplianceStatusBody extends RetrieveBody, WithPdf {}

/** What a retrieval of monthly tax returns in Mexico sends. */
export interface RetrieveMonthlyTaxReturnsBody extends RetrieveBody, RequiredDays, WithPdf {
  /** Which returns. */
  type: "monthly";
}

/** What a retrieval of yearly tax returns in Mexico sends. */
export interface RetrieveYearlyTaxReturnsBody extends RetrieveBody, WithPdf {
  /** Which returns. */
  type: "yearly";
  /** The first year, `YYYY`. */
  year_from: string;
  /** The last year, `YYYY`. */
  year_to: string;
}

/** What a retrieval of tax returns in Mexico sends. */
export type RetrieveTaxReturnsBody = RetrieveMonthlyTaxReturnsBody | RetrieveYearlyTaxReturnsBody;

/** What a retrieval of retained taxes in Mexico sends. */
export interface RetrieveTaxRetentionsBody extends RetrieveBody, RequiredDays, WithXml {
  /** `OUTFLOW` for retentions on invoices that the user sent, `INFLOW` for those received. */
  type: "OUTFLOW" | "INFLOW";
}

/** What a retrieval of the tax status in Mexico sends. */
export interface RetrieveTaxStatusBody extends RetrieveBody, WithPdf {}

/** What a retrieval of invoices in Chile sends. */
export interface RetrieveChileInvoicesBody extends RetrieveBody, RequiredDays {
  /** `OUTFLOW` for invoices that the user sent, `INFLOW` for those received. Belvo's document allows null and does not explain it. */
  type?: "OUTFLOW" | "INFLOW" | null;
}

/** What a retrieval of the tax status in Chile sends. */
export interface RetrieveChileTaxStatusBody extends RetrieveBody, WithPdf {}

/** What a retrieval of debt reports in Chile sends. */
export interface RetrieveChileDebtReportsBody extends RetrieveBody, WithPdf {}
