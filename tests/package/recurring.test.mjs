// Recurring expenses of objects, whose transactions cross as numbers and are told from the request's own rows, beside those of bodies, which are
// written by the library.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { enrich, InvalidInputError } from "belvo-wasm";
import { randomOf } from "../random.mjs";

const TEXTS = {
  es: ["NETFLIX.COM", "CFE SUMINISTRADOR", "RENTA\nDEPTO", "GNP SEGUROS", "SEÑORA LUPE 💳", "TELMEX", "XQZW", ""],
  pt: ["SPOTIFY", "ENEL DISTRIBUICAO", "ALUGUEL\r\n\nAPTO", "PORTO SEGURO", "PADARIA SÃO JOSÉ 💳", "VIVO FIBRA", "XQZW", "\n"],
};
const OPTIONS = [
  {},
  { all: true },
  { reference_date: "2026-02-28" },
  { all: true, reference_date: "2025-11-30" },
  { all: true, reference_date: "2020-01-01" },
];

const dayOf = (number) => new Date(Date.UTC(2025, 0, 1 + number)).toISOString().slice(0, 10);

/** Payments that come back, with what comes between them, in no order. */
function history(seed, language) {
  const { below, chance, pick, shuffle } = randomOf(seed);
  const rows = [];
  const add = (more) => {
    const mcc = pick([{}, { mcc: null }, { mcc: 4899 }]);
    rows.push({
      transaction_id: `${pick(["a", "é", "💳", "transaction-"])}${rows.length}`,
      account_holder_type: "INDIVIDUAL",
      account_holder_id: pick(["h", "holder ñ"]),
      account_id: pick(["a", "b"]),
      account_category: "CHECKING_ACCOUNT",
      type: chance(0.9) ? "OUTFLOW" : "INFLOW",
      currency: language === "es" ? "MXN" : "BRL",
      institution: "bank",
      ...mcc,
      ...more,
    });
  };
  for (let stream = 0; stream < 6; stream++) {
    const [description, every, first] = [pick(TEXTS[language]), pick([7, 14, 30, 30.4, 61]), below(40)];
    const amount = pick([219, 129.9, -640.12345, 0.00004, 1e12]);
    const account = { account_holder_id: "h", account_id: pick(["a", "b"]), type: "OUTFLOW" };
    for (let day = first; day < 500; day += every) {
      add({ ...account, description: `${description}${pick(["", " 12", " 💳"])}`, value_date: dayOf(Math.round(day)), amount });
    }
  }
  for (let index = 0; index < 60; index++) {
    add({ description: pick(TEXTS[language]), value_date: dayOf(below(500)), amount: below(90_000) / 100 });
  }
  return { language, transactions: shuffle(rows) };
}

const ofBody = (request, options) =>
  JSON.parse(new TextDecoder().decode(enrich.recurringExpensesJson(JSON.stringify(request), options)));

/** Descriptions of objects are read, and come back, as one line. */
const inLines = ({ language, transactions }) => ({
  language,
  transactions: transactions.map((row) => ({ ...row, description: row.description.replaceAll("\n", " ") })),
});

/** What a call answers, or where it says that something is wrong. */
function outcome(work) {
  try {
    return work();
  } catch (error) {
    assert.ok(error instanceof InvalidInputError, String(error));
    return { field: error.field, index: error.index };
  }
}

