// The engines as a program in JavaScript has them, beside the sandbox's endpoints, whose data crosses as JSON and through other models.

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Belvo, enrich, InvalidInputError } from "belvo-wasm";
import { Sandbox } from "belvo-wasm/sandbox";

const TODAY = "2026-10-31";
const LIVES = [
  ["erebor_mx_retail", "salaried_mx"],
  ["erebor_mx_retail", "indebted_mx"],
  ["erebor_br_retail", "freelancer_br"],
  ["ofmockbank_br_retail", "76109277673"],
  ["erebor_co_retail", "salaried_co"],
];

const sandbox = new Sandbox({ delay: 0, now: () => new Date(`${TODAY}T12:00:00Z`) });
const belvo = new Belvo({ secretId: "id", secretPassword: "p", environment: "sandbox", fetch: sandbox.fetch });

/** What a link's institution has, and the same as data of one's own. */
async function read([institution, username]) {
  const { id: link } = await belvo.links.register({ institution, username, password: "secret" });
  const accounts = await belvo.accounts.list({ link }).toArray();
  const transactions = await belvo.transactions.list({ link, page_size: 1000 }).toArray();
  const user = {
    user_id: username,
    reference_date: TODAY,
    transactions_language: institution.includes("_br_") ? "pt" : "es",
    accounts: accounts.map(({ id, category, balance, currency, collected_at }) => ({
      id,
      category,
      institution,
      balance: balance.current,
      balance_date: collected_at.slice(0, 10),
      balance_currency: currency,
    })),
    transactions: transactions.map((one) => ({
      transaction_id: one.id,
      account_id: one.account.id,
      value_date: one.value_date,
      status: one.status,
      type: one.type,
      amount: one.amount,
      currency: one.currency,
      description: one.description,
    })),
  };
  return { link, accounts, transactions, user };
}

/** The error that a call throws. */
function thrown(work) {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof InvalidInputError, String(error));
    return error;
  }
  return assert.fail("nothing was thrown");
}

