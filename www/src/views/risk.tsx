import type { RiskCategoryMetrics, RiskInsightPoint } from "belvo-wasm";
import { useState } from "preact/hooks";
import type { Risk } from "../analyses.js";
import { analysis, balance } from "../analysis.js";
import { tone } from "../categories.js";
import { Later, useInTurn } from "../components/later.js";
import type { ViewProps } from "../components/views.js";
import { formatChange, formatDay, formatMoney, formatNumber } from "../format.js";
import { fieldName } from "../i18n/fields.js";
import { words } from "../i18n/index.js";
import { Answered, BalanceForm } from "./parts.js";
import { RiskDetailView } from "./risk-detail.js";
import { type Cell, rowsOf, type SheetRow, unitOf, WINDOWS } from "./risk-fields.js";

const GROUPS = ["balances_metrics", "cashflow_metrics", "transactions_metrics", "assets_metrics"] as const;

export interface Choice {
  point: RiskInsightPoint;
  title: string;
}

/** All data points on one sheet; each says how it is made. */
export function RiskView({ currency }: ViewProps) {
  const answer = analysis("risk", { currency, balance: balance.value });
  return <Answered answer={answer}>{(risk) => <Sheet risk={risk} currency={currency} />}</Answered>;
}

function Sheet({ risk, currency }: { risk: Risk; currency: string }) {
  const t = words.value.risk;
  const [choice, setChoice] = useState<Choice | undefined>(undefined);
  const { insights, date, known } = risk;
  return (
    <div class={choice ? "sheet sheet-open" : "sheet"}>
      <div class="sheet-main">
        <p class="sheet-lead">{t.lead(formatDay(date))}</p>
        {known !== "accounts" && <BalanceForm text={t.unknownBalance} date={date} />}
        {GROUPS.map((group, turn) => {
          const metrics = insights[group];
          return (
            metrics && (
              <Later key={group} turns={turn} meanwhile={<Coming />}>
                <div class="card sheet-card">
                  <h2>{t.groups[group]}</h2>
                  <Group name={group} rows={rowsOf(metrics)} currency={currency} choice={choice} onChoose={setChoice} />
                </div>
              </Later>
            )
          );
        })}
        <Later turns={GROUPS.length} meanwhile={<Coming />}>
          <div class="card sheet-card">
            <h2>{t.groups.category_metrics}</h2>
            <Categories metrics={insights.category_metrics} currency={currency} choice={choice} onChoose={setChoice} />
          </div>
        </Later>
      </div>
      <RiskDetailView choice={choice} currency={currency} onClose={() => setChoice(undefined)} />
    </div>
  );
}

/** The place of a card that comes with one of the next paints. */
const Coming = () => <div class="card sheet-card sheet-coming" aria-busy="true" />;

interface GroupProps {
  name: string;
  rows: SheetRow[];
  currency: string;
  choice: Choice | undefined;
  onChoose: (choice: Choice) => void;
}

