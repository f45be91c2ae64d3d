import { AbortedError, ConnectionError, InvalidInputError, invalidInput, UnexpectedBodyError } from "./errors.js";
import type { AccessMode, Open } from "./generated/model.js";
import { widgetTokenExpiry } from "./resources/widget.js";

const SCRIPT = "https://cdn.belvo.io/belvo-widget-1-stable.js";
const HOSTED = "https://widget.belvo.io/";
/** Belvo's script draws into the element that has this id. */
const CONTAINER = "belvo";

/** An element of the page. A type that exists only where TypeScript knows of pages, so that servers can do without. */
export type PageElement = typeof globalThis extends { HTMLElement: { prototype: infer E } } ? E : never;

/** What the widget starts with. Options that Belvo adds later can be given too: all of them reach the widget. */
export interface WidgetOptions {
  /** The language of the widget. Open finance in Brazil needs `pt`. */
  locale?: Open<"es" | "en" | "pt">;
  /** The countries whose institutions are shown, such as `MX`. Default: all. */
  country_codes?: readonly Open<"MX" | "BR" | "CO">[];
  /** The names of the institutions that are shown, such as `erebor_mx_retail`. Default: all. One alone is opened at once. */
  institutions?: readonly string[];
  /** The types of institutions that are shown. Default: all. */
  institution_types?: readonly Open<"retail" | "business" | "fiscal" | "employment">[];
  /** Only institutions that have all these resources are shown. */
  resources?: readonly Open<"ACCOUNTS" | "OWNERS" | "TRANSACTIONS">[];
  /** The type of link that is made. Default: `recurrent`. */
  access_mode?: AccessMode;
  /** Your id of the user: three or more letters, digits, `-` or `_`, and nothing that says who the user is. */
  external_id?: string;
  /** False: the user leaves without being asked whether to. Default true. */
  show_close_dialog?: boolean;
  /** False: the user leaves without being asked why. Default true. */
  show_abandon_survey?: boolean;
  /** The address of your icon (a square SVG). */
  company_icon?: string;
  /** The address of your logo (SVG). */
  company_logo?: string;
  /** The name that users see. */
  company_name?: string;
  /** A title over `company_benefit_content`. */
  company_benefit_header?: string;
  /** What users gain by connecting an account. */
  company_benefit_content?: string;
  /** What users miss who close the widget too early. */
  opportunity_loss?: string;
  /** Whether the widget says how many others used it. */
  social_proof?: boolean;
  /** Given as the first argument. */
  access_token?: never;
  /** The promise says it. */
  callback?: never;
  /** The promise says it. */
  onExit?: never;
  [option: string]: unknown;
}

/**
 * What the widget says of an event or of an exit, as it came. Belvo's public documents give it no schema. Widgets in use were
 * seen to send `eventName` and `meta_data` with events, `last_encountered_error` and `meta_data` with exits: check before use.
 */
export type WidgetData = Record<string, unknown>;

/** How {@link connectWidget} opens the widget, besides what the widget itself is told. */
export interface ConnectWidgetOptions extends WidgetOptions {
  /**
   * Where the widget is drawn: an element of the page, or a CSS selector of one. Belvo's script draws into the element with the
   * id `belvo`, so one is put into the container where it is not that element itself. Default: the page's element `#belvo`,
   * which is made at the end of the body where there is none.
   */
  container?: string | PageElement;
  /** Where Belvo's script is. A page that has Belvo's script already loads no other. */
  scriptUrl?: string;
  /** The nonce of the script's tag, for a content security policy that asks for one. */
  nonce?: string;
  /** Ends the call. Belvo has no call that closes a widget: what it drew into its container is taken out. */
  signal?: AbortSignal;
  /** Called for what happens in the widget until the promise is settled. */
  onEvent?: (data: WidgetData) => void;
}

/** How it went: the user connected an institution, or left. */
export type WidgetOutcome =
  | {
      outcome: "linked";
      /** The id of the new link. */
      link: string;
      /** The name of its institution. */
      institution: string;
    }
  | {
      outcome: "exited";
      /** What the widget says about it. */
      data: WidgetData;
    };