describe("risk insights", () => {
  let people;
  before(async () => {
    people = await Promise.all(LIVES.map(read));
  });

  test("of data of one's own: as the sandbox answers", async () => {
    const users = people.map(({ user }) => user);
    const answered = await belvo.enrich.riskInsights(users);
    assert.deepEqual(enrich.riskInsights(users), answered);
    assert.deepEqual(enrich.riskInsights(users[0]), answered[0]);
    for (const { balances_metrics, cashflow_metrics, category_metrics } of answered) {
      assert.ok(balances_metrics.max_balance_12m > balances_metrics.min_balance_12m);
      assert.ok(cashflow_metrics.sum_positive_12m > 0);
      assert.ok(category_metrics.length > 3);
    }
  });

  test("of a link: as the sandbox answers", async () => {
    for (const { link, accounts, transactions } of people) {
      const [answered] = await belvo.riskInsights.retrieve({ link });
      const stored = { id: answered.id, link: answered.link, created_at: answered.created_at };
      const currency = accounts[0].currency;
      const insights = enrich.riskInsightsOfLink({ accounts, transactions }, { reference_date: TODAY, currency });
      assert.deepEqual({ ...insights, ...stored }, answered);
    }
  });

  test("a transaction that says its category keeps it, the others are categorized", () => {
    const { user } = people[0];
    const outgoing = user.transactions.reduce((latest, { type, status, value_date }, index) => {
      const than = user.transactions[latest];
      const counts = type === "OUTFLOW" && status !== "PENDING" && value_date <= user.reference_date;
      return counts && (!than || value_date > than.value_date) ? index : latest;
    }, -1);
    const transactions = user.transactions.map((row, index) =>
      index === outgoing ? { ...row, category: "Insurance", subcategory: "Auto Insurance" } : row,
    );
    const netOf = ({ category_metrics }) => category_metrics.reduce((sum, { net_amount_3m }) => sum + net_amount_3m, 0);
    const explain = [{ field: "net_amount_3m", category: "Insurance", subcategory: "Auto Insurance" }];
    const before = enrich.riskInsights(user);
    const after = enrich.riskInsights({ ...user, transactions }, { explain });
    assert.ok(after.explanations[0].transactions.includes(outgoing));
    assert.ok(Math.abs(netOf(after) - netOf(before)) < 0.01);
  });

  test("every data point is explained, and has the value that was answered", () => {
    const { user } = people[0];
    const { explanations, ...insights } = enrich.riskInsights(user, { explain: true });
    assert.deepEqual(insights, enrich.riskInsights(user));
    const groups = [insights.assets_metrics, insights.balances_metrics, insights.transactions_metrics, insights.cashflow_metrics];
    const values = Object.assign({}, ...groups);
    const entries = insights.category_metrics;
    assert.equal(explanations.length, Object.keys(values).length + 3 * entries.length);
    for (const { point, value, formula, calculation, transactions } of explanations) {
      const { field, category, subcategory = null } = point;
      const entry = entries.find((one) => one.category === category && one.subcategory === subcategory);
      assert.deepEqual(value, (category ? entry : values)[field], field);
      assert.ok(formula.length > 0 && calculation.length > 0, field);
      assert.ok(transactions.every((index) => user.transactions[index]));
    }
    const asked = enrich.riskInsights(user, { explain: ["sum_positive_1m"] }).explanations;
    assert.equal(asked.length, 1);
    assert.deepEqual(
      asked,
      explanations.filter(({ point }) => point.field === "sum_positive_1m"),
    );
  });

  test("wrong input is named", () => {
    const { user } = people[0];
    const [row] = user.transactions;
    const [account] = user.accounts;
    const rows = (...more) => ({ ...user, transactions: [row, { ...row, transaction_id: "2", ...Object.assign({}, ...more) }] });
    const cases = [
      [null, "user", undefined],
      [{ ...user, user_id: 5 }, "user.user_id", undefined],
      [{ ...user, reference_date: "31/10/2026" }, "user.reference_date", undefined],
      [{ ...user, transactions_language: "en" }, "user.transactions_language", undefined],
      [{ ...user, accounts: undefined }, "user.accounts", undefined],
      [{ ...user, accounts: [account, { ...account, balance: "5" }] }, "user.accounts[1]", 1],
      [{ ...user, accounts: [account, account] }, "user.accounts[1].id", 1],
      [{ ...user, transactions: "none" }, "user.transactions", undefined],
      [{ ...user, transactions: [row, null] }, "user.transactions[1]", 1],
      [rows({ amount: Number.NaN }), "user.transactions[1].amount", 1],
      [rows({ amount: "5" }), "user.transactions[1].amount", 1],
      [rows({ value_date: "2026-02-30" }), "user.transactions[1].value_date", 1],
      [rows({ value_date: 5 }), "user.transactions[1].value_date", 1],
      [rows({ type: "IN" }), "user.transactions[1].type", 1],
      [rows({ status: "DONE" }), "user.transactions[1].status", 1],
      [rows({ description: undefined }), "user.transactions[1].description", 1],
      [rows({ account_id: "nobody's" }), "user.transactions[1].account_id", 1],
      [rows({ currency: "EUR" }), "user.transactions[1].currency", 1],
      [rows({ currency: "pesos" }), "user.transactions[1].currency", 1],
      [rows({ transaction_id: row.transaction_id }), "user.transactions[1].transaction_id", 1],
      [rows({ transaction_id: "a\nb" }), "user.transactions[1].transaction_id", 1],
    ];
    for (const [given, field, index] of cases) {
      const error = thrown(() => enrich.riskInsights(given));
      assert.deepEqual([error.code, error.field, error.index], ["invalid_input", field, index]);
      const [, ofList] = [thrown(() => enrich.riskInsights([given])), thrown(() => enrich.riskInsights([people[1].user, given]))];
      assert.equal(ofList.field, field.replace("user", "users[1]"));
    }
    assert.equal(thrown(() => enrich.riskInsights([user, user])).field, "users[1].user_id");
    assert.equal(thrown(() => enrich.riskInsights(user, { explain: ["mean_balance_9m"] })).field, "points[0].field");
    assert.equal(thrown(() => enrich.riskInsights(user, { balanceThreshold: Number.MAX_VALUE })).field, "balance_threshold");
    assert.equal(thrown(() => enrich.riskInsightsOfLink({ accounts: [] })).field, "transactions");
    assert.equal(
      thrown(() => enrich.riskInsightsOfLink({ accounts: [], transactions: [] }, { reference_date: "x" })).field,
      "reference_date",
    );
  });

  test("a user of nothing", () => {
    const user = { user_id: "u", reference_date: TODAY, transactions_language: "es", accounts: [], transactions: [] };
    const insights = enrich.riskInsights(user);
    assert.equal(insights.balances_metrics, null);
    assert.deepEqual(insights.category_metrics, []);
    assert.equal(insights.transactions_metrics.num_transactions_12m, 0);
    assert.deepEqual(enrich.riskInsights([]), []);
  });
});

