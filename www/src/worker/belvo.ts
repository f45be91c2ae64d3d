/** What Belvo answers of a link, as the engines take it. */

import type { Account, Direction, EnrichableAccount, EnrichTransaction, RiskAccount, Transaction } from "belvo-wasm";
import type { Book } from "./book.js";

const CATEGORIES: readonly string[] = ["CHECKING_ACCOUNT", "CREDIT_CARD", "LOAN_ACCOUNT", "SAVINGS_ACCOUNT"];

/** Money that can be spent, and what is owed: those that the engines know. Others are left out of balances. */
const known = (category: string | null | undefined) => CATEGORIES.includes(category ?? "");

function toTransaction(transaction: Transaction): EnrichTransaction[] {
  const { id, account, value_date, description, type, amount, mcc } = transaction;
  const currency = transaction.currency ?? account?.currency;
  if ((type !== "INFLOW" && type !== "OUTFLOW") || !currency) {
    return [];
  }
  return [
    {
      transaction_id: id,
      // Belvo does not say whose an account is; the engines take all of a link as one holder's.
      account_holder_type: "INDIVIDUAL",
      account_holder_id: account?.link ?? "link",
      account_id: account?.id ?? "account",
      account_category: (known(account?.category) ? account?.category : "CHECKING_ACCOUNT") as EnrichableAccount,
      value_date,
      description: description ?? "",
      type: type as Direction,
      amount,
      currency,
      institution: account?.institution.name ?? "unknown",
      mcc: mcc ?? null,
    },
  ];
}

function toAccount(account: Account): RiskAccount[] {
  const { id, category, institution, balance, currency, collected_at } = account;
  if (!known(category) || typeof balance?.current !== "number" || !currency) {
    return [];
  }
  return [
    {
      id,
      category: category as EnrichableAccount,
      institution: institution.name,
      balance: balance.current,
      balance_date: (collected_at ?? "").slice(0, 10),
      balance_currency: currency,
    },
  ];
}

/** The accounts and transactions of a link. */
export function fromLink(accounts: readonly Account[], transactions: readonly Transaction[]) {
  return {
    accounts: accounts.flatMap(toAccount),
    transactions: transactions.flatMap(toTransaction),
    pending: new Set(transactions.filter(({ status }) => status === "PENDING").map(({ id }) => id)),
  } satisfies Partial<Book>;
}
