import type { CategorizedTransaction } from "belvo-wasm";

/** The files are made in pieces: a text of half a gigabyte is more than a browser allows. */
const PIECE = 5_000;

/** Belvo's answer, `{"transactions": [...]}`. */
export function toJson(rows: readonly CategorizedTransaction[]): Blob {
  const pieces = inPieces(rows, (piece) => piece.map((row) => JSON.stringify(row)).join(",\n"));
  return new Blob(['{"transactions":[\n', ...pieces.flatMap((piece, at) => (at === 0 ? [piece] : [",\n", piece])), "\n]}\n"], {
    type: "application/json",
  });
}

const COLUMNS: [title: string, cell: (row: CategorizedTransaction) => string][] = [
  ["id", (row) => text(row.transaction_id)],
  ["date", (row) => row.value_date],
  ["description", (row) => text(row.description)],
  ["amount", (row) => (row.type === "INFLOW" ? "" : "-") + String(row.amount)],
  ["currency", (row) => row.currency],
  ["category", (row) => text(row.category ?? "")],
  ["subcategory", (row) => text(row.subcategory ?? "")],
  ["merchant", (row) => text(row.merchant?.merchant_name ?? "")],
  ["website", (row) => text(row.merchant?.website ?? "")],
  ["confidence", (row) => String(row.explanation?.confidence ?? "")],
  ["decided_by", (row) => row.explanation?.by ?? ""],
];

/** A table for spreadsheets, with the mark by which Excel knows UTF-8. */
export function toCsv(rows: readonly CategorizedTransaction[]): Blob {
  const head = COLUMNS.map(([title]) => title).join(",");
  const pieces = inPieces(rows, (piece) => piece.map((row) => `${COLUMNS.map(([, cell]) => cell(row)).join(",")}\r\n`).join(""));
  return new Blob([`\uFEFF${head}\r\n`, ...pieces], { type: "text/csv;charset=utf-8" });
}

/** In quotes where it must be. A text that a spreadsheet would take for a formula gets an apostrophe: banks print what strangers wrote. */
function text(value: string): string {
  const safe = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function inPieces<T>(rows: readonly T[], write: (piece: readonly T[]) => string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < rows.length; at += PIECE) {
    pieces.push(write(rows.slice(at, at + PIECE)));
  }
  return pieces;
}
