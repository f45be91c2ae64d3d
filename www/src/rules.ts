/** The user's own rules: what they corrected, applied to all that is alike. */

import type { CategorizedTransaction, Category, Subcategory } from "belvo-wasm";
import { fold } from "./text.js";

/** Says what transactions are: those of a merchant, or those whose descriptions are alike but for numbers. */
export interface Rule {
  match: { merchant: string } | { description: string };
  category: Category;
  subcategory: Subcategory | null;
}

/** A transaction that a rule of the user's may have changed. */
export type Corrected = CategorizedTransaction & { corrected?: true };

/** What stays of a description from one payment to the next: its words, without numbers, references and accents. */
export function keyOf(description: string): string {
  return fold(description)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !/\d/.test(word))
    .join(" ");
}

/** The rule that a correction of this transaction becomes. */
export function ruleFor(
  { merchant, description }: { merchant: string | undefined; description: string },
  category: Category,
  subcategory: Subcategory | null,
): Rule {
  const match = merchant !== undefined ? { merchant } : { description: keyOf(description) || fold(description) };
  return { match, category, subcategory };
}

/** What a rule is about, for people. */
export function subjectOf({ match }: Rule): string {
  return "merchant" in match ? match.merchant : match.description;
}

/** The transactions with the rules applied; the last rule that fits decides. Those that none fits are the same objects. */
export function applyRules(rows: readonly CategorizedTransaction[], rules: readonly Rule[]): readonly Corrected[] {
  if (rules.length === 0) {
    return rows;
  }
  const byMerchant = new Map<string, Rule>();
  const byKey = new Map<string, Rule>();
  for (const rule of rules) {
    if ("merchant" in rule.match) {
      byMerchant.set(rule.match.merchant, rule);
    } else {
      byKey.set(rule.match.description, rule);
    }
  }
  return rows.map((row) => {
    const merchant = row.merchant?.merchant_name;
    const ofText = byKey.size > 0 ? (byKey.get(keyOf(row.description)) ?? byKey.get(fold(row.description))) : undefined;
    const rule = ofText ?? (merchant ? byMerchant.get(merchant) : undefined);
    if (!rule) {
      return row;
    }
    const { category, subcategory } = rule;
    return { ...row, category, subcategory, explanation: { confidence: 1, by: "rule", evidence: "" }, corrected: true };
  });
}
