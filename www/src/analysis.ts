/** What the views ask the worker. An answer is kept until another statement is opened. */

import { type Signal, signal } from "@preact/signals";
import type { Analyses, View } from "./analyses.js";
import { EngineError, engine } from "./engine.js";

/** What an analysis is while it is under way, and after. */
export type Loading<K extends keyof Analyses> = Analyses[K]["answer"] | undefined;

let answers = new Map<string, Signal<unknown>>();

/** The balance that the user says a statement ended with. */
export const balance = signal<number | undefined>(undefined);

/** The milliseconds that the engine of each view took. */
export const timings = signal<Partial<Record<View, number>>>({});

const VIEW_OF: Partial<Record<keyof Analyses, View>> = {
  cashFlow: "cash-flow",
  recurring: "recurring",
  incomes: "income",
  risk: "risk",
  employment: "employment",
};

/** The answer, as soon as it is there. */
export function analysis<K extends keyof Analyses>(kind: K, asked: Analyses[K]["asked"]): Loading<K> {
  const key = `${kind} ${JSON.stringify(asked)}`;
  let answer = answers.get(key) as Signal<Loading<K>> | undefined;
  if (!answer) {
    answer = signal<Loading<K>>(undefined);
    answers.set(key, answer);
    ask(kind, asked, answer);
  }
  return answer.value;
}

function ask<K extends keyof Analyses>(kind: K, asked: Analyses[K]["asked"], answer: Signal<Loading<K>>): void {
  engine.call(kind, asked).then(
    (given) => {
      answer.value = given;
      const view = VIEW_OF[kind];
      if (view) {
        timings.value = { ...timings.peek(), [view]: given.ms };
      }
    },
    (error: unknown) => {
      // A worker that ended owes no answer: another screen is shown (state.ts).
      if (!(error instanceof EngineError)) {
        throw error;
      }
    },
  );
}

/** Other rules are there: what engines said before holds no more. */
export function forgetAnswers(): void {
  answers = new Map();
}

/** Another statement is there: what was said of the one before holds no more. */
export function forgetAnalyses(): void {
  forgetAnswers();
  balance.value = undefined;
  timings.value = {};
}
