// Reads a bank statement (CSV or OFX), categorizes it, and prints what was spent on what.

import { readFileSync } from "node:fs";
import { enrich, StatementError, statements } from "belvo-wasm";

const file = process.argv[2] ?? "statement.csv";
try {
  const statement = statements.read(readFileSync(file), { currency: "MXN" });
  const { transactions } = enrich.categorize(statement);
  // Cents are added as whole numbers: amounts of money are no fractions.
  const cents = new Map();
  for (const { type, category, amount } of transactions) {
    if (type === "OUTFLOW") {
      cents.set(category, (cents.get(category) ?? 0) + Math.round(amount * 100));
    }
  }
  for (const [category, sum] of [...cents].sort(([, one], [, other]) => other - one)) {
    console.log(category.padEnd(26), (sum / 100).toFixed(2).padStart(10));
  }
} catch (error) {
  if (!(error instanceof StatementError)) throw error;
  console.error(`${file}: ${error.message}`);
  process.exitCode = 1;
}