describe("recurring expenses", () => {
  const own = ({ account, ...row }, language) => ({
    transaction_id: row.id,
    account_holder_type: "INDIVIDUAL",
    account_holder_id: "holder",
    account_id: account.id,
    account_category: account.category,
    value_date: row.value_date,
    description: row.description,
    type: row.type,
    amount: row.amount,
    currency: row.currency,
    institution: language,
  });

  test("of data of one's own, and of a link: as the sandbox answers", async () => {
    for (const [institution, username] of LIVES) {
      const { link, transactions } = await read([institution, username]);
      const language = institution.includes("_br_") ? "pt" : "es";
      const request = { language, transactions: transactions.map((one) => own(one, language)) };
      const found = enrich.recurringExpenses(request);
      assert.deepEqual(found, await belvo.enrich.recurringExpenses(request));

      const ofLink = await belvo.recurringExpenses.retrieve({ link });
      const today = enrich.recurringExpenses(request, { reference_date: TODAY });
      assert.deepEqual(
        ofLink.map(({ id, account, ...expense }) => ({ ...expense, account_id: account.id })),
        today.map(({ account_holder_id, ...expense }) => expense),
      );
      assert.ok(found.length > 0, username);
      assert.ok(found.every(({ frequency }) => frequency === "MONTHLY"));

      const all = enrich.recurringExpenses(request, { all: true });
      assert.ok(all.length >= found.length);
      for (const { transactions: payments, details } of all) {
        assert.equal(details.transaction_ids.length, payments.length);
        assert.ok(details.confidence > 0.5 && details.confidence <= 1);
        assert.ok(details.reason.length > 0);
        assert.equal(details.next === null, details.status === "ended");
      }
    }
  });

  test("wrong input is named", () => {
    const row = { transaction_id: "1", account_holder_type: "INDIVIDUAL", account_holder_id: "h", account_id: "a" };
    Object.assign(row, { account_category: "CHECKING_ACCOUNT", value_date: "2026-01-02", description: "OXXO" });
    Object.assign(row, { type: "OUTFLOW", amount: 1, currency: "MXN", institution: "b" });
    const asked = (more) => ({ language: "es", transactions: [row, { ...row, transaction_id: "2", ...more }] });
    const cases = [
      [undefined, "transactions", undefined],
      [{ language: "es" }, "transactions", undefined],
      [{ transactions: [] }, "language", undefined],
      [{ language: "en", transactions: [] }, "language", undefined],
      [asked({ transaction_id: "1" }), "transactions[1].transaction_id", 1],
      [asked({ amount: Number.POSITIVE_INFINITY }), "transactions[1].amount", 1],
      [asked({ value_date: "2026-13-01" }), "transactions[1].value_date", 1],
      [asked({ account_category: "WALLET" }), "transactions[1].account_category", 1],
      [asked({ account_holder_type: "ROBOT" }), "transactions[1].account_holder_type", 1],
      [asked({ account_id: 7 }), "transactions[1].account_id", 1],
      [asked({ mcc: 5.5 }), "transactions[1].mcc", 1],
    ];
    for (const [given, field, index] of cases) {
      const error = thrown(() => enrich.recurringExpenses(given));
      assert.deepEqual([error.field, error.index], [field, index]);
    }
    assert.equal(thrown(() => enrich.recurringExpenses(asked({}), { reference_date: "soon" })).field, "reference_date");
    assert.deepEqual(enrich.recurringExpenses({ language: "es", transactions: [] }), []);
  });
});

