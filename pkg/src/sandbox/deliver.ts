import type { SandboxWebhook } from "./types.js";

/** Where webhooks go. */
export type WebhookTarget =
  | ((webhook: SandboxWebhook) => unknown)
  | {
      /** The address that gets a POST. */
      url: string;
      /** What it finds in `Authorization`, as one sets it in Belvo's dashboard. */
      authorization?: string;
      /** How the POST is sent. Default: the runtime's `fetch`. */
      fetch?: (request: Request) => Promise<Response>;
      /** Milliseconds before a webhook that was not taken is sent again; twice as long before the third time, and so on. Default 1,000. */
      retryDelay?: number;
    };

/** How often a webhook is sent until it is taken. */
const ATTEMPTS = 5;

/** Delivers a webhook. Like Belvo, gives up after five attempts; never throws. */
export async function deliver(webhook: SandboxWebhook, target: WebhookTarget): Promise<void> {
  const send = typeof target === "function" ? () => target(webhook) : () => post(webhook, target);
  const delay = (typeof target === "object" ? target.retryDelay : undefined) ?? 1000;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      await send();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, attempt < ATTEMPTS ? attempt * delay : 0));
    }
  }
}

async function post(
  webhook: SandboxWebhook,
  target: Exclude<WebhookTarget, (webhook: SandboxWebhook) => unknown>,
): Promise<void> {
  const headers = {
    "content-type": "application/json",
    ...(target.authorization ? { authorization: target.authorization } : {}),
  };
  const request = new Request(target.url, { method: "POST", headers, body: JSON.stringify(webhook) });
  const response = await (target.fetch ?? fetch)(request);
  await response.body?.cancel();
  if (!response.ok) {
    throw new Error(`answered ${response.status}`);
  }
}
