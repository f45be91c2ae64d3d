/** Lines in, enriched lines out, of any number. */

import type { Asked } from "./api/asked.js";
import { isOperator, ownerOf } from "./api/asked.js";
import { enrichLines, type LineOptions } from "./enrich-lines.js";
import { linesOf } from "./lines.js";
import { metric, reasonOf } from "./metrics.js";
import { Refusal } from "./refusal.js";

/** Milliseconds that more of a body is waited for. */
const PATIENCE = 60_000;

/**
 * `POST /enrich`: lines of JSON (NDJSON), each one of Belvo's transactions, come back in their order, each as soon as it is categorized. Query:
 * `language=es|pt`, `explain=1`. For whoever is logged in, and for operators.
 */
export async function enrich(asked: Asked): Promise<Response> {
  if (!(await isOperator(asked))) {
    await ownerOf(asked);
  }
  const { request, url } = asked;
  const language = url.searchParams.get("language") ?? undefined;
  if (language !== undefined && language !== "es" && language !== "pt") {
    throw new Refusal(400, "invalid_input", "`language` must be es or pt.");
  }
  const encoding = request.headers.get("content-encoding") ?? "identity";
  if (encoding !== "identity") {
    throw new Refusal(415, "unsupported_encoding", "Send the lines as they are: what is compressed is not read.");
  }
  const explain = url.searchParams.get("explain") === "1";
  const body = request.body ? enrichStream(request.body, { language, explain }) : null;
  return new Response(body, { headers: { "content-type": "application/x-ndjson" } });
}

/**
 * The lines of a stream, enriched. Holds one chunk of it: nothing is read before what was made of the chunk before is taken, and who stops taking
 * stops the reading. The same lines make the same bytes, however the stream is parted.
 */
export function enrichStream(
  body: ReadableStream<Uint8Array>,
  options: LineOptions,
  patience = PATIENCE,
): ReadableStream<Uint8Array> {
  const reader = body.getReader({ mode: "byob" });
  const batches = linesOf(reader, patience);
  const encoder = new TextEncoder();
  const counts = { rows: 0, failed: 0 };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          for (;;) {
            const { value: lines, done } = await batches.next();
            if (done) {
              metric("enrich.done", counts);
              controller.close();
              return;
            }
            if (lines.length > 0) {
              const { texts, failed } = enrichLines(lines, options);
              counts.rows += lines.length;
              counts.failed += failed;
              controller.enqueue(encoder.encode(`${texts.join("\n")}\n`));
              return;
            }
          }
        } catch (error) {
          // What was answered stays; that the answer breaks off says that it is not all.
          metric("enrich.broken", { ...counts, reason: reasonOf(error) });
          controller.error(error);
          await reader.cancel(error).catch(() => undefined);
        }
      },
      async cancel(reason) {
        metric("enrich.cancelled", counts);
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
