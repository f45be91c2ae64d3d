import { useEffect } from "preact/hooks";
import { tone } from "../categories.js";
import { Waiting } from "../components/lazy.js";
import { formatAmount, formatCount, formatDay, formatDuration, formatMoney } from "../format.js";
import { words } from "../i18n/index.js";
import { goTo } from "../place.js";
import { open } from "../state.js";
import { type StoredTransaction, takeSession } from "./api.js";
import { connect, fetchAll, isOffline, links, look, remove, type State, show, state } from "./flow.js";
import { Panel } from "./panel.js";

/** Belvo's flow, from the widget to data, against the Worker that serves this page. */
export function Connect() {
  useEffect(() => {
    takeSession();
    look();
  }, []);
  const t = words.value.link;
  const now = state.value;
  const isBusy = now.kind === "going";
  return (
    <div class="result wide connect">
      <section class="headline">
        <h1 tabIndex={-1}>{t.title}</h1>
        <p class="lead">{t.lead}</p>
      </section>
      {now.kind === "looking" && <Waiting />}
      {now.kind === "no-worker" && (
        <section class="card none-found">
          <h2>{t.noWorker}</h2>
          <p>{t.noWorkerText}</p>
        </section>
      )}
      {now.kind !== "looking" && now.kind !== "no-worker" && (
        <>
          <section class="card chart-card connect-card">
            <p>
              <button type="button" class="button button-main" disabled={isBusy} onClick={connect}>
                {t.start}
              </button>
            </p>
            <p class="card-note">{isOffline.value === false ? t.real : t.offline}</p>
            <Steps now={now} />
            <p class="connect-said" role="status">
              {now.kind === "going" && now.step === 3 && t.waiting}
              {now.kind === "ready" && now.left && t.left}
              {now.kind === "data" && now.waited !== undefined && t.arrived(formatDuration(now.waited))}
            </p>
            {now.kind === "refused" && (
              <p class="refusal" role="alert">
                {t.failed}: <span lang="en">{now.message}</span>
              </p>
            )}
          </section>
          {now.kind === "data" && <Data now={now} />}
          <Links />
          <Panel />
        </>
      )}
      <div id="belvo" />
    </div>
  );
}

/** How far it is. The second factor is not always asked for. */
function Steps({ now }: { now: State }) {
  const t = words.value.link;
  const at = now.kind === "going" ? now.step : now.kind === "data" ? 5 : -1;
  const askedFactor = (now.kind === "going" || now.kind === "data") && now.askedFactor;
  return (
    <ol class="steps">
      {t.steps.map((name, index) => {
        const isSkipped = index === 2 && at > 2 && !askedFactor;
        const status = isSkipped ? "skipped" : index < at ? "done" : index === at ? "now" : "later";
        return (
          <li key={name} class={`step step-${status}`} aria-current={status === "now" ? "step" : undefined}>
            <span class="step-mark" aria-hidden="true">
              {status === "done" ? "✓" : status === "skipped" ? "–" : index + 1}
            </span>
            {name}
            <span class="visually-hidden">: {t.stepState[status]}</span>
          </li>
        );
      })}
    </ol>
  );
}

function Data({ now: { link, summary, latest } }: { now: Extract<State, { kind: "data" }> }) {
  const t = words.value.link;
  const openAll = async () => {
    const blob = await fetchAll(link);
    goTo("spending");
    await open({ name: `${link.slice(0, 8)}.json`, blob });
  };
  return (
    <section class="card chart-card" aria-labelledby="data-title">
      <div class="card-head">
        <h2 id="data-title">{t.accounts}</h2>
        <button type="button" class="button button-quiet button-small" onClick={openAll}>
          {t.more}
        </button>
      </div>
      <ul class="balances">
        {summary.balances.map(({ currency, category, current }) => (
          <li key={`${category} ${currency}`}>
            <span>{t.kinds[category] ?? category}</span>
            <strong>{current === null ? "–" : formatMoney(current, currency)}</strong>
          </li>
        ))}
      </ul>
      <h3 class="connect-sub">
        {t.latest} ({formatCount(summary.transactions.count)})
      </h3>
      <ul class="latest">
        {latest.map((row) => (
          <li key={row.id}>
            <Stored row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Stored({ row }: { row: StoredTransaction }) {
  const { category: nameOf } = words.value;
  const category = row.local?.category ?? "Unknown";
  return (
    <span class={`latest-row ${tone(category)}`}>
      <time dateTime={row.value_date}>{formatDay(row.value_date)}</time>
      <code title={row.description ?? ""}>{row.description}</code>
      <span class="chip">
        <span class="dot" aria-hidden="true" />
        {nameOf(category)}
      </span>
      <strong class={row.type === "INFLOW" ? "amount-in" : undefined}>
        {formatAmount(row.amount, row.type === "INFLOW", row.currency ?? "MXN")}
      </strong>
    </span>
  );
}

function Links() {
  const t = words.value.link;
  return (
    <section class="card chart-card" aria-labelledby="links-title">
      <h2 id="links-title">{t.links}</h2>
      {links.value.length === 0 ? (
        <p class="card-none">{t.noLinks}</p>
      ) : (
        <ul class="links">
          {links.value.map(({ id, institution, status }) => (
            <li key={id}>
              <span class="links-name">
                {institution} <code>{id.slice(0, 8)}</code>
              </span>
              <span class={status === "valid" ? "status-active" : "status-late"}>{t.status[status] ?? status}</span>
              <button type="button" class="button button-quiet button-small" onClick={() => show(id)}>
                {t.open}
                <span class="visually-hidden">
                  {" "}
                  {institution} {id.slice(0, 8)}
                </span>
              </button>
              <button type="button" class="button button-quiet button-small" onClick={() => remove(id)}>
                {t.remove}
                <span class="visually-hidden">
                  {" "}
                  {institution} {id.slice(0, 8)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
