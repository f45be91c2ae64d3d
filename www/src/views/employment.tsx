import type { EmploymentMetric } from "belvo-wasm";
import { useState } from "preact/hooks";
import type { Employment, Job } from "../analyses.js";
import { analysis } from "../analysis.js";
import { Personas } from "../components/personas.js";
import type { ViewProps } from "../components/views.js";
import { formatChange, formatDay, formatMoney, formatNumber, formatPeriod } from "../format.js";
import { fieldName } from "../i18n/fields.js";
import { words } from "../i18n/index.js";
import { toDay } from "./dates.js";
import { Detail, Explanation } from "./detail.js";
import { Answered, NoneFound } from "./parts.js";

/** What an employment record comes to. */
export function EmploymentView({ currency }: ViewProps) {
  const answer = analysis("employment", { currency });
  const t = words.value.employment;
  return (
    <Answered answer={answer}>
      {(employment) =>
        employment ? (
          <Metrics employment={employment} />
        ) : (
          <NoneFound title={t.none} text={t.noneText}>
            <Personas withRecord />
          </NoneFound>
        )
      }
    </Answered>
  );
}

/** The fields of each group, by how they begin. */
const GROUPS: [name: string, pattern: RegExp][] = [
  ["salaries", /monthly_salary/],
  ["changes", /^(increases|decreases|yearly_change)/],
  ["now", /^(age|current_|base_salary_last|weeks_since_last_job|weeks_employed_last_job)/],
  ["history", /./],
];

const ORDER = ["now", "history", "changes", "salaries"];

const ASIDE = ["id", "link", "collected_at", "created_at", "updated_at", "reference_date"];

function Metrics({ employment }: { employment: Employment }) {
  const { metrics, jobs, date, currency } = employment;
  const t = words.value.employment;
  const [chosen, setChosen] = useState<EmploymentMetric | undefined>(undefined);
  const groups = new Map<string, [field: string, value: unknown][]>();
  for (const [field, value] of Object.entries(metrics).filter(([name]) => !ASIDE.includes(name))) {
    const [group = "history"] = GROUPS.find(([, pattern]) => pattern.test(field)) ?? [];
    groups.set(group, [...(groups.get(group) ?? []), [field, value]]);
  }
  return (
    <div class={chosen ? "sheet sheet-open" : "sheet"}>
      <div class="sheet-main">
        <p class="sheet-lead">{t.lead(formatDay(date))}</p>
        {jobs.length > 0 && <Jobs jobs={jobs} today={date} currency={currency} />}
        <div class="metric-cards">
          {ORDER.map((group) => (
            <section key={group} class="card sheet-card" aria-labelledby={`employment-${group}`}>
              <h2 id={`employment-${group}`}>{t.groups[group]}</h2>
              <dl class="sheet-single">
                {(groups.get(group) ?? []).map(([field, value]) => (
                  <div key={field}>
                    <dt>
                      {nameOf(field)}
                      <code class="field-code">{field}</code>
                    </dt>
                    <dd>
                      <button
                        type="button"
                        class="value"
                        aria-pressed={chosen === field}
                        aria-label={`${textOf(field, value, currency)}. ${words.value.risk.explain(nameOf(field), "")}`}
                        onClick={() => setChosen(field as EmploymentMetric)}
                      >
                        {textOf(field, value, currency)}
                      </button>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
      {chosen && <Explained key={chosen} field={chosen} onClose={() => setChosen(undefined)} currency={currency} />}
    </div>
  );
}

const YEARS = /_([135])y$/;

/** `increases_3y`: the name of the figure, and its years. */
function nameOf(field: string): string {
  const years = YEARS.exec(field)?.[1];
  return years ? `${fieldName(field.replace(YEARS, ""))}, ${words.value.employment.years(Number(years))}` : fieldName(field);
}

function textOf(field: string, value: unknown, currency: string): string {
  if (value === null || value === undefined) {
    return "–";
  }
  if (typeof value === "string") {
    return words.value.employment.statuses[value] ?? value;
  }
  const number = Number(value);
  if (/salary/.test(field)) {
    return formatMoney(number, currency);
  }
  return /^yearly_change/.test(field) ? formatChange(number / 100) : formatNumber(Math.round(number * 100) / 100);
}

/** Each job as a bar of its time. */
function Jobs({ jobs, today, currency }: { jobs: Job[]; today: string; currency: string }) {
  const t = words.value.employment;
  const first = jobs.reduce((least, { from }) => Math.min(least, toDay(from)), toDay(today));
  const last = toDay(today);
  const place = (date: string) => ((toDay(date) - first) / Math.max(1, last - first)) * 100;
  return (
    <section class="card chart-card" aria-labelledby="jobs-title">
      <h2 id="jobs-title">{t.record}</h2>
      <ul class="jobs">
        {jobs.map(({ employer, from, to, salary }) => (
          <li key={`${employer} ${from}`}>
            <p class="job-what">
              <span>{employer}</span>
              <span class="stream-note">
                {formatPeriod(from.slice(0, 7))} – {to ? formatPeriod(to.slice(0, 7)) : t.now}
                {salary !== null && ` · ${t.salary(formatMoney(salary, currency))}`}
              </span>
            </p>
            <span class="job-track" aria-hidden="true">
              <span
                class={to ? "job-bar" : "job-bar job-now"}
                style={{ left: `${place(from)}%`, width: `${Math.max(1, place(to ?? today) - place(from))}%` }}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Explained({ field, currency, onClose }: { field: EmploymentMetric; currency: string; onClose: () => void }) {
  const answer = analysis("explainEmployment", { field });
  return (
    <Detail title={nameOf(field)} code={field} onClose={onClose}>
      <Answered answer={answer}>
        {(explanation) => (
          <>
            <Explanation value={textOf(field, explanation.value, currency)} explanation={explanation} />
            <ul class="detail-entries">
              {explanation.entries.map((entry) => (
                <li key={entry.index}>
                  {entry.employer}: {formatDay(entry.from)} – {formatDay(entry.to)}
                </li>
              ))}
            </ul>
          </>
        )}
      </Answered>
    </Detail>
  );
}
