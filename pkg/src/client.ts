import { type BelvoOptions, Caller } from "./caller.js";
import { Accounts, Links, Transactions } from "./resources.js";

export { type BelvoOptions, type CallOptions, init } from "./caller.js";
export * from "./errors.js";
export type { List } from "./list.js";
export { LoadError, NotInitializedError, type WasmSource } from "./part.js";
export type * from "./resources.js";

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
  /** Users' connections to institutions. */
  readonly links: Links;
  /** Bank accounts, cards and loans. */
  readonly accounts: Accounts;
  /** What went in and out of the accounts. */
  readonly transactions: Transactions;

  /**
   * @throws {InvalidInputError} when keys, environment or address are wrong. In a browser that is found out with the first
   * call, except for secret keys in a page.
   */
  constructor(options: BelvoOptions) {
    const caller = new Caller(options);
    this.links = new Links(caller);
    this.accounts = new Accounts(caller);
    this.transactions = new Transactions(caller);
  }
}
