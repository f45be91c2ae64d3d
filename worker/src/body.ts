import { Refusal } from "./refusal.js";

/** Reads a body of at most so many bytes, in so many milliseconds; one that is larger is refused before it is read. */
export async function readBody(request: Request, largest: number, patience = 60_000): Promise<Uint8Array> {
  const size = largest >= 1 << 20 ? `${largest >> 20} MB` : `${largest >> 10} KB`;
  const tooLarge = () => new Refusal(413, "too_large", `At most ${size}.`);
  if (Number(request.headers.get("content-length") ?? 0) > largest) {
    throw tooLarge();
  }
  const chunks: Uint8Array[] = [];
  let read = 0;
  const reader = request.body?.getReader();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Refusal(408, "request_timeout", "The body did not come in time.")), patience);
  });
  try {
    for (;;) {
      const next = await Promise.race([reader?.read(), late]);
      if (!next || next.done) {
        break;
      }
      read += next.value.byteLength;
      if (read > largest) {
        throw tooLarge();
      }
      chunks.push(next.value);
    }
  } catch (error) {
    // The rest is not wanted.
    reader?.cancel(error).catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer ?? null);
    reader?.releaseLock();
  }
  const bytes = new Uint8Array(read);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** A JSON object. */
export async function readObject(request: Request, largest = 64 * 1024, patience = 10_000): Promise<Record<string, unknown>> {
  const body = parseJson(await readBody(request, largest, patience));
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new Refusal(400, "parse_error", "The body is no JSON object.");
  }
  return body as Record<string, unknown>;
}

/** What JSON says. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new Refusal(400, "parse_error", "The body is no JSON.");
  }
}
