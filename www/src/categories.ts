import type { Category } from "belvo-wasm";

/** The class that gives each category its colour (styles/tones.css). */
const TONES: Record<Category, string> = {
  "Bills & Utilities": "bills",
  "Credits & Loans": "credits",
  Deposits: "deposits",
  "Fees & Charges": "fees",
  "Food & Groceries": "food",
  "Home & Life": "home",
  "Income & Payments": "income",
  Insurance: "insurance",
  "Investments & Savings": "investments",
  "Online Platforms & Leisure": "leisure",
  "Personal Shopping": "shopping",
  Taxes: "taxes",
  Transfers: "transfers",
  "Transport & Travel": "transport",
  Unknown: "unknown",
  "Withdrawal & ATM": "withdrawal",
};

export function tone(category: string): string {
  return `tone-${TONES[category as Category] ?? "unknown"}`;
}
