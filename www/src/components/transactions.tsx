import { useRef, useState } from "preact/hooks";
import { engine } from "../engine.js";
import { formatPeriod, formatSum } from "../format.js";
import { words } from "../i18n/index.js";
import type { Summary, Totals } from "../protocol.js";
import { saveAs } from "../save-as.js";
import { clearFilters, found, isFiltered, query } from "../table.js";
import { Filters } from "./filters.js";
import { Download } from "./icons.js";
import { Pill } from "./pill.js";
import { LoadRules, RuleList } from "./rule-list.js";
import { Table } from "./table.js";

/** All transactions, to be searched, sorted and taken away. */
export function Transactions({ summary, totals }: { summary: Summary; totals: Totals }) {
  const card = useRef<HTMLElement>(null);
  return (
    <>
      <section ref={card} class="card transactions" aria-labelledby="transactions-title">
        <div class="card-head">
          <h2 id="transactions-title">{words.value.table.title}</h2>
          <p class="downloads">
            <LoadRules />
            <SaveButton name={summary.name} format="csv" />
            <SaveButton name={summary.name} format="json" />
          </p>
        </div>
        <RuleList />
        <Filters totals={totals} />
        <Status totals={totals} />
        <Table total={totals.count} />
      </section>
      <Pill table={card} />
    </>
  );
}

/** What is shown, of how much, and what it comes to. */
function Status({ totals }: { totals: Totals }) {
  const { count, incoming, outgoing } = found.value;
  const { period, merchant } = query.value;
  const filtered = isFiltered(query.value);
  const { table: t, transactions, ofTransactions } = words.value;
  return (
    <div class="status">
      <p role="status">
        {filtered ? ofTransactions(count, totals.count) : transactions(totals.count)}
        {merchant && t.at(merchant)}
        {period && t.inPeriod(formatPeriod(period))}
        {filtered && outgoing > 0n && <span class="status-sum">{t.sumOut(formatSum(outgoing, totals.currency))}</span>}
        {filtered && incoming > 0n && <span class="status-sum">{t.sumIn(formatSum(incoming, totals.currency))}</span>}
      </p>
      {filtered && (
        <button type="button" class="link" onClick={clearFilters}>
          {t.clear}
        </button>
      )}
    </div>
  );
}

function SaveButton({ name, format }: { name: string; format: "csv" | "json" }) {
  const [isSaving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    try {
      saveAs(await engine.call("save", format), `${name.replace(/\.[^.]*$/, "")}-categorized.${format}`);
    } catch {
      // The worker ended: another screen says why.
    } finally {
      setSaving(false);
    }
  };
  return (
    <button type="button" class="button button-quiet button-small" onClick={save} disabled={isSaving}>
      <Download />
      <span class="visually-hidden">{words.value.table.download} </span>
      {format.toUpperCase()}
    </button>
  );
}
