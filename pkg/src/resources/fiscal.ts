import type {
  RetrieveChileDebtReportsBody,
  RetrieveChileInvoicesBody,
  RetrieveChileTaxStatusBody,
  RetrieveFinancialStatementsBody,
  RetrieveInvoicesBody,
  RetrieveTaxComplianceStatusBody,
  RetrieveTaxRetentionsBody,
  RetrieveTaxReturnsBody,
  RetrieveTaxStatusBody,
} from "../bodies/fiscal.js";
import type { ResumeBody } from "../bodies/shared.js";
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
import { Retrieved, RetrievedLater } from "./base.js";

/** Invoices that somebody in Mexico issued or received. */
export class Invoices extends RetrievedLater<Invoice, InvoiceFilters, RetrieveInvoicesBody> {
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
export class FinancialStatements extends RetrievedLater<
  FinancialStatement,
  FinancialStatementFilters,
  RetrieveFinancialStatementsBody
> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "financialStatements");
  }
}

/** Whether the tax authority of Mexico says that somebody is up to date. */
export class TaxComplianceStatuses extends Retrieved<
  TaxComplianceStatus,
  TaxComplianceStatusFilters,
  RetrieveTaxComplianceStatusBody,
  TaxComplianceStatus
> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "taxComplianceStatus");
  }
}

/** Certificates of taxes that others withheld, in Mexico. */
export class TaxRetentions extends Retrieved<TaxRetention, TaxRetentionFilters, RetrieveTaxRetentionsBody> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "taxRetentions");
  }
}

/** Tax returns in Mexico, by month or by year. */
export class TaxReturns extends Retrieved<TaxReturn, TaxReturnFilters, RetrieveTaxReturnsBody> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "taxReturns");
  }
}

/** How somebody is registered with the tax authority of Mexico. */
export class TaxStatuses extends Retrieved<TaxStatus, TaxStatusFilters, RetrieveTaxStatusBody, TaxStatus> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "taxStatus");
  }
}

/** Invoices that somebody in Chile issued or received. */
export class ChileInvoices extends RetrievedLater<ChileInvoice, ChileInvoiceFilters, RetrieveChileInvoicesBody> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "chileInvoices");
  }
}

/** How somebody is registered with the tax authority of Chile. */
export class ChileTaxStatuses extends Retrieved<ChileTaxStatus, ChileTaxStatusFilters, RetrieveChileTaxStatusBody> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "chileTaxStatus");
  }
}

/** What somebody in Chile owes, by the report of the financial regulator. */
export class ChileDebtReports extends RetrievedLater<ChileDebtReport, ChileDebtReportFilters, RetrieveChileDebtReportsBody> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "chileDebtReports");
  }
}
