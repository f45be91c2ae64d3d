// Belvo's own library for JavaScript, as the walk calls it.

import { createRequire } from "node:module";
import belvo from "belvo";
import { FIRST_YEAR, FROM, LAST_YEAR, TO } from "./tables.mjs";

/** The walk's names of resources that the library calls otherwise. */
const NAMES = { recurringExpenses: "recurringExpense" };

/** What a retrieval needs between the link and the options. */
const NEEDED = {
  transactions: [FROM],
  balances: [FROM],
  invoices: [FROM, TO, "INFLOW"],
  taxRetentions: [FROM, TO, "OUTFLOW"],
  taxReturns: [FIRST_YEAR, LAST_YEAR],
  taxDeclarations: [FIRST_YEAR, LAST_YEAR],
  statements: ["account", "2025", "1"],
};

const OPTIONS = { taxReturns: { type: "yearly" } };

/** What lists ask for at once where everything is wanted: the library takes a limit for the size of a page. */
const EVERYTHING = 5000;

export class JavaScript {
  title = "belvo (npm)";
  version = createRequire(import.meta.url)("belvo/package.json").version;
  /** The methods that were called: `accounts.list`. */
  called = new Set();
  /** Methods that refuse by themselves, without asking the server. */
  refuses = [];
  /** What is raised where a list is refused: the library leaves it to its HTTP client. */
  listError = "AxiosError";
  detailError = "RequestError";
  /** The most that a list gives unless it is told otherwise. */
  usualLimit = 100;
  #requests = [];
  #client;

  async connect(url, id, password) {
    const client = new belvo.default(id, password, url);
    const note = (response) => {
      const { path, method } = response.request;
      const [pathname, query = ""] = path.split("?");
      const problems = response.status >= 400 ? { problems: response.data } : {};
      this.#requests.push({ method, path: pathname, query, status: response.status, ...problems });
    };
    client.session.session.interceptors.response.use(
      (response) => {
        note(response);
        return response;
      },
      (error) => {
        if (error.response) {
          note(error.response);
        }
        return Promise.reject(error);
      },
    );
    // The library prints why it could not connect.
    const { log } = console;
    console.log = () => {};
    try {
      return await this.#outcome(async () => {
        await client.connect();
        this.#client = client;
      });
    } finally {
      console.log = log;
    }
  }

  /** The library's resources, each with its methods. */
  resources() {
    const inherited = (object) => (object === Object.prototype ? [] : [object, ...inherited(Object.getPrototypeOf(object))]);
    const methods = (resource) => {
      const names = inherited(Object.getPrototypeOf(resource)).flatMap((prototype) => Object.getOwnPropertyNames(prototype));
      return [...new Set(names)].filter((name) => name !== "constructor").sort();
    };
    const known = Object.entries(this.#client).filter(([, value]) => typeof value === "object" && value !== this.#client.session);
    return Object.fromEntries(known.map(([name, resource]) => [name, methods(resource)]));
  }

  /** The library's name of the walk's. */
  named(resource) {
    return NAMES[resource] ?? resource;
  }

  register = (institution, username, password, { accessMode, externalId, token } = {}) =>
    this.#call("links", "register", institution, username, password, { accessMode, externalId, token });
  update = (link, password) => this.#call("links", "update", link, { password });
  setMode = (link, accessMode) => this.#call("links", "patch", link, { accessMode });
  linkToken = (link, scopes) => this.#call("links", "token", link, scopes);
  widgetToken = (options) => this.#call("widgetToken", "create", options);

  retrieve = (resource, link, { attach, monthly, untilNow, ...options } = {}) => {
    const attached = attach ? { attachXML: true, attachPDF: true } : {};
    const until = resource === "transactions" && !untilNow ? { dateTo: TO } : {};
    const kind = monthly ? { type: "monthly" } : OPTIONS[resource];
    const needed = monthly ? [FROM, TO] : (NEEDED[resource] ?? []);
    return this.#call(resource, "retrieve", link, ...needed, { ...until, ...kind, ...attached, ...options });
  };
  list = (resource, filters = {}) => this.#call(resource, "list", { filters });
  listAll = (resource, filters = {}) => this.#call(resource, "list", { filters, limit: EVERYTHING });
  first = (resource, limit) => this.#call(resource, "list", { limit });
  detail = (resource, id) => this.#call(resource, "detail", id);
  remove = (resource, id) => this.#call(resource, "delete", id);
  resume = (resource, { session, token, link }) => this.#call(resource, "resume", session, token, link);

  close() {}

  #call(resource, method, ...given) {
    const name = this.named(resource);
    this.called.add(`${name}.${method}`);
    return this.#outcome(() => this.#client[name][method](...given));
  }

  async #outcome(call) {
    this.#requests = [];
    try {
      return { returned: await call(), requests: this.#requests };
    } catch (error) {
      const { response, message } = error;
      const [status, problems] = response ? [response.status, response.data] : [error.statusCode, error.detail];
      return { raised: { kind: error.constructor.name, message, status, problems }, requests: this.#requests };
    }
  }
}
