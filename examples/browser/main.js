// Personal finances without a server: the statement is read, categorized and kept (in this browser's storage) here.

import { enrich, init, statements } from "belvo-wasm";

const KEY = "transactions";
const element = (id) => document.getElementById(id);

function list(id, lines) {
  element(id).replaceChildren(
    ...lines.map((line) => {
      const item = document.createElement("li");
      item.textContent = line;
      return item;
    }),
  );
}

function show(statement) {
  const cents = new Map();
  for (const { type, category, amount } of enrich.categorize(statement).transactions) {
    if (type === "OUTFLOW") {
      cents.set(category, (cents.get(category) ?? 0) + Math.round(amount * 100));
    }
  }
  const sorted = [...cents].sort(([, one], [, other]) => other - one);
  list(
    "categories",
    sorted.map(([category, sum]) => `${category}: ${(sum / 100).toFixed(2)}`),
  );
  const recurring = enrich.recurringExpenses(statement, { all: true });
  list(
    "recurring",
    recurring.map(
      ({ name, average_transaction_amount: amount, details }) => `${name}: ${amount}, next ${details.next?.date ?? "unknown"}`,
    ),
  );
}

element("file").addEventListener("change", async ({ target }) => {
  try {
    const statement = statements.read(await target.files[0].arrayBuffer(), { currency: "MXN" });
    localStorage.setItem(KEY, JSON.stringify(statement));
    show(statement);
    element("status").textContent = `${statement.transactions.length} transactions, kept in this browser alone.`;
  } catch (error) {
    element("status").textContent = error.message;
  }
});

await init();
const kept = localStorage.getItem(KEY);
if (kept) {
  show(JSON.parse(kept));
}
document.body.dataset.ready = "true";
