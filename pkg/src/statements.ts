import { bytesOf, run } from "./engines.js";
import { invalidInput } from "./errors.js";
import type { Statement, StatementOptions } from "./generated/model.js";

export { init } from "./engines.js";

/**
 * Reads a bank statement (CSV, OFX 1 or OFX 2, in any of the usual encodings) into transactions that the engines take.
 *
 * @param file The file's bytes (of a `File`: `await file.arrayBuffer()`). A text is taken as it is.
 * @throws {StatementError} saying where the file cannot be read. With `lenient`, rows that cannot be read are listed in
 * `problems` instead.
 * @throws {NotInitializedError} in a browser, before `await init()`.
 * @throws {CrashError} where what is given takes more memory than there is (`out_of_memory`).
 *
 * @example
 * const statement = read(new Uint8Array(await file.arrayBuffer()));
 * const { transactions } = enrich.categorize(statement);
 */
export function read(file: Uint8Array | ArrayBuffer | string, options: StatementOptions = {}): Statement {
  const bytes = bytesOf(file);
  if (bytes === undefined) {
    throw invalidInput("file", "must be a Uint8Array, an ArrayBuffer or a text (of a File: `await file.arrayBuffer()`)");
  }
  return run((part) => JSON.parse(part.readStatement(bytes, JSON.stringify(options)))) as Statement;
}
