import { useState } from "preact/hooks";
import type { CashFlow } from "../analyses.js";
import { formatCompact, formatDay, formatMoney, formatPeriod } from "../format.js";
import { words } from "../i18n/index.js";
import { monthMarks, toDate, toDay } from "./dates.js";

const WIDTH = 1_000;
const HEIGHT = 240;
/** More points than this are finer than a screen. */
const MOST_POINTS = 1_000;

/** The balance as a line. A slider below it goes from day to day: for the keyboard, for fingers, for who listens. */
export function BalanceChart({ flow, currency }: { flow: CashFlow; currency: string }) {
  const { balances, from, to } = flow;
  const t = words.value.cash;
  const [day, setDay] = useState(balances.length - 1);
  const index = Math.min(day, balances.length - 1);
  const [low, high] = range(balances);
  const x = (at: number) => (balances.length < 2 ? WIDTH / 2 : (at / (balances.length - 1)) * WIDTH);
  const y = (value: number) => HEIGHT - ((value - low) / (high - low)) * HEIGHT;
  const line = pathOf(balances, x, y);
  const zero = y(0);
  const said = `${formatDay(toDate(toDay(from) + index))}: ${formatMoney(balances[index] ?? 0, currency)}`;
  const toUnits = (value: number) => BigInt(Math.round(value * 10_000));
  return (
    <figure class="balance">
      <figcaption class="visually-hidden">
        {t.chart(
          formatDay(from),
          formatDay(to),
          formatMoney(balances[0] ?? 0, currency),
          formatMoney(balances.at(-1) ?? 0, currency),
        )}
      </figcaption>
      <p class="balance-said" aria-hidden="true">
        {said}
      </p>
      <div
        class="balance-frame"
        onPointerMove={({ currentTarget, clientX }) => {
          const { left, width } = currentTarget.getBoundingClientRect();
          const share = Math.max(0, Math.min(1, (clientX - left) / width));
          setDay(Math.round(share * (balances.length - 1)));
        }}
      >
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <path class="balance-area" d={`${line}L${x(balances.length - 1)} ${zero}L${x(0)} ${zero}Z`} />
          <line class="balance-zero" x1="0" x2={WIDTH} y1={zero} y2={zero} />
          <path class="balance-line" d={line} />
          <line class="balance-cursor" x1={x(index)} x2={x(index)} y1="0" y2={HEIGHT} />
        </svg>
        <span
          class="balance-dot"
          style={{ left: `${(x(index) / WIDTH) * 100}%`, top: `${(y(balances[index] ?? 0) / HEIGHT) * 100}%` }}
          aria-hidden="true"
        />
        <span class="balance-top" aria-hidden="true">
          {formatCompact(toUnits(high), currency)}
        </span>
        {-low > (high - low) / 8 && (
          <span class="balance-bottom" aria-hidden="true">
            {formatCompact(toUnits(low), currency)}
          </span>
        )}
      </div>
      <div class="time-axis" aria-hidden="true">
        {monthMarks(from, to, 6).map(({ month, at }) => (
          <span key={month} style={{ left: `${at * 100}%` }}>
            {formatPeriod(month)}
          </span>
        ))}
      </div>
      <input
        type="range"
        class="balance-slider"
        min="0"
        max={balances.length - 1}
        value={index}
        aria-label={`${t.balance}. ${t.read}`}
        aria-valuetext={said}
        onInput={({ currentTarget }) => setDay(currentTarget.valueAsNumber)}
      />
    </figure>
  );
}

/** From the lowest to the highest, zero included, with some air above. */
function range(values: Float64Array): [low: number, high: number] {
  let [low, high] = [0, 0];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high === low ? [low - 1, high + 1] : [low, high + (high - low) * 0.04];
}

/** Steps, for a balance stays what it is until the next day. Where days are finer than the screen, the extremes are kept. */
function pathOf(values: Float64Array, x: (at: number) => number, y: (value: number) => number): string {
  const size = Math.max(1, Math.ceil(values.length / MOST_POINTS));
  let path = "";
  for (let at = 0; at < values.length; at += size) {
    let [low, high] = [values[at] ?? 0, values[at] ?? 0];
    for (let each = at; each < Math.min(values.length, at + size); each++) {
      low = Math.min(low, values[each] ?? low);
      high = Math.max(high, values[each] ?? high);
    }
    const place = x(Math.min(at + size - 1, values.length - 1)).toFixed(1);
    path += `${path === "" ? "M" : "L"}${place} ${y(low).toFixed(1)}`;
    path += low === high ? "" : `L${place} ${y(high).toFixed(1)}`;
  }
  return path;
}
