// The types of what calls send (`pkg/src/bodies/`) against Belvo's document: the same fields, required and optional ones, the same
// names in every list of names, and a word on each field.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { alternatives, differences, Schemas, Types } from "./body-shapes.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const folder = path.join(root, "pkg/src/bodies");
const documentFile = process.env.BELVO_OPENAPI ?? path.resolve(root, "../shared/belvo/openapi-1.223.0.json");

/** The type of each operation's body. */
const BODIES = {
  "post /api/links/": "CreateLinkBody",
  "patch /api/links/": "ResumeBody",
  "put /api/links/{id}/": "UpdateLinkBody",
  "patch /api/links/{id}/": "ModifyLinkBody",
  "post /api/links/{id}/refresh/": "RefreshLinkBody",
  "post /api/token/": "CreateWidgetTokenBody",
  "post /api/accounts/": "RetrieveAccountsBody",
  "patch /api/accounts/": "ResumeBody",
  "post /api/br/balances/": "RetrieveBalancesBody",
  "post /api/br/exchanges/": "RetrieveExchangesBody",
  "post /api/transactions/": "RetrieveTransactionsBody",
  "patch /api/transactions/": "ResumeBody",
  "post /api/bills/": "RetrieveBillsBody",
  "post /api/owners/": "RetrieveOwnersBody",
  "patch /api/owners/": "ResumeBody",
  "post /api/br/investments/": "RetrieveInvestmentsBody",
  "post /api/br/investment-transactions/": "RetrieveInvestmentTransactionsBody",
  "post /api/employment-records/": "RetrieveEmploymentRecordsBody",
  "post /api/mx/current-employments/": "RetrieveCurrentEmploymentsBody",
  "post /api/br/employments/": "RetrieveEmploymentsBody",
  "post /api/employment-metrics/": "RetrieveEmploymentMetricsBody",
  "post /api/incomes/": "RetrieveIncomesBody",
  "patch /api/incomes/": "ResumeBody",
  "post /api/recurring-expenses/": "RetrieveRecurringExpensesBody",
  "patch /api/recurring-expenses/": "ResumeBody",
  "post /api/risk-insights/": "RetrieveRiskInsightsBody",
  "patch /api/risk-insights/": "ResumeBody",
  "post /api/financial-statements/": "RetrieveFinancialStatementsBody",
  "post /api/invoices/": "RetrieveInvoicesBody",
  "patch /api/invoices/": "ResumeBody",
  "post /api/tax-compliance-status/": "RetrieveTaxComplianceStatusBody",
  "post /api/tax-returns/": "RetrieveTaxReturnsBody",
  "post /api/tax-retentions/": "RetrieveTaxRetentionsBody",
  "post /api/tax-status/": "RetrieveTaxStatusBody",
  "post /api/cl/invoices/": "RetrieveChileInvoicesBody",
  "post /api/cl/tax-status/": "RetrieveChileTaxStatusBody",
  "post /api/cl/debt-reports/": "RetrieveChileDebtReportsBody",
  "post /payments/br/customers/": "CreateCustomerBody",
  "post /payments/br/bank-accounts/": "CreateBankAccountBody",
  "post /payments/br/payment-intents/": "CreatePaymentIntentBody",
  "patch /payments/br/payment-intents/{id}/": "CompletePaymentIntentBody",
  "post /payments/br/payment-authorizations/": "CreatePaymentAuthorizationBody",
  "post /payments/br/payment-authorizations/{payment_authorization_id}/charges/{charge_id}/retry/": "RetryChargeBody",
  "post /payments/br/enrollments/": "CreateEnrollmentBody",
  "post /payments/br/enrollments/complete-redirection/": "CompleteEnrollmentBody",
  "post /payments/br/token/": "CreatePaymentTokenBody",
};

/** What the document says beside its schemas. */
const SAYS = {
  /** Names that it lists in words. */
  names: {
    "WidgetTokenRequestBankingBrazil.widget.openfinance_feature": ["consent_link_creation"],
    "WidgetTokenRequestBankingBrazil.widget.consent.identification_info[].type": ["CPF", "CNPJ"],
    "TaxReturnsMonthlyRequest.type": ["monthly"],
    "TaxReturnsYearlyRequest.type": ["yearly"],
  },
  /** A schedule without its days is none, though the schemas require hardly any of its fields. */
  whole: ["scheduled_single-2", "scheduled_daily-2", "scheduled_weekly-2", "scheduled_monthly-2", "scheduled_custom-2"],
  /** Required by a schema that does not have them among its properties. Ours are optional. */
  undescribed: ["LinksPutRequest.institution", "LinksPutRequest.username"],
};

