/** Two transactions, as a program would have them from its own bank connection. */
export const rows = ["OXXO INSURGENTES", "NETFLIX.COM"].map((description, index) => ({
  transaction_id: `row-${index + 1}`,
  account_holder_type: "INDIVIDUAL",
  account_holder_id: "me",
  account_id: "account",
  account_category: "CHECKING_ACCOUNT",
  value_date: "2026-01-15",
  description,
  type: "OUTFLOW",
  amount: 100,
  currency: "MXN",
  institution: "bank",
}));
