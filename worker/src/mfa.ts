import { type Belvo, isBelvoError, type TokenGenerationData, TokenRequiredError } from "belvo-wasm/client";
import type { LinkMemory } from "./link-memory.js";

/** A session at Belvo that waits for the end user's second factor. It stays in the Worker. */
export interface OpenSession {
  session: string;
  link: string;
  /** When it ends, in milliseconds. */
  until: number;
  /** How the user gets the token. */
  details: TokenGenerationData | null;
}

/** What came of a second factor: plain, so that it leaves the Durable Object. */
export type Attempted =
  | { done: true }
  | { done: false; status: number; code: string; message: string; requestId?: string; challenge?: Challenge };

/** What a page needs to ask its user for a second factor. */
export interface Challenge {
  link: string;
  expires_at: string;
  token_generation_data: TokenGenerationData | null;
}

/** Belvo's document says 9,600 seconds; where it says nothing. */
const DEFAULT_EXPIRY = 9_600;

/** The session that Belvo opened. */
export function sessionOf(error: TokenRequiredError, now = Date.now()): OpenSession {
  const { session, link, expiry = DEFAULT_EXPIRY, tokenGenerationData } = error;
  return { session, link, until: now + expiry * 1000, details: tokenGenerationData ?? null };
}

/** What the page is told of it. */
export function challengeOf({ link, until, details }: OpenSession): Challenge {
  return { link, expires_at: new Date(until).toISOString(), token_generation_data: details };
}

/** Goes on with the session that is open. */
export async function answerMfa(belvo: Belvo, memory: LinkMemory, token: string | undefined): Promise<Attempted> {
  const open = await memory.session();
  if (!open) {
    return { done: false, status: 409, code: "no_session", message: "No second factor is asked for." };
  }
  if (open.until <= Date.now()) {
    await memory.close();
    return { done: false, status: 400, code: "session_expired", message: "The second factor came too late: start again." };
  }
  try {
    await belvo.links.resume({ session: open.session, link: open.link, ...(token === undefined ? {} : { token }) });
    await memory.close();
    return { done: true };
  } catch (error) {
    if (!isBelvoError(error)) {
      throw error;
    }
    const { status = 502, code, message, requestId } = error;
    const failed = { done: false as const, status, code, message, ...(requestId === undefined ? {} : { requestId }) };
    if (error instanceof TokenRequiredError) {
      const next = sessionOf(error);
      await memory.open(next);
      return { ...failed, challenge: challengeOf(next) };
    }
    // Belvo answered: the session is used up. Without an answer it may be open still.
    if (error.kind === "session_expired" || error.kind === "login" || error.kind === "not_found") {
      await memory.close();
    }
    return failed;
  } finally {
    belvo.dispose();
  }
}
