import type { Caller, CallOptions } from "./caller.js";
import type { AccountFilters, LinkFilters, TransactionFilters } from "./generated/filters.js";
import type { Account, Link, Page, Transaction } from "./generated/model.js";
import { List } from "./list.js";

export type * from "./generated/filters.js";

/** What chooses the fields of an answer: first-level names, parted by commas. */
export interface Selection {
  /** Only these fields. */
  fields?: string;
  /** All fields but these. */
  omit?: string;
}

/** What chooses the pages of a list. */
export interface Paging {
  /** Items a page: 1 to 1,000, 100 by default (10 in Belvo's sandbox). */
  page_size?: number;
  /** The page to start with, from 1. */
  page?: number;
}

/** What Belvo answers to a call that it works on later: a webhook with the same id follows. */
export interface Accepted {
  request_id: string;
}

/** Options of a call that can be asked for asynchronously. */
export interface AsyncOptions extends CallOptions {
  /** `async`: Belvo answers with a `request_id` at once and sends a webhook when the work is done. */
  mode: "async";
}

/** The answer to a second factor. */
export interface ResumeBody {
  /** The session of the `TokenRequiredError`. */
  session: string;
  /** The link of the `TokenRequiredError`. */
  link: string;
  /** The token; left out where the user confirmed on another device. */
  token?: string;
  /** False: Belvo answers with the data and does not store it. Default true. */
  save_data?: boolean;
}

/** What every resource can do. */
abstract class Resource<Item, Filters extends object> {
  readonly #caller: Caller;
  readonly #name: string;

  /** @internal */
  constructor(caller: Caller, name: string) {
    this.#caller = caller;
    this.#name = name;
  }

  /** @internal */
  protected call<T>(operation: string, given: Parameters<Caller["call"]>[2], options?: CallOptions): Promise<T> {
    const { mode, ...rest } = (options ?? {}) as Partial<AsyncOptions>;
    const args = { ...given, asynchronous: mode === "async" };
    const resumable = operation === "create" || operation === "resume";
    return this.#caller.call<T>(
      this.#name,
      operation,
      args,
      rest,
      resumable ? (challenge) => this.call<T>("resume", { body: { ...saveData(given.body), ...challenge } }, rest) : undefined,
    );
  }

  /** What Belvo has stored. Nothing is fetched until you iterate or take a page. */
  protected listed(filters: Filters, options?: CallOptions): List<Item> {
    return new List((next) => this.call<Page<Item>>("list", next === undefined ? { query: { ...filters } } : { next }, options));
  }

  /** One item, by its id. */
  get(id: string, selection: Selection = {}, options?: CallOptions): Promise<Item> {
    return this.call("detail", { id, query: { ...selection } }, options);
  }
}

function saveData(body: object | undefined): { save_data?: boolean } {
  return body && "save_data" in body && typeof body.save_data === "boolean" ? { save_data: body.save_data } : {};
}

/** What a link is registered with. Which credentials an institution asks for is in its `form_fields`. */
export interface RegisterLink {
  /** Belvo's name of the institution, such as `erebor_mx_retail`. */
  institution: string;
  /** The user's name at the institution (CPF, CURP or RFC for public institutions). */
  username: string;
  /** The user's password, where the institution asks for one. */
  password?: string;
  /** A second name, such as an e-mail address. */
  username2?: string;
  /** A second password. */
  password2?: string;
  /** A second factor that is known already. */
  token?: string;
  /** Whether Belvo refreshes the link by itself. Default `recurrent`. */
  access_mode?: "single" | "recurrent";
  /** Your own id of the user, 3 to 256 characters, nothing that identifies a person. */
  external_id?: string;
  /** The resources whose history is loaded at once, such as `ACCOUNTS` and `TRANSACTIONS`. */
  fetch_resources?: string[];
  /** How long Belvo keeps the credentials: `store`, `nostore`, or days such as `365d`. */
  credentials_storage?: string;
  /** How long Belvo keeps data of a link that is not refreshed, in days such as `365d`. */
  stale_in?: string;
}

