import { invalidInput } from "../errors.js";
import type { Open } from "../generated/model.js";
import { headerOf, type WebhookCredentials } from "./authorization.js";
import { listed } from "./catalog.js";
import type { EventOf, KnownEvent, UnlistedEvent, WebhookCode, WebhookEvent, WebhookType } from "./event.js";

/** The event of a type and a code, listed or not. */
export type TestEvent<T extends string, C extends string> = string extends T | C
  ? WebhookEvent
  : [EventOf<T & WebhookType, C>] extends [never]
    ? UnlistedEvent & { webhook_type: T; webhook_code: C }
    : EventOf<T & WebhookType, C>;

/** What is to be different in a {@link testEvent}. What is given of `data` is laid over the example's. */
export type EventOverrides<E> = E extends KnownEvent
  ? Partial<Omit<E, "webhook_type" | "webhook_code" | "data">> & { data?: Partial<E["data"]> }
  : Record<string, unknown>;

/**
 * An event as Belvo sends it, to test with. Always the same: of two that shall not be one event, give one another `request_id`.
 *
 * A type or a code that this package does not list makes an event with a `webhook_id`, a `link_id`, and no `data`.
 *
 * @example
 * const event = testEvent("TRANSACTIONS", "historical_update", { link_id: link, data: { total_transactions: 7 } });
 */
export function testEvent<T extends Open<WebhookType>, C extends Open<WebhookCode>>(
  type: T,
  code: C,
  overrides?: EventOverrides<TestEvent<T, C>>,
): TestEvent<T, C> {
  const given: Record<string, unknown> = overrides ?? {};
  const entry = listed(type, code);
  const about =
    entry === undefined || entry.kind === "link"
      ? {
          process_type: processOf(type, code),
          webhook_code: code,
          link_id: "4f1c7a52-0d3e-4b8a-9c61-8e2f5d7b3a90",
          // Those of consents have none.
          ...(type === "CONSENT" ? {} : { request_id: "c3a9e1f07b5d4826a1d0f4b79e6c2358" }),
        }
      : { webhook_code: code, object_id: "b8d0e6a4-52c7-4f19-8a3b-6e1c9f07d245" };
  const data = entry && { ...entry.data, ...(given.data as object | undefined) };
  const event = { webhook_id: "9d2f4b6a8c0e41358b7d6f5e4c3a2b10", webhook_type: type, ...about, external_id: null };
  return structuredClone({ ...event, ...given, ...(data && { data }) }) as unknown as TestEvent<T, C>;
}

function processOf(type: string, code: string): string | null {
  if (type === "LINK" || type === "CONSENT") {
    return null;
  }
  if (type === "FINANCIAL_STATEMENTS" && code !== "historical_update") {
    return "async_post";
  }
  return code === "historical_update" || code.startsWith("initial_") ? "historical_update" : "recurrent_update";
}

/** How a {@link testRequest} is sent. */
export interface TestRequestOptions {
  /** What your receiver expects. */
  authorization: WebhookCredentials;
  /** Where it goes. Default `https://example.com/belvo/webhooks`. */
  url?: string;
}

/**
 * The request that brings an event, with its `Authorization`, to test a receiver with.
 *
 * @throws {InvalidInputError} when the credentials are empty.
 *
 * @example
 * const response = await worker.fetch(testRequest(testEvent("OWNERS", "historical_update"), { authorization: { token: "t" } }), env, ctx);
 */
export function testRequest(event: WebhookEvent, options: TestRequestOptions): Request {
  const { authorization, url = "https://example.com/belvo/webhooks" } = options;
  const header = headerOf(authorization);
  if (header === "") {
    throw invalidInput("authorization", "must be { username, password }, { token }, or the whole header");
  }
  const headers = { "content-type": "application/json", authorization: header };
  return new Request(url, { method: "POST", headers, body: JSON.stringify(event) });
}
