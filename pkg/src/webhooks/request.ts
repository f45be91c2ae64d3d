import { WebhookError } from "../errors.js";

/** Headers: the `Headers` of a request, an object with names in any case, or pairs. */
export type WebhookHeaders =
  | Iterable<readonly [string, string]>
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** A request as frameworks hand it on. */
export interface WebhookRequest {
  headers: WebhookHeaders;
  /**
   * A text, bytes, a stream of bytes (a web `ReadableStream`, or Node's request itself), or what a parser made of the JSON. What was parsed
   * already is not measured: bound it where it is read.
   */
  body?: unknown;
  /** Where it is given, it must be POST. */
  method?: string;
}

/** Why a request is not taken. @internal */
export function refusal(status: number, code: string, message: string, field?: string): WebhookError {
  return new WebhookError({ kind: "webhook", code, message, status, ...(field === undefined ? {} : { field }) });
}

/** All values of a header. @internal */
export function header(headers: WebhookHeaders, name: string): string[] {
  const pairs: Iterable<readonly [string, unknown]> = Symbol.iterator in headers ? headers : Object.entries(headers);
  const values: unknown[] = [];
  for (const [other, value] of pairs) {
    if (other.toLowerCase() === name) {
      values.push(...(Array.isArray(value) ? value : [value]));
    }
  }
  return values.filter((value) => typeof value === "string");
}

/**
 * What the body says. A text, or bytes, are parsed; an object is taken as it is.
 *
 * @internal
 */
export async function json({ headers, body }: WebhookRequest, maxBytes: number): Promise<unknown> {
  if (body !== null && typeof body === "object" && !isBytes(body) && !isStream(body)) {
    return body;
  }
  // Before anything is read.
  if (header(headers, "content-length").some((length) => Number(length) > maxBytes)) {
    throw tooLarge(maxBytes);
  }
  try {
    return JSON.parse(await text(body, maxBytes));
  } catch (error) {
    if (error instanceof WebhookError) {
      throw error;
    }
    // Without its cause: a parser's message can quote the body.
    throw refusal(400, "parse_error", "The body is no JSON in UTF-8.");
  }
}

function tooLarge(maxBytes: number): WebhookError {
  return refusal(413, "body_too_large", `The body is longer than the ${maxBytes} bytes that are taken.`);
}

async function text(body: unknown, maxBytes: number): Promise<string> {
  if (typeof body === "string") {
    // A character is one byte at least, and three at most.
    if (body.length > maxBytes || (body.length * 3 > maxBytes && new TextEncoder().encode(body).length > maxBytes)) {
      throw tooLarge(maxBytes);
    }
    return body;
  }
  const bytes = isBytes(body) ? bytesOf(body) : isStream(body) ? await read(body, maxBytes) : new Uint8Array();
  if (bytes.length > maxBytes) {
    throw tooLarge(maxBytes);
  }
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

type Bytes = ArrayBuffer | ArrayBufferView;

/** By its name as well: it can come from another realm. */
function isBytes(body: unknown): body is Bytes {
  return ArrayBuffer.isView(body) || Object.prototype.toString.call(body) === "[object ArrayBuffer]";
}

function bytesOf(body: Bytes): Uint8Array {
  return ArrayBuffer.isView(body) ? new Uint8Array(body.buffer, body.byteOffset, body.byteLength) : new Uint8Array(body);
}

type Stream = ReadableStream<unknown> | AsyncIterable<unknown>;

function isStream(body: unknown): body is Stream {
  return typeof body === "object" && body !== null && ("getReader" in body || Symbol.asyncIterator in body);
}

/** The chunks of a stream. Not all runtimes let one loop over a web stream. */
async function* chunks(stream: Stream): AsyncIterable<unknown> {
  if (!("getReader" in stream)) {
    yield* stream;
    return;
  }
  const reader = stream.getReader();
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        ended = true;
        return;
      }
      yield value;
    }
  } finally {
    if (!ended) {
      // Not waited for: it may never come back.
      reader.cancel().catch(() => {});
    }
  }
}

async function read(stream: Stream, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of chunks(stream)) {
      const part = typeof chunk === "string" ? new TextEncoder().encode(chunk) : bytesOf(chunk as Bytes);
      length += part.length;
      if (length > maxBytes) {
        throw tooLarge(maxBytes);
      }
      parts.push(part);
    }
  } catch (error) {
    throw error instanceof WebhookError ? error : refusal(400, "incomplete_body", "The body could not be read to its end.");
  }
  const bytes = new Uint8Array(length);
  let place = 0;
  for (const part of parts) {
    bytes.set(part, place);
    place += part.length;
  }
  return bytes;
}
