import type { Stream as Expense, Recurring } from "../analyses.js";
import { analysis } from "../analysis.js";
import { tone } from "../categories.js";
import { Figure } from "../components/figure.js";
import { useInTurn } from "../components/later.js";
import type { ViewProps } from "../components/views.js";
import { formatDayMonth, formatMoney, formatShare } from "../format.js";
import { words } from "../i18n/index.js";
import { initials } from "../text.js";
import { Calendar } from "./calendar.js";
import { Answered, NoneFound } from "./parts.js";

/** What comes back, and when it comes next. */
export function RecurringView({ currency }: ViewProps) {
  const answer = analysis("recurring", { currency });
  return <Answered answer={answer}>{(result) => <Found {...result} currency={currency} />}</Answered>;
}

function Found({ currency, ...result }: Recurring & { currency: string }) {
  const { expenses, coming } = result;
  const t = words.value.recurring;
  if (expenses.length === 0) {
    return <NoneFound title={t.none} text={t.noneText} />;
  }
  const of = (status: string) => expenses.filter(({ details }) => details.status === status);
  const monthly = of("active").reduce((sum, each) => sum + each.monthly, 0);
  return (
    <>
      <dl class="figures figures-four">
        <Figure name={t.monthly} note={currency}>
          {formatMoney(Math.round(monthly * 100) / 100, currency)}
        </Figure>
        <Figure name={t.active}>{of("active").length}</Figure>
        <Figure name={t.late}>{of("late").length}</Figure>
        <Figure name={t.ended}>{of("ended").length}</Figure>
      </dl>
      <div class="calendar-row">
        <Calendar {...result} currency={currency} />
        <section class="card chart-card" aria-labelledby="coming-title">
          <h2 id="coming-title">{t.next}</h2>
          <ol class="coming">
            {coming.map(({ key, date, name, amount, category }) => (
              <li key={key} class={tone(category)}>
                <time dateTime={date}>{formatDayMonth(date)}</time>
                <span class="dot" aria-hidden="true" />
                <span class="coming-name">{name}</span>
                <span class="coming-amount">{formatMoney(amount, currency)}</span>
              </li>
            ))}
          </ol>
        </section>
      </div>
      <section class="card chart-card" aria-labelledby="recurring-title">
        <h2 id="recurring-title">{t.list}</h2>
        <Streams expenses={expenses} currency={currency} />
      </section>
    </>
  );
}

/** So many are drawn between two paints. */
const STREAMS_AT_ONCE = 12;

function Streams({ expenses, currency }: { expenses: readonly Expense[]; currency: string }) {
  const drawn = useInTurn(expenses.length, STREAMS_AT_ONCE);
  return (
    <ul class="streams" aria-busy={drawn < expenses.length}>
      {expenses.slice(0, drawn).map((each) => (
        <li key={`${each.account_id} ${each.name} ${each.category} ${each.frequency}`}>
          <Stream expense={each} currency={currency} />
        </li>
      ))}
    </ul>
  );
}

function Stream({ expense, currency }: { expense: Expense; currency: string }) {
  const { recurring: t, category: nameOf } = words.value;
  const { name, category, frequency, median_transaction_amount, payments, details } = expense;
  const { status, next, price_change, instalments, confidence, reason } = details;
  const money = (amount: number) => formatMoney(amount, currency);
  const title = name ?? nameOf(category);
  return (
    <details class={`stream ${tone(category)}`}>
      <summary>
        <span class="avatar" aria-hidden="true">
          {initials(title)}
        </span>
        <span class="stream-name">
          <span>{title}</span>
          <span class="stream-note">
            {nameOf(category)} · {t.frequencies[frequency] ?? frequency}
          </span>
        </span>
        <span class="stream-next">
          {status === "ended" ? t.lastPaid(expense.days_since_last_transaction) : next && t.nextDate(formatDayMonth(next.date))}
          <span class={`status-${status}`}>{t.state[status]}</span>
        </span>
        <span class="stream-amount">{money(median_transaction_amount)}</span>
      </summary>
      <p class="stream-more">
        {[
          t.payments(payments),
          t.sure(formatShare(confidence)),
          ...(next && next.earliest !== next.latest
            ? [t.window(formatDayMonth(next.earliest), formatDayMonth(next.latest))]
            : []),
          ...(price_change ? [t.priceUp(money(price_change.before), money(price_change.after))] : []),
          ...(instalments ? [t.instalments(instalments.paid, instalments.total)] : []),
        ].join(" · ")}
      </p>
      <p class="stream-more">
        {t.why}: <span lang="en">{reason}</span>
      </p>
    </details>
  );
}
