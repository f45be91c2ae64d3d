/** What the page shows, and how it gets from one screen to the next. */

import { signal } from "@preact/signals";
import { forgetAnalyses } from "./analysis.js";
import { forgetCorrections } from "./correcting.js";
import { EngineError, engine } from "./engine.js";
import { words } from "./i18n/index.js";
import type { Answers, Problem, Progress, Source, Summary } from "./protocol.js";
import { showAll } from "./table.js";

/** What the page itself finds wrong besides what the worker does. */
export interface Trouble extends Problem {
  /** The file's name, where there is one file. */
  name?: string;
  /** What was given, where it was more than one file. */
  files?: File[];
}

export type Screen =
  | { kind: "empty" }
  | { kind: "working"; name: string; bytes: number | undefined; progress: Progress }
  | { kind: "trouble"; trouble: Trouble }
  | { kind: "currency"; name: string }
  | { kind: "result"; summary: Summary };

export const screen = signal<Screen>({ kind: "empty" });

/** What a screen reader is told. */
export const announcement = signal("");

/**
 * Larger files are refused before they are read: their rows would take more memory than a tab is given, and a tab that
 * runs out of it is closed by the browser without a word.
 */
const LARGEST_FILE = 64 * 1024 * 1024;

/** Most statements are there before this many milliseconds: a screen that flashes by would only confuse. */
const PATIENCE = 250;

// Outside of a reading, which finds out itself.
engine.onFailure = ({ code, message }) => {
  if (screen.value.kind === "result") {
    refuse({ code, message });
  }
};

let attempt = 0;
let source: Source | undefined;
let answers: Answers = {};

/** Reads what the user gave. */
export function open(given: Source): Promise<void> {
  source = given;
  answers = {};
  return read();
}

/** Reads it again, with what the user has said since. */
export function openAgain(more: Answers = {}): Promise<void> {
  answers = { ...answers, ...more };
  return read();
}

/** Takes what was dropped or chosen: one file. */
export function openFiles(files: readonly File[]): Promise<void> {
  const [file] = files;
  if (!file) {
    return Promise.resolve();
  }
  if (files.length > 1) {
    refuse({ code: "several_files", message: `${files.length} files were given.`, files: [...files] });
    return Promise.resolve();
  }
  return open({ name: file.name, blob: file });
}

/** Shows what is wrong, without reading anything. */
export function refuse(trouble: Trouble): void {
  attempt += 1;
  stopWork();
  show({ kind: "trouble", trouble });
}

/** Back to the first screen; ends what is under way. */
export function startOver(): void {
  attempt += 1;
  source = undefined;
  engine.stop();
  show({ kind: "empty" });
}

async function read(): Promise<void> {
  const given = source;
  if (!given) {
    return;
  }
  attempt += 1;
  const mine = attempt;
  const isOld = () => mine !== attempt;
  const bytes = "blob" in given ? given.blob.size : undefined;
  if (bytes !== undefined && bytes > LARGEST_FILE) {
    refuse({ code: "too_large", message: `At most ${LARGEST_FILE / 1024 / 1024} MB.`, name: given.name });
    return;
  }
  stopWork();
  let progress: Progress = { stage: "loading" };
  const working = () => {
    if (!isOld()) {
      show({ kind: "working", name: given.name, bytes, progress });
    }
  };
  const timer = setTimeout(working, PATIENCE);
  try {
    const opened = await engine.call("open", { source: given, answers }, (now) => {
      progress = now;
      if (screen.value.kind === "working") {
        working();
      }
    });
    if (isOld()) {
      return;
    }
    if ("problem" in opened) {
      showProblem(opened.problem, given.name);
    } else {
      forgetAnalyses();
      forgetCorrections();
      await showAll(opened.summary.totals[0]?.currency ?? "", opened.summary.totals.length > 1);
      if (!isOld()) {
        show({ kind: "result", summary: opened.summary });
      }
    }
  } catch (error) {
    if (!isOld()) {
      const code = error instanceof EngineError ? error.code : "engine_failed";
      show({
        kind: "trouble",
        trouble: { code, message: error instanceof Error ? error.message : String(error), name: given.name },
      });
    }
  } finally {
    clearTimeout(timer);
  }
}

function showProblem(problem: Problem, name: string): void {
  if (problem.code === "unknown_currency") {
    show({ kind: "currency", name });
  } else {
    show({ kind: "trouble", trouble: { ...problem, name } });
  }
}

/** A worker that is still busy with something else would keep the user waiting. */
function stopWork(): void {
  if (engine.busy) {
    engine.stop();
  }
}

function show(next: Screen): void {
  if (next.kind !== screen.value.kind || next.kind !== "working") {
    announcement.value = describe(next);
    // Before there is anything new: scrolling lays out what is there.
    window.scrollTo(0, 0);
  }
  screen.value = next;
}

function describe(next: Screen): string {
  const t = words.value.said;
  switch (next.kind) {
    case "empty":
      return "";
    case "working":
      return t.reading(next.name);
    case "trouble":
      return t.unreadable(next.trouble.name ?? t.this);
    case "currency":
      return t.currency(next.name);
    case "result":
      return t.result(next.summary.name, next.summary.count);
  }
}
