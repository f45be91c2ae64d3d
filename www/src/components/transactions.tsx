import { useRef, useState } from "preact/hooks";
import { engine } from "../engine.js";
import { formatCount, formatPeriod, formatSum, plural } from "../format.js";
import type { Summary, Totals } from "../protocol.js";
import { clearFilters, found, isFiltered, query } from "../table.js";
import { Filters } from "./filters.js";
import { Download } from "./icons.js";
import { Pill } from "./pill.js";
import { Table } from "./table.js";

/** All transactions, to be searched, sorted and taken away. */
export function Transactions({ summary, totals }: { summary: Summary; totals: Totals }) {
  const card = useRef<HTMLElement>(null);
  return (
    <>
      <section ref={card} class="card transactions" aria-labelledby="transactions-title">
        <div class="card-head">
          <h2 id="transactions-title">Transactions</h2>
          <p class="downloads">
            <SaveButton name={summary.name} format="csv" />
            <SaveButton name={summary.name} format="json" />
          </p>
        </div>
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
  return (
    <div class="status">
      <p role="status">
        {filtered ? `${formatCount(count)} of ${plural(totals.count, "transaction")}` : plural(totals.count, "transaction")}
        {merchant && ` at ${merchant}`}
        {period && ` in ${formatPeriod(period)}`}
        {filtered && outgoing > 0n && <span class="status-sum">{formatSum(outgoing, totals.currency)} out</span>}
        {filtered && incoming > 0n && <span class="status-sum">{formatSum(incoming, totals.currency)} in</span>}
      </p>
      {filtered && (
        <button type="button" class="link" onClick={clearFilters}>
          Clear filters
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
      <span class="visually-hidden">Download as </span>
      {format.toUpperCase()}
    </button>
  );
}

function saveAs(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
