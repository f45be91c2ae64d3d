import { useEffect, useState } from "preact/hooks";
import { formatBytes } from "../format.js";
import type { Stage } from "../protocol.js";
import { startOver } from "../state.js";

const STAGES: { stage: Stage; label: string }[] = [
  { stage: "loading", label: "Load the file" },
  { stage: "reading", label: "Read its rows" },
  { stage: "categorizing", label: "Categorize them" },
];

/** A statement that takes its time. */
export function Working({ name, bytes, stage }: { name: string; bytes: number | undefined; stage: Stage }) {
  const seconds = useSeconds();
  const at = STAGES.findIndex((each) => each.stage === stage);
  return (
    <section class="notice" aria-busy="true">
      <h1 tabIndex={-1}>Reading {name}</h1>
      <p class="notice-text">
        {bytes !== undefined && `${formatBytes(bytes)}. `}
        Large statements take some seconds; the tab stays free meanwhile.
      </p>
      <div class="progress" aria-hidden="true">
        <span />
      </div>
      <ol class="stages">
        {STAGES.map(({ stage: each, label }, index) => (
          <li
            key={each}
            class={index < at ? "stage-done" : index === at ? "stage-now" : "stage-later"}
            aria-current={index === at ? "step" : undefined}
          >
            {label}
            {index < at && <span class="visually-hidden"> (done)</span>}
          </li>
        ))}
      </ol>
      <p class="notice-actions">
        <button type="button" class="button button-quiet" onClick={startOver}>
          Cancel
        </button>
        <span class="seconds">{seconds} s</span>
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
