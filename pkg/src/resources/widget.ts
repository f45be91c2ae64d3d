import type { CallPromise } from "../call.js";
import type { Caller, CallOptions } from "../caller.js";
import type { WidgetToken } from "../generated/model.js";
import { Callable } from "./base.js";

/** How the widget looks. */
export interface WidgetBranding {
  /** The address of an icon (SVG). */
  company_icon: string;
  /** The address of a logo (SVG). */
  company_logo: string;
  /** The name that users see. */
  company_name: string;
  /** The address of your terms. */
  company_terms_url: string;
  /** The colour around the widget, such as `#F0F2F4`. */
  overlay_background_color?: string;
  /** Whether the widget says how many others used it. */
  social_proof?: boolean;
}

/** Where the widget goes when it is done, in an app or on the hosted page. */
export interface WidgetCallbacks {
  /** After a link was made. */
  success: string;
  /** After the user left. */
  exit: string;
  /** For what happens in between. */
  event: string;
}

/** A colour of the widget. */
export interface WidgetTheme {
  /** `--color-primary-base`, `--nav-bar-title-color`, `--nav-bar-icon-color`. */
  css_key: string;
  /** A CSS colour. */
  value: string;
}

/** What the user of Brazilian open finance is asked to agree to. */
export interface WidgetConsent {
  /** The address of your terms. */
  terms_and_conditions_url: string;
  /** What you ask for. */
  permissions: readonly ("REGISTER" | "ACCOUNTS" | "CREDIT_CARDS" | "CREDIT_OPERATIONS")[];
  /** Who the user is: a person by CPF; a company by CNPJ and CPF. */
  identification_info: readonly { type: "CPF" | "CNPJ"; number: string; name: string }[];
  /** What the data is for, at most 140 characters. */
  purpose?: string;
}

interface TokenFor {
  /** The resources whose history is loaded when a link is made, such as `ACCOUNTS`. */
  fetch_resources: readonly string[];
  /** How long Belvo keeps data of a link that is not refreshed, in days such as `365d`. */
  stale_in: string;
  /** What the token allows, parted by commas. Default: what its kind of widget needs. */
  scopes?: string;
}

/** A token for the widget of Brazilian open finance. */
export interface CreateOpenFinanceToken extends TokenFor {
  /** The widget, with what the user is asked to agree to. */
  widget: {
    openfinance_feature: "consent_link_creation";
    callback_urls: WidgetCallbacks;
    branding: WidgetBranding;
    consent: WidgetConsent;
    theme?: readonly WidgetTheme[];
  };
}

/** A token for the widget of employment or fiscal data. */
export interface CreateCredentialsToken extends TokenFor {
  /** How long Belvo keeps the credentials: `store`, `nostore`, or days such as `30d`. */
  credentials_storage?: string;
  /** The widget. */
  widget: {
    branding: WidgetBranding;
    callback_urls?: WidgetCallbacks;
    theme?: readonly WidgetTheme[];
  };
}

const OPEN_FINANCE = "read_institutions,write_links,read_consents,write_consents,write_consent_callback,delete_consents";
const CREDENTIALS = "read_institutions,write_links";

/** Tokens for the Connect Widget. They are made with the secret keys, on a server or at the edge. */
export class WidgetTokens extends Callable {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "widgetToken");
  }

  /** A token for one user. It lives for some minutes: see {@link widgetTokenExpiry}. */
  create(body: CreateOpenFinanceToken | CreateCredentialsToken, options?: CallOptions): CallPromise<WidgetToken> {
    const scopes = "openfinance_feature" in body.widget ? OPEN_FINANCE : CREDENTIALS;
    return this.call("token", { body: { scopes, ...body } }, options);
  }
}

/** When a widget token ends, as it says itself (`exp`); undefined for a text that is no such token. */
export function widgetTokenExpiry(access: string): Date | undefined {
  const [, payload] = access.split(".");
  try {
    const { exp } = JSON.parse(atob((payload ?? "").replaceAll("-", "+").replaceAll("_", "/")));
    return typeof exp === "number" ? new Date(exp * 1000) : undefined;
  } catch {
    return undefined;
  }
}