describe("income verification", () => {
  const own = ({ account, ...row }) => ({
    transaction_id: row.id,
    account_holder_type: "INDIVIDUAL",
    account_holder_id: "holder",
    account_id: account.id,
    account_category: account.category,
    value_date: row.value_date,
    description: row.description,
    type: row.type,
    amount: row.amount,
    currency: row.currency,
    institution: "bank",
  });
  const isRead = ({ account }) => ["CHECKING_ACCOUNT", "SAVINGS_ACCOUNT"].includes(account.category);

  test("of data of one's own, and of a link: as the sandbox answers", async () => {
    for (const [institution, username] of LIVES) {
      const { link, transactions } = await read([institution, username]);
      const language = institution.includes("_br_") ? "pt" : "es";
      const request = { language, transactions: transactions.filter(isRead).map(own) };
      const found = enrich.verifyIncomes(request);
      assert.deepEqual(found, await belvo.enrich.verifyIncomes(request));

      const [ofLink] = await belvo.incomes.retrieve({ link });
      const { id, link: of, created_at } = ofLink;
      const options = { reference_date: TODAY, goodWorkingDaysToCharge: true };
      const [{ account_holder_id, ...today }] = enrich.verifyIncomes(request, options);
      assert.deepEqual({ ...today, id, link: of, created_at }, ofLink);
      assert.equal(of, link);
      assert.ok(today.monthly_average > 0, username);
      assert.equal(today.income_streams.length, today.number_of_income_streams);
    }
  });

  test("the transactions of each stream, where they are asked for", async () => {
    for (const [institution, username] of LIVES) {
      const { transactions } = await read([institution, username]);
      const rows = new Map(transactions.map((row) => [row.id, row]));
      const language = institution.includes("_br_") ? "pt" : "es";
      const request = { language, transactions: transactions.filter(isRead).map(own) };
      const found = enrich.verifyIncomes(request, { transactionIds: true });
      const named = new Set();
      for (const stream of found.flatMap(({ income_streams }) => income_streams)) {
        const payments = stream.transaction_ids.map((id) => rows.get(id));
        assert.equal(payments.length, stream.number_of_incomes);
        for (const { id, type, account } of payments) {
          assert.ok(!named.has(id));
          named.add(id);
          assert.deepEqual([type, account.id], ["INFLOW", stream.account_id]);
        }
        const { value_date, description, amount } = payments.at(-1);
        assert.deepEqual(
          [value_date, description, amount],
          [stream.last_income_date, stream.last_income_description, stream.last_income_amount],
        );
        assert.ok(payments.every((payment, index) => index === 0 || payments[index - 1].value_date <= payment.value_date));
        const mean = payments.reduce((sum, payment) => sum + payment.amount, 0) / payments.length;
        assert.ok(Math.abs(mean - stream.average_income_amount) < 0.006);
        delete stream.transaction_ids;
      }
      assert.ok(named.size > 0);
      assert.deepEqual(found, enrich.verifyIncomes(request));
    }
  });

  test("who is employed has a salary", async () => {
    for (const [index, frequency] of [
      [0, "FORTNIGHTLY"],
      [4, "MONTHLY"],
    ]) {
      const { transactions } = await read(LIVES[index]);
      const [{ income_streams }] = enrich.verifyIncomes({ language: "es", transactions: transactions.filter(isRead).map(own) });
      const salaries = income_streams.filter(({ income_type }) => income_type === "SALARY");
      assert.equal(salaries.length, 1);
      assert.equal(salaries[0].frequency, frequency);
      assert.equal(salaries[0].confidence, "HIGH");
    }
  });

  test("only what is allowed, and sure enough", async () => {
    const { transactions } = await read(LIVES[0]);
    const request = { language: "es", transactions: transactions.filter(isRead).map(own) };
    const [{ income_streams }] = enrich.verifyIncomes({ ...request, allowed_income_types: ["INTEREST"] });
    assert.ok(income_streams.every(({ income_type }) => income_type === "INTEREST"));
    const [sure] = enrich.verifyIncomes({ ...request, minimum_confidence_level: "HIGH" });
    assert.ok(sure.income_streams.every(({ confidence }) => confidence === "HIGH"));
  });

  test("wrong input is named", () => {
    const row = { transaction_id: "1", account_holder_type: "INDIVIDUAL", account_holder_id: "h", account_id: "a" };
    Object.assign(row, { account_category: "CHECKING_ACCOUNT", value_date: "2026-01-02", description: "NOMINA" });
    Object.assign(row, { type: "INFLOW", amount: 1, currency: "MXN", institution: "b" });
    const asked = (more) => ({ language: "es", transactions: [row, { ...row, transaction_id: "2", ...more }] });
    const cases = [
      [undefined, "transactions", undefined],
      [{ transactions: [] }, "language", undefined],
      [{ language: "en", transactions: [row] }, "language", undefined],
      [asked({ transaction_id: "1" }), "transactions[1].transaction_id", 1],
      [asked({ account_category: "CREDIT_CARD" }), "transactions[1].account_category", 1],
      [asked({ account_holder_type: "BUSINESS" }), "transactions[1].account_holder_type", 1],
      [asked({ currency: "BRL" }), "transactions[1].currency", 1],
      [{ ...asked({}), date_from: "2026-01-01" }, "date_to", undefined],
      [{ ...asked({}), date_from: "x", date_to: "2026-01-01" }, "date_from", undefined],
    ];
    for (const [given, field, index] of cases) {
      const error = thrown(() => enrich.verifyIncomes(given));
      assert.deepEqual([error.field, error.index], [field, index]);
    }
    assert.deepEqual(enrich.verifyIncomes({ language: "es", transactions: [] }), []);
  });
});

