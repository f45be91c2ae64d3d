import { BelvoError } from "../errors.js";
import { type Expected, expected, type WebhookAuthorization } from "./authorization.js";
import type { EventName, EventNamed, EventOf, UnlistedEvent, WebhookEvent, WebhookType } from "./event.js";
import { limit, take } from "./unwrap.js";

type Listener<E, Env, Context> = (event: E, env: Env, context: Context) => unknown;

/** What is done with events. Of those that fit, the one that says most is called, and no other. */
export type WebhookListeners<Env = unknown, Context = unknown> = {
  /** An event by its type and code, such as `"TRANSACTIONS.historical_update"`. */
  [N in EventName]?: Listener<EventNamed<N>, Env, Context>;
} & {
  /** All events of a type, new codes too, such as `TRANSACTIONS`. */
  [T in WebhookType]?: Listener<EventOf<T> | (UnlistedEvent & { webhook_type: T }), Env, Context>;
} & {
  /** All other events, those too that this package does not list. */
  "*"?: Listener<WebhookEvent, Env, Context>;
};

/** What a {@link handler} is made with. */
export interface HandlerOptions<Env = unknown, Context = unknown> {
  /** What was set in Belvo's dashboard, or a function that has it from the environment of the request. */
  authorization: WebhookAuthorization | ((env: Env) => WebhookAuthorization | Promise<WebhookAuthorization>);
  /** What is done with events, after the answer. */
  on?: WebhookListeners<Env, Context>;
  /**
   * Puts the event where it cannot be lost, such as a queue, before the answer. When it fails the answer is 503, and Belvo sends the event
   * again. Be quick: Belvo waits for five seconds.
   */
  store?: (event: WebhookEvent, env: Env, context: Context) => unknown;
  /**
   * Keeps the runtime at work after the answer. Default: `waitUntil` of the last argument that the handler is called with, where it has
   * one (Cloudflare's `ctx`, Vercel's and Netlify's `context`). Servers that go on anyway (Node, Deno, Bun) need none.
   */
  waitUntil?: (work: Promise<unknown>) => void;
  /**
   * Hears of all that goes wrong: requests that are refused ({@link WebhookError}; no event), and what `store` or a listener
   * throws. Default: failures are written to the console, refusals are not.
   */
  onError?: (error: unknown, event: WebhookEvent | undefined, env: Env, context: Context) => unknown;
  /** The longest body that is read, in bytes. Default 1,048,576. */
  maxBytes?: number;
}

/** Answers requests. `env` and `context` are what the runtime gives. */
export type WebhookHandler<Env = unknown, Context = unknown> = (
  request: Request,
  env?: Env,
  context?: Context,
) => Promise<Response>;

/**
 * Receives webhooks, in any runtime that has `Request` and `Response`. Answers 204 as soon as the event is verified (and `store`
 * has it), and works then: Belvo wants its answer within five seconds. Requests that are not taken get 401, 405, 413 or 400, with a list of
 * one problem as Belvo writes it; a wrong configuration and a failed `store` get 500 and 503, and Belvo sends the event again.
 *
 * An event that was answered is not sent again: what a listener does is lost when it throws, or when the machine stops. Where that
 * matters, give the event to a queue in `store`.
 *
 * @throws {InvalidInputError} when the options cannot be used.
 *
 * @example
 * export default {
 *   fetch: handler<Env>({
 *     authorization: (env) => ({ token: env.BELVO_WEBHOOK_TOKEN }),
 *     on: {
 *       "TRANSACTIONS.historical_update": (event, env) => load(event.link_id, env),
 *       "LINK.invalid_credentials": (event) => askUser(event.external_id),
 *       "*": (event) => console.log(event.webhook_type, event.webhook_code),
 *     },
 *   }),
 * };
 */
export function handler<Env = unknown, Context = unknown>(options: HandlerOptions<Env, Context>): WebhookHandler<Env, Context> {
  const { authorization, on = {}, store, onError } = options;
  const maxBytes = limit(options.maxBytes);
  const fixed = typeof authorization === "function" ? undefined : expected(authorization);
  const credentials = async (env: Env): Promise<Expected> =>
    fixed ?? expected(await (authorization as (env: Env) => WebhookAuthorization)(env));

  return async (request, ...given) => {
    const [env, context] = given as [Env, Context];
    const waitUntil = options.waitUntil ?? waiting(context) ?? waiting(env) ?? (() => {});

    async function failed(error: unknown, event?: WebhookEvent): Promise<void> {
      try {
        if (onError) {
          await onError(error, event, env, context);
        } else if (event || !isRefusal(error)) {
          console.error("belvo-wasm: a webhook failed", error);
        }
      } catch (worse) {
        console.error("belvo-wasm: onError failed", worse);
      }
    }

    let event: WebhookEvent;
    try {
      event = await take(request, await credentials(env), maxBytes);
    } catch (error) {
      waitUntil(failed(error));
      return isRefusal(error)
        ? problem(error)
        : problem({ status: 500, code: "unexpected_error", message: "Cannot receive webhooks." });
    }
    try {
      await store?.(event, env, context);
    } catch (error) {
      waitUntil(failed(error, event));
      return problem({ status: 503, code: "unexpected_error", message: "The event could not be stored. Send it again." });
    }
    const listener = listenerFor(event, on as Listeners<Env, Context>);
    if (listener) {
      // When the answer is on its way, also where the listener works without waiting for anything.
      const work = new Promise((resolve) => setTimeout(resolve, 0)).then(() => listener(event, env, context));
      waitUntil(work.catch((error) => failed(error, event)));
    }
    return new Response(null, { status: 204 });
  };
}

type Listeners<Env, Context> = Record<string, Listener<WebhookEvent, Env, Context> | undefined>;

function listenerFor<Env, Context>(
  { webhook_type: type, webhook_code: code }: WebhookEvent,
  on: Listeners<Env, Context>,
): Listener<WebhookEvent, Env, Context> | undefined {
  const name = [`${type}.${code}`, type, "*"].find((name) => Object.hasOwn(on, name) && on[name]);
  return name === undefined ? undefined : on[name];
}

/** The `waitUntil` of what a runtime gave. */
function waiting(given: unknown): ((work: Promise<unknown>) => void) | undefined {
  const context = given as { waitUntil?: unknown } | null | undefined;
  const waitUntil = context?.waitUntil;
  // As a method: it looks at its `this`.
  return typeof waitUntil === "function" ? (work) => waitUntil.call(context, work) : undefined;
}

interface Problem {
  status: number;
  code: string;
  message: string;
}

/** Whether the request is at fault. */
function isRefusal(error: unknown): error is BelvoError & Problem {
  return error instanceof BelvoError && error.kind === "webhook";
}

function problem({ status, code, message }: Problem): Response {
  const headers = new Headers();
  if (status === 401) {
    headers.set("www-authenticate", 'Basic realm="webhooks", Bearer realm="webhooks"');
  } else if (status === 405) {
    headers.set("allow", "POST");
  }
  return Response.json([{ code, message }], { status, headers });
}
