import { type BelvoError, toError } from "./errors.js";

/** An attempt of a call that begins. It is sent at once, or when its turn comes (`maxConcurrent`). */
export interface RequestEvent {
  /** The resource, as the client calls it. */
  resource: string;
  /** What is done with it, such as `list` or `create`. */
  operation: string;
  /** The method. */
  method: string;
  /** The path, without its query. */
  path: string;
  /** The number of the attempt, from 1. */
  attempt: number;
}

/** An attempt that is over. */
export interface ResponseEvent extends RequestEvent {
  /** The HTTP status; undefined where no answer came. */
  status: number | undefined;
  /** The error that the attempt ended with; undefined where it went well. */
  error: BelvoError | undefined;
  /** Milliseconds from the beginning to the end of the body, with the time that it waited for its turn. */
  duration: number;
}

/** An attempt that follows after a pause. */
export interface RetryEvent extends RequestEvent {
  /** Milliseconds until the next attempt. */
  delay: number;
  /** Why there is another one. */
  error: BelvoError;
}

/**
 * Functions that are told what happens, for logs, metrics and traces. None of them sees a key, a query, a header or a body. What
 * they throw does not change the call: it is written to the console.
 */
export interface Hooks {
  /** Before each attempt. */
  onRequest?: (event: RequestEvent) => void;
  /** After each attempt, whatever came of it. */
  onResponse?: (event: ResponseEvent) => void;
  /** Before each pause between two attempts. */
  onRetry?: (event: RetryEvent) => void;
}

/** What the WebAssembly tells of a call. */
type Observer = (
  method: string,
  path: string,
  what: "sent" | "ended" | "waits",
  attempt: number,
  status: number | undefined,
  delay: number | undefined,
  error: unknown,
) => void;

/**
 * The observer of one call; undefined where nobody wants to know.
 *
 * @internal
 */
export function observer(hooks: Hooks, resource: string, operation: string): Observer | undefined {
  const { onRequest, onResponse, onRetry } = hooks;
  if (!(onRequest || onResponse || onRetry)) {
    return undefined;
  }
  let sent = 0;
  return (method, path, what, attempt, status, delay, thrown) => {
    const event = { resource, operation, method, path, attempt };
    const error = toError(thrown) as BelvoError;
    if (what === "sent") {
      sent = performance.now();
      tell(onRequest, event);
    } else if (what === "ended") {
      tell(onResponse, { ...event, status, error, duration: performance.now() - sent });
    } else {
      tell(onRetry, { ...event, delay: delay ?? 0, error });
    }
  };
}

async function tell<E>(hook: ((event: E) => void) | undefined, event: E): Promise<void> {
  try {
    await hook?.(event);
  } catch (thrown) {
    console.error("belvo-wasm: a hook failed.", thrown);
  }
}
