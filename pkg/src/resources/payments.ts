import type {
  CompleteEnrollmentBody,
  CompletePaymentIntentBody,
  CreateBankAccountBody,
  CreateCustomerBody,
  CreateEnrollmentBody,
  CreatePaymentAuthorizationBody,
  CreatePaymentIntentBody,
  CreatePaymentTokenBody,
  RetryChargeBody,
} from "../bodies/payments.js";
import type { CallPromise } from "../call.js";
import type { Caller, CallOptions } from "../caller.js";
import type {
  BankAccountFilters,
  ChargeFilters,
  CustomerFilters,
  EnrollmentFilters,
  PaymentAuthorizationChargesFilters,
  PaymentAuthorizationFilters,
  PaymentInstitutionFilters,
  PaymentIntentChargesFilters,
  PaymentIntentFilters,
  PaymentTransactionFilters,
} from "../generated/filters.js";
import type {
  BankAccount,
  Charge,
  Customer,
  Enrollment,
  PaymentAuthorization,
  PaymentInstitution,
  PaymentIntent,
  PaymentToken,
  PaymentTransaction,
} from "../generated/model.js";
import type { List } from "../list.js";
import { Callable, type Paging } from "./base.js";

/** Options of a call for which Belvo has a second version of the resource. */
export interface VersionOptions extends CallOptions {
  /** The version of the resource. Default: Belvo's first. Payment authorizations have only this one. */
  version?: "Payments-BR.V2";
}

/** Options of a call that Belvo can do once, however often it is asked. */
export interface IdempotentOptions extends CallOptions {
  /**
   * A UUID of your own. Belvo does the work once for each, so the client repeats the call where no answer came. Belvo calls this a
   * beta: ask them whether it works for your account before you rely on it.
   */
  idempotencyKey?: string;
}

/** Something of payments that can be listed. */
abstract class Listed<Item, Filters extends object, Options extends CallOptions = CallOptions> extends Callable {
  /** What Belvo has. Nothing is fetched until you iterate or take a page. */
  list(filters: Filters & Paging = {} as Filters, options?: Options): List<Item> {
    return this.paged("list", { query: { ...filters } }, options);
  }
}

/** The same, where one item can be asked for. */
abstract class Stored<
  Item,
  Filters extends object,
  ListOptions extends CallOptions = CallOptions,
  GetOptions extends CallOptions = ListOptions,
> extends Listed<Item, Filters, ListOptions> {
  /** One item, by its id. */
  get(id: string, options?: GetOptions): CallPromise<Item> {
    return this.call("detail", { id }, options);
  }
}

/** The banks that payments are made from. */
export class PaymentInstitutions extends Listed<PaymentInstitution, PaymentInstitutionFilters> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "paymentInstitutions");
  }
}

/** Those who pay. */
export class Customers extends Stored<Customer, CustomerFilters, VersionOptions> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "customers");
  }

  /** Makes a customer known. */
  create(body: CreateCustomerBody, options?: VersionOptions): CallPromise<Customer> {
    return this.call("create", { body }, options);
  }
}

/** The accounts that pay or are paid. */
export class BankAccounts extends Stored<BankAccount, BankAccountFilters, VersionOptions> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "bankAccounts");
  }

  /** Makes a bank account known. */
  create(body: CreateBankAccountBody, options?: VersionOptions): CallPromise<BankAccount> {
    return this.call("create", { body }, options);
  }
}

/** What shall be paid. */
export class PaymentIntents extends Stored<PaymentIntent, PaymentIntentFilters> {
  readonly #caller: Caller;

  /** @internal */
  constructor(caller: Caller) {
    super(caller, "paymentIntents");
    this.#caller = caller;
  }

  /** Starts a payment. Without an `idempotencyKey`, the client does not repeat it where no answer came. */
  create(body: CreatePaymentIntentBody, options?: IdempotentOptions): CallPromise<PaymentIntent> {
    return this.call("create", { body }, options);
  }

  /** Goes on with a payment that waits for something, such as the customer's choice of a bank. */
  complete(id: string, body: CompletePaymentIntentBody, options?: CallOptions): CallPromise<PaymentIntent> {
    return this.call("modify", { id, body }, options);
  }

  /** Cancels a payment that is scheduled. */
  cancel(id: string, options?: CallOptions): CallPromise<void> {
    return this.call("cancel", { id }, options);
  }

