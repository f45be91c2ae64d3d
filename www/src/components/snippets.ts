import type { View } from "../analyses.js";

/** The code that makes each view, as anyone would write it with the package. */
export const SNIPPETS: Record<View | "corrected", string> = {
  // Spending, once the user has corrected something.
  corrected: `import { enrich, init, statements } from "belvo-wasm";

await init();
const statement = statements.read(await file.arrayBuffer());

const categorizer = new enrich.Categorizer(rules); // those of "Download rules"
categorizer.learn([{ description, merchant, category, subcategory }]);
const { transactions } = categorizer.categorize(statement, { explain: true });

await keep(JSON.stringify(categorizer)); // and later: new enrich.Categorizer(JSON.parse(text))`,
  spending: `import { enrich, init, statements } from "belvo-wasm";

await init();
const statement = statements.read(await file.arrayBuffer());
const { transactions } = enrich.categorize(statement, { explain: true });

const spent = Map.groupBy(
  transactions.filter(({ type }) => type === "OUTFLOW"),
  ({ category }) => category,
);`,
  "cash-flow": `import { statements } from "belvo-wasm";

const { transactions } = statements.read(await file.arrayBuffer());
const byDay = Map.groupBy(transactions, (row) => row.value_date);
let balance = 0; // or walk back from accounts[0].balance.current
const days = [...byDay].sort().map(([date, rows]) => {
  for (const { type, amount } of rows) {
    balance += type === "INFLOW" ? amount : -amount;
  }
  return { date, balance };
});`,
  recurring: `import { enrich } from "belvo-wasm";

const request = { language: "es", transactions };
const expenses = enrich.recurringExpenses(request, { all: true });

for (const { name, frequency, details } of expenses) {
  const { status, next, confidence, reason } = details;
  console.log(name, frequency, status, next?.date, next?.amount);
  console.log(confidence, reason);
}`,
  income: `import { enrich } from "belvo-wasm";

const [income] = enrich.verifyIncomes(
  { language: "es", transactions },
  { goodWorkingDaysToCharge: true },
);
console.log(income.monthly_average, income.best_working_day_to_charge);
for (const { income_type, frequency, stability, regularity } of income.income_streams) {
  console.log(income_type, frequency, stability, regularity);
}`,
  risk: `import { enrich } from "belvo-wasm";

const user = { user_id, reference_date, transactions_language: "es", accounts, transactions };
const insights = enrich.riskInsights(user, { explain: ["min_balance_3m"] });

console.log(insights.balances_metrics?.min_balance_3m);
for (const { point, from, to, formula, calculation } of insights.explanations ?? []) {
  console.log(point.field, from, to);
  console.log(formula, calculation);
}`,
  employment: `import { Belvo, enrich } from "belvo-wasm";

const belvo = new Belvo({ secretId, secretPassword, environment: "sandbox" });
const [record] = await belvo.employmentRecords.list({ link }).toArray();

const metrics = enrich.employmentMetrics(record, { explain: ["weeks_employed_total"] });
console.log(metrics.weeks_employed_total, metrics.average_monthly_salary_1y);
for (const { formula, calculation } of metrics.explanations ?? []) {
  console.log(formula, calculation);
}`,
};
