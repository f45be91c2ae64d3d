import { formatCompact, formatPeriod, formatPeriodShort, formatSum } from "../format.js";
import { words } from "../i18n/index.js";
import { ratio } from "../money.js";
import type { Group, Totals } from "../protocol.js";
import { query, refine } from "../table.js";

/** What came in and went out, month by month (or year by year); a click filters the table. */
export function Periods({ totals: { periods, currency } }: { totals: Totals }) {
  const highest = periods.reduce((most, { incoming, outgoing }) => max(most, max(incoming.sum, outgoing.sum)), 0n);
  const t = words.value.spending;
  const isYears = periods[0]?.key.length === 4;
  return (
    <section class="card periods" aria-labelledby="periods-title">
      <div class="card-head">
        <h2 id="periods-title">{isYears ? t.byYear : t.byMonth}</h2>
        <p class="legend" aria-hidden="true">
          <span class="legend-in">{t.legendIn}</span>
          <span class="legend-out">{t.legendOut}</span>
        </p>
      </div>
      <div class="columns-frame">
        <p class="columns-top" aria-hidden="true">
          {formatCompact(highest, currency)}
        </p>
        <ul class="columns">
          {periods.map((group, index) => (
            <li key={group.key}>
              <Column
                group={group}
                highest={highest}
                currency={currency}
                isNamed={periods.length <= MOST_NAMES || index % 3 === (periods.findIndex(isJanuary) + 3) % 3}
                isYearShown={isYears || (index === 0 && periods.length <= MOST_NAMES) || isJanuary(group)}
              />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** There is room for the names of so many. */
const MOST_NAMES = 14;

interface ColumnProps {
  group: Group;
  highest: bigint;
  currency: string;
  isNamed: boolean;
  isYearShown: boolean;
}

function Column({ group, highest, currency, isNamed, isYearShown }: ColumnProps) {
  const { key, incoming, outgoing } = group;
  const isChosen = query.value.period === key;
  const isOther = query.value.period !== "" && !isChosen;
  const said = words.value.spending.column(
    formatPeriod(key),
    formatSum(incoming.sum, currency),
    formatSum(outgoing.sum, currency),
  );
  return (
    <button
      type="button"
      class={isOther ? "column column-other" : "column"}
      aria-pressed={isChosen}
      title={said}
      onClick={() => refine({ period: isChosen ? "" : key })}
    >
      <span class="visually-hidden">{said}</span>
      <span class="column-bars">
        <span class="column-in" style={{ height: `${ratio(incoming.sum, highest) * 100}%` }} />
        <span class="column-out" style={{ height: `${ratio(outgoing.sum, highest) * 100}%` }} />
      </span>
      <span class="column-name" aria-hidden="true">
        {isNamed ? formatPeriodShort(key) : ""}
      </span>
      {key.length > 4 && (
        <span class="column-year" aria-hidden="true">
          {isYearShown ? `’${key.slice(2, 4)}` : ""}
        </span>
      )}
    </button>
  );
}

function isJanuary({ key }: Group): boolean {
  return key.endsWith("-01");
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
