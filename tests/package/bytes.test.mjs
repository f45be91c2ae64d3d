// Bodies in, bodies out: what the engines say of objects, and what they say of the same as bytes.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { enrich, InvalidInputError, statements } from "belvo-wasm";
import { randomOf } from "../random.mjs";

const sample = readFileSync(path.resolve(import.meta.dirname, "../../samples/mx.csv"));
const { language, transactions } = statements.read(sample);
const user = {
  user_id: "u",
  reference_date: "2026-10-31",
  transactions_language: language,
  accounts: [
    {
      id: transactions[0].account_id,
      category: "CHECKING_ACCOUNT",
      institution: "bank",
      balance: 100.5,
      balance_date: "2026-10-31",
      balance_currency: "MXN",
    },
  ],
  transactions,
};

/** Each engine: of objects, of bytes, a request, and options. */
const ENGINES = [
  [enrich.categorize, enrich.categorizeJson, { language, transactions }, [{}, { explain: true, minConfidence: 0.7 }]],
  [
    enrich.recurringExpenses,
    enrich.recurringExpensesJson,
    { language, transactions },
    [{}, { all: true, reference_date: "2026-09-30" }],
  ],
  [enrich.verifyIncomes, enrich.verifyIncomesJson, { language, transactions }, [{}, { goodWorkingDaysToCharge: true }]],
  [
    enrich.riskInsights,
    enrich.riskInsightsJson,
    user,
    [{}, { explain: ["mean_balance_3m"] }, { explain: true, balanceThreshold: 5 }],
  ],
  [enrich.riskInsights, enrich.riskInsightsJson, [user], [{}, { currency: "MXN" }]],
];

const OWN = {
  merchants: [{ name: "Tortas Xyzzy", category: "Food & Groceries", website: "https://tortas.example", aliases: ["xyzzy sur"] }],
  rules: [{ phrases: ["cuota club*"], category: "Home & Life", type: "OUTFLOW" }],
};

const parse = (bytes) => JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));

