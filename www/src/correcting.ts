/** What the user corrects, and the rules that corrections become. */

import { computed, signal } from "@preact/signals";
import { forgetAnswers } from "./analysis.js";
import { engine } from "./engine.js";
import type { Correction, Row, Ruled, Rules } from "./protocol.js";
import { refine } from "./table.js";

/** The row whose category is being corrected. */
export const correcting = signal<Row | undefined>(undefined);

const NONE: Rules = { merchants: [], rules: [] };

/** The user's own merchants and rules. */
export const rules = signal<Rules>(NONE);

export const hasRules = computed(() => rules.value.merchants.length + rules.value.rules.length > 0);

/** What the sums are with the rules, where there are rules. */
export const corrected = signal<Ruled["sums"] | undefined>(undefined);

/** What is wrong with the file of rules that was chosen last. */
export const rulesProblem = signal<string | undefined>(undefined);

/** A rule of the user's, for people: what it is about, and what it says. */
export interface Said {
  about: string;
  category: string;
  /** All rules but this one. */
  others: Rules;
}

/** The rules one by one. */
export function listRules({ merchants, rules: others }: Rules): Said[] {
  return [
    ...merchants.map(({ name, category }, at) => ({
      about: name,
      category,
      others: { merchants: merchants.toSpliced(at, 1), rules: others },
    })),
    ...others.map(({ phrases, category }, at) => ({
      about: phrases.join(", "),
      category,
      others: { merchants, rules: others.toSpliced(at, 1) },
    })),
  ];
}

/** Makes a rule of what the user says, in the place of one about the same. */
export const correct = async (correction: Correction) => take(await engine.call("correct", correction));

/** Takes these rules for all there are. */
export const keepRules = async (next: Rules) => take(await engine.call("rules", next));

/** Adds the rules of a file. */
export async function loadRules(file: File): Promise<void> {
  const answer = await engine.call("loadRules", file);
  if ("problem" in answer) {
    rulesProblem.value = answer.problem;
  } else {
    take(answer);
  }
}

/** Another statement is there; the rules of the one before went with its file. */
export function forgetCorrections(): void {
  correcting.value = undefined;
  rulesProblem.value = undefined;
  rules.value = NONE;
  corrected.value = undefined;
}

/** The rules as a file: what `new Categorizer` of the package takes. */
export function rulesFile(): Blob {
  return new Blob([`${JSON.stringify(rules.value, null, 2)}\n`], { type: "application/json" });
}

function take({ own, sums }: Ruled): void {
  rulesProblem.value = undefined;
  rules.value = own;
  corrected.value = sums;
  forgetAnswers();
  refine({});
}
