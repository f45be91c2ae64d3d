import { enrich, type IncomeTransaction, type Statement } from "belvo-wasm";
import { amounts, bold, dim, fit, green } from "./text.js";

/** Prints what comes back: the expenses with their next payment, and the incomes. */
export function printStreams(statement: Statement): void {
  const money = amounts(statement.currency);
  printExpenses(statement, money);
  printIncomes(statement, money);
}

function printExpenses(statement: Statement, money: (value: number) => string): void {
  const expenses = enrich.recurringExpenses(statement, { all: true });
  if (expenses.length === 0) {
    return;
  }
  console.log(
    bold(
      `${fit("Comes back", 36)}  ${fit("How often", 13)}  ${"Last".padStart(15)}  ${"Next".padStart(10)}  ${"Amount".padStart(15)}`,
    ),
  );
  for (const { name, frequency, transactions, details } of expenses) {
    const last = transactions?.at(-1)?.amount;
    const plan = details.instalments ? ` ${details.instalments.paid}/${details.instalments.total}` : "";
    const line = [
      fit(name ?? "", 36),
      fit(`${often(frequency)}${plan}`, 13),
      (last == null ? "" : `-${money(last)}`).padStart(15),
      (details.next?.date ?? details.status).padStart(10),
      (details.next ? `-${money(details.next.amount)}` : "").padStart(15),
    ];
    console.log(line.join("  "));
  }
  console.log();
}

function printIncomes(statement: Statement, money: (value: number) => string): void {
  const rows = statement.transactions.filter(
    ({ account_holder_type, account_category }) =>
      account_holder_type === "INDIVIDUAL" && ["CHECKING_ACCOUNT", "SAVINGS_ACCOUNT"].includes(account_category),
  );
  const [income] = enrich.verifyIncomes({ language: statement.language, transactions: rows as unknown as IncomeTransaction[] });
  if (!income?.income_streams?.length) {
    return;
  }
  console.log(
    bold(`${fit("Income", 36)}  ${fit("How often", 13)}  ${"A month".padStart(15)}  ${"Last".padStart(10)}  Confidence`),
  );
  for (const {
    income_type,
    last_income_description,
    frequency,
    monthly_average,
    last_income_date,
    confidence,
  } of income.income_streams) {
    const line = [
      fit(`${often(income_type)}: ${last_income_description ?? ""}`, 36),
      fit(often(frequency), 13),
      green(`+${money(monthly_average ?? 0)}`.padStart(15)),
      (last_income_date ?? "").padStart(10),
      often(confidence),
    ];
    console.log(line.join("  "));
  }
  console.log(
    dim(`${money(income.monthly_average ?? 0)} a month, ${money(income.monthly_average_regular ?? 0)} of it regular\n`),
  );
}

/** `SEMI_MONTHLY` as words. */
const often = (name: string | null | undefined) => (name ?? "").toLowerCase().replaceAll("_", "-");
