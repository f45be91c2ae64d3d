import { words } from "../i18n/index.js";
import type { Summary } from "../protocol.js";

/** The rows that a lenient reading left out. */
export function LeftOut({ summary: { problems, moreProblems } }: { summary: Summary }) {
  const { leftOut: t, trouble } = words.value;
  const count = problems.length + moreProblems;
  if (count === 0) {
    return null;
  }
  return (
    <details class="left-out">
      <summary>{t.title(count)}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section class="left-out-list" aria-label={t.list} tabIndex={0}>
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.row}-${problem.column}-${problem.code}`}>
              <span class="left-out-row">{trouble.row(problem.row)}</span>
              <span lang="en">{problem.message.replace(/^row \d+(, |: )/, "").replaceAll("`", '"')}</span>
            </li>
          ))}
          {moreProblems > 0 && <li>{problems.length === 0 ? t.title(moreProblems) : t.more(moreProblems)}</li>}
        </ul>
      </section>
    </details>
  );
}
