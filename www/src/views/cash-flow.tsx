import type { CashFlow } from "../analyses.js";
import { analysis, balance } from "../analysis.js";
import { Figure } from "../components/figure.js";
import type { ViewProps } from "../components/views.js";
import { formatDay, formatMoney, formatPeriod, formatPeriodShort } from "../format.js";
import { words } from "../i18n/index.js";
import { BalanceChart } from "./balance-chart.js";
import { toDate, toDay } from "./dates.js";
import { Answered, BalanceForm } from "./parts.js";

/** What was there day by day, and what each month left. */
export function CashFlowView({ currency }: ViewProps) {
  const answer = analysis("cashFlow", { currency, balance: balance.value });
  return <Answered answer={answer}>{(flow) => <Flow flow={flow} currency={currency} />}</Answered>;
}

function Flow({ flow, currency }: { flow: CashFlow; currency: string }) {
  const t = words.value.cash;
  const { balances, from, to, known } = flow;
  const [lowest, highest] = extremes(balances);
  const below = balances.reduce((days, each) => days + (each < 0 ? 1 : 0), 0);
  const mean = balances.reduce((sum, each) => sum + each, 0) / balances.length;
  const dayAt = (index: number) => t.onDay(formatDay(toDate(toDay(from) + index)));
  const money = (amount: number) => formatMoney(Math.round(amount * 100) / 100, currency);
  return (
    <>
      <dl class="figures figures-five">
        <Figure name={t.last} note={t.onDay(formatDay(to))}>
          {money(balances.at(-1) ?? 0)}
        </Figure>
        <Figure name={t.mean} note={t.ofDays(balances.length)}>
          {money(mean)}
        </Figure>
        <Figure name={t.lowest} note={dayAt(lowest)}>
          {money(balances[lowest] ?? 0)}
        </Figure>
        <Figure name={t.highest} note={dayAt(highest)}>
          {money(balances[highest] ?? 0)}
        </Figure>
        <Figure name={t.below} note={t.ofDays(balances.length)}>
          {below}
        </Figure>
      </dl>
      <section class="card chart-card" aria-labelledby="balance-title">
        <div class="card-head">
          <h2 id="balance-title">{known === "nobody" ? t.relative : t.balance}</h2>
        </div>
        {known === "accounts" ? <p class="card-note">{t.known}</p> : <BalanceForm text={t.relativeNote} date={to} />}
        <BalanceChart flow={flow} currency={currency} />
      </section>
      {flow.months.length > 1 && <Months months={flow.months} currency={currency} />}
    </>
  );
}

function extremes(values: Float64Array): [lowest: number, highest: number] {
  let [lowest, highest] = [0, 0];
  values.forEach((value, index) => {
    lowest = value < (values[lowest] ?? 0) ? index : lowest;
    highest = value > (values[highest] ?? 0) ? index : highest;
  });
  return [lowest, highest];
}

/** Bars above and below a line. */
function Months({ months, currency }: { months: CashFlow["months"]; currency: string }) {
  const t = words.value.cash;
  const up = months.reduce((all, { net }) => Math.max(all, net), 0);
  const down = months.reduce((all, { net }) => Math.max(all, -net), 0);
  const whole = up + down || 1;
  const zero = (up / whole) * 100;
  return (
    <section class="card chart-card" aria-labelledby="net-title">
      <div class="card-head">
        <h2 id="net-title">{t.net}</h2>
        <p class="legend" aria-hidden="true">
          <span class="legend-in">{t.up}</span>
          <span class="legend-bad">{t.down}</span>
        </p>
      </div>
      <ul class="nets">
        {months.map(({ month, net }, index) => {
          const said = t.monthNet(formatPeriod(month), formatMoney(net, currency));
          const height = (Math.abs(net) / whole) * 100;
          const top = net < 0 ? zero : zero - height;
          return (
            <li key={month} title={said}>
              <span class="visually-hidden">{said}</span>
              <span class="net-bars" aria-hidden="true">
                <span class="net-zero" style={{ top: `${zero}%` }} />
                <span class={net < 0 ? "net-down" : "net-up"} style={{ top: `${top}%`, height: `${height}%` }} />
              </span>
              <span class="column-name" aria-hidden="true">
                {formatPeriodShort(month)}
              </span>
              <span class="column-year" aria-hidden="true">
                {index === 0 || month.endsWith("-01") ? `’${month.slice(2, 4)}` : ""}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
