import { analysis, balance } from "../analysis.js";
import { formatAmount, formatDay, formatDayMonth, formatMoney, formatNumber } from "../format.js";
import { words } from "../i18n/index.js";
import { Detail, Formula } from "./detail.js";
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
          const { value, from, to, formula, calculation, transactions, days } = explanation;
          const isMoney = typeof value === "number" && unitOf(point.field) === "money";
          const written =
            value === null
              ? t.noValue
              : Array.isArray(value)
                ? value.join(", ")
                : isMoney
                  ? formatMoney(value, currency)
                  : formatNumber(value);
          return (
            <>
              <p class="detail-value" aria-live="polite">
                {written}
              </p>
              <dl>
                {from && to && (
                  <div class="formula">
                    <dt>{t.window}</dt>
                    <dd>
                      {formatDay(from)} – {formatDay(to)}
                    </dd>
                  </div>
                )}
                <Formula name={t.formula} text={formula} />
                <Formula name={t.calculation} text={calculation} />
              </dl>
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
