/**
 * Categorizes lines of JSON, each for itself: a line in, a line out.
 *
 * @module
 */
import { type BelvoError, type CategorizedTransaction, type EnrichTransaction, isBelvoError } from "belvo-wasm";
import { categorize } from "belvo-wasm/enrich";
import type { Line } from "./lines.js";

/** How lines are categorized. */
export interface LineOptions {
  /** The language of descriptions. None: Portuguese where the currency is BRL, else Spanish. */
  language?: "es" | "pt" | undefined;
  /** Adds what decided, and how sure it is. */
  explain?: boolean;
}

/** What came of lines: as many texts, in the same order. */
export interface EnrichedLines {
  texts: string[];
  /** How many of them say what is wrong. */
  failed: number;
}

interface Row {
  /** Its place among the lines. */
  at: number;
  line: Line;
  value: EnrichTransaction;
}

/** The fields that are added. */
const ADDED = ["category", "subcategory", "merchant", "explanation"];

/**
 * Categorizes lines, each with one of Belvo's transactions. A line comes back as it came, byte for byte, with what was found behind its last
 * field; one that cannot be worked with as `{ error: { line, code, field, message }, input }`, and the others do not suffer.
 */
export function enrichLines(lines: Line[], { language, explain = false }: LineOptions): EnrichedLines {
  const texts: string[] = new Array(lines.length);
  let failed = 0;
  const refuse = (at: number, line: Line, text: string, problem: object) => {
    failed++;
    texts[at] = `{"error":${JSON.stringify({ line: line.number, ...problem })},"input":${text}}`;
  };
  const rows: Record<"es" | "pt", Row[]> = { es: [], pt: [] };
  lines.forEach((line, at) => {
    if (line.problem) {
      refuse(at, line, JSON.stringify(line.text), line.problem);
      return;
    }
    try {
      const value = JSON.parse(line.text);
      rows[language ?? languageOf(value)].push({ at, line, value });
    } catch {
      refuse(at, line, JSON.stringify(line.text), { code: "parse_error", message: "The line is no JSON." });
    }
  });
  for (const one of ["es", "pt"] as const) {
    categorizeEach(one, rows[one], explain, {
      found: ({ at, line, value }, answer) => {
        texts[at] = join(line.text, value, answer);
      },
      wrong: ({ at, line }, { code, field = "", message }) => {
        // Where the row was among those that the engine got is nothing to the caller.
        const [place = ""] = /^transactions\[\d+\]\.?/.exec(field) ?? [];
        const name = field.slice(place.length);
        const own = message.replace(field, name || "The line").replace("The line:", "The line");
        refuse(at, line, line.text, { code, field: name || undefined, message: own });
      },
    });
  }
  return { texts, failed };
}

interface Listener {
  found(row: Row, answer: CategorizedTransaction): void;
  wrong(row: Row, error: BelvoError): void;
}

/** Categorizes rows at once. The engine stops at the first that is wrong: then those before it, and those behind it, are done apart. */
function categorizeEach(language: "es" | "pt", rows: Row[], explain: boolean, listener: Listener): void {
  const give = (some: Row[]) => {
    const { transactions } = categorize({ language, transactions: some.map(({ value }) => value) }, { explain });
    transactions.forEach((answer, index) => {
      listener.found(some[index] as Row, answer);
    });
  };
  for (let rest = rows; rest.length > 0; ) {
    try {
      give(rest);
      return;
    } catch (error) {
      const index = isBelvoError(error) ? error.index : undefined;
      if (!isBelvoError(error) || index === undefined) {
        throw error;
      }
      give(rest.slice(0, index));
      listener.wrong(rest[index] as Row, error);
      rest = rest.slice(index + 1);
    }
  }
}

function languageOf(value: unknown): "es" | "pt" {
  const currency = (value as Partial<EnrichTransaction> | null)?.currency;
  return typeof currency === "string" && currency.toUpperCase() === "BRL" ? "pt" : "es";
}

function join(text: string, row: object, answer: CategorizedTransaction): string {
  const { category, subcategory, merchant, explanation } = answer;
  const found = { category, subcategory, merchant, ...(explanation ? { explanation } : {}) };
  if (ADDED.some((field) => Object.hasOwn(row, field))) {
    return JSON.stringify({ ...row, ...found });
  }
  return `${text.slice(0, -1)},${JSON.stringify(found).slice(1)}`;
}
