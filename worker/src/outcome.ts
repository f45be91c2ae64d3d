import { isBelvoError } from "belvo-wasm/client";
import { reasonOf } from "./metrics.js";

/** How a piece of work went. Plain, so that it goes from a Durable Object to who asked. */
export interface Outcome {
  ok: boolean;
  /** Why not. */
  reason?: string;
  /** Belvo's id of the request that failed. */
  requestId?: string;
  /** Seconds to wait before another attempt, where Belvo says so. */
  retryAfter?: number;
}

/** What an error makes of a piece of work. */
export function failureOf(error: unknown): Outcome {
  if (!isBelvoError(error)) {
    return { ok: false, reason: reasonOf(error) };
  }
  const { code, status, requestId, retryAfter } = error;
  return {
    ok: false,
    reason: status === undefined ? code : `${status} ${code}`,
    ...(requestId === undefined ? {} : { requestId }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
}