/** What Belvo's script leaves in the page. */
interface Sdk {
  createWidget(access: string, options: object): { build(): unknown };
}

/**
 * Opens Belvo's Connect Widget in this page, and waits until the user has connected an institution or left. Belvo's script is
 * loaded with the first call; what it throws itself reaches you as it is. Users of open finance in Brazil need
 * {@link hostedWidgetUrl} instead.
 *
 * @param access The `access` of a widget token that your server made.
 * @throws {InvalidInputError} outside a page; when the token's time is over, by this machine's clock; for a container that the
 * widget cannot use.
 * @throws {ConnectionError} when Belvo's script does not load. The next call tries again.
 * @throws {UnexpectedBodyError} when what was loaded is not Belvo's script.
 * @throws {AbortedError} when `signal` ends the call.
 *
 * @example
 * const result = await connectWidget(access, { locale: "es", country_codes: ["MX"] });
 * if (result.outcome === "linked") {
 *   console.log(result.link, result.institution);
 * }
 */
export async function connectWidget(access: string, options: ConnectWidgetOptions = {}): Promise<WidgetOutcome> {
  const { container, scriptUrl = SCRIPT, nonce, signal, onEvent, ...rest } = options;
  if (typeof document === "undefined") {
    throw new InvalidInputError({
      kind: "invalid_input",
      code: "invalid_input",
      message:
        "connectWidget opens a widget in a page, and there is no page here (no `document`): call it in the browser, not on a " +
        "server and not in a Worker. `hostedWidgetUrl` works everywhere.",
    });
  }
  const startup = Object.fromEntries(checked(access, rest));
  if (signal?.aborted) {
    throw aborted();
  }
  place(container);

  const ended = new AbortController();
  const stopped = new Promise<never>((_, reject) => {
    signal?.addEventListener("abort", () => reject(aborted()), { once: true, signal: ended.signal });
  });
  try {
    const sdk = await Promise.race([load(scriptUrl, nonce), stopped]);
    if (signal?.aborted) {
      throw aborted();
    }
    // Again: a page can have changed in the meantime.
    const element = place(container);
    const before = new Set(element.childNodes);
    const opened = new Promise<WidgetOutcome>((resolve, reject) => {
      const widget = sdk.createWidget(access, {
        ...startup,
        callback: (link: string, institution: string) => resolve({ outcome: "linked", link, institution }),
        onExit: (data: WidgetData) => resolve({ outcome: "exited", data }),
        onEvent: (data: WidgetData) => {
          if (!ended.signal.aborted) {
            tell(onEvent, data);
          }
        },
      });
      Promise.resolve(widget.build()).catch(reject);
    });
    return await Promise.race([opened, stopped]).catch((error) => {
      for (const node of [...element.childNodes].filter((node) => !before.has(node))) {
        node.remove();
      }
      throw error;
    });
  } finally {
    ended.abort();
  }
}

/**
 * The address of the widget that Belvo hosts, for redirects and for web views of apps. It comes back by the `callback_urls` that
 * the token was made with. Open finance in Brazil has only this widget, and asks for `locale: "pt"`.
 *
 * The address holds the token: keep it out of logs.
 *
 * @throws {InvalidInputError} when the token's time is over, by this machine's clock; for an option that fits no address.
 *
 * @example
 * location.assign(hostedWidgetUrl(access, { locale: "pt", access_mode: "single", external_id: "user-1" }));
 */
export function hostedWidgetUrl(access: string, options: WidgetOptions = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of [["access_token", access] as const, ...checked(access, options)]) {
    const values = Array.isArray(value) ? value : [value];
    if (!values.every((item) => ["string", "number", "boolean"].includes(typeof item))) {
      throw invalidInput(name, "must be a text, a number, a boolean or a list of them, to stand in an address");
    }
    query.set(name, values.join(","));
  }
  return `${HOSTED}?${query}`;
}

