/** What the user corrects, and the rules that corrections become. */

import { signal } from "@preact/signals";
import { engine } from "./engine.js";
import type { Row, Summary } from "./protocol.js";
import { type Rule, subjectOf } from "./rules.js";
import { refine } from "./table.js";

/** The row whose category is being corrected. */
export const correcting = signal<Row | undefined>(undefined);

export const rules = signal<readonly Rule[]>([]);

/** What the sums are with the rules, where there are rules. */
export const corrected = signal<Pick<Summary, "categorized" | "totals"> | undefined>(undefined);

/** Adds a rule, in the place of one about the same. */
export function addRule(rule: Rule): Promise<void> {
  return apply([...rules.value.filter((each) => !isSame(each, rule)), rule]);
}

export function removeRule(rule: Rule): Promise<void> {
  return apply(rules.value.filter((each) => each !== rule));
}

/** Another statement is there; the rules of the one before went with its file. */
export function forgetCorrections(): void {
  correcting.value = undefined;
  rules.value = [];
  corrected.value = undefined;
}

/** The rules as a file. */
export function rulesFile(): Blob {
  return new Blob([JSON.stringify({ rules: rules.value }, null, 2)], { type: "application/json" });
}

const isSame = (a: Rule, b: Rule) => subjectOf(a) === subjectOf(b) && "merchant" in a.match === "merchant" in b.match;

async function apply(next: Rule[]): Promise<void> {
  rules.value = next;
  corrected.value = await engine.call("rules", next);
  refine({});
}