  /** The charges of one payment. */
  charges(id: string): PaymentIntentCharges {
    return new PaymentIntentCharges(this.#caller, id);
  }
}

/** The charges of one payment intent. */
export class PaymentIntentCharges extends Stored<Charge, PaymentIntentChargesFilters> {
  /** @internal */
  constructor(caller: Caller, parent: string) {
    super(caller, "paymentIntentCharges", parent);
  }

  /** Cancels a charge that is scheduled. */
  cancel(id: string, options?: CallOptions): CallPromise<void> {
    return this.call("cancel", { id }, options);
  }
}

/** What was charged. */
export class Charges extends Stored<Charge, ChargeFilters, CallOptions, VersionOptions> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "charges");
  }
}

/** What a customer agreed to pay again and again. */
export class PaymentAuthorizations extends Stored<PaymentAuthorization, PaymentAuthorizationFilters, VersionOptions> {
  readonly #caller: Caller;

  /** @internal */
  constructor(caller: Caller) {
    super(caller, "paymentAuthorizations");
    this.#caller = caller;
  }

  /** Asks a customer to agree. */
  create(body: CreatePaymentAuthorizationBody, options?: VersionOptions): CallPromise<PaymentAuthorization> {
    return this.call("create", { body }, options);
  }

  /** Ends what a customer agreed to. */
  cancel(id: string, options?: VersionOptions): CallPromise<void> {
    return this.call("cancel", { id }, options);
  }

  /** The charges of one authorization. */
  charges(id: string): PaymentAuthorizationCharges {
    return new PaymentAuthorizationCharges(this.#caller, id);
  }
}

/** The charges of one payment authorization. */
export class PaymentAuthorizationCharges extends Stored<Charge, PaymentAuthorizationChargesFilters, CallOptions, VersionOptions> {
  /** @internal */
  constructor(caller: Caller, parent: string) {
    super(caller, "paymentAuthorizationCharges", parent);
  }

  /** Tries a charge again that failed. */
  retry(id: string, body: RetryChargeBody, options?: VersionOptions): CallPromise<Charge> {
    return this.call("retry", { id, body }, options);
  }

  /** Cancels a charge that is scheduled. */
  cancel(id: string, options?: VersionOptions): CallPromise<void> {
    return this.call("cancel", { id }, options);
  }
}

/** The money that moved. */
export class PaymentTransactions extends Stored<PaymentTransaction, PaymentTransactionFilters> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "paymentTransactions");
  }
}

/** Devices that pay with Pix by biometrics. */
export class Enrollments extends Stored<Enrollment, EnrollmentFilters> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "enrollments");
  }

  /** Enrolls a device of a customer. */
  create(body: CreateEnrollmentBody, options?: CallOptions): CallPromise<Enrollment> {
    return this.call("create", { body }, options);
  }

  /** Goes on after the customer came back from the bank. */
  completeRedirection(body: CompleteEnrollmentBody, options?: CallOptions): CallPromise<Enrollment> {
    return this.call("complete", { body }, options);
  }
}

/** Tokens for the widget of payments. */
export class PaymentTokens extends Callable {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "paymentToken");
  }

  /** A token for one customer. */
  create(body: CreatePaymentTokenBody, options?: CallOptions): CallPromise<PaymentToken> {
    return this.call("create", { body }, options);
  }
}

/** Payments in Brazil. Belvo has them in production alone. */
export class Payments {
  /** The banks that payments are made from. */
  readonly institutions: PaymentInstitutions;
  /** Those who pay. */
  readonly customers: Customers;
  /** The accounts that pay or are paid. */
  readonly bankAccounts: BankAccounts;
  /** What shall be paid. */
  readonly intents: PaymentIntents;
  /** What was charged. */
  readonly charges: Charges;
  /** What a customer agreed to pay again and again. */
  readonly authorizations: PaymentAuthorizations;
  /** The money that moved. */
  readonly transactions: PaymentTransactions;
  /** Devices that pay with Pix by biometrics. */
  readonly enrollments: Enrollments;
  /** Tokens for the widget of payments. */
  readonly token: PaymentTokens;

  /** @internal */
  constructor(caller: Caller) {
    this.institutions = new PaymentInstitutions(caller);
    this.customers = new Customers(caller);
    this.bankAccounts = new BankAccounts(caller);
    this.intents = new PaymentIntents(caller);
    this.charges = new Charges(caller);
    this.authorizations = new PaymentAuthorizations(caller);
    this.transactions = new PaymentTransactions(caller);
    this.enrollments = new Enrollments(caller);
    this.token = new PaymentTokens(caller);
  }
}