/** Users' connections to institutions. */
export class Links extends Resource<Link, LinkFilters> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "links");
  }

  /** The links that exist. Nothing is fetched until you iterate or take a page. */
  list(filters: LinkFilters & Paging & Selection = {}, options?: CallOptions): List<Link> {
    return this.listed(filters, options);
  }

  /**
   * Connects a user. Links of Brazilian open finance are made by the Connect Widget instead.
   *
   * @throws {TokenRequiredError} when the institution asks for a second factor: `resume` it.
   */
  register(body: RegisterLink, options?: CallOptions): Promise<Link> {
    return this.call("create", { body }, options);
  }

  /** Goes on with `register` after a second factor. `TokenRequiredError.resume` does it for you. */
  resume(body: ResumeBody, options?: CallOptions): Promise<Link> {
    return this.call("resume", { body }, options);
  }

  /** Gives a link new credentials. A recurrent link is refreshed at once. */
  update(id: string, body: { password: string; password2?: string; token?: string }, options?: CallOptions): Promise<Link> {
    return this.call("replace", { id, body }, options);
  }

  /** Changes how a link is kept. From single to recurrent, Belvo loads (and bills) its history the next day. */
  modify(
    id: string,
    body: { access_mode?: "single" | "recurrent"; stale_in?: string; fetch_resources?: string[] },
    options?: CallOptions,
  ): Promise<Link> {
    return this.call("modify", { id, body }, options);
  }

  /** Deletes a link and all data that belongs to it, for good. Asynchronously there is no limit of 5 a minute. */
  delete(id: string, options: AsyncOptions): Promise<Accepted>;
  delete(id: string, options?: CallOptions): Promise<void>;
  async delete(id: string, options?: CallOptions): Promise<unknown> {
    return this.call("delete", { id }, options);
  }
}

/** What accounts are retrieved with. */
export interface RetrieveAccounts {
  /** The link. */
  link: string;
  /** A second factor that is known already. */
  token?: string;
  /** False: Belvo answers with the data and does not store it. Default true. */
  save_data?: boolean;
}

/** Bank accounts, cards and loans. */
export class Accounts extends Resource<Account, AccountFilters> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "accounts");
  }

  /** The accounts that Belvo has stored. Nothing is fetched until you iterate or take a page. */
  list(filters: AccountFilters & Paging & Selection = {}, options?: CallOptions): List<Account> {
    return this.listed(filters, options);
  }

  /**
   * Reads the accounts at the institution now.
   *
   * @throws {TokenRequiredError} when the institution asks for a second factor: `resume` it.
   */
  retrieve(body: RetrieveAccounts, options?: CallOptions): Promise<Account[]> {
    return this.call("create", { body }, options);
  }

  /** Goes on with `retrieve` after a second factor. `TokenRequiredError.resume` does it for you. */
  resume(body: ResumeBody, options?: CallOptions): Promise<Account[]> {
    return this.call("resume", { body }, options);
  }

  /** Deletes an account with its transactions and owners, for good. At most 5 a minute. */
  delete(id: string, options?: CallOptions): Promise<void> {
    return this.call("delete", { id }, options);
  }
}

/** What transactions are retrieved with. */
export interface RetrieveTransactions {
  /** The link. */
  link: string;
  /** The first day, `YYYY-MM-DD`. */
  date_from: string;
  /** The last day, `YYYY-MM-DD`, not in the future. */
  date_to: string;
  /** Only of this account. */
  account?: string;
  /** A second factor that is known already. */
  token?: string;
  /** False: Belvo answers with the data and does not store it. Default true. */
  save_data?: boolean;
}

/** What went in and out of the accounts. */
export class Transactions extends Resource<Transaction, TransactionFilters> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "transactions");
  }

  /** The transactions of a link that Belvo has stored. Nothing is fetched until you iterate or take a page. */
  list(filters: TransactionFilters & Paging & Selection, options?: CallOptions): List<Transaction> {
    return this.listed(filters, options);
  }

  /**
   * Reads the transactions at the institution now. That can take minutes: `mode: "async"` answers at once.
   *
   * @throws {TokenRequiredError} when the institution asks for a second factor: `resume` it.
   */
  retrieve(body: RetrieveTransactions, options: AsyncOptions): Promise<Accepted>;
  retrieve(body: RetrieveTransactions, options?: CallOptions): Promise<Transaction[]>;
  retrieve(body: RetrieveTransactions, options?: CallOptions): Promise<Transaction[] | Accepted> {
    return this.call("create", { body }, options);
  }

  /** Goes on with `retrieve` after a second factor. `TokenRequiredError.resume` does it for you. */
  resume(body: ResumeBody, options?: CallOptions): Promise<Transaction[]> {
    return this.call("resume", { body }, options);
  }

  /** Deletes a transaction, for good. At most 5 a minute. */
  delete(id: string, options?: CallOptions): Promise<void> {
    return this.call("delete", { id }, options);
  }
}