function Group({ name, rows, currency, choice, onChoose }: GroupProps) {
  const t = words.value.risk;
  const wide = rows.filter(({ single }) => !single);
  const single = rows.filter((row) => row.single);
  const cell = (row: SheetRow, given: Cell | undefined, window: string) =>
    given && (
      <Value
        said={t.explain(fieldName(row.base), window)}
        text={textOf(given, currency)}
        isChosen={choice?.point.field === given.field && !choice.point.category}
        onChoose={() => onChoose({ point: { field: given.field }, title: fieldName(row.base) })}
      />
    );
  return (
    <>
      {wide.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <section class="sheet-scroll" tabIndex={0} aria-label={t.groups[name]}>
          <table class="sheet-table">
            <thead>
              <tr>
                <th scope="col">{t.point}</th>
                {WINDOWS.map((window) => (
                  <th key={window} scope="col">
                    {t.windows[window]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {wide.map((row) => (
                <tr key={row.base}>
                  <th scope="row">
                    {fieldName(row.base)}
                    <code class="field-code">{row.base}</code>
                  </th>
                  {WINDOWS.map((window) => (
                    <td key={window}>{cell(row, row.values[window], t.windows[window] ?? window)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {single.length > 0 && (
        <dl class="sheet-single">
          {single.map((row) => (
            <div key={row.base}>
              <dt>
                {fieldName(row.base)}
                <code class="field-code">{row.base}</code>
              </dt>
              <dd>{cell(row, row.single, t.now)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

interface ValueProps {
  said: string;
  text: string;
  isChosen: boolean;
  onChoose: () => void;
}

function Value({ said, text, isChosen, onChoose }: ValueProps) {
  return (
    <button type="button" class="value" aria-pressed={isChosen} aria-label={`${text}. ${said}`} onClick={onChoose}>
      {text}
    </button>
  );
}

function textOf({ field, value }: Cell, currency: string): string {
  if (value === null || value === undefined) {
    return "–";
  }
  if (Array.isArray(value)) {
    return value.join(", ");
  }
  const number = Number(value);
  if (field === "category_inflow_ratio_3m") {
    return formatChange(number);
  }
  // Trends have more digits than money; the explanation shows all of them.
  return unitOf(field) === "money" ? formatMoney(Math.round(number * 100) / 100, currency) : formatNumber(number);
}

/** So many rows of categories are drawn between two paints. */
const ROWS_AT_ONCE = 12;

const FIELDS = ["net_amount_3m", "category_inflow_ratio_3m", "trend_3m"] as const;

interface CategoriesProps {
  metrics: readonly RiskCategoryMetrics[];
  currency: string;
  choice: Choice | undefined;
  onChoose: (choice: Choice) => void;
}

/** Those that moved; the others are all zero, and wait below. */
function Categories({ metrics, currency, choice, onChoose }: CategoriesProps) {
  const { risk: t, category: nameOf, subcategory } = words.value;
  const moves = (each: RiskCategoryMetrics) => FIELDS.some((field) => each[field]);
  const moved = metrics.filter(moves);
  const resting = metrics.filter((each) => !moves(each));
  const drawn = useInTurn(moved.length + resting.length, ROWS_AT_ONCE);
  const table = (list: readonly RiskCategoryMetrics[], most: number, label: string | undefined) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="sheet-scroll" tabIndex={0} aria-label={label} aria-busy={most < list.length}>
      <table class="sheet-table">
        <thead>
          <tr>
            <th scope="col">{t.category}</th>
            {FIELDS.map((field) => (
              <th key={field} scope="col">
                {t.columns[field]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.slice(0, most).map((each) => {
            const name = each.subcategory ? subcategory(each.subcategory) : nameOf(each.category ?? "Unknown");
            return (
              <tr key={`${each.category} ${each.subcategory}`} class={tone(each.category ?? "Unknown")}>
                <th scope="row">
                  <span class="dot" aria-hidden="true" />
                  {name}
                  {each.subcategory && <span class="of">{nameOf(each.category ?? "Unknown")}</span>}
                </th>
                {FIELDS.map((field) => {
                  const point = { field, category: each.category, subcategory: each.subcategory } as RiskInsightPoint;
                  const { category, subcategory: sub, field: chosen } = choice?.point ?? {};
                  return (
                    <td key={field}>
                      <Value
                        said={t.explain(name, t.columns[field] ?? field)}
                        text={textOf({ field, value: each[field] }, currency)}
                        isChosen={chosen === field && category === each.category && (sub ?? null) === each.subcategory}
                        onChoose={() => onChoose({ point, title: `${name}: ${t.columns[field]}` })}
                      />
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
  return (
    <>
      {table(moved, drawn, t.groups.category_metrics)}
      {resting.length > 0 && (
        <details class="resting">
          <summary>{t.resting(resting.length)}</summary>
          {table(resting, Math.max(0, drawn - moved.length), t.resting(resting.length))}
        </details>
      )}
    </>
  );
}
