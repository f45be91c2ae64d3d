/** What the sandbox answers, before it is a Response. @internal */
export interface Answer {
  status: number;
  body?: string;
  retryAfter?: number;
  delayMs: number;
  truncate?: number;
  reset: boolean;
}

/** The answer as a Response, late or broken where a fault says so. @internal */
export async function respond(answer: Answer, signal: AbortSignal): Promise<Response> {
  if (answer.delayMs > 0) {
    await later(answer.delayMs, signal);
  }
  if (answer.reset) {
    // As `fetch` fails when a connection breaks.
    throw new TypeError("fetch failed", { cause: new Error("the connection broke, on order") });
  }
  const headers = new Headers(answer.body === undefined ? {} : { "content-type": "application/json" });
  if (answer.retryAfter !== undefined) {
    headers.set("retry-after", String(answer.retryAfter));
  }
  const body = answer.body !== undefined && answer.truncate !== undefined ? cut(answer.body, answer.truncate) : answer.body;
  return new Response(body ?? null, { status: answer.status, headers });
}

/** The first bytes of a text, and then a broken connection. */
function cut(text: string, bytes: number): ReadableStream<Uint8Array> {
  let sent = false;
  return new ReadableStream({
    pull(controller) {
      if (sent || bytes === 0) {
        controller.error(new TypeError("terminated", { cause: new Error("the connection broke, on order") }));
        return;
      }
      sent = true;
      controller.enqueue(new TextEncoder().encode(text).slice(0, bytes));
    },
  });
}

function later(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    if (signal.aborted) {
      stop();
    } else {
      signal.addEventListener("abort", stop, { once: true });
    }
  });
}
