import { isBelvoError, StatementError } from "belvo-wasm";

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
    const status = error.kind === "statement" || error.kind === "invalid_input" ? 400 : (error.status ?? 502);
    return problem(status, { code, message, field, index, request_id: requestId, ...place });
  }
  // Not the caller's business; the log has it.
  console.error(error);
  return problem(500, { code: "unexpected_error", message: "This Worker failed." });
}

function problem(status: number, body: Record<string, unknown>): Response {
  return Response.json([body], { status });
}
