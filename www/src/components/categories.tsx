import { useState } from "preact/hooks";
import { tone } from "../categories.js";
import { formatCount, formatShare, formatSum } from "../format.js";
import { words } from "../i18n/index.js";
import { ratio } from "../money.js";
import type { Flow, Totals } from "../protocol.js";
import { query, refine } from "../table.js";
import { Segments } from "./segments.js";

type Side = "outgoing" | "incoming";

/** The categories as bars; a click on one filters the table. */
export function Categories({ totals }: { totals: Totals }) {
  const [side, setSide] = useState<Side>("outgoing");
  const t = words.value.spending;
  const sides = [
    { value: "outgoing", label: t.out },
    { value: "incoming", label: t.in },
  ] as const;
  const whole = totals[side].sum;
  const groups = totals.categories
    .map((group) => ({ category: group.key, flow: group[side] }))
    .filter(({ flow }) => flow.count > 0)
    .sort(byAmount);
  const longest = groups.reduce((most, { flow }) => (flow.sum > most ? flow.sum : most), 0n);
  return (
    <section class="card categories" aria-labelledby="categories-title">
      <div class="card-head">
        <h2 id="categories-title">{t[side]}</h2>
        <Segments legend={t.direction} name="side" choices={sides} chosen={side} onChoose={setSide} />
      </div>
      {groups.length === 0 && <p class="card-none">{side === "outgoing" ? t.noneOut : t.noneIn}</p>}
      <ul class="bars">
        {groups.map(({ category, flow }) => (
          <li key={category}>
            <Bar
              category={category}
              flow={flow}
              share={ratio(flow.sum, whole)}
              length={ratio(flow.sum, longest)}
              currency={totals.currency}
              direction={side === "outgoing" ? "OUTFLOW" : "INFLOW"}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface BarProps {
  category: string;
  flow: Flow;
  share: number;
  length: number;
  currency: string;
  direction: "INFLOW" | "OUTFLOW";
}

function Bar({ category, flow, share, length, currency, direction }: BarProps) {
  const t = words.value;
  const isChosen = query.value.category === category && query.value.direction === direction;
  const isOther = query.value.category !== "" && !isChosen;
  return (
    <button
      type="button"
      class={`bar ${tone(category)} ${isOther ? "bar-other" : ""}`}
      aria-pressed={isChosen}
      title={isChosen ? t.spending.showAll : t.spending.show(flow.count)}
      onClick={() => refine(isChosen ? { category: "", direction: "" } : { category, direction })}
    >
      <span class="bar-name">
        <span class="dot" aria-hidden="true" />
        {t.category(category)}
      </span>
      <span class="bar-amount">{formatSum(flow.sum, currency)}</span>
      <span class="bar-track" aria-hidden="true">
        <span class="bar-fill" style={{ width: `${Math.max(length * 100, 0.5)}%` }} />
      </span>
      <span class="bar-share">{formatShare(share)}</span>
      <span class="bar-count">
        {formatCount(flow.count)}
        <span class="visually-hidden"> {t.transactionWord(flow.count)}</span>
      </span>
    </button>
  );
}

/** The largest first; what is not known is no finding, and comes last. */
function byAmount(a: { category: string; flow: Flow }, b: { category: string; flow: Flow }): number {
  const unknown = Number(a.category === "Unknown") - Number(b.category === "Unknown");
  return unknown || (a.flow.sum < b.flow.sum ? 1 : a.flow.sum > b.flow.sum ? -1 : 0);
}
