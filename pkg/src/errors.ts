import type { ErrorKind, Problem } from "./generated/model.js";

/** What {@link BelvoError.kind} can be: the kinds of the Rust crate, and what only this package has. */
type Kind = ErrorKind | "webhook";

/** All that is known of an error. */
export interface ErrorDetails {
  kind: Kind;
  code: string;
  message: string;
  status?: number;
  requestId?: string;
  field?: string;
  index?: number;
  row?: number;
  column?: string;
  method?: string;
  path?: string;
  retryAfter?: number;
  errors?: Problem[];
  session?: string;
  link?: string;
  expiry?: number;
  tokenGenerationData?: TokenGenerationData;
}

/** How the end user gets the second factor's token, as Belvo describes it. */
export interface TokenGenerationData {
  /** What to tell the user. */
  instructions?: string;
  /** Such as `numeric`, `qr` or `inputless`; Belvo lists no values. */
  type?: string;
  /** What to show: a challenge, or the data of a QR code. */
  value?: string;
  /** False where the user confirms on another device and there is no token to type. */
  expects_user_input?: boolean;
}

/**
 * Every error of this package but those of the WebAssembly itself ({@link NotInitializedError}, {@link LoadError}, {@link CrashError}). Holds what
 * is known of it and never a key, a credential or a body that was sent; `JSON.stringify` gives all of it.
 */
export class BelvoError extends Error {
  /** What to branch on, where `instanceof` does not serve. */
  readonly kind: ErrorKind | "webhook";
  /** A stable code: Belvo's own where it answered, this package's otherwise. */
  readonly code: string;
  /** The HTTP status, where an answer came. */
  readonly status: number | undefined;
  /** Belvo's id of the request: quote it to their support. */
  readonly requestId: string | undefined;
  /** The argument or field that is wrong, such as `transactions[3].amount`. */
  readonly field: string | undefined;
  /** The position in your list that is wrong, from 0. */
  readonly index: number | undefined;
  /** The method that was asked for. */
  readonly method: string | undefined;
  /** The path that was asked for, without its query. */
  readonly path: string | undefined;
  /** Seconds to wait before another attempt, where the answer says so (`Retry-After`). */
  readonly retryAfter: number | undefined;
  /** All the problems that Belvo listed. */
  readonly errors: readonly Problem[];

  /** @internal */
  constructor(details: ErrorDetails) {
    super(details.message);
    this.kind = details.kind;
    this.code = details.code;
    this.status = details.status;
    this.requestId = details.requestId;
    this.field = details.field;
    this.index = details.index;
    this.method = details.method;
    this.path = details.path;
    this.retryAfter = details.retryAfter;
    this.errors = details.errors ?? [];
  }

  /** All that is known, for logs. */
  toJSON(): Record<string, unknown> {
    const known: Record<string, unknown> = { name: this.name, message: this.message };
    return Object.assign(known, this);
  }
}

/** Belvo does not accept the keys (401). */
export class AuthenticationError extends BelvoError {}
/** The keys may not do this (403). */
export class PermissionError extends BelvoError {}
/** There is no such id or path (404). */
export class NotFoundError extends BelvoError {}
/** Belvo refused the request's values (400, 422): `errors` names the fields. */
export class ValidationError extends BelvoError {
  /** The messages by field; what belongs to no field is under `""`. */
  get fields(): Record<string, string[]> {
    const fields: Record<string, string[]> = {};
    for (const problem of this.errors) {
      const field = problem.field ?? "";
      fields[field] = [...(fields[field] ?? []), problem.message];
    }
    return fields;
  }
}
/** The institution refused the end user's credentials (400 `login_error`). Do not repeat it by itself: accounts get locked. */
export class LoginError extends BelvoError {}
/** The second factor came too late (400 `session_expired`): start again. */
export class SessionExpiredError extends BelvoError {}
/** The link cannot be used as it is (400 `invalid_link`, `unconfirmed_link`): have the user reconnect. */
export class LinkError extends BelvoError {}
/** The institution is down, unavailable or switched off (400): try later. */
export class InstitutionError extends BelvoError {}
/** The user is logged in elsewhere, or the link is busy (400 `too_many_sessions`): try in some seconds. */
export class TooManySessionsError extends BelvoError {}
/** In conflict with work under way (409). */
export class ConflictError extends BelvoError {}
/** Too many requests (429). `retryAfter` says how long to wait, where Belvo does. */
export class RateLimitError extends BelvoError {}
/** Belvo's 408, or the time that `timeout` allows is over. */
export class TimeoutError extends BelvoError {}
/** No answer came: the network, DNS, TLS, a closed connection. */
export class ConnectionError extends BelvoError {}
/** Belvo failed (5xx). */
export class ServerError extends BelvoError {}
/** Your own `signal` ended the call. */
export class AbortedError extends BelvoError {}
/** An answer that is not what Belvo documents, such as a proxy's HTML page. */
export class UnexpectedBodyError extends BelvoError {}
/** A status that has no class of its own. */
export class ApiError extends BelvoError {}
/** An argument is wrong; nothing was sent or computed. `field` and `index` say which. */
export class InvalidInputError extends BelvoError {}

