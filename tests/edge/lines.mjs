// Transactions as lines, made up from words, and the sending of them: no more of them is held than what is under way.

import { request } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

const WORDS = [
  "OXXO EUGENIA",
  "UBER TRIP",
  "PAGO DE NOMINA",
  "PIX ENVIADO",
  "NETFLIX.COM",
  "COMPRA 4411",
  "SPEI RECIBIDO",
  "IFOOD",
];

/** The row of this number, always the same. */
export function rowOf(number) {
  const inBrazil = number % 3 === 0;
  return {
    transaction_id: `t${number}`,
    account_holder_type: "INDIVIDUAL",
    account_holder_id: `holder-${number % 97}`,
    account_id: `account-${number % 101}`,
    account_category: "CHECKING_ACCOUNT",
    value_date: `2026-0${1 + (number % 9)}-1${number % 10}`,
    description: `${WORDS[number % WORDS.length]} ${(number * 7919) % 100_000}`,
    type: number % 5 === 0 ? "INFLOW" : "OUTFLOW",
    amount: (number % 100_000) / 100,
    currency: inBrazil ? "BRL" : "MXN",
    institution: inBrazil ? "ofmockbank_br_retail" : "erebor_mx_retail",
    mcc: null,
  };
}

/** `POST /enrich`, with a hand on what is sent and what is taken. Gives the request, and a promise of the response. */
export function open(address, { headers = {}, query = "" } = {}) {
  const outgoing = request(new URL(`/enrich${query}`, address), { method: "POST", headers });
  const response = new Promise((resolve, reject) => {
    outgoing.on("response", resolve);
    outgoing.on("error", reject);
  });
  response.catch(() => undefined);
  return { outgoing, response };
}

/** Sends parts, as fast as they are taken. Fails when the connection closes before. */
export function send(outgoing, parts) {
  return pipeline(Readable.from(parts, { highWaterMark: 1 }), outgoing);
}

/** The lines of a response, as they come. */
export async function* linesOf(response) {
  let rest = "";
  for await (const text of response.setEncoding("utf8")) {
    const lines = `${rest}${text}`.split("\n");
    rest = lines.pop();
    yield* lines;
  }
  if (rest) {
    yield rest;
  }
}
