// Verifies incomes of a year's salary and some transfers.

import type { IncomeTransaction } from "belvo-wasm";
import { enrich } from "belvo-wasm";

const rows = JSON.parse(Deno.readTextFileSync(new URL("incomes.json", import.meta.url))) as IncomeTransaction[];
const [income] = enrich.verifyIncomes({ language: "es", transactions: rows });
for (const { income_type, frequency, monthly_average, confidence } of income?.income_streams ?? []) {
  console.log(income_type, frequency, monthly_average, confidence);
}