describe("recurring expenses of objects and of bodies", () => {
  for (const language of ["es", "pt"]) {
    test(`random histories: ${language}`, () => {
      let found = 0;
      for (let seed = 1; seed <= 30; seed++) {
        const request = history(seed, language);
        const given = structuredClone(request);
        for (const options of OPTIONS) {
          const answer = enrich.recurringExpenses(request, options);
          const expected = ofBody(inLines(request), options);
          assert.deepEqual(answer, expected);
          // The order of fields, too.
          assert.equal(JSON.stringify(answer), JSON.stringify(expected));
          assert.ok(answer.every(({ details }) => (details !== undefined) === (options.all === true)));
          found += answer.reduce((sum, { transactions }) => sum + transactions.length, 0);
        }
        assert.deepEqual(request, given);
      }
      assert.ok(found > 5000, `${found} transactions`);
    });
  }

  test("what is wrong with a row is the same, and the first of it", () => {
    const { below, pick } = randomOf(3);
    const request = history(5, "es");
    const broken = [
      ["transaction_id", [undefined, null, 5, ["a"], {}]],
      ["account_holder_type", ["ROBOT", undefined, 5]],
      ["account_category", ["WALLET", null, 1]],
      ["account_id", [undefined, 7, null]],
      ["value_date", ["2026-02-30", "2026-1-1", "", null, 20260101]],
      ["description", [undefined, null, 5, {}]],
      ["type", ["IN", undefined, 0]],
      ["amount", ["5", null, 1e15, -1e300]],
      ["currency", ["pesos", 5, null, ""]],
    ];
    for (let turn = 0; turn < 200; turn++) {
      const transactions = [...request.transactions];
      const index = below(transactions.length);
      const [field, values] = pick(broken);
      transactions[index] = { ...transactions[index], [field]: pick(values) };
      for (const all of [false, true]) {
        const given = { language: "es", transactions };
        const answer = outcome(() => enrich.recurringExpenses(given, { all }));
        assert.deepEqual(
          answer,
          outcome(() => ofBody(given, { all })),
        );
        assert.deepEqual(answer, { field: `transactions[${index}].${field}`, index });
      }
    }
    const [row] = request.transactions;
    for (const given of [
      { language: "es", transactions: [row, null] },
      { language: "es", transactions: [row, { ...row }] },
      { language: "en", transactions: [] },
      { language: "en", transactions: [row] },
      { language: "es", transactions: [] },
    ]) {
      assert.deepEqual(
        outcome(() => enrich.recurringExpenses(given)),
        outcome(() => ofBody(given)),
      );
    }
  });

  // No body has them: in UTF-8 there are none.
  test("lone surrogates come back as what stands for what cannot be read", () => {
    const { language, transactions } = history(2, "es");
    const damaged = transactions.map((row) => ({
      ...row,
      transaction_id: `\uDC00${row.transaction_id}`,
      description: `${row.description} \uD83D`,
    }));
    const mended = transactions.map((row) => ({
      ...row,
      transaction_id: `\uFFFD${row.transaction_id}`,
      description: `${row.description} \uFFFD`,
    }));
    for (const options of OPTIONS) {
      const answer = enrich.recurringExpenses({ language, transactions: damaged }, options);
      assert.deepEqual(answer, enrich.recurringExpenses({ language, transactions: mended }, options));
    }
  });

  test("rows that say something else each time are read once, and the answer is of that", () => {
    const request = history(4, "pt");
    const expected = enrich.recurringExpenses(request, { all: true });
    let reads = 0;
    const once = ["transaction_id", "value_date", "description", "amount", "type"];
    const transactions = request.transactions.map((row) => {
      const read = new Set();
      return new Proxy(row, {
        get(target, field) {
          if (once.includes(field)) {
            reads++;
            assert.ok(!read.has(field), field);
            read.add(field);
          }
          return target[field];
        },
      });
    });
    assert.deepEqual(enrich.recurringExpenses({ language: "pt", transactions }, { all: true }), expected);
    assert.equal(reads, once.length * transactions.length);
  });

  test("who changes an answer changes no other, nor the request", () => {
    const request = history(6, "es");
    const given = structuredClone(request);
    const first = enrich.recurringExpenses(request, { all: true });
    const second = structuredClone(enrich.recurringExpenses(request, { all: true }));
    for (const expense of first) {
      for (const transaction of expense.transactions) {
        transaction.amount = 0;
      }
      expense.transactions.length = 0;
      expense.details.transaction_ids.push("another");
    }
    assert.deepEqual(enrich.recurringExpenses(request, { all: true }), second);
    assert.deepEqual(request, given);
  });
});
