// A statement of as many rows as asked for, as a busy account has them: the sample's, again and again on other days of the same months, with
// other numbers in their texts and other amounts. Always the same.

import { readFileSync } from "node:fs";
import path from "node:path";

const SAMPLE = path.join(path.dirname(import.meta.dirname), "samples/mx.csv");
const ROW = /^(\d\d)\/(\d\d\/\d{4}),((?:"[^"]*")|[^,]*),("[^"]*"|[^,]*),("[^"]*"|[^,]*),/;

/** The statement, as CSV. */
export function largeStatement(rows) {
  const lines = readFileSync(SAMPLE, "utf8").split(/\r?\n/);
  const sample = lines.map((line) => ROW.exec(line)).filter(Boolean);
  const amount = (text, copy) => (text === "" ? "" : (Number(text.replace(/[",]/g, "")) * (1 + (copy % 17) / 100)).toFixed(2));
  const written = Array.from({ length: rows }, (_, n) => {
    const [, day, month, text, out, into] = sample[n % sample.length];
    const copy = Math.floor(n / sample.length);
    const other = String(((Number(day) + copy - 1) % 28) + 1).padStart(2, "0");
    const numbered = text.replace(/\d{4,}/g, (digits) =>
      String((Number(digits) + copy * 7919) % 10 ** digits.length).padStart(digits.length, "0"),
    );
    return `${other}/${month},${numbered},${amount(out, copy)},${amount(into, copy)}`;
  });
  return `FECHA,DESCRIPCION,CARGO,ABONO\n${written.join("\n")}\n`;
}
