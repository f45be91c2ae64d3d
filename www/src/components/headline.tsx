import type { ComponentChildren } from "preact";
import { formatDay, formatDuration, formatShare, formatSum, plural } from "../format.js";
import type { Summary, Totals } from "../protocol.js";
import { showCurrency } from "../table.js";
import { Segments } from "./segments.js";

/** What was found, in one line and five figures. */
export function Headline({ summary, totals }: { summary: Summary; totals: Totals }) {
  const { currency, incoming, outgoing } = totals;
  const took = summary.readMs + summary.categorizeMs;
  const net = incoming.sum - outgoing.sum;
  return (
    <section class="headline">
      <div class="headline-row">
        <div>
          <h1 tabIndex={-1}>
            {plural(summary.count, "transaction")}
            <span class="headline-period">
              {" "}
              {formatDay(summary.first)}
              {summary.last !== summary.first && ` – ${formatDay(summary.last)}`}
            </span>
          </h1>
          <p class="facts">{describeFile(summary).join(" · ")}</p>
        </div>
        {summary.totals.length > 1 && <Currencies all={summary.totals} shown={currency} />}
      </div>
      <dl class="figures">
        <Figure name="Money in" note={plural(incoming.count, "transaction")} kind="in">
          {formatSum(incoming.sum, currency)}
        </Figure>
        <Figure name="Money out" note={plural(outgoing.count, "transaction")}>
          {formatSum(outgoing.sum, currency)}
        </Figure>
        <Figure name="Net" note={`in ${currency}`}>
          {net > 0n ? "+" : ""}
          {formatSum(net, currency)}
        </Figure>
        <Figure name="Categorized" note={`${plural(summary.count - summary.categorized, "row")} unknown`}>
          {formatShare(summary.categorized / summary.count)}
        </Figure>
        <Figure
          name="Engine time"
          note={`read ${formatDuration(summary.readMs)}, categorize ${formatDuration(summary.categorizeMs)}`}
        >
          {formatDuration(took)}
        </Figure>
      </dl>
    </section>
  );
}

function Figure({ name, note, kind, children }: { name: string; note: string; kind?: "in"; children: ComponentChildren }) {
  return (
    <div class={kind === "in" ? "figure figure-in" : "figure"}>
      <dt>{name}</dt>
      <dd class="figure-value">{children}</dd>
      <dd class="figure-note">{note}</dd>
    </div>
  );
}

function Currencies({ all, shown }: { all: Totals[]; shown: string }) {
  const choices = all.map(({ currency, count }) => ({
    value: currency,
    label: currency,
    title: plural(count, "transaction"),
  }));
  return <Segments legend="Currency" name="shown-currency" choices={choices} chosen={shown} onChoose={showCurrency} />;
}

const LANGUAGES: Record<string, string> = { es: "Spanish", pt: "Portuguese" };
const DELIMITERS: Record<string, string> = { ",": "comma", ";": "semicolon", "|": "bar", "\t": "tab" };

function describeFile({ name, format, delimiter, encoding, language, institution, account, skippedRows }: Summary): string[] {
  return [
    name,
    delimiter ? `${format.toUpperCase()} with ${DELIMITERS[delimiter] ?? delimiter}` : format.toUpperCase(),
    encoding === "windows-1252" ? "Latin-1" : encoding.toUpperCase(),
    LANGUAGES[language] ?? language,
    // These two stand for nothing found.
    ...(institution === "unknown" ? [] : [institution]),
    ...(account === "account" ? [] : [`account ${account}`]),
    ...(skippedRows > 0 ? [`${plural(skippedRows, "row")} of balances and notes passed over`] : []),
  ];
}
