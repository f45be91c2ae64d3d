import type { View } from "../analyses.js";
import { corrected } from "../correcting.js";
import { place } from "../place.js";
import type { Summary, Totals } from "../protocol.js";
import { shownCurrency } from "../table.js";
import { Categories } from "./categories.js";
import { CorrectDialog } from "./correct.js";
import { Figures, Headline } from "./headline.js";
import { Later } from "./later.js";
import { lazy, Waiting } from "./lazy.js";
import { LeftOut } from "./left-out.js";
import { Payees } from "./payees.js";
import { Periods } from "./periods.js";
import { Transactions } from "./transactions.js";
import { LAZY_VIEWS, ViewLinks } from "./views.js";

const Behind = lazy(async () => (await import("./behind.js")).Behind, null);

/** What was found in a statement. */
export function ResultView({ summary: opened }: { summary: Summary }) {
  const summary = { ...opened, ...corrected.value };
  const totals = summary.totals.find(({ currency }) => currency === shownCurrency.value) ?? summary.totals[0];
  // An employment record alone has no transactions.
  const wanted = place.value === "connect" ? "spending" : place.value;
  const view: View = totals ? wanted : "employment";
  const currency = totals?.currency ?? "MXN";
  return (
    <div class="result wide">
      <Headline summary={summary} currency={currency} />
      <ViewLinks shown={view} />
      <LeftOut summary={summary} />
      {view === "spending" && totals ? (
        <Spending summary={summary} totals={totals} />
      ) : (
        <OtherView view={view} summary={summary} currency={currency} />
      )}
      <Later turns={2}>
        <Behind view={view} summary={summary} currency={currency} />
      </Later>
      <CorrectDialog />
    </div>
  );
}

function OtherView({ view, summary, currency }: { view: View; summary: Summary; currency: string }) {
  const Shown = LAZY_VIEWS[view as Exclude<View, "spending">];
  return <Shown summary={summary} currency={currency} />;
}

function Spending({ summary, totals }: { summary: Summary; totals: Totals }) {
  const hasPeriods = totals.periods.length > 1;
  const hasPayees = totals.payees.length > 0;
  return (
    <>
      <Figures summary={summary} totals={totals} />
      <div class={hasPeriods || hasPayees ? "charts" : "charts charts-one"}>
        <Categories totals={totals} />
        {(hasPeriods || hasPayees) && (
          <div class="charts-side">
            {hasPeriods && <Periods totals={totals} />}
            {hasPayees && <Payees totals={totals} />}
          </div>
        )}
      </div>
      <Later meanwhile={<Waiting />}>
        <Transactions summary={summary} totals={totals} />
      </Later>
    </>
  );
}
