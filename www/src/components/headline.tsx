import { formatDay, formatDuration, formatShare, formatSum } from "../format.js";
import { words } from "../i18n/index.js";
import type { Summary, Totals } from "../protocol.js";
import { showCurrency } from "../table.js";
import { Figure } from "./figure.js";
import { Segments } from "./segments.js";

/** What was found, in one line. */
export function Headline({ summary, currency }: { summary: Summary; currency: string }) {
  const { count, first, last, name } = summary;
  return (
    <section class="headline headline-row">
      <div>
        <h1 tabIndex={-1}>
          {count > 0 ? words.value.transactions(count) : name}
          {count > 0 && (
            <span class="headline-period">
              {" "}
              {formatDay(first)}
              {last !== first && ` – ${formatDay(last)}`}
            </span>
          )}
        </h1>
        <p class="facts">{describeFile(summary).join(" · ")}</p>
      </div>
      {summary.totals.length > 1 && <Currencies all={summary.totals} shown={currency} />}
    </section>
  );
}

/** What it comes to, in five figures. */
export function Figures({ summary, totals }: { summary: Summary; totals: Totals }) {
  const { currency, incoming, outgoing } = totals;
  const { headline: t, transactions } = words.value;
  const net = incoming.sum - outgoing.sum;
  const { readMs, categorizeMs } = summary;
  return (
    <dl class="figures">
      <Figure name={t.in} note={transactions(incoming.count)} kind="in">
        {formatSum(incoming.sum, currency)}
      </Figure>
      <Figure name={t.out} note={transactions(outgoing.count)}>
        {formatSum(outgoing.sum, currency)}
      </Figure>
      <Figure name={t.net} note={t.netNote(currency)}>
        {net > 0n ? "+" : ""}
        {formatSum(net, currency)}
      </Figure>
      <Figure name={t.categorized} note={t.unknown(summary.count - summary.categorized)}>
        {formatShare(summary.categorized / summary.count)}
      </Figure>
      <Figure name={t.engine} note={t.engineNote(formatDuration(readMs), formatDuration(categorizeMs))}>
        {formatDuration(readMs + categorizeMs)}
      </Figure>
    </dl>
  );
}

function Currencies({ all, shown }: { all: Totals[]; shown: string }) {
  const t = words.value;
  const choices = all.map(({ currency, count }) => ({
    value: currency,
    label: currency,
    title: t.transactions(count),
  }));
  return <Segments legend={t.headline.currency} name="shown-currency" choices={choices} chosen={shown} onChoose={showCurrency} />;
}

function describeFile(summary: Summary): string[] {
  const { name, bytes, format, delimiter, encoding, language, institution, account, accounts, skippedRows } = summary;
  const t = words.value.headline;
  const written = delimiter ? t.with(format.toUpperCase(), t.delimiters[delimiter] ?? delimiter) : format.toUpperCase();
  return [
    name,
    // An invented person is no file.
    ...(bytes > 0 ? [written, encoding === "windows-1252" ? "Latin-1" : encoding.toUpperCase()] : []),
    t.languages[language] ?? language,
    ...(accounts > 0 ? [t.accounts(accounts)] : []),
    // These two stand for nothing found.
    ...(institution === "unknown" ? [] : [institution]),
    ...(account === "account" ? [] : [t.account(account)]),
    ...(skippedRows > 0 ? [t.skipped(skippedRows)] : []),
  ];
}