/**
 * A request is no webhook of Belvo's, or not one that can be taken. `status` is what to answer. `code` is one of
 *
 * | code | status | why |
 * |---|---|---|
 * | `method_not_allowed` | 405 | it is no POST |
 * | `authentication_failed` | 401 | no `Authorization`, more than one, or the wrong one |
 * | `body_too_large` | 413 | the body is longer than `maxBytes` |
 * | `incomplete_body` | 400 | the body broke off |
 * | `parse_error` | 400 | the body is no JSON, or no UTF-8 |
 * | `malformed_event` | 400 | the JSON is no event: `field` says what is missing or wrong |
 */
export class WebhookError extends BelvoError {}

/** A file is no statement that can be read: `row` and `column` say where. */
export class StatementError extends BelvoError {
  /** The row of the file, from 1. */
  readonly row: number | undefined;
  /** The column's header, or the tag. */
  readonly column: string | undefined;

  /** @internal */
  constructor(details: ErrorDetails) {
    super(details);
    this.row = details.row;
    this.column = details.column;
  }
}

/**
 * The institution asks the end user for a second factor (428). Not a failure: get the token from the user and `resume`.
 *
 * @example
 * try {
 *   accounts = await belvo.accounts.retrieve({ link });
 * } catch (error) {
 *   if (!(error instanceof TokenRequiredError)) throw error;
 *   accounts = await error.resume(await askUser(error.tokenGenerationData?.instructions));
 * }
 */
export class TokenRequiredError<T = unknown> extends BelvoError {
  /** The session to resume. */
  readonly session: string;
  /** The link to resume. */
  readonly link: string;
  /** Seconds until the session ends, counted from this answer. */
  readonly expiry: number | undefined;
  /** How the user gets the token. */
  readonly tokenGenerationData: TokenGenerationData | undefined;
  readonly #resume: ((token?: string) => Promise<T>) | undefined;

  /** @internal */
  constructor(details: ErrorDetails, resume?: (challenge: { session: string; link: string; token?: string }) => Promise<T>) {
    super(details);
    this.session = details.session ?? "";
    this.link = details.link ?? "";
    this.expiry = details.expiry;
    this.tokenGenerationData = details.tokenGenerationData;
    this.#resume =
      resume && ((token) => resume({ session: this.session, link: this.link, ...(token === undefined ? {} : { token }) }));
  }

  /**
   * Goes on with the call that was stopped, and gives what it would have given. Leave the token out where the user
   * confirms on another device.
   */
  async resume(token?: string): Promise<T> {
    if (!this.#resume) {
      throw new InvalidInputError({
        kind: "invalid_input",
        code: "invalid_input",
        message: "This call cannot be resumed: Belvo documents no PATCH for it. Make it again with `token` in its body.",
      });
    }
    return this.#resume(token);
  }
}

const CLASSES: Record<Kind, new (details: ErrorDetails) => BelvoError> = {
  authentication: AuthenticationError,
  permission: PermissionError,
  not_found: NotFoundError,
  validation: ValidationError,
  token_required: TokenRequiredError,
  login: LoginError,
  session_expired: SessionExpiredError,
  link: LinkError,
  institution: InstitutionError,
  too_many_sessions: TooManySessionsError,
  conflict: ConflictError,
  rate_limit: RateLimitError,
  timeout: TimeoutError,
  connection: ConnectionError,
  server: ServerError,
  aborted: AbortedError,
  unexpected_body: UnexpectedBodyError,
  api: ApiError,
  invalid_input: InvalidInputError,
  statement: StatementError,
  webhook: WebhookError,
};

// Written out: minifiers rename classes.
for (const [name, type] of Object.entries({
  BelvoError,
  AuthenticationError,
  PermissionError,
  NotFoundError,
  ValidationError,
  TokenRequiredError,
  LoginError,
  SessionExpiredError,
  LinkError,
  InstitutionError,
  TooManySessionsError,
  ConflictError,
  RateLimitError,
  TimeoutError,
  ConnectionError,
  ServerError,
  AbortedError,
  UnexpectedBodyError,
  ApiError,
  InvalidInputError,
  StatementError,
  WebhookError,
})) {
  Object.defineProperty(type.prototype, "name", { value: name, configurable: true, writable: true });
}

/** Whether this is an error of this package. Works across copies of the package and across realms. */
export function isBelvoError(error: unknown): error is BelvoError {
  return error instanceof BelvoError || (error instanceof Error && "kind" in error && String(error.kind) in CLASSES);
}

/** Whether the WebAssembly threw this: a plain object with a kind. */
function isDetails(error: unknown): error is ErrorDetails {
  return (
    typeof error === "object" && error !== null && !(error instanceof Error) && "kind" in error && String(error.kind) in CLASSES
  );
}

/**
 * The error that something thrown by the WebAssembly is.
 *
 * @internal
 */
export function toError(
  thrown: unknown,
  resume?: (challenge: { session: string; link: string; token?: string }) => Promise<unknown>,
): unknown {
  if (!isDetails(thrown)) {
    return thrown;
  }
  return thrown.kind === "token_required" ? new TokenRequiredError(thrown, resume) : new CLASSES[thrown.kind](thrown);
}

/** @internal */
export function invalidInput(field: string, message: string, index?: number): InvalidInputError {
  return new InvalidInputError({
    kind: "invalid_input",
    code: "invalid_input",
    message: `${field}: ${message}`,
    field,
    ...(index === undefined ? {} : { index }),
  });
}
