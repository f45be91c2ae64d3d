// What all data points of risk insights cost over `JSON.parse` of the same request, through the facade: 10,000 transactions of five accounts.
// Usage: node benches/risk-insights.mjs [--rounds N] [--rows N] [--json]   (after `cargo xtask build`; `cargo xtask bench risk-insights` does both)

import { parseArgs } from "node:util";
import { init, riskInsights } from "belvo-wasm/enrich";

const KINDS = ["CHECKING_ACCOUNT", "SAVINGS_ACCOUNT", "CHECKING_ACCOUNT", "CREDIT_CARD", "LOAN_ACCOUNT"];
/** Card payments have the text of the shop, transfers a reference besides. */
const TEXTS = [
  "NOMINA EMPRESA SA 0412",
  "OXXO INSURGENTES SUR 1234",
  "PAGO TARJETA DE CREDITO",
  "UBER TRIP HELP.UBER.COM",
  "FARMACIA DEL AHORRO 77",
  "CFE SUMINISTRADOR 55120",
  "SPEI ENVIADO BANCO RENTA #",
  "SPEI RECIBIDO BANCO #",
];

/** Invented numbers, the same in every run. */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const described = (draw) => TEXTS[draw(TEXTS.length)].replace("#", () => String(draw(10_000_000)));

const day = (back) => new Date(Date.UTC(2026, 5, 30 - back)).toISOString().slice(0, 10);

/** A user with that many transactions, of two years: ids as Belvo writes them. */
function request(rows) {
  const draw = numbers(7);
  const id = () => {
    const hex = Array.from({ length: 32 }, () => draw(16).toString(16)).join("");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  };
  const accounts = KINDS.map((category) => ({
    id: id(),
    category,
    institution: "erebor_mx_retail",
    balance: draw(9_000_000) / 100,
    balance_date: day(0),
    balance_currency: "MXN",
    overdraft: null,
  }));
  const transactions = Array.from({ length: rows }, (_, index) => ({
    transaction_id: id(),
    account_id: accounts[draw(accounts.length)].id,
    value_date: day(Math.floor((index * 730) / rows)),
    status: "PROCESSED",
    type: draw(3) === 0 ? "INFLOW" : "OUTFLOW",
    amount: (draw(90_000) + 100) / 100,
    currency: "MXN",
    description: described(draw),
  }));
  return { user_id: "user", reference_date: day(0), transactions_language: "es", accounts, transactions };
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "300" }, rows: { type: "string", default: "10000" }, json: { type: "boolean" } },
});
const [rounds, rows] = [Number(values.rounds), Number(values.rows)];
await init();
const body = JSON.stringify([request(rows)]);
const times = { parse: [], insights: [] };
// Turn by turn, and each first as often as the other: what the machine does beside hits both. The first rounds only warm up.
for (let round = -Math.ceil(rounds / 5); round < rounds; round++) {
  let users = JSON.parse(body);
  const ways = {
    parse: () => JSON.parse(body),
    insights: () => riskInsights(users),
  };
  for (const name of round % 2 ? ["parse", "insights"] : ["insights", "parse"]) {
    const before = performance.now();
    const answer = ways[name]();
    const took = performance.now() - before;
    if (answer.length !== 1) {
      throw new Error(`${name} gave ${answer.length} users`);
    }
    if (round >= 0) {
      times[name].push(took);
    }
  }
  users = undefined;
}
const [parseMs, insightsMs] = [median(times.parse), median(times.insights)];
const figures = { rounds, rows, bytes: body.length, parseMs, insightsMs, ratio: insightsMs / parseMs };
if (values.json) {
  console.log(JSON.stringify(figures));
} else {
  console.log(`${rows} transactions, ${KINDS.length} accounts, ${(body.length / 1000).toFixed(0)} KB, ${rounds} rounds, medians`);
  console.log(`JSON.parse of the request  ${parseMs.toFixed(2)} ms`);
  console.log(`riskInsights               ${insightsMs.toFixed(2)} ms`);
  console.log(`ratio                      ${figures.ratio.toFixed(3)}`);
}
