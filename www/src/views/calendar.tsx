import { useState } from "preact/hooks";
import type { ChargeDay, Recurring } from "../analyses.js";
import { analysis } from "../analysis.js";
import { tone } from "../categories.js";
import { Arrow } from "../components/icons.js";
import { formatCount, formatMoney, formatMonthLong, weekdays } from "../format.js";
import { words } from "../i18n/index.js";
import { addMonths, daysIn, toDay } from "./dates.js";

type Props = Pick<Recurring, "first" | "last" | "opens" | "to"> & { currency: string };

/** The charges of a month, day by day. */
export function Calendar({ first, last, opens, to: today, currency }: Props) {
  const t = words.value.recurring;
  const [month, setMonth] = useState(opens);
  const answer = analysis("chargesIn", { currency, month });
  const byDay = new Map((answer && "result" in answer ? answer.result : []).map((day) => [day.date, day]));
  return (
    <section class="card calendar" aria-labelledby="calendar-title">
      <div class="card-head">
        <h2 id="calendar-title">
          <span class="visually-hidden">{t.calendar}: </span>
          <span aria-live="polite">{formatMonthLong(month)}</span>
        </h2>
        <p class="calendar-turn">
          <button type="button" class="turn turn-back" disabled={month <= first} onClick={() => setMonth(addMonths(month, -1))}>
            <Arrow />
            <span class="visually-hidden">{t.previous}</span>
          </button>
          <button type="button" class="turn" disabled={month >= last} onClick={() => setMonth(addMonths(month, 1))}>
            <Arrow />
            <span class="visually-hidden">{t.following}</span>
          </button>
        </p>
      </div>
      <table aria-labelledby="calendar-title">
        <thead>
          <tr>
            {weekdays().map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((date, at) => (
                <td key={at} class={date === today ? "today" : undefined}>
                  {date && <Day date={date} day={byDay.get(date)} currency={currency} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="calendar-legend" aria-hidden="true">
        <span>
          <span class="charge-mark" /> {t.paid}
        </span>
        <span>
          <span class="charge-mark charge-expected" /> {t.expected}
        </span>
      </p>
    </section>
  );
}

/** The weeks of a month, from Monday; nothing where a day is of another month. */
function weeksOf(month: string): (string | undefined)[][] {
  const shift = (toDay(`${month}-01`) + 3) % 7;
  const places = Math.ceil((shift + daysIn(month)) / 7) * 7;
  const days = Array.from({ length: places }, (_, at) => {
    const day = at - shift + 1;
    return day >= 1 && day <= daysIn(month) ? `${month}-${String(day).padStart(2, "0")}` : undefined;
  });
  return Array.from({ length: places / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

function Day({ date, day, currency }: { date: string; day: ChargeDay | undefined; currency: string }) {
  const t = words.value.recurring;
  return (
    <>
      <time dateTime={date} class="day-number">
        {Number(date.slice(8))}
      </time>
      {day && (
        <ul class="day-charges">
          {day.charges.map(({ key, name, amount, category, isExpected }) => {
            const money = formatMoney(amount, currency);
            const said = isExpected ? t.dueOn(name, money) : t.paidOn(name, money);
            return (
              <li key={key} class={`charge ${tone(category)} ${isExpected ? "charge-coming" : ""}`} title={said}>
                <span class={isExpected ? "charge-mark charge-expected" : "charge-mark"} aria-hidden="true" />
                <span class="charge-name" aria-hidden="true">
                  {name}
                </span>
                <span class="visually-hidden">{said}</span>
              </li>
            );
          })}
          {day.others > 0 && (
            <li class="charge">
              <span class="charge-name">{`+${formatCount(day.others)}`}</span>
            </li>
          )}
        </ul>
      )}
    </>
  );
}
