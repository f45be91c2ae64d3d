import type {
  RetrieveAccountsBody,
  RetrieveBalancesBody,
  RetrieveBillsBody,
  RetrieveExchangesBody,
  RetrieveInvestmentsBody,
  RetrieveInvestmentTransactionsBody,
  RetrieveOwnersBody,
  RetrieveTransactionsBody,
} from "../bodies/banking.js";
import type { ResumeBody } from "../bodies/shared.js";
import type { CallPromise } from "../call.js";
import type { Caller, CallOptions } from "../caller.js";
import type {
  AccountFilters,
  BalanceFilters,
  BillFilters,
  ConsentFilters,
  ExchangeFilters,
  InvestmentFilters,
  InvestmentTransactionFilters,
  OwnerFilters,
  TransactionFilters,
} from "../generated/filters.js";
import type {
  Account,
  Balance,
  Bill,
  Consent,
  Exchange,
  ExchangeEvent,
  Investment,
  InvestmentTransaction,
  Owner,
  Transaction,
} from "../generated/model.js";
import type { List } from "../list.js";
import { type Paging, Resource, Retrieved, RetrievedLater, type Selection } from "./base.js";

/** What users of Brazilian open finance agreed to. */
export class Consents extends Resource<Consent, ConsentFilters> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "consents");
  }
}

/** Bank accounts, cards and loans. Deleting one takes its transactions and owners along; at most 5 a minute. */
export class Accounts extends Retrieved<Account, AccountFilters, RetrieveAccountsBody> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "accounts");
  }

  /** Goes on with `retrieve` after a second factor. `TokenRequiredError.resume` does it for you. */
  resume(body: ResumeBody, options?: CallOptions): CallPromise<Account[]> {
    return this.call("resume", { body }, options);
  }
}

/** What went in and out of the accounts of a link. At most 5 are deleted a minute. */
export class Transactions extends RetrievedLater<Transaction, TransactionFilters, RetrieveTransactionsBody> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "transactions");
  }

  /** Goes on with `retrieve` after a second factor. `TokenRequiredError.resume` does it for you. */
  resume(body: ResumeBody, options?: CallOptions): CallPromise<Transaction[]> {
    return this.call("resume", { body }, options);
  }
}

/** Whose the accounts of a link are. */
export class Owners extends Retrieved<Owner, OwnerFilters, RetrieveOwnersBody> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "owners");
  }

  /** Goes on with `retrieve` after a second factor. `TokenRequiredError.resume` does it for you. */
  resume(body: ResumeBody, options?: CallOptions): CallPromise<Owner[]> {
    return this.call("resume", { body }, options);
  }
}

/** The bills of credit cards. */
export class Bills extends Retrieved<Bill, BillFilters, RetrieveBillsBody> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "bills");
  }
}

/** The balances of accounts in Brazil, as they were when they were read. */
export class Balances extends Resource<Balance, BalanceFilters> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "balances");
  }

  /** Reads the balances at the institution now. */
  retrieve(body: RetrieveBalancesBody, options?: CallOptions): CallPromise<Balance[]> {
    return this.call("create", { body }, options);
  }
}

/** What is invested in Brazil. */
export class Investments extends Retrieved<Investment, InvestmentFilters, RetrieveInvestmentsBody> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "investments");
  }
}

/** What went in and out of investments in Brazil. */
export class InvestmentTransactions extends Retrieved<
  InvestmentTransaction,
  InvestmentTransactionFilters,
  RetrieveInvestmentTransactionsBody
> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "investmentTransactions");
  }
}

/** Foreign exchange operations in Brazil. Deleting one takes its history along. */
export class Exchanges extends Retrieved<Exchange, ExchangeFilters, RetrieveExchangesBody> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "exchanges");
  }

  /** What happened to an operation, event by event. */
  history(id: string, paging: Paging & Selection = {}, options?: CallOptions): List<ExchangeEvent> {
    return this.paged("history", { id, query: { ...paging } }, options);
  }
}
