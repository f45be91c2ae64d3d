/** The user's corrections, as merchants and rules of the package's own `Categorizer`. */

import { CATEGORIES, type CategorizedTransaction, type Category, SUBCATEGORIES, type Subcategory } from "belvo-wasm";
import { Categorizer, type OwnRules } from "belvo-wasm/enrich";
import type { Correction, Rules } from "../protocol.js";
import { fold } from "../text.js";
import type { Verdict } from "./book.js";

/** A transaction, and whether a rule of the user's says what it is. */
export type Corrected = CategorizedTransaction & { corrected?: true };

export const NO_RULES: Rules = { merchants: [], rules: [] };

export const isEmpty = ({ merchants, rules }: Rules) => merchants.length + rules.length === 0;

/** More texts of one merchant's than these say nothing new. */
const MOST_TEXTS = 500;

/** The rules with one more, which counts for the transactions that are alike. */
export function learn(own: Rules, correction: Correction, rows: readonly CategorizedTransaction[]): Rules {
  return correction.merchant ? learnMerchant(own, correction.merchant, correction, rows) : learnText(own, correction);
}

/** The merchant is what the user says, by whatever name the statement has it, and no other merchant is. */
function learnMerchant(
  own: Rules,
  { name, website }: NonNullable<Correction["merchant"]>,
  { category, subcategory }: Correction,
  rows: readonly CategorizedTransaction[],
): Rules {
  const others = own.merchants.filter((each) => fold(each.name) !== fold(name));
  const withAliases = (aliases: string[]) =>
    new Categorizer({ ...own, merchants: [...others, { name, website, category, subcategory, aliases }] });
  const isOfIt = (row: CategorizedTransaction) => row.merchant?.merchant_name === name;
  const decided = (categorizer: Categorizer, some: readonly CategorizedTransaction[]) =>
    categorizer.categorize({ language: "es", transactions: [...some] }, { explain: true }).transactions.map((row) => {
      const { confidence, evidence = "" } = row.explanation ?? {};
      return confidence === 1 && isOfIt(row) && row.category === category ? squash(evidence) : undefined;
    });
  const alike = [...new Map(rows.filter(isOfIt).map((row) => [row.description, row])).values()].slice(0, MOST_TEXTS);

  // What the engine took for its name in texts that do not have the name itself; not where that means others, too.
  const byName = decided(withAliases([]), alike);
  const found = new Set(alike.filter((_, at) => byName[at] === undefined).map((row) => row.explanation?.evidence ?? ""));
  const candidates = [...found].filter(isPhrase);
  const tooWide = new Set(
    decided(
      withAliases(candidates),
      rows.filter((row) => !isOfIt(row)),
    ),
  );
  const aliases = candidates.filter((alias) => !tooWide.has(squash(alias)));

  // Texts that nothing tells from others' are known as they are.
  const byAlias = decided(withAliases(aliases), alike);
  const whole = alike.filter((_, at) => byAlias[at] === undefined).map(({ description }) => wordsOf(description).join(" "));
  return withAliases([...aliases, ...whole.filter(isPhrase)]).export();
}

/** Whether the package takes it. */
function isPhrase(text: string): boolean {
  return isTaken({ rules: [{ phrases: [text], category: "Unknown" }] });
}

/** The part of the description that names somebody; where none does, the longest of the bank's own words. */
function learnText(own: Rules, { description, category, subcategory }: Correction): Rules {
  const phrase = subjectIn(description);
  const others = own.rules.filter(({ phrases }) => phrases.join() !== phrase);
  return new Categorizer({ ...own, rules: [...others, { phrases: [phrase], category, subcategory }] }).export();
}

function subjectIn(description: string): string {
  const words = wordsOf(description);
  // Parts between numbers: references and dates are other ones the next time.
  const parts = words
    .map((word) => (/\d/.test(word) ? "|" : word))
    .join(" ")
    .split("|")
    .map((part) => part.trim())
    .filter(isPhrase);
  const name = nameIn(description);
  const longest = [...parts].sort((a, b) => b.length - a.length)[0];
  return parts.find((part) => name !== "" && squash(part).includes(squash(name))) ?? longest ?? words.join(" ");
}

/** What names somebody, in the package's own reading; it may be a single word, which is less than is known. */
function nameIn(description: string): string {
  const categorizer = new Categorizer();
  try {
    categorizer.learn([{ description, category: "Unknown" }]);
  } catch (error) {
    if (!isInvalid(error)) {
      throw error;
    }
  }
  return categorizer.export().rules[0]?.phrases[0] ?? "";
}

const wordsOf = (description: string) =>
  fold(description)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const squash = (text: string) => fold(text).replace(/[^\p{L}\p{N}]+/gu, "");

/** The words of descriptions that a correction would go by. */
export const subjectOf = ({ description }: Correction): string => subjectIn(description);

/** Those of a file, and those that are there already and about something else. */
export function merge(own: Rules, added: OwnRules): Rules {
  const { merchants, rules } = new Categorizer(added).export();
  const names = new Set(merchants.map(({ name }) => fold(name)));
  const phrases = new Set(rules.map((rule) => rule.phrases.join()));
  return new Categorizer({
    merchants: [...own.merchants.filter(({ name }) => !names.has(fold(name))), ...merchants],
    rules: [...own.rules.filter((rule) => !phrases.has(rule.phrases.join())), ...rules],
  }).export();
}

/** What the user's rules decided, of all rows: these marked, and their verdicts by their ids. */
export function mark(rows: readonly CategorizedTransaction[], own: Rules): { rows: Corrected[]; verdicts: Map<string, Verdict> } {
  const phrases = [
    ...own.merchants.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]),
    ...own.rules.flatMap((rule) => rule.phrases),
  ];
  const [open, whole] = [phrases.filter((each) => each.endsWith("*")), phrases.filter((each) => !each.endsWith("*"))];
  const names = new Set(whole.map(squash));
  const stems = open.map(squash);
  const verdicts = new Map<string, Verdict>();
  const marked = rows.map((row): Corrected => {
    const { confidence, evidence = "" } = row.explanation ?? {};
    // One's own decide over everything else: where such a phrase is the evidence, it did.
    const found = confidence === 1 ? squash(evidence) : "";
    if (found === "" || !(names.has(found) || stems.some((stem) => found.startsWith(stem)))) {
      return row;
    }
    verdicts.set(row.transaction_id, { category: row.category, subcategory: row.subcategory } as Verdict);
    row.explanation = { confidence: 1, by: "rule", evidence };
    return Object.assign(row, { corrected: true as const });
  });
  return { rows: marked, verdicts };
}

let taxonomy: Record<string, Subcategory[]> | undefined;

/** Which subcategories go with each category: the package takes no others. */
export function subcategories(): Record<string, Subcategory[]> {
  taxonomy ??= Object.fromEntries(
    CATEGORIES.map((category) => [category, SUBCATEGORIES.filter((subcategory) => goTogether(category, subcategory))]),
  );
  return taxonomy;
}

const goTogether = (category: Category, subcategory: Subcategory) =>
  isTaken({ rules: [{ phrases: ["any"], category, subcategory }] });

/** Whether the package takes these rules. */
function isTaken(rules: OwnRules): boolean {
  try {
    return new Categorizer(rules) !== undefined;
  } catch (error) {
    if (!isInvalid(error)) {
      throw error;
    }
    return false;
  }
}

/** The class is exported only beside the client, which this page does not need. */
export function isInvalid(error: unknown): error is Error & { field?: string } {
  return error instanceof Error && "kind" in error && error.kind === "invalid_input";
}
