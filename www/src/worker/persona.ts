/** People that the offline sandbox invents: their banks and employment registers are asked as Belvo is asked. */

import type { Account, EmploymentRecord, Transaction } from "belvo-wasm";
import type { EmploymentHistory } from "belvo-wasm/enrich";
import { fromLink } from "./belvo.js";
import { type Book, EMPTY, NO_FILE } from "./book.js";

/** The day that the invented people live in: always the same, so that they are always the same. */
const TODAY = "2026-11-01";

/** The part of the package that invents is as large as all the others: it is loaded with the first person. */
export async function openPersona(life: string): Promise<Book> {
  const { Sandbox } = await import("belvo-wasm/sandbox");
  const sandbox = new Sandbox({ seed: 1, delay: 0, now: () => new Date(`${TODAY}T12:00:00Z`) });
  const ask = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await sandbox.fetch(`https://sandbox.belvo.com${path}`, {
      method,
      headers: { authorization: `Basic ${btoa("playground:playground")}`, "content-type": "application/json" },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    }
    return response.json();
  };
  const list = async <T>(path: string): Promise<T[]> => {
    const items: T[] = [];
    for (let page = 1; ; page++) {
      const { results, next } = await ask<{ results: T[]; next: string | null }>("GET", `${path}&page_size=1000&page=${page}`);
      items.push(...results);
      if (!next) {
        return items;
      }
    }
  };
  const register = async (institution: string) => {
    const { id } = await ask<{ id: string }>("POST", "/api/links/", { institution, username: life, password: "any" });
    await sandbox.settle();
    return id;
  };

  const [kind = "", country = ""] = life.split("_");
  const isCompany = kind === "business";
  const link = await register(isCompany ? `ironbank_${country}_business` : `erebor_${country}_retail`);
  const accounts = await list<Account>(`/api/accounts/?link=${link}`);
  const transactions = await list<Transaction>(`/api/transactions/?link=${link}`);

  let employment: EmploymentHistory | undefined;
  if (country === "mx" && !isCompany) {
    const at = await register("imss_mx_employment");
    employment = (await list<EmploymentRecord>(`/api/employment-records/?link=${at}`))[0];
  } else if (country === "br" && !isCompany) {
    const at = await register("inss_br_employment");
    const brazil = await list<Extract<EmploymentHistory, { brazil: unknown }>["brazil"][number]>(
      `/api/br/employments/?link=${at}`,
    );
    employment = brazil.length > 0 ? { brazil } : undefined;
  }
  return {
    ...EMPTY,
    facts: {
      ...NO_FILE,
      language: country === "br" ? "pt" : "es",
      institution: accounts[0]?.institution.name ?? "unknown",
    },
    ...fromLink(accounts, transactions),
    ...(employment ? { employment } : {}),
    today: TODAY,
  };
}
