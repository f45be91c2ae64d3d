// What the Worker worked out of the data of a link, compared with what the package says in Node.

import assert from "node:assert/strict";
import { enrich } from "belvo-wasm";
import { held } from "./truth.mjs";

const ENRICHABLE = ["CHECKING_ACCOUNT", "CREDIT_CARD", "LOAN_ACCOUNT", "SAVINGS_ACCOUNT"];

/** What the engines say of the data that D1 holds is what the package says of it in Node. */
export async function assertEnriched(db, link) {
  const { items, local } = await held(db);
  const { transactions = {}, accounts = {}, employmentRecords = {} } = items[link];
  const found = local[link] ?? {};
  assert.deepEqual(Object.keys(found.categories ?? {}).sort(), Object.keys(transactions).sort());
  const language = Object.values(transactions).some(({ currency }) => currency === "BRL") ? "pt" : "es";
  const rows = Object.values(transactions).map(({ id, account, ...row }) => ({
    ...row,
    transaction_id: id,
    account_holder_type: "INDIVIDUAL",
    account_holder_id: link,
    account_id: account.id,
    institution: account.institution.name,
    account_category: ENRICHABLE.includes(account.category) ? account.category : "CHECKING_ACCOUNT",
  }));
  for (const { transaction_id: id, category, subcategory, merchant } of enrich.categorize({ language, transactions: rows })
    .transactions) {
    assert.deepEqual(found.categories[id], { id, category, subcategory, merchant });
  }
  const bare = ({ id: _, ...result }) => JSON.stringify(result);
  const expenses = enrich.recurringExpenses({ language, transactions: rows }).map((expense) => JSON.stringify(expense));
  assert.deepEqual(
    Object.values(found.recurringExpenses ?? {})
      .map(bare)
      .sort(),
    expenses.sort(),
  );
  const ofIncome = rows.filter((row) =>
    ["CHECKING_ACCOUNT", "SAVINGS_ACCOUNT"].includes(transactions[row.transaction_id].account.category),
  );
  const currencies = [...new Set(ofIncome.map(({ currency }) => currency))];
  assert.deepEqual(Object.keys(found.incomes ?? {}).sort(), currencies.sort());
  for (const currency of currencies) {
    const [income, ...others] = enrich.verifyIncomes(
      { language, transactions: ofIncome },
      { currency, goodWorkingDaysToCharge: true },
    );
    assert.deepEqual(others, []);
    assert.deepEqual(found.incomes[currency], { ...income, currency, id: currency });
  }
  if (Object.keys(accounts).length > 0) {
    const sorted = Object.values(accounts).sort((one, other) => (one.id < other.id ? -1 : 1));
    const insights = enrich.riskInsightsOfLink({ accounts: sorted, transactions: Object.values(transactions) }, { language });
    assert.deepEqual(found.riskInsights, { link: { ...insights, id: "link" } });
  }
  for (const [id, record] of Object.entries(employmentRecords)) {
    assert.deepEqual(found.employmentMetrics[id], { ...enrich.employmentMetrics(record), id });
  }
}
