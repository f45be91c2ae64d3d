// What every runtime must do alike: read a statement, categorize it, talk to a Belvo, hear from it, fail as documented.

import { AuthenticationError, Belvo, enrich, init, isBelvoError, NotFoundError, statements } from "belvo-wasm";
import { Sandbox } from "belvo-wasm/sandbox";
import { dedupeKey, handler, testEvent, testRequest } from "belvo-wasm/webhooks";

const CSV = `Fecha,Descripción,Cargo,Abono,Saldo
02/01/2026,OXXO INSURGENTES 0412,"1,052.50",,"8,947.50"
03/01/2026,SPEI RECIBIDO JUAN,,"500.00","9,447.50"
`;

/** Whether the engines work without `init()`, and what they say if they do not. */
export function early() {
  try {
    enrich.categorize({ language: "es", transactions: [] });
    return "works";
  } catch (error) {
    return error.code;
  }
}

/** What a receiver of webhooks answers, and what it hears. */
async function hear() {
  const works = [];
  const heard = [];
  const receive = handler({
    authorization: { username: "belvo", password: "señal" },
    on: { "ACCOUNTS.historical_update": (event) => heard.push(event.data.total_accounts) },
    waitUntil: (work) => works.push(work),
    maxBytes: 2000,
  });
  const event = testEvent("ACCOUNTS", "historical_update");
  const answers = [];
  for (const [password, more] of [["señal"], ["senal"], ["señal", { padding: "x".repeat(2000) }]]) {
    const request = testRequest({ ...event, ...more }, { authorization: { username: "belvo", password } });
    answers.push((await receive(request)).status);
  }
  await Promise.all(works);
  return [answers, heard, dedupeKey(event)];
}

export async function run() {
  const before = early();
  await Promise.all([init(), init()]);
  await init();

  const statement = statements.read(CSV);
  const { transactions } = enrich.categorize(statement, { explain: true });

  const sandbox = new Sandbox({ keys: { secretId: "id", secretPassword: "right" }, now: () => new Date("2026-11-23T12:00:00Z") });
  const connect = (secretPassword) =>
    new Belvo({
      secretId: "id",
      secretPassword,
      environment: "sandbox",
      fetch: sandbox.fetch,
      dangerouslyAllowBrowser: true,
    });
  const belvo = connect("right");
  const link = await belvo.links.register({ institution: "erebor_mx_retail", username: "ana", password: "secret" });
  await sandbox.settle();
  let listed = 0;
  for await (const transaction of belvo.transactions.list({ link: link.id, page_size: 200 })) {
    listed += transaction.amount > 0 ? 1 : 0;
  }
  const { count } = await belvo.transactions.list({ link: link.id }).page();
  const missing = await belvo.accounts.get("nothing").catch((error) => error);
  const refused = await connect("wrong")
    .links.list()
    .page()
    .catch((error) => error);
  const wrong = await Promise.resolve()
    .then(() => enrich.categorize({ language: "es", transactions: [{ ...transactions[0], amount: Number.NaN }] }))
    .catch((error) => error);
  return {
    before,
    currency: statement.currency,
    categories: transactions.map(({ category, subcategory, merchant, amount, type }) => [
      category,
      subcategory,
      merchant?.merchant_name ?? null,
      amount,
      type,
    ]),
    link: link.id,
    listed: listed === count && count > 250,
    errors: [
      [missing instanceof NotFoundError, isBelvoError(missing), missing.name, missing.status, missing.requestId?.length],
      [refused instanceof AuthenticationError, refused.name, refused.status, refused.message.includes("wrong")],
      [wrong.name, wrong.index, wrong.field],
    ],
    heard: await hear(),
    hidden: JSON.stringify(belvo).includes("right"),
  };
}
