import type { ComponentChildren } from "preact";
import { formatBytes } from "../format.js";
import { words } from "../i18n/index.js";
import { CodeBlock } from "./code.js";
import { Download } from "./icons.js";

/** A figure: what it is, and how much. */
type Fact = readonly [string, string | number];

/** For developers: the code of a screen, its figures, and its JSON in and out. Below stands what else there is. */
export function DeveloperCard({
  code,
  facts,
  onFile,
  children,
}: {
  code: string;
  facts: readonly Fact[];
  onFile: (side: "input" | "output") => void;
  children?: ComponentChildren;
}) {
  const t = words.value.developer;
  return (
    <details class="card behind">
      <summary>
        <h2>{t.title}</h2>
      </summary>
      <div class="behind-columns">
        <CodeBlock label={t.code} code={code} />
        <div class="behind-facts">
          <dl>
            {facts.map(([name, figure]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{figure}</dd>
              </div>
            ))}
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
              <button key={side} type="button" class="button button-quiet button-small" onClick={() => onFile(side)}>
                <Download />
                {t[side]}
              </button>
            ))}
          </div>
        </div>
      </div>
      {children}
    </details>
  );
}
