import type { IncomePayment, Incomes } from "../analyses.js";
import { analysis } from "../analysis.js";
import { Figure } from "../components/figure.js";
import { useInTurn } from "../components/later.js";
import type { ViewProps } from "../components/views.js";
import { formatChange, formatCount, formatDay, formatMoney, formatPeriod, formatShare } from "../format.js";
import { words } from "../i18n/index.js";
import { monthMarks, toDay } from "./dates.js";
import { Answered, Meter, NoneFound } from "./parts.js";

type Holder = Incomes["incomes"][number];
type IncomeStream = Holder["income_streams"][number];

/** What comes in from whom, how regularly. */
export function IncomeView({ currency }: ViewProps) {
  const answer = analysis("incomes", { currency });
  return (
    <Answered answer={answer}>
      {(result) => {
        const found = result.incomes.flatMap((holder, at) => (holder.income_streams.length > 0 ? [{ holder, at }] : []));
        const t = words.value.income;
        return found.length === 0 ? (
          <NoneFound title={t.none} text={t.noneText} />
        ) : (
          found.map(({ holder, at }) => (
            <HolderView
              key={holder.account_holder_id}
              holder={holder}
              payments={result.payments[at] ?? []}
              from={result.from}
              to={result.to}
              currency={currency}
            />
          ))
        );
      }}
    </Answered>
  );
}

/** So many are drawn between two paints. */
const STREAMS_AT_ONCE = 3;

interface HolderProps {
  holder: Holder;
  payments: IncomePayment[][];
  from: string;
  to: string;
  currency: string;
}

function HolderView({ holder, payments, from, to, currency }: HolderProps) {
  const t = words.value.income;
  const { income_streams: streams, best_working_day_to_charge: best, good_working_days_to_charge: good } = holder;
  const regular = holder.monthly_average > 0 ? holder.monthly_average_regular / holder.monthly_average : 0;
  const order = streams
    .map((_, at) => at)
    .sort((a, b) => (streams[b]?.monthly_average ?? 0) - (streams[a]?.monthly_average ?? 0));
  const drawn = useInTurn(order.length, STREAMS_AT_ONCE);
  const others = (good ?? []).filter((day) => day !== best).slice(0, 6);
  return (
    <>
      <dl class="figures figures-four">
        <Figure name={t.monthly} kind="in" note={currency}>
          {formatMoney(holder.monthly_average, currency)}
        </Figure>
        <Figure name={t.regular} note={formatMoney(holder.monthly_average_regular, currency)}>
          {formatShare(regular)}
        </Figure>
        <Figure name={t.streams} note={t.count(streams.reduce((sum, each) => sum + each.number_of_incomes, 0))}>
          {formatCount(streams.length)}
        </Figure>
        <Figure name={t.charge} note={others.length > 0 ? t.chargeNote(others.map(formatCount).join(", ")) : undefined}>
          {best === null || best === undefined ? "–" : formatCount(best)}
        </Figure>
      </dl>
      <section class="card chart-card" aria-labelledby="timeline-title">
        <h2 id="timeline-title">{t.timeline}</h2>
        <ul class="incomes" aria-busy={drawn < order.length}>
          {order.slice(0, drawn).map((at) => {
            const stream = streams[at];
            return (
              stream && (
                <li key={at}>
                  <StreamRow stream={stream} payments={payments[at] ?? []} from={from} to={to} />
                </li>
              )
            );
          })}
        </ul>
        <div class="incomes-axis" aria-hidden="true">
          <div class="time-axis">
            {monthMarks(from, to, 5).map(({ month, at }) => (
              <span key={month} style={{ left: `${at * 100}%` }}>
                {formatPeriod(month)}
              </span>
            ))}
          </div>
        </div>
        <p class="card-note">{t.dots}</p>
      </section>
    </>
  );
}

interface RowProps {
  stream: IncomeStream;
  payments: IncomePayment[];
  from: string;
  to: string;
}

function StreamRow({ stream, payments, from, to }: RowProps) {
  const { income: t, recurring } = words.value;
  const { income_type, frequency, currency, stability, regularity, trend, confidence } = stream;
  const money = (amount: number) => formatMoney(amount, currency);
  return (
    <article class="income">
      <div class="income-what">
        <h3>
          {t.types[income_type] ?? income_type}
          <span class={`sure sure-${confidence.toLowerCase()}`}>{t.confidence[confidence] ?? confidence}</span>
        </h3>
        <p class="income-text" title={stream.last_income_description}>
          {stream.last_income_description}
        </p>
        <p class="stream-note">
          {recurring.frequencies[frequency] ?? frequency} · {t.count(stream.number_of_incomes)}
        </p>
      </div>
      <Timeline payments={payments} from={from} to={to} currency={currency} />
      <dl class="income-figures">
        <div>
          <dt>{t.monthly}</dt>
          <dd>{money(stream.monthly_average)}</dd>
        </div>
        <Measure name={t.stability} note={t.stabilityNote} share={stability} />
        <Measure name={t.regularity} note={t.regularityNote} share={regularity} />
        <div>
          <dt>{t.trend}</dt>
          <dd>{trend === null ? "–" : formatChange(trend)}</dd>
        </div>
      </dl>
      <p class="income-last stream-note">{t.last(money(stream.last_income_amount), formatDay(stream.last_income_date))}</p>
    </article>
  );
}

function Measure({ name, note, share }: { name: string; note: string; share: number | null }) {
  return (
    <div title={note}>
      <dt>{name}</dt>
      <dd class="measure">
        {share === null ? (
          "–"
        ) : (
          <>
            <Meter share={share} />
            {formatShare(share)}
          </>
        )}
      </dd>
    </div>
  );
}

function Timeline({ payments, from, to, currency }: { payments: IncomePayment[]; from: string; to: string; currency: string }) {
  const t = words.value.income;
  const [first, last] = [toDay(from), toDay(to)];
  const most = payments.reduce((all, { amount }) => Math.max(all, amount), 0) || 1;
  return (
    <ol class="timeline">
      {payments.map(({ date, amount, count }, index) => {
        const money = formatMoney(Math.round(amount * 100) / 100, currency);
        const said =
          count === 1 ? t.payment(formatDay(date), money) : t.paymentsUntil(formatCount(count), formatDay(date), money);
        return (
          <li
            key={`${date} ${amount} ${index}`}
            title={said}
            style={{
              left: `${((toDay(date) - first) / Math.max(1, last - first)) * 100}%`,
              "--size": Math.sqrt(amount / most),
            }}
          >
            <span class="visually-hidden">{said}</span>
          </li>
        );
      })}
    </ol>
  );
}
