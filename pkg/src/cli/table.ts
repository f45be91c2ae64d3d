import type { CategorizedTransaction, Statement } from "../generated/model.js";
import { amounts, bold, dim, fit, green } from "./text.js";

/** Prints the transactions as a table, and what was spent and earned by category. */
export function printStatement(statement: Statement, transactions: readonly CategorizedTransaction[]): void {
  const width = Math.max(80, Math.min(process.stdout.columns ?? 140, 180));
  const money = amounts(statement.currency);
  printTransactions(transactions, width, money);
  printTotals(transactions, width, money);
  console.log(
    dim(`${transactions.length} transactions, ${statement.currency}, read as ${statement.format} (${statement.encoding})`),
  );
}

function printTransactions(
  transactions: readonly CategorizedTransaction[],
  width: number,
  money: (value: number) => string,
): void {
  const explained = transactions.some((transaction) => transaction.explanation);
  const fixed = 10 + 15 + 38 + 22 + 4 * 2 + (explained ? 24 : 0);
  const rest = Math.max(16, width - fixed);
  const head = [
    "Date      ",
    "         Amount",
    fit("Category", 38),
    fit("Merchant", 22),
    ...(explained ? [fit("Why", 22)] : []),
    "Description",
  ];
  console.log(bold(head.join("  ")));
  for (const transaction of transactions) {
    const income = transaction.type === "INFLOW";
    const amount = `${income ? "+" : "-"}${money(Math.abs(transaction.amount))}`.padStart(15);
    const { explanation } = transaction;
    const line = [
      transaction.value_date,
      income ? green(amount) : amount,
      fit(label(transaction), 38),
      fit(transaction.merchant?.merchant_name ?? "", 22),
      ...(explanation ? [fit(`${Math.round(explanation.confidence * 100)}% ${explanation.by} ${explanation.evidence}`, 22)] : []),
      dim(fit(transaction.description, rest).trimEnd()),
    ];
    console.log(line.join("  "));
  }
}

function label(transaction: CategorizedTransaction): string {
  const category = transaction.category ?? "Unknown";
  return transaction.subcategory ? `${category} / ${transaction.subcategory}` : category;
}

interface Total {
  count: number;
  /** Ten-thousandths of the currency unit: whole numbers add up exactly. */
  in: number;
  out: number;
}

function printTotals(transactions: readonly CategorizedTransaction[], width: number, money: (value: number) => string): void {
  const totals = new Map<string, Total>();
  for (const transaction of transactions) {
    const category = transaction.category ?? "Unknown";
    const total = totals.get(category) ?? { count: 0, in: 0, out: 0 };
    total.count += 1;
    total[transaction.type === "INFLOW" ? "in" : "out"] += Math.round(Math.abs(transaction.amount) * 10_000);
    totals.set(category, total);
  }
  const sorted = [...totals].sort(([, a], [, b]) => b.out - a.out || b.in - a.in);
  const largest = Math.max(1, ...sorted.map(([, total]) => total.out));
  const bar = Math.max(8, Math.min(40, width - 76));
  console.log(bold(`\n${fit("Category", 28)}  ${"Rows".padStart(5)}  ${"Out".padStart(16)}  ${"In".padStart(16)}`));
  for (const [category, total] of sorted) {
    const out = total.out ? money(total.out / 10_000) : "";
    const income = total.in ? money(total.in / 10_000) : "";
    const blocks = "█".repeat(Math.round((total.out / largest) * bar));
    console.log(
      `${fit(category, 28)}  ${String(total.count).padStart(5)}  ${out.padStart(16)}  ${green(income.padStart(16))}  ${dim(blocks)}`,
    );
  }
  const sum = (side: "in" | "out") => money(sorted.reduce((all, [, total]) => all + total[side], 0) / 10_000);
  console.log(
    bold(
      `${fit("All", 28)}  ${String(transactions.length).padStart(5)}  ${sum("out").padStart(16)}  ${sum("in").padStart(16)}\n`,
    ),
  );
}
