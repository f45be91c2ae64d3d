import { formatCount, plural } from "../format.js";
import type { Summary } from "../protocol.js";

/** The rows that a lenient reading left out. */
export function LeftOut({ summary: { problems, moreProblems } }: { summary: Summary }) {
  if (problems.length === 0) {
    return null;
  }
  const count = problems.length + moreProblems;
  return (
    <details class="left-out">
      <summary>
        {plural(count, "row")} {count === 1 ? "was" : "were"} left out of everything below
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section class="left-out-list" aria-label="Rows that were left out" tabIndex={0}>
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.row}-${problem.column}-${problem.code}`}>
              <span class="left-out-row">Row {formatCount(problem.row)}</span>
              <span>{problem.message.replace(/^row \d+(, |: )/, "").replaceAll("`", '"')}</span>
            </li>
          ))}
          {moreProblems > 0 && <li>and {formatCount(moreProblems)} more</li>}
        </ul>
      </section>
    </details>
  );
}
