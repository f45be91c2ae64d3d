import type { CallPromise } from "../call.js";
import type { Caller, CallOptions } from "../caller.js";
import type {
  ChileDebtReportFilters,
  ChileInvoiceFilters,
  ChileTaxStatusFilters,
  FinancialStatementFilters,
  InvoiceFilters,
  TaxComplianceStatusFilters,
  TaxRetentionFilters,
  TaxReturnFilters,
  TaxStatusFilters,
} from "../generated/filters.js";
import type {
  ChileDebtReport,
  ChileInvoice,
  ChileTaxStatus,
  FinancialStatement,
  Invoice,
  TaxComplianceStatus,
  TaxRetention,
  TaxReturn,
  TaxStatus,
} from "../generated/model.js";
import { type AttachPdf, type Days, type ResumeBody, type Retrieve, Retrieved, RetrievedLater } from "./base.js";

/** What invoices in Mexico are retrieved with: those of at most 365 days. */
export interface RetrieveInvoices extends Retrieve, Days {
  /** `OUTFLOW` for those that were issued, `INFLOW` for those that were received. */
  type: "INFLOW" | "OUTFLOW";
  /** Whether the answer carries the XML of each. Default false. */
  attach_xml?: boolean;
}

/** What invoices in Chile are retrieved with: those of at most 365 days. */
export interface RetrieveChileInvoices extends Retrieve, Days {
  /** `OUTFLOW` for those that were issued, `INFLOW` for those that were received; both where it is left out. */
  type?: "INFLOW" | "OUTFLOW";
}

/** What tax retentions are retrieved with: at most 500 of a period. */
export interface RetrieveTaxRetentions extends RetrieveInvoices {}

/** What fiscal documents are retrieved with. */
export interface RetrieveDocument extends Retrieve, AttachPdf {}

/** What tax returns are retrieved with: those by month of some days, or those by year of some years. */
export type RetrieveTaxReturns =
  | (RetrieveDocument & Days & { type: "monthly" })
  | (RetrieveDocument & {
      type: "yearly";
      /** The first year, `YYYY`. */
      year_from: string;
      /** The last year, `YYYY`. */
      year_to: string;
    });

/** Invoices that somebody in Mexico issued or received. */
export class Invoices extends RetrievedLater<Invoice, InvoiceFilters, RetrieveInvoices> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "invoices");
  }

  /** Goes on with `retrieve` after a second factor. `TokenRequiredError.resume` does it for you. */
  resume(body: ResumeBody, options?: CallOptions): CallPromise<Invoice[]> {
    return this.call("resume", { body }, options);
  }
}

/** Balance sheets and income statements, made of invoices. */
export class FinancialStatements extends RetrievedLater<FinancialStatement, FinancialStatementFilters> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "financialStatements");
  }
}

/** Whether the tax authority of Mexico says that somebody is up to date. */
export class TaxComplianceStatuses extends Retrieved<
  TaxComplianceStatus,
  TaxComplianceStatusFilters,
  RetrieveDocument,
  TaxComplianceStatus
> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "taxComplianceStatus");
  }
}

/** Certificates of taxes that others withheld, in Mexico. */
export class TaxRetentions extends Retrieved<TaxRetention, TaxRetentionFilters, RetrieveTaxRetentions> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "taxRetentions");
  }
}

/** Tax returns in Mexico, by month or by year. */
export class TaxReturns extends Retrieved<TaxReturn, TaxReturnFilters, RetrieveTaxReturns> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "taxReturns");
  }
}

/** How somebody is registered with the tax authority of Mexico. */
export class TaxStatuses extends Retrieved<TaxStatus, TaxStatusFilters, RetrieveDocument, TaxStatus> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "taxStatus");
  }
}

/** Invoices that somebody in Chile issued or received. */
export class ChileInvoices extends RetrievedLater<ChileInvoice, ChileInvoiceFilters, RetrieveChileInvoices> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "chileInvoices");
  }
}

/** How somebody is registered with the tax authority of Chile. */
export class ChileTaxStatuses extends Retrieved<ChileTaxStatus, ChileTaxStatusFilters, RetrieveDocument> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "chileTaxStatus");
  }
}

/** What somebody in Chile owes, by the report of the financial regulator. */
export class ChileDebtReports extends RetrievedLater<ChileDebtReport, ChileDebtReportFilters, RetrieveDocument> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "chileDebtReports");
  }
}
