import { useState } from "preact/hooks";
import { tone } from "../categories.js";
import { formatCount, formatShare, formatSum, plural } from "../format.js";
import { ratio } from "../money.js";
import type { Flow, Totals } from "../protocol.js";
import { query, refine } from "../table.js";
import { Segments } from "./segments.js";

type Side = "outgoing" | "incoming";

const SIDES = [
  { value: "outgoing", label: "Spending", direction: "OUTFLOW", none: "No money went out." },
  { value: "incoming", label: "Income", direction: "INFLOW", none: "No money came in." },
] as const;

/** The categories as bars; a click on one filters the table. */
export function Categories({ totals }: { totals: Totals }) {
  const [side, setSide] = useState<Side>("outgoing");
  const shown = SIDES.find(({ value }) => value === side) ?? SIDES[0];
  const whole = totals[side].sum;
  const groups = totals.categories
    .map((group) => ({ category: group.key, flow: group[side] }))
    .filter(({ flow }) => flow.count > 0)
    .sort(byAmount);
  const longest = groups.reduce((most, { flow }) => (flow.sum > most ? flow.sum : most), 0n);
  return (
    <section class="card categories" aria-labelledby="categories-title">
      <div class="card-head">
        <h2 id="categories-title">{shown.label} by category</h2>
        <Segments legend="Which way the money went" name="side" choices={SIDES} chosen={side} onChoose={setSide} />
      </div>
      {groups.length === 0 && <p class="card-none">{shown.none}</p>}
      <ul class="bars">
        {groups.map(({ category, flow }) => (
          <li key={category}>
            <Bar
              category={category}
              flow={flow}
              share={ratio(flow.sum, whole)}
              length={ratio(flow.sum, longest)}
              currency={totals.currency}
              direction={shown.direction}
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
  const isChosen = query.value.category === category && query.value.direction === direction;
  const isOther = query.value.category !== "" && !isChosen;
  return (
    <button
      type="button"
      class={`bar ${tone(category)} ${isOther ? "bar-other" : ""}`}
      aria-pressed={isChosen}
      title={isChosen ? "Show all transactions" : `Show ${plural(flow.count, "transaction")}`}
      onClick={() => refine(isChosen ? { category: "", direction: "" } : { category, direction })}
    >
      <span class="bar-name">
        <span class="dot" aria-hidden="true" />
        {category}
      </span>
      <span class="bar-amount">{formatSum(flow.sum, currency)}</span>
      <span class="bar-track" aria-hidden="true">
        <span class="bar-fill" style={{ width: `${Math.max(length * 100, 0.5)}%` }} />
      </span>
      <span class="bar-share">{formatShare(share)}</span>
      <span class="bar-count">
        {formatCount(flow.count)}
        <span class="visually-hidden"> {flow.count === 1 ? "transaction" : "transactions"}</span>
      </span>
    </button>
  );
}

/** The largest first; what is not known is no finding, and comes last. */
function byAmount(a: { category: string; flow: Flow }, b: { category: string; flow: Flow }): number {
  const unknown = Number(a.category === "Unknown") - Number(b.category === "Unknown");
  return unknown || (a.flow.sum < b.flow.sum ? 1 : a.flow.sum > b.flow.sum ? -1 : 0);
}
