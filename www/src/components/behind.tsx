import type { View } from "../analyses.js";
import { balance, timings } from "../analysis.js";
import { hasRules } from "../correcting.js";
import { EngineError, engine } from "../engine.js";
import { formatBytes, formatCount, formatDuration } from "../format.js";
import { words } from "../i18n/index.js";
import type { Summary } from "../protocol.js";
import { saveAs } from "../save-as.js";
import { CodeBlock } from "./code.js";
import { Download } from "./icons.js";
import { SNIPPETS } from "./snippets.js";

/** For developers: the code of a view, what went in and came out, and how long it took. */
export function Behind({ view, summary, currency }: { view: View; summary: Summary; currency: string }) {
  const t = words.value.developer;
  const snippet = SNIPPETS[view === "spending" && hasRules.value ? "corrected" : view];
  const code = snippet.replace(/language: "es"/, `language: "${summary.language}"`);
  const took = view === "spending" ? summary.readMs + summary.categorizeMs : timings.value[view];
  return (
    <details class="card behind">
      <summary>
        <h2>{t.title}</h2>
      </summary>
      <div class="behind-columns">
        <CodeBlock label={t.code} code={code} />
        <div class="behind-facts">
          <dl>
            <div>
              <dt>{t.time}</dt>
              <dd>{took === undefined ? "–" : formatDuration(took)}</dd>
            </div>
            <div>
              <dt>{t.rows}</dt>
              <dd>{formatCount(summary.count)}</dd>
            </div>
            <div>
              <dt>{t.module}</dt>
              <dd>
                {formatBytes(__MODULE_BYTES_GZIP__)}
                <span class="stream-note">{t.moduleNote(formatBytes(__MODULE_BYTES__))}</span>
              </dd>
            </div>
          </dl>
          <div class="behind-files">
            {(["input", "output"] as const).map((side) => (
              <button
                key={side}
                type="button"
                class="button button-quiet button-small"
                onClick={() => give(view, side, currency, summary.name)}
              >
                <Download />
                {t[side]}
              </button>
            ))}
          </div>
        </div>
      </div>
    </details>
  );
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
