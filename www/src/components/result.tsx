import type { Summary } from "../protocol.js";
import { shownCurrency } from "../table.js";
import { Categories } from "./categories.js";
import { Headline } from "./headline.js";
import { LeftOut } from "./left-out.js";
import { Payees } from "./payees.js";
import { Periods } from "./periods.js";
import { Transactions } from "./transactions.js";

/** What was found in a statement. */
export function ResultView({ summary }: { summary: Summary }) {
  const totals = summary.totals.find(({ currency }) => currency === shownCurrency.value) ?? summary.totals[0];
  if (!totals) {
    return null;
  }
  const hasPeriods = totals.periods.length > 1;
  const hasPayees = totals.payees.length > 0;
  return (
    <div class="result wide">
      <Headline summary={summary} totals={totals} />
      <LeftOut summary={summary} />
      <div class={hasPeriods || hasPayees ? "charts" : "charts charts-one"}>
        <Categories totals={totals} />
        {(hasPeriods || hasPayees) && (
          <div class="charts-side">
            {hasPeriods && <Periods totals={totals} />}
            {hasPayees && <Payees totals={totals} />}
          </div>
        )}
      </div>
      <Transactions summary={summary} totals={totals} />
    </div>
  );
}
