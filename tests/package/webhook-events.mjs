// The events that Belvo's public text describes, written from it and not from this package: type, code, what the event is about (`link`,
// or `payment`, or `payment of version 2`), an example of the data. Where the text gives no fields the data is empty. And what the tests
// of webhooks share.

import assert from "node:assert/strict";
import { isBelvoError, WebhookError } from "belvo-wasm/webhooks";

const RESOURCES = [
  "BILLS",
  "EXCHANGES",
  "EMPLOYMENTS",
  "EMPLOYMENT_RECORDS",
  "EMPLOYMENT_METRICS",
  "CURRENT_EMPLOYMENTS",
  "TAX_STATUS",
  "TAX_COMPLIANCE_STATUS",
  "TAX_RETENTIONS",
];
const CONSENT = {
  consent_id: "c1",
  action: "renew",
  institution: "ofmockbank_br_retail",
  institution_display_name: "Mock Bank",
  institution_icon_logo: "https://example.com/logo.svg",
};
const INVOICES = { total_invoices: 7, first_invoice_date: "2026-01-01", last_invoice_date: "2026-01-30" };
const STATUS = {
  status: "FAILED",
  metadata: { order: "1" },
  failure_code: "consent_expired",
  failure_message: "The consent expired.",
  end_to_end_id: "E123",
};

export const EVENTS = [
  ["ACCOUNTS", "historical_update", "link", { total_accounts: 3 }],
  ["ACCOUNTS", "new_accounts_available", "link", { new_accounts: 1 }],
  ["OWNERS", "historical_update", "link", { total_owners: 1 }],
  ["OWNERS", "new_owners_available", "link", { new_owners: 1 }],
  [
    "TRANSACTIONS",
    "historical_update",
    "link",
    {
      total_transactions: 30,
      total_inflow_transactions: 10,
      total_outflow_transactions: 20,
      first_transaction_date: "2026-01-01",
      last_transaction_date: "2026-01-31",
    },
  ],
  ["TRANSACTIONS", "new_transactions_available", "link", { new_transactions: 2 }],
  ["TRANSACTIONS", "transactions_updated", "link", { count: 1, updated_transactions: ["t1"], transactions: ["t1"] }],
  ["TRANSACTIONS", "transactions_deleted", "link", { count: 1, deleted_transactions: ["t1"], transactions: ["t1"] }],
  ...RESOURCES.map((type) => [type, "historical_update", "link", {}]),
  ["INVESTMENTS", "historical_update", "link", { total_investments: 2 }],
  ["INVESTMENTS", "new_investments_available", "link", {}],
  ["INCOMES", "historical_update", "link", { total_incomes: 1, number_of_income_streams: 2 }],
  ["RECURRING_EXPENSES", "historical_update", "link", { total_recurring_expenses: 4 }],
  ["RISK_INSIGHTS", "historical_update", "link", { total_risk_insights: 1 }],
  ["INVOICES", "initial_inflow_update", "link", INVOICES],
  ["INVOICES", "initial_outflow_update", "link", INVOICES],
  [
    "TAX_RETURNS",
    "historical_update",
    "link",
    { type: "yearly", total_tax_returns: 2, first_tax_return_year: 2024, last_tax_return_year: 2025 },
  ],
  ["TAX_RETURNS", "new_tax_returns_available", "link", {}],
  ["FINANCIAL_STATEMENTS", "historical_update", "link", {}],
  ["FINANCIAL_STATEMENTS", "new_financial_statements_available", "link", { new_financial_statements: 1 }],
  ["LINK", "invalid_credentials", "link", { error_code: "login_error", error_message: "Wrong.", status: 400 }],
  ["LINK", "token_required", "link", {}],
  ["LINK", "link_deleted", "link", {}],
  ["CONSENT", "openfinance_consent_about_to_expire", "link", { ...CONSENT, consent_due_date: "2026-12-01T00:00:00Z" }],
  ["CONSENT", "openfinance_consent_expired", "link", CONSENT],
  ...["CHARGES", "PAYMENT_INTENTS", "TRANSACTIONS"].map((type) => [type, "STATUS_UPDATE", "payment", STATUS]),
  ...["BANK_ACCOUNTS", "CUSTOMERS", "PAYMENT_AUTHORIZATIONS"].map((type) => [type, "STATUS_UPDATE", "payment of version 2", {}]),
];

/** The body of an event, as Belvo writes it. */
export function body([webhook_type, webhook_code, about, data]) {
  const common = { webhook_id: "0f".repeat(16), webhook_type, webhook_code, external_id: null, data };
  return about === "link"
    ? { ...common, process_type: "historical_update", link_id: "l1", request_id: "r1" }
    : { ...common, object_id: "o1" };
}

export const SECRET = "hunter2-the-secret";
export const BEARER = `Bearer ${SECRET}`;
export const EVENT = body(EVENTS[0]);
export const url = "https://example.com/hook";

/** A POST of a text, bytes, or an object as JSON. */
export const post = (content, headers = { authorization: BEARER }) =>
  new Request(url, { method: "POST", headers, body: typeof content === "object" ? JSON.stringify(content) : content });

/** What a promise is rejected with, which shows no secret. */
export async function thrown(promise) {
  const error = await promise.then(
    () => assert.fail("was taken"),
    (error) => error,
  );
  const shown = `${error.stack}${JSON.stringify(error)}${error.cause}`;
  assert.doesNotMatch(shown, /hunter2|aHVudGVyMi/);
  return error;
}

