import type { Env } from "./env.js";
import { metric, reasonOf } from "./metrics.js";

/** `GET /health`: whether D1 answers, and how the last reconciling went. Asks Belvo nothing. */
export async function health(env: Env): Promise<Response> {
  try {
    const last = await env.DB.prepare(
      "SELECT started_at, finished_at, listed, gone, error IS NOT NULL AS failed FROM reconciliations ORDER BY started_at DESC LIMIT 1",
    ).first();
    return Response.json({ ok: true, last_reconciliation: last });
  } catch (error) {
    metric("health.failed", { reason: reasonOf(error) });
    return Response.json({ ok: false }, { status: 503 });
  }
}