/** What our types allow beyond the document. */
const BEYOND = {
  /**
   * A new customer who pays to a known account: the document has it in a title ("Bank Account (With New Customer)"), whose schema
   * asks for a new account, as the next one does.
   */
  "post /payments/br/payment-intents/": (lines) =>
    lines.includes("customer.identifier: string") &&
    lines.includes("payment_method_details.open_finance.beneficiary_bank_account: string"),
};

const types = new Types(path.join(root, "pkg/tsconfig.json"));
after(() => types.close());
const files = readdirSync(folder).map((file) => path.join(folder, file));
const exported = new Map(files.flatMap((file) => [...types.exported(file)]));

/** The bodies of the document, by operation. */
function bodies(document) {
  const found = Object.entries(document.paths).flatMap(([path, operations]) =>
    ["post", "put", "patch"].map((method) => [
      `${method} ${path}`,
      operations[method]?.requestBody?.content["application/json"].schema,
    ]),
  );
  return new Map(found.filter(([operation, schema]) => schema && /^\w+ \/(api|payments\/br)\//.test(operation)));
}

/** The document, or nothing where there is none. */
function load(t) {
  if (existsSync(documentFile)) {
    return JSON.parse(readFileSync(documentFile, "utf8"));
  }
  t.skip("no OpenAPI document (set BELVO_OPENAPI)");
}

function ours(operation) {
  const symbol = exported.get(BODIES[operation]);
  assert.ok(symbol, `${operation}: pkg/src/bodies exports no ${BODIES[operation]}`);
  const all = [...alternatives(types.shape(symbol))];
  const beyond = BEYOND[operation] ?? (() => false);
  const own = all.filter((alternative) => !beyond(alternative.split("\n")));
  assert.ok(!BEYOND[operation] || own.length < all.length, `${operation}: nothing is beyond the document`);
  return new Set(own);
}

test("the compiler accepts the types of bodies", () => {
  assert.deepEqual(
    files.flatMap((file) => types.complaints(file)),
    [],
  );
});

test("every body of the document has its type, with the same fields and names", (t) => {
  const document = load(t);
  if (!document) {
    return;
  }
  const documented = bodies(document);
  assert.deepEqual(Object.keys(BODIES).sort(), [...documented.keys()].sort());
  const schemas = new Schemas(document, SAYS);
  const wrong = [...documented].flatMap(([operation, schema]) => {
    const found = differences(alternatives(schemas.shape(schema)), ours(operation));
    return [...new Set(found)].map((difference) => `${operation} (${BODIES[operation]}): ${difference}`);
  });
  assert.equal(wrong.join("\n"), "");
  const said = [...Object.keys(SAYS.names), ...SAYS.whole, ...SAYS.undescribed];
  assert.deepEqual(
    said.filter((at) => !schemas.used.has(at)),
    [],
    "said of nothing",
  );
  t.diagnostic(`bodies compared: ${documented.size}`);
});

test("every field of a body is described", () => {
  for (const symbol of exported.values()) {
    types.shape(symbol);
  }
  assert.deepEqual([...types.undocumented], []);
});

/** The shape with one thing changed, for each field and each name that there is: left out, and the other way round. */
function* changed(shape) {
  for (const [n, alternative] of shape.entries()) {
    const put = (...instead) => shape.toSpliced(n, 1, ...instead);
    if (typeof alternative === "string") {
      yield put("a change");
      if (shape.length > 1) {
        yield put();
      }
    } else if (alternative.entries) {
      for (const entries of changed(alternative.entries)) {
        yield put({ entries });
      }
    } else {
      for (const [at, [name, optional, inner]] of alternative.fields.entries()) {
        const fields = (...instead) => put({ fields: alternative.fields.toSpliced(at, 1, ...instead) });
        yield fields();
        yield fields([name, !optional, inner]);
        yield fields([`${name}_`, optional, inner]);
        for (const other of changed(inner)) {
          yield fields([name, optional, other]);
        }
      }
    }
  }
}

test("whatever changes in a body is seen", (t) => {
  const document = load(t);
  if (!document) {
    return;
  }
  let changes = 0;
  for (const [operation, schema] of bodies(document)) {
    const own = ours(operation);
    for (const shape of changed(new Schemas(document, SAYS).shape(schema))) {
      changes += 1;
      assert.notDeepEqual(differences(alternatives(shape), own), [], `${operation}: ${JSON.stringify(shape)}`);
    }
  }
  t.diagnostic(`changes seen: ${changes}`);
});
