// Belvo's own library for Python, as the walk calls it: through belvo_python.py, a line a call.

import { spawn } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { FIRST_YEAR, FROM, LAST_YEAR, TO } from "./tables.mjs";

const script = path.join(import.meta.dirname, "belvo_python.py");
const python = path.resolve(import.meta.dirname, "../../target/tools/python/bin/python");

const ofEnum = (enumeration, name) => ({ enum: enumeration, name });
const DAYS = { date_from: FROM, date_to: TO };
const YEARS = { year_from: FIRST_YEAR, year_to: LAST_YEAR };

/** What a retrieval needs beside the link. */
const NEEDED = {
  transactions: DAYS,
  balances: DAYS,
  invoices: { ...DAYS, type_: "INFLOW" },
  taxRetentions: { ...DAYS, _type: ofEnum("TaxRetentionType", "OUTFLOW") },
  taxReturns: { ...YEARS, type_: ofEnum("TaxReturnType", "YEARLY") },
  taxDeclarations: YEARS,
  statements: { account: "account", year: "2025", month: "1" },
};

/** The names of what is asked to come along. */
const ATTACHED = {
  invoices: "attach_xml",
  taxRetentions: "attach_xml",
  taxReturns: "attach_pdf",
  taxStatus: "attach_pdf",
  taxComplianceStatus: "attach_pdf",
  employmentRecords: "attach_pdf",
};

export class Python {
  title = "belvo-python (PyPI)";
  version;
  called = new Set();
  /** Methods that refuse by themselves, without asking the server. */
  refuses = [
    "institutions.remove",
    "institutions.resume",
    "invoices.resume",
    "taxComplianceStatus.resume",
    "taxRetentions.resume",
    "taxReturns.resume",
    "taxStatus.resume",
  ];
  /** What is raised where a list or an item is refused: the library leaves it to its HTTP client. */
  listError = "HTTPError";
  detailError = "HTTPError";
  usualLimit = Number.POSITIVE_INFINITY;
  #process;
  #answers;
  #resources;

  async connect(url, id, password) {
    if (!this.#process) {
      const env = { ...process.env, PYTHONDONTWRITEBYTECODE: "1" };
      this.#process = spawn(python, [script], { env, stdio: ["pipe", "pipe", "inherit"] });
      this.#process.once("error", (error) =>
        this.#process.stdout.destroy(new Error(`${python}: ${error.message}. ./test installs it`)),
      );
      this.#answers = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
    }
    const outcome = await this.#ask({ connect: { url, id, password } });
    if (outcome.returned) {
      this.version = outcome.returned.version;
      this.#resources = outcome.returned.resources;
    }
    return outcome;
  }

  resources() {
    return this.#resources;
  }

  named(resource) {
    return resource[0].toUpperCase() + resource.slice(1);
  }

  register = (institution, username, password = "", { accessMode, externalId, token } = {}) =>
    this.#change("links", "create", {
      institution,
      username,
      password,
      ...(accessMode && { access_mode: ofEnum("AccessMode", accessMode.toUpperCase()) }),
      ...(externalId && { external_id: externalId }),
      ...(token && { token }),
    });
  update = (link, password) => this.#change("links", "update", { link, password });
  setMode = (link, mode) => this.#change("links", "patch", { link, access_mode: ofEnum("AccessMode", mode.toUpperCase()) });
  linkToken = (link, scopes) => this.#change("links", "token", { link, scopes });
  widgetToken = (options) => this.#change("widgetToken", "create", options);

  retrieve = (resource, link, { attach, monthly, untilNow, saveData, account, token } = {}) => {
    const { date_to, ...needed } = monthly ? { ...DAYS, type_: ofEnum("TaxReturnType", "MONTHLY") } : (NEEDED[resource] ?? {});
    return this.#change(resource, "create", {
      link,
      ...needed,
      ...(date_to && !untilNow && { date_to }),
      ...(attach && { [ATTACHED[resource]]: true }),
      ...(saveData !== undefined && { save_data: saveData }),
      ...(account && { account }),
      ...(token && { token }),
    });
  };
  list = (resource, filters = {}) => this.#call(resource, "list", filters);
  listAll = this.list;
  first = (resource, limit) => this.#call(resource, "list", {}, limit);
  detail = (resource, id) => this.#call(resource, "get", { id });
  remove = (resource, id) => this.#call(resource, "delete", { id });
  resume = (resource, { session, token, link }) => this.#change(resource, "resume", { session, token, link });

  /** A retrieval that is not asked to raise. */
  retrieveQuietly = (resource, link) => this.#call(resource, "create", { link });

  close() {
    this.#process?.stdin.end();
  }

  #change(resource, method, given) {
    return this.#call(resource, method, { ...given, raise_exception: true });
  }

  #call(resource, method, given, limit) {
    const name = this.named(resource);
    this.called.add(`${name}.${method}`);
    return this.#ask({ resource: name, method, arguments: given, ...(limit && { limit }) });
  }

  async #ask(what) {
    this.#process.stdin.write(`${JSON.stringify(what)}\n`);
    const { value, done } = await this.#answers.next();
    if (done) {
      throw new Error("belvo_python.py ended");
    }
    return JSON.parse(value);
  }
}
