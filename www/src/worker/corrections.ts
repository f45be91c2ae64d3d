/** The user's corrections, as merchants and rules of the package's own `Categorizer`. */

import { CATEGORIES, type CategorizedTransaction, type Category, SUBCATEGORIES, type Subcategory } from "belvo-wasm";
import { Categorizer, type OwnMerchant, type OwnRules } from "belvo-wasm/enrich";
import type { Correction, Rules } from "../protocol.js";
import { fold } from "../text.js";
import type { Verdict } from "./book.js";

/** A transaction, and whether a rule of the user's says what it is. */
export type Corrected = CategorizedTransaction & { corrected?: true };

export const NO_RULES: Rules = { merchants: [], rules: [] };

export const isEmpty = ({ merchants, rules }: Rules) => merchants.length + rules.length === 0;

/** More texts of one merchant's than these say nothing new. */
const MOST_TEXTS = 500;

/**
 * The rules with one more: the merchant is what the user says, by whatever name the statement has it; without one, the words of the
 * description that name somebody.
 */
export function learn(
  own: Rules,
  { description, merchant, category, subcategory }: Correction,
  alike: readonly CategorizedTransaction[],
): Rules {
  if (!merchant) {
    return learnText(own, { description, category, subcategory });
  }
  const others = own.merchants.filter(({ name }) => fold(name) !== fold(merchant.name));
  const known: OwnMerchant = { name: merchant.name, website: merchant.website, category, subcategory };
  const categorizer = new Categorizer({ ...own, merchants: [...others, known] });
  const texts = new Map(alike.slice(0, MOST_TEXTS).map((row) => [row.description, row]));
  const { transactions } = categorizer.categorize({ language: "es", transactions: [...texts.values()] });
  const isDecided = (row: CategorizedTransaction) => row.category === category && (row.subcategory ?? null) === subcategory;
  for (const row of transactions.filter((each) => !isDecided(each))) {
    learnAlias(categorizer, { description: row.description, merchant: merchant.name, category, subcategory });
  }
  return categorizer.export();
}

/** A name that the text has instead of the merchant's, where it has one. */
function learnAlias(categorizer: Categorizer, correction: Parameters<Categorizer["learn"]>[0][number]): void {
  try {
    categorizer.learn([correction]);
  } catch (error) {
    if (!isInvalid(error)) {
      throw error;
    }
  }
}

function learnText(own: Rules, { description, category, subcategory }: Omit<Correction, "merchant">): Rules {
  const categorizer = new Categorizer(own);
  try {
    categorizer.learn([{ description, category, subcategory }]);
    return categorizer.export();
  } catch (error) {
    if (!isInvalid(error)) {
      throw error;
    }
  }
  // It names nobody: the bank's own words, then.
  const phrase = wordsOf(description);
  const others = own.rules.filter(({ phrases }) => phrases.join() !== phrase);
  return new Categorizer({ ...own, rules: [...others, { phrases: [phrase], category, subcategory }] }).export();
}

/** The longest part of a description without numbers; all of it where there are only numbers. */
function wordsOf(description: string): string {
  const words = fold(description).split(/[^\p{L}\p{N}]+/u);
  const parts = words
    .map((word) => (/\d/.test(word) ? "|" : word))
    .join(" ")
    .split("|");
  const [longest = ""] = parts.map((part) => part.trim()).sort((a, b) => b.length - a.length);
  return longest.length > 1 ? longest : words.join(" ").trim();
}

/** What a correction would be known by: a merchant's name, or words of descriptions. */
export function subjectOf(correction: Correction): string {
  const { rules } = learn(NO_RULES, { ...correction, merchant: null }, []);
  return rules[0]?.phrases.join(", ") ?? "";
}

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
  const squash = (text: string) => fold(text).replace(/[^\p{L}\p{N}]+/gu, "");
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

function goTogether(category: Category, subcategory: Subcategory): boolean {
  try {
    return new Categorizer({ rules: [{ phrases: ["any"], category, subcategory }] }) !== undefined;
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
