import type { Direction, EnrichableAccount, EnrichTransaction, Transaction } from "belvo-wasm";

const ACCOUNTS = new Set<string>(["CHECKING_ACCOUNT", "CREDIT_CARD", "LOAN_ACCOUNT", "SAVINGS_ACCOUNT"]);

/** A transaction of a link as Belvo lists it, as one that the engines take; none where it says too little to be about anything. */
export function toEnrich(transaction: Transaction, link: string): EnrichTransaction[] {
  const { id, account, value_date, description, type, amount, mcc } = transaction;
  const currency = transaction.currency ?? account?.currency;
  if ((type !== "INFLOW" && type !== "OUTFLOW") || !currency) {
    return [];
  }
  const category = account?.category ?? "";
  return [
    {
      transaction_id: id,
      // Belvo does not say whose an account is: a link is one holder here.
      account_holder_type: "INDIVIDUAL",
      account_holder_id: link,
      account_id: account?.id ?? "",
      // Pensions, investments and the like are accounts that money comes to and goes from.
      account_category: (ACCOUNTS.has(category) ? category : "CHECKING_ACCOUNT") as EnrichableAccount,
      value_date,
      description: description ?? "",
      type: type as Direction,
      amount,
      currency,
      institution: account?.institution.name ?? "",
      mcc,
    },
  ];
}
