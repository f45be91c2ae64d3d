import type { CreateWidgetTokenBody } from "../bodies/links.js";
import type { CallPromise } from "../call.js";
import type { Caller, CallOptions } from "../caller.js";
import type { WidgetToken } from "../generated/model.js";
import { Callable } from "./base.js";

/** A body without the keys, which the client adds, and without the scopes, which it knows. */
type WithoutKeys<Body> = Body extends unknown ? Omit<Body, "id" | "password" | "scopes"> & { scopes?: string } : never;

/** What a widget is made for: open finance, employment or fiscal data. */
export type CreateWidgetToken = WithoutKeys<CreateWidgetTokenBody>;

const OPEN_FINANCE = "read_institutions,write_links,read_consents,write_consents,write_consent_callback,delete_consents";
const CREDENTIALS = "read_institutions,write_links";

/** Tokens for the Connect Widget. They are made with the secret keys, on a server or at the edge. */
export class WidgetTokens extends Callable {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "widgetToken");
  }

  /** A token for one user. It lives for some minutes: see {@link widgetTokenExpiry}. */
  create(body: CreateWidgetToken, options?: CallOptions): CallPromise<WidgetToken> {
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
