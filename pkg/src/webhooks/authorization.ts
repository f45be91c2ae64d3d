import { InvalidInputError, invalidInput } from "../errors.js";

/**
 * What was set for the webhook in Belvo's dashboard, and comes in `Authorization`: user and password (Basic), a token (Bearer), or
 * the whole header as a text, such as `Bearer ...`.
 */
export type WebhookCredentials = string | { username: string; password: string } | { token: string };

/** The credentials that are taken: one, or several while they are being changed. */
export type WebhookAuthorization = WebhookCredentials | readonly WebhookCredentials[];

/** A scheme in small letters, and what stands after it. */
interface Challenge {
  scheme: string;
  value: string;
}

/** Credentials, ready to be compared. @internal */
export type Expected = readonly Challenge[];

/**
 * Reads the option. Refuses whatever would let everyone in or nobody, such as a variable of the environment that is not set.
 *
 * @internal
 */
export function expected(authorization: WebhookAuthorization): Expected {
  const all = Array.isArray(authorization)
    ? (authorization as readonly WebhookCredentials[])
    : [authorization as WebhookCredentials];
  if (all.length === 0) {
    throw invalidInput("authorization", "must name the credentials that are set in Belvo's dashboard: the list is empty");
  }
  return all.map((credentials, index) => {
    const challenge = split(headerOf(credentials));
    if (challenge) {
      return challenge;
    }
    throw invalidInput(
      "authorization",
      "must be what is set in Belvo's dashboard: { username, password }, { token }, or the whole header, scheme and all. What is " +
        "given is empty or none of these: perhaps a variable of the environment is not set",
      Array.isArray(authorization) ? index : undefined,
    );
  });
}

/** The header's value. Empty for what are no credentials. @internal */
export function headerOf(credentials: unknown): string {
  if (typeof credentials === "string") {
    return credentials.trim();
  }
  const { token, username, password } = (credentials ?? {}) as Record<string, unknown>;
  if (typeof token === "string" && token.trim() !== "") {
    return `Bearer ${token.trim()}`;
  }
  if (typeof username !== "string" || typeof password !== "string" || password === "") {
    return "";
  }
  if (username.includes(":")) {
    // Named without its value.
    throw new InvalidInputError({
      kind: "invalid_input",
      code: "invalid_input",
      message: "authorization.username: must have no colon, which ends it in `Authorization: Basic`",
      field: "authorization.username",
    });
  }
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))}`;
}

function split(header: string): Challenge | undefined {
  const [, scheme, value] = /^(\S+) +(\S.*)$/.exec(header) ?? [];
  return scheme && value ? { scheme: scheme.toLowerCase(), value } : undefined;
}

/**
 * Whether the header shows one of the credentials. The scheme's case does not matter (RFC 9110), all else does. All credentials
 * are looked at to their end, so that the time it takes says nothing of them.
 *
 * @internal
 */
export function isAuthorized(header: string, credentials: Expected): boolean {
  const shown = split(header);
  if (!shown) {
    return false;
  }
  let found = 0;
  for (const { scheme, value } of credentials) {
    const same = difference(shown.value, value) | difference(shown.scheme, scheme);
    found |= Number(same === 0);
  }
  return found === 1;
}

/** 0 where the texts are equal, found in a time that depends on the first one's length alone. */
function difference(shown: string, secret: string): number {
  let difference = shown.length ^ secret.length;
  for (let index = 0; index < shown.length; index++) {
    difference |= shown.charCodeAt(index) ^ secret.charCodeAt(index % secret.length);
  }
  return difference;
}
