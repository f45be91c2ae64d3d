import type { RiskInsightExplanation } from "belvo-wasm";
import { analysis, balance } from "../analysis.js";
import { formatAmount, formatDayMonth, formatMoney, formatNumber } from "../format.js";
import { words } from "../i18n/index.js";
import { Detail, Explanation } from "./detail.js";
import { Answered } from "./parts.js";
import type { Choice } from "./risk.js";
import { unitOf } from "./risk-fields.js";

interface Props {
  choice: Choice | undefined;
  currency: string;
  onClose: () => void;
}

/** The window, the formula, the calculation and the rows of the figure that was chosen. */
export function RiskDetailView({ choice, currency, onClose }: Props) {
  return choice ? <Explained key={JSON.stringify(choice.point)} choice={choice} currency={currency} onClose={onClose} /> : null;
}

function Explained({ choice, currency, onClose }: { choice: Choice; currency: string; onClose: () => void }) {
  const { point, title } = choice;
  const answer = analysis("explainRisk", { currency, balance: balance.value, point });
  const t = words.value.risk;
  return (
    <Detail title={title} code={point.field} onClose={onClose}>
      <Answered answer={answer}>
        {({ explanation, rows }) => {
          const { value, transactions, days } = explanation;
          return (
            <>
              <Explanation value={textOf(value, point.field, currency)} explanation={explanation} />
              <p class="card-note">{t.used(transactions.length, days.length)}</p>
              {rows.length > 0 && (
                // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
                <section class="detail-rows" tabIndex={0} aria-label={t.usedRows}>
                  <ul>
                    {rows.map(({ id, date, description, amount, incoming }) => (
                      <li key={id}>
                        <time dateTime={date}>{formatDayMonth(date)}</time>
                        <code class="row-text" title={description}>
                          {description}
                        </code>
                        <span class={incoming ? "amount-in" : undefined}>{formatAmount(amount, incoming, currency)}</span>
                      </li>
                    ))}
                  </ul>
                </section>
              )}
            </>
          );
        }}
      </Answered>
    </Detail>
  );
}

function textOf(value: RiskInsightExplanation["value"], field: string, currency: string): string {
  if (value === null) {
    return words.value.risk.noValue;
  }
  if (Array.isArray(value)) {
    return value.join(", ");
  }
  return typeof value === "number" && unitOf(field) === "money" ? formatMoney(value, currency) : formatNumber(value as number);
}