export async function refused(promise, status, code, field) {
  const error = await thrown(promise);
  assert.ok(error instanceof WebhookError && isBelvoError(error), String(error));
  assert.deepEqual(
    [error.name, error.kind, error.status, error.code, error.field],
    ["WebhookError", "webhook", status, code, field],
  );
}

/** TypeScript that compiles only if comparing type and code tells which event it is, and so what it has. */
export function program() {
  const cases = EVENTS.map(([type, code, about, data]) => {
    const id = { link: "link_id", payment: "object_id" }[about];
    const lines = [
      `  if (event.webhook_type === "${type}" && event.webhook_code === "${code}") {`,
      `    const same: Same<typeof event, EventOf<"${type}", "${code}">> & Same<typeof event, EventNamed<"${type}.${code}">> = true;`,
      ...(id ? [`    const id: string = event.${id};`] : []),
      ...Object.entries(data).map(([field, value]) => `    is<${typeOf(field, value)}>(event.data.${field});`),
      `    // @ts-expect-error: no such field`,
      `    event.data.nonsense;`,
      `    used(same${id ? ", id" : ""});`,
      `  }`,
    ];
    return lines.join("\n");
  });
  return `${HEAD}\nexport function narrows(event: WebhookEvent) {\n  if (!isKnown(event)) return;\n${cases.join("\n")}\n}\n${TAIL}`;
}

function typeOf(field, value) {
  if (Array.isArray(value)) {
    return "string[]";
  }
  // As text or number: the public text does not say.
  return field.endsWith("_year") ? "number | string" : typeof value === "object" ? "Record<string, unknown>" : typeof value;
}

const HEAD = `
import { type EventNamed, type EventOf, handler, isEvent, isKnown, isLinkEvent, isPaymentEvent, testEvent, testRequest, unwrap, type WebhookEvent } from "belvo-wasm/webhooks";
import { type BelvoError, WebhookError, webhooks } from "belvo-wasm";
import type { SandboxWebhook } from "belvo-wasm/sandbox";

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
declare function is<T>(value: T | undefined | null): void;
declare function used(...values: unknown[]): void;
`;

const TAIL = `
export function guards(event: WebhookEvent) {
  const type: string = event.webhook_type;
  const link: string | null | undefined = event.link_id;
  // @ts-expect-error: data is unknown until the event is known
  event.data.total_accounts;
  if (isLinkEvent(event)) {
    const id: string = event.link_id;
    used(id, event.data.errors?.[0]?.code);
  }
  if (isPaymentEvent(event)) {
    used(event.object_id, event.data.status);
    // @ts-expect-error: payments have none
    event.link_id.length;
  }
  if (isEvent(event, "LINK.invalid_credentials")) {
    const code: string | undefined = event.data.error_code;
    used(code, event.link_id.length);
  }
  if (!isKnown(event)) {
    const data: unknown = event.data;
    used(data, event["anything"]);
  } else if (event.webhook_type === "ACCOUNTS") {
    const code: "historical_update" | "new_accounts_available" = event.webhook_code;
    used(code);
  }
  // @ts-expect-error: it is a number
  testEvent("ACCOUNTS", "historical_update", { data: { total_accounts: "many" } });
  used(type, link);
}

interface Env { SECRET: string }
interface Context { waitUntil(promise: Promise<unknown>): void }

export const receiver: (request: Request, env: Env, context: Context) => Promise<Response> = handler<Env, Context>({
  authorization: (env) => [{ token: env.SECRET }, { username: "u", password: "p" }, "Bearer old"],
  on: {
    "ACCOUNTS.historical_update": (event, env) => used(event.data.total_accounts, env.SECRET),
    "TRANSACTIONS.STATUS_UPDATE": (event) => used(event.object_id.length),
    // New codes come too.
    TRANSACTIONS: (event) => used(event.webhook_type satisfies "TRANSACTIONS", event.webhook_code satisfies string),
    "*": (event, _env, context) => context.waitUntil(Promise.resolve(event.webhook_type)),
  },
  onError: (error) => used(error instanceof WebhookError && error.status),
});

handler({
  authorization: "Bearer x",
  on: {
    // @ts-expect-error: no such event
    "ACCOUNTS.history": () => {},
  },
});

export const fromSandbox = (webhook: SandboxWebhook): WebhookEvent => webhook;

export async function receives(request: Request) {
  const event = await unwrap(request, { authorization: { token: "x" } });
  const again: webhooks.WebhookEvent = await webhooks.unwrap(
    { headers: { authorization: ["Bearer x"], other: undefined }, body: new Uint8Array() },
    { authorization: "Bearer x", maxBytes: 10 },
  );
  const pairs = await unwrap({ headers: new Headers(), body: "{}" }, { authorization: "Bearer x" });
  const made = testEvent("ACCOUNTS", "historical_update", { link_id: "l", data: { total_accounts: 4 } });
  const total: number | undefined = made.data.total_accounts;
  const unlisted: "PENSIONS" = testEvent("PENSIONS", "new", { colour: "red" }).webhook_type;
  const any: WebhookEvent = testEvent(String("ACCOUNTS"), "historical_update");
  used(unlisted, any);
  const sent: Request = testRequest(testEvent("NEW", "code", { colour: "red" }), { authorization: { token: "x" } });
  const failure: BelvoError["kind"] = "webhook";
  used(event, again, pairs, total, sent, failure);
}
`;
