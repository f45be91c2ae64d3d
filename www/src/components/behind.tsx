import type { View } from "../analyses.js";
import { balance, timings } from "../analysis.js";
import { hasRules } from "../correcting.js";
import { EngineError, engine } from "../engine.js";
import { formatCount, formatDuration } from "../format.js";
import { words } from "../i18n/index.js";
import type { Summary } from "../protocol.js";
import { saveAs } from "../save-as.js";
import { DeveloperCard } from "./developer-card.js";
import { SNIPPETS } from "./snippets.js";

/** For developers: the code of a view, what went in and came out, and how long it took. */
export function Behind({ view, summary, currency }: { view: View; summary: Summary; currency: string }) {
  const t = words.value.developer;
  const snippet = SNIPPETS[view === "spending" && hasRules.value ? "corrected" : view];
  const code = snippet.replace(/language: "es"/, `language: "${summary.language}"`);
  const took = view === "spending" ? summary.readMs + summary.categorizeMs : timings.value[view];
  const facts = [
    [t.time, took === undefined ? "–" : formatDuration(took)],
    [t.rows, formatCount(summary.count)],
  ] as const;
  return <DeveloperCard code={code} facts={facts} onFile={(side) => give(view, side, currency, summary.name)} />;
}

async function give(view: View, side: "input" | "output", currency: string, name: string): Promise<void> {
  try {
    const blob = await engine.call("exchange", { view, side, currency, balance: balance.value });
    saveAs(blob, `${name.replace(/\.[^.]*$/, "")}-${view}-${side}.json`);
  } catch (error) {
    // The worker ended: another screen says why.
    if (!(error instanceof EngineError)) {
      throw error;
    }
  }
}
