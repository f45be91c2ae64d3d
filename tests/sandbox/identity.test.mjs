// Numbers of people, companies and accounts, checked by a library that others wrote (`stdnum`), and NSS by Luhn's rule. For each kind it is also
// seen that the check can tell: with any other last digit the number is refused.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Sandbox } from "belvo-wasm/sandbox";
import { stdnum } from "stdnum";
import { LIVES, RETRIEVALS } from "./requests.mjs";

/** Luhn's rule: every second digit from the right doubled, and the digits of all add up to tens. */
function isLuhn(number) {
  const digits = [...number].reverse().map((digit, place) => Number(digit) * (place % 2 ? 2 : 1));
  return digits.reduce((sum, digit) => sum + (digit > 9 ? digit - 9 : digit), 0) % 10 === 0;
}

const by = (validator) => (number) => validator.validate(number).isValid;

/** Each kind: its country, how it is written, in which fields it stands, and what checks it. */
const KINDS = {
  clabe: ["MX", /^\d{18}$/, /^public_identification_value$/, by(stdnum.MX.clabe)],
  rfc: ["MX", /^[A-ZÑ&]{3,4}\d{6}[A-Z\d]{3}$/, /rfc$|_id$|^document_number$/, by(stdnum.MX.rfc)],
  curp: ["MX", /^[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z\d]\d$/, /curp$|identification$|^document_number$/, by(stdnum.MX.curp)],
  nss: ["MX", /^\d{11}$/, /^document_number$/, isLuhn],
  cpf: ["BR", /^\d{11}$/, /^document_number$/, by(stdnum.BR.cpf)],
  cnpj: ["BR", /^\d{14}$/, /_id$|_id_number$|^code$|^document_number$/, by(stdnum.BR.cnpj)],
  rut: ["CL", /^\d{7,8}-[\dK]$/, /_id$|_id_number$/, by(stdnum.CL.rut)],
};

/** What has no numbers but those of its accounts. */
const WITHOUT = ["TRANSACTIONS", "INCOMES", "RECURRING_EXPENSES", "RISK_INSIGHTS", "EMPLOYMENT_METRICS"];

const LAST = "0123456789AK";

test("every number has its check digit", async (context) => {
  const found = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, new Set()]));
  const look = (value, country, field) => {
    if (Array.isArray(value)) {
      for (const entry of value) {
        look(entry, country, field);
      }
    } else if (value !== null && typeof value === "object") {
      for (const [name, entry] of Object.entries(value)) {
        look(entry, country, name);
      }
    } else {
      for (const [kind, [where, form, fields]] of Object.entries(KINDS)) {
        if (where === country && fields.test(field) && form.test(value)) {
          found[kind].add(value);
        }
      }
    }
  };
  for (const seed of [1, 2]) {
    const sandbox = new Sandbox({ seed, delay: 0 });
    const ask = async (method, target, body) => {
      const init = { method, headers: { authorization: "Basic YTpi" }, ...(body ? { body: JSON.stringify(body) } : {}) };
      return (await sandbox.fetch(`https://sandbox.belvo.com${target}`, init)).json();
    };
    const { results: institutions } = await ask("GET", "/api/institutions/?page_size=100");
    for (const { name: institution, country_codes, resources } of institutions) {
      const fetch_resources = resources.filter((resource) => !WITHOUT.includes(resource));
      const [country] = country_codes;
      for (const username of [...LIVES[country], "76109277673", "eva", "pedro", "lucia"]) {
        const asked = { institution, username, password: "secret12", fetch_resources };
        const { id } = await ask("POST", "/api/links/", asked);
        for (const resource of fetch_resources) {
          const list = `/api/${RETRIEVALS[resource].path}/?link=${id}&page_size=200`;
          look((await ask("GET", list)).results, country, "");
        }
      }
    }
  }
  for (const [kind, [, , , isValid]] of Object.entries(KINDS)) {
    const numbers = [...found[kind]];
    context.diagnostic(`${kind}: ${numbers.length}, such as ${numbers[0]}`);
    assert.ok(numbers.length > 15, kind);
    assert.deepEqual(
      numbers.filter((number) => !isValid(number)),
      [],
      kind,
    );
    for (const number of numbers) {
      const others = [...LAST].map((last) => number.slice(0, -1) + last).filter((other) => other !== number);
      const taken = others.filter((other) => isValid(other));
      // `stdnum` takes a second character for each RFC.
      assert.ok(taken.length <= (kind === "rfc" ? 1 : 0), `${kind}: ${number}, but also ${taken}`);
    }
  }
});
