import { type BelvoError, isBelvoError, StatementError } from "belvo-wasm";
import { metric, reasonOf } from "./metrics.js";

/** Why a request is not answered. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** The answer to a request that failed: one problem, in Belvo's shape. */
export function refuse(error: unknown): Response {
  if (error instanceof Refusal) {
    return problem(error.status, { code: error.code, message: error.message });
  }
  if (isBelvoError(error)) {
    const { code, message, field, index, requestId } = error;
    const place = error instanceof StatementError ? { row: error.row, column: error.column } : {};
    return problem(statusOf(error), { code, message, field, index, request_id: requestId, ...place });
  }
  // Not the caller's business; the log has it.
  metric("request.failed", { reason: reasonOf(error), stack: error instanceof Error ? error.stack?.slice(0, 1000) : undefined });
  return problem(500, { code: "unexpected_error", message: "This Worker failed." });
}

/** Belvo's status; but that it does not take this Worker's keys is nothing that its caller could mend by logging in. */
function statusOf({ kind, status }: BelvoError): number {
  if (kind === "statement" || kind === "invalid_input") {
    return 400;
  }
  return kind === "authentication" ? 502 : (status ?? 502);
}

function problem(status: number, body: Record<string, unknown>): Response {
  return Response.json([body], { status });
}
