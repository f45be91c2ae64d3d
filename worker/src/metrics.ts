import type { ResponseEvent } from "belvo-wasm/client";

/** What a line says: counts, codes, ids. Never a key, a token, a name, an amount. */
type Fields = Record<string, string | number | boolean | null | undefined>;

/** Writes a line of JSON: Workers Logs index its fields. */
export function metric(event: string, fields: Fields = {}): void {
  console.log(JSON.stringify({ event, ...fields }));
}

/** Calls to Belvo that did not go well. */
export function observe({ method, path, attempt, status, error, duration }: ResponseEvent): void {
  if (error) {
    const { code, requestId } = error;
    metric("belvo.failed", { method, path, attempt, status, code, request_id: requestId, ms: Math.round(duration) });
  }
}

/** An error as a line may show it. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : "unknown";
}