describe("ids", () => {
  const row = {
    account_holder_type: "INDIVIDUAL",
    account_holder_id: "h",
    account_id: "a",
    account_category: "CHECKING_ACCOUNT",
  };
  Object.assign(row, {
    value_date: "2026-01-02",
    description: "OXXO",
    type: "OUTFLOW",
    amount: 1,
    currency: "MXN",
    institution: "b",
  });
  const account = { id: "a", category: "CHECKING_ACCOUNT", institution: "b", balance: 1, balance_date: "2026-01-02" };
  const user = { user_id: "u", reference_date: "2026-01-02", transactions_language: "es" };
  const engines = {
    recurringExpenses: (transactions) => enrich.recurringExpenses({ language: "es", transactions }),
    verifyIncomes: (transactions) => enrich.verifyIncomes({ language: "es", transactions }),
    riskInsights: (transactions) =>
      enrich.riskInsights({ ...user, transactions, accounts: [{ ...account, balance_currency: "MXN" }] }),
  };
  // Alike at their beginnings, at their ends, at both, nowhere.
  const shapes = {
    numbered: (index) => `transaction-${index}`,
    "numbered in front": (index) => `${index}-7c1d-4b6e-9f30-6a2f8d1c4e55`,
    "different in the middle": (index) => `transaction-${index}-of-an-account`,
    random: () => crypto.randomUUID(),
    short: (index) => String.fromCodePoint(0x20 + index),
    long: (index) => "\u{1F4B3}".repeat(index),
  };
  for (const [name, shape] of Object.entries(shapes)) {
    test(`${name}: one that comes twice is named, and no other`, () => {
      const rows = Array.from({ length: 300 }, (_, index) => ({ ...row, transaction_id: shape(index) }));
      for (const [engine, run] of Object.entries(engines)) {
        assert.ok(run(rows), engine);
        for (const [first, second] of [
          [0, 1],
          [0, 299],
          [150, 151],
          [20, 250],
        ]) {
          const twice = rows.with(second, { ...row, transaction_id: rows[first].transaction_id });
          const error = thrown(() => run([...twice, { ...row, transaction_id: rows[first].transaction_id }]));
          assert.ok(error instanceof InvalidInputError);
          assert.equal(error.index, second);
          assert.ok(error.field.endsWith(`transactions[${second}].transaction_id`), error.field);
          assert.ok(error.message.includes(`\`${rows[first].transaction_id}\``), error.message);
        }
      }
    });
  }
});

describe("employment metrics", () => {
  test("as the sandbox answers, and explained", async () => {
    for (const username of ["ana", "salaried_mx", "pensioner_mx", "driver_mx"]) {
      const { id: link } = await belvo.links.register({ institution: "imss_mx_employment", username, password: "secret" });
      const [record] = await belvo.employmentRecords.list({ link }).toArray();
      const answered = await belvo.employmentMetrics.retrieve({ link, reference_date: TODAY });
      const { id, link: of, collected_at, created_at, updated_at, reference_date } = answered;
      const stored = { id, link: of, collected_at, created_at, updated_at, reference_date };
      const { explanations, ...metrics } = enrich.employmentMetrics(record, { reference_date: TODAY, explain: true });
      assert.deepEqual({ ...metrics, ...stored }, answered);
      assert.ok(explanations.length > 20);
    }
  });

  test("Brazil's and Colombia's employments", async () => {
    const { id: link } = await belvo.links.register({
      institution: "inss_br_employment",
      username: "clt_br",
      password: "secret",
    });
    const brazil = await belvo.employments.list({ link }).toArray();
    const metrics = enrich.employmentMetrics({ brazil }, { reference_date: TODAY, birth_date: "1990-01-01" });
    assert.ok(metrics.weeks_employed_total > 0 || Object.values(metrics).some((value) => typeof value === "number"));
  });

  test("wrong input is named", () => {
    assert.equal(thrown(() => enrich.employmentMetrics(null)).field, "record");
    assert.equal(thrown(() => enrich.employmentMetrics({ brazil: [] })).field, "reference_date");
    assert.equal(thrown(() => enrich.employmentMetrics({ brazil: [] }, { reference_date: "x" })).field, "reference_date");
  });
});