/** The options that have a value. Refuses a token that cannot work, without showing it, and what this module says itself. */
function checked(access: string, options: Record<string, unknown>): [string, unknown][] {
  if (typeof access !== "string" || access === "") {
    throw invalidInput("access", "must be a widget token: the `access` that `widgetToken.create` answers");
  }
  const expiry = widgetTokenExpiry(access);
  if (expiry && expiry.getTime() <= Date.now()) {
    throw invalidInput("access", "the time of this widget token is over: have your server make another one");
  }
  for (const name of ["access_token", "callback", "onExit"]) {
    if (options[name] !== undefined) {
      throw invalidInput(name, "is no option: the token is the first argument, and a promise says how it went");
    }
  }
  return Object.entries(options).filter(([, value]) => value !== undefined);
}

/** The element that this module made: one for the whole page, wherever the last call wanted it. */
let made: HTMLElement | undefined;

/** The element that Belvo's script will draw into, made where it is missing. */
function place(container: string | PageElement | undefined): HTMLElement {
  const within = container === undefined ? document.documentElement : find(container);
  let element = within.id === CONTAINER ? within : within.querySelector<HTMLElement>(`#${CONTAINER}`);
  if (!element) {
    made ??= document.createElement("div");
    made.id = CONTAINER;
    (container === undefined ? document.body : within).append(made);
    element = made;
  }
  if (document.getElementById(CONTAINER) !== element) {
    if (element === made) {
      made.remove();
    }
    throw invalidInput(
      "container",
      `Belvo's script draws into the page's first element with the id \`${CONTAINER}\`, which would not be this one: the ` +
        "container must stand in the page, not in a shadow root, and no other element may have that id",
    );
  }
  return element;
}

function find(container: string | PageElement): HTMLElement {
  let found: unknown = container;
  try {
    found = typeof container === "string" ? document.querySelector(container) : container;
  } catch {
    found = undefined; // no selector
  }
  if (!(found instanceof HTMLElement)) {
    throw invalidInput("container", "must be an element of this page, or a CSS selector that finds one");
  }
  return found;
}

/** The loads under way, by address. */
const loads = new Map<string, Promise<Sdk>>();

function load(url: string, nonce: string | undefined): Promise<Sdk> {
  const there = sdk();
  if (there) {
    return Promise.resolve(there);
  }
  const loading = loads.get(url) ?? inject(url, nonce).finally(() => loads.delete(url));
  loads.set(url, loading);
  return loading;
}

function inject(url: string, nonce: string | undefined): Promise<Sdk> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const fail = (error: Error) => {
      script.remove();
      reject(error);
    };
    script.addEventListener(
      "load",
      () => {
        const loaded = sdk();
        if (loaded) {
          resolve(loaded);
        } else {
          const message = `What was loaded from ${url} is not Belvo's script: it leaves no \`belvoSDK.createWidget\`.`;
          fail(new UnexpectedBodyError({ kind: "unexpected_body", code: "unexpected_body", message }));
        }
      },
      { once: true },
    );
    script.addEventListener(
      "error",
      () => {
        const message =
          `Belvo's script could not be loaded from ${url}: no network, a blocker, or a content security policy that does not ` +
          "allow it in `script-src`.";
        fail(new ConnectionError({ kind: "connection", code: "connection_failed", message }));
      },
      { once: true },
    );
    script.async = true;
    if (nonce !== undefined) {
      script.nonce = nonce;
    }
    script.src = url;
    document.head.append(script);
  });
}

function sdk(): Sdk | undefined {
  const { belvoSDK } = globalThis as { belvoSDK?: Partial<Sdk> };
  return typeof belvoSDK?.createWidget === "function" ? (belvoSDK as Sdk) : undefined;
}

/** What goes wrong in a listener is the page's to hear of, as with any listener, and nothing that may stop the widget. */
function tell(listener: ((data: WidgetData) => void) | undefined, data: WidgetData): void {
  try {
    listener?.(data);
  } catch (error) {
    reportError(error);
  }
}

function aborted(): AbortedError {
  return new AbortedError({ kind: "aborted", code: "aborted", message: "Aborted by the caller's signal." });
}