describe("bodies", () => {
  for (const [ofObjects, ofBytes, request, options] of ENGINES) {
    test(`${ofBytes.name} of ${Array.isArray(request) ? "a list" : "an object"}`, () => {
      const text = JSON.stringify(request);
      const bytes = new TextEncoder().encode(text);
      const apart = new Uint8Array(bytes.length + 9);
      apart.set(bytes, 5);
      for (const given of options) {
        const expected = ofObjects(request, given);
        for (const body of [text, bytes, bytes.buffer, Buffer.from(text), new DataView(apart.buffer, 5, bytes.length)]) {
          const answer = ofBytes(body, given);
          assert.ok(answer instanceof Uint8Array);
          assert.deepEqual(parse(answer), expected);
        }
      }
    });
  }

  test("an outflow is read where as much came in, to the ten-thousandth", () => {
    const row = (more) => ({ ...transactions[0], value_date: "2026-03-02", ...more });
    const moved = (amount) => [
      row({ transaction_id: "1", type: "OUTFLOW", description: "TRASPASO A OTRA CUENTA", amount: 500 }),
      row({ transaction_id: "2", type: "INFLOW", description: "XQZW", amount, account_id: "another" }),
    ];
    for (const [amount, streams] of [
      [500, 0],
      [-500.00004, 0],
      [499.99996, 0],
      [500.0001, 1],
    ]) {
      const request = { language: "es", transactions: moved(amount) };
      const [income] = enrich.verifyIncomes(request);
      assert.equal(income.number_of_income_streams, streams, String(amount));
      assert.deepEqual(parse(enrich.verifyIncomesJson(JSON.stringify(request))), [income]);
    }
  });

  // Ids stay in JavaScript but where nothing else puts rows in order; bodies have them all.
  test("rows that differ by their ids alone are told apart by these, however they look", () => {
    const { pick } = randomOf(7);
    const texts = [
      "SPEI ENVIADO BBVA JUAN PEREZ",
      "SPEI RECIBIDO BANORTE ACEROS",
      "XQZW",
      "NETFLIX.COM",
      "DEVOLUCION OXXO",
      "RENTA",
    ];
    const days = Array.from({ length: 14 }, (_, month) => new Date(Date.UTC(2025, month, 5)).toISOString().slice(0, 10));
    const shapes = [
      (index) => `t${(index * 31) % 97}`,
      (index) => `transaction-${(index * 31) % 97}`,
      (index) => `${[..."añ💳\uFFFDz"][index % 5]}${(index * 31) % 97}`,
      (index) => `aaaaaaaa${[..."💳é\u{10FFFF}~"][index % 4]}${(index * 31) % 97}zzzzzzzz`,
      (index) => "\0".repeat(index),
    ];
    for (const shape of shapes) {
      const rows = Array.from({ length: 90 }, (_, index) => ({
        ...transactions[0],
        transaction_id: shape(index),
        account_id: pick(["a", "b", "c"]),
        account_category: "CHECKING_ACCOUNT",
        value_date: pick(days),
        description: pick(texts),
        type: pick(["INFLOW", "OUTFLOW"]),
        amount: pick([100, 250.5]),
      }));
      const accounts = ["a", "b", "c"].map((id) => ({ ...user.accounts[0], id }));
      const of = (list) => ({ language: "es", transactions: list });
      const ofUser = (list) => ({ ...user, transactions_language: "es", accounts, transactions: list });
      const asked = [
        [enrich.recurringExpenses, enrich.recurringExpensesJson, of, { all: true }],
        [enrich.verifyIncomes, enrich.verifyIncomesJson, of, { goodWorkingDaysToCharge: true }],
        [enrich.riskInsights, enrich.riskInsightsJson, ofUser, {}],
      ];
      for (const [ofObjects, ofBytes, request, options] of asked) {
        const expected = ofObjects(request(rows), options);
        assert.deepEqual(parse(ofBytes(JSON.stringify(request(rows)), options)), expected);
        assert.deepEqual(ofObjects(request(rows.toReversed()), options), expected);
      }
    }
  });

  test("merchants and rules of one's own decide in bodies, too", () => {
    const names = ["XYZZY SUR 0412", "CUOTA CLUBES MAYO", "PAGO TORTAS XYZZY", transactions[0].description];
    const rows = names.map((description) => ({ ...transactions[0], description, type: "OUTFLOW" }));
    const request = { language, transactions: rows };
    const categorizer = new enrich.Categorizer(OWN);
    const expected = categorizer.categorize(request, { explain: true });
    assert.equal(expected.transactions[0].merchant.website, "https://tortas.example");
    assert.equal(expected.transactions[1].category, "Home & Life");
    for (const own of [OWN, categorizer, categorizer.export()]) {
      assert.deepEqual(parse(enrich.categorizeJson(JSON.stringify(request), { explain: true, own })), expected);
    }
    assert.deepEqual(parse(enrich.categorizeJson(JSON.stringify(request), { own: {} })), enrich.categorize(request));
  });

  test("what is wrong is named with its place", () => {
    const refused = (work) => {
      try {
        work();
      } catch (error) {
        assert.ok(error instanceof InvalidInputError, String(error));
        return [error.field, error.index];
      }
      return assert.fail("nothing was thrown");
    };
    const rows = structuredClone(transactions);
    rows[7].amount = "12";
    const body = JSON.stringify({ language, transactions: rows });
    for (const engine of [enrich.categorizeJson, enrich.recurringExpensesJson, enrich.verifyIncomesJson]) {
      assert.deepEqual(
        refused(() => engine(body)),
        ["transactions[7].amount", 7],
      );
      assert.deepEqual(
        refused(() => engine("<html>")),
        ["body", undefined],
      );
      assert.deepEqual(
        refused(() => engine(new ArrayBuffer(0))),
        ["body", undefined],
      );
      assert.deepEqual(
        refused(() => engine(undefined)),
        ["body", undefined],
      );
    }
    assert.deepEqual(
      refused(() => enrich.riskInsightsJson(JSON.stringify([{ ...user, transactions: rows }]))),
      ["users[0].transactions[7].amount", 7],
    );
    assert.deepEqual(
      refused(() => enrich.categorizeJson("{}", { minConfidence: 2 })),
      ["minConfidence", undefined],
    );
    assert.deepEqual(
      refused(() => enrich.categorizeJson("{}", { own: { rules: [{ phrases: ["cuota"], category: "Clubs" }] } })),
      ["rules[0].category", 0],
    );
    for (const own of [null, "rules"]) {
      assert.deepEqual(
        refused(() => enrich.categorizeJson("{}", { own })),
        ["own", undefined],
      );
    }
    assert.deepEqual(
      refused(() => enrich.recurringExpensesJson(body, { reference_date: "x" })),
      ["options", undefined],
    );
  });
});
