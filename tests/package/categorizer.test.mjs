// Merchants and rules of one's own, and the limits of requests, as a program meets them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Belvo, enrich, InvalidInputError } from "belvo-wasm";

const row = (more = {}) => ({
  transaction_id: "1",
  account_holder_type: "INDIVIDUAL",
  account_holder_id: "h",
  account_id: "a",
  account_category: "CHECKING_ACCOUNT",
  value_date: "2026-01-02",
  description: "COMPRA POS 8831 TORTAS XYZZY MONTERREY",
  type: "OUTFLOW",
  amount: 10.5,
  currency: "MXN",
  institution: "bank",
  ...more,
});

const request = (...descriptions) => ({ language: "es", transactions: descriptions.map((description) => row({ description })) });

const refused = (work, field, index) =>
  assert.throws(work, (error) => error instanceof InvalidInputError && error.field === field && error.index === index);

test("a categorizer without anything of its own answers as the function does", () => {
  const asked = request("COMPRA OXXO ROMA", "PAGO NOMINA 12");
  assert.deepEqual(new enrich.Categorizer().categorize(asked, { explain: true }), enrich.categorize(asked, { explain: true }));
});

test("one's own decide, are exported, and are the same when they are read again", () => {
  const own = {
    merchants: [
      { name: "Oxxo Xyzzy", category: "Home & Life", subcategory: "Education", website: "https://x.example", aliases: ["oxxo"] },
    ],
    rules: [{ phrases: ["nomina plugh*"], category: "Transfers", type: "OUTFLOW" }],
  };
  const categorizer = new enrich.Categorizer(own);
  const [shop, pay] = categorizer.categorize(request("COMPRA OXXO ROMA", "PAGO NOMINA PLUGHS"), { explain: true }).transactions;
  assert.deepEqual([shop.category, shop.subcategory], ["Home & Life", "Education"]);
  assert.deepEqual(shop.merchant, { logo: null, website: "https://x.example", merchant_name: "Oxxo Xyzzy" });
  assert.deepEqual(shop.explanation, { confidence: 1, by: "merchant", evidence: "oxxo" });
  assert.deepEqual([pay.category, pay.explanation.by], ["Transfers", "rule"]);
  const again = new enrich.Categorizer(JSON.parse(JSON.stringify(categorizer)));
  assert.deepEqual(again.export(), categorizer.export());
  // What is exported is a copy.
  categorizer.export().rules.length = 0;
  assert.equal(categorizer.export().rules.length, 1);
});

test("corrections are learnt", () => {
  const categorizer = new enrich.Categorizer();
  categorizer.learn([{ description: "COMPRA POS 8831 TORTAS XYZZY MONTERREY", category: "Insurance", merchant: "Xyzzy SA" }]);
  const [one, other] = categorizer.categorize(request("PAGO TORTAS XYZZY 0099", "COMPRA TORTAS")).transactions;
  assert.deepEqual([one.category, one.merchant?.merchant_name], ["Insurance", "Xyzzy SA"]);
  assert.equal(other.merchant, null);
  refused(() => categorizer.learn([{ description: "TORTAS", category: "Tax" }]), "corrections[0].category", 0);
  refused(() => categorizer.learn([{ description: "0012", category: "Taxes" }]), "corrections[0].description", 0);
  refused(() => categorizer.learn({}), "corrections", undefined);
});

test("what is wrong with one's own is named", () => {
  refused(() => new enrich.Categorizer(null), "own", undefined);
  refused(
    () => new enrich.Categorizer({ rules: [{ phrases: ["abc"], category: "Taxes" }, { phrases: ["abc"] }] }),
    "rules[1].category",
    1,
  );
  refused(() => new enrich.Categorizer({ merchants: [{ category: "Taxes" }] }), "merchants[0].name", 0);
});

test("what is wrong with a request is named", () => {
  refused(() => enrich.categorize({ ...request(), language: "en" }), "language", undefined);
  for (const [more, field] of [
    [{ description: undefined }, "description"],
    [{ amount: Number.NaN }, "amount"],
    [{ mcc: 1.5 }, "mcc"],
  ]) {
    refused(() => enrich.categorize({ language: "es", transactions: [row(), row(more)] }), `transactions[1].${field}`, 1);
  }
});

test("Belvo's servers are not sent more than they take, and nothing is limited here", async () => {
  const asked = [];
  const fetch = async (sent) => {
    asked.push(sent.url);
    return Response.json({ transactions: [] });
  };
  const belvo = new Belvo({ secretId: "id", secretPassword: "p", environment: "sandbox", fetch });
  const transactions = Array.from({ length: 10_001 }, () => row());
  await assert.rejects(
    belvo.enrich.categorize({ language: "es", transactions }),
    (error) => error instanceof InvalidInputError && error.index === 10_000 && error.field === "transactions[10000]",
  );
  assert.deepEqual(asked, []);
  await belvo.enrich.categorize({ language: "es", transactions: transactions.slice(1) });
  assert.equal(asked.length, 1);
  assert.equal(enrich.categorize({ language: "es", transactions }).transactions.length, 10_001);
});
