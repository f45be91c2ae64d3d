import { useEffect, useState } from "preact/hooks";
import { formatBytes } from "../format.js";
import { words } from "../i18n/index.js";
import type { Progress, Stage } from "../protocol.js";
import { startOver } from "../state.js";

const STAGES: Stage[] = ["loading", "reading", "categorizing"];

/** A statement that takes its time. */
export function Working({ name, bytes, progress }: { name: string; bytes: number | undefined; progress: Progress }) {
  const seconds = useSeconds();
  const { working: t, cancel } = words.value;
  const { stage, done, all } = progress;
  const at = STAGES.indexOf(stage);
  const isCounted = done !== undefined && all !== undefined && all > 0;
  return (
    <section class="notice" aria-busy="true">
      <h1 tabIndex={-1}>{t.title(name)}</h1>
      <p class="notice-text">
        {bytes !== undefined && `${formatBytes(bytes)}. `}
        {t.text}
      </p>
      <div class={isCounted ? "progress progress-counted" : "progress"} aria-hidden="true">
        <span style={isCounted ? { width: `${(100 * done) / all}%` } : {}} />
      </div>
      <ol class="stages">
        {STAGES.map((each, index) => (
          <li
            key={each}
            class={index < at ? "stage-done" : index === at ? "stage-now" : "stage-later"}
            aria-current={index === at ? "step" : undefined}
          >
            {t.stages[each]}
            {index < at && <span class="visually-hidden"> ({t.done})</span>}
          </li>
        ))}
      </ol>
      <p class="notice-actions">
        <button type="button" class="button button-quiet" onClick={startOver}>
          {cancel}
        </button>
        <span class="seconds">
          {seconds} s{isCounted && ` · ${t.rows(done, all)}`}
        </span>
      </p>
    </section>
  );
}

function useSeconds(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}
