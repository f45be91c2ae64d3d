import { tone } from "../categories.js";
import { formatCount, formatSum } from "../format.js";
import { words } from "../i18n/index.js";
import type { Payee, Totals } from "../protocol.js";
import { query, refine } from "../table.js";
import { initials } from "../text.js";

/** Who got most of the money; a click filters the table. */
export function Payees({ totals: { payees, currency } }: { totals: Totals }) {
  return (
    <section class="card payees" aria-labelledby="payees-title">
      <div class="card-head">
        <h2 id="payees-title">{words.value.spending.merchants}</h2>
      </div>
      <ul>
        {payees.map((payee) => (
          <li key={payee.name}>
            <PayeeButton payee={payee} currency={currency} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PayeeButton({ payee: { name, category, outgoing }, currency }: { payee: Payee; currency: string }) {
  const t = words.value;
  const isChosen = query.value.merchant === name;
  return (
    <button
      type="button"
      class={`payee ${tone(category)}`}
      aria-pressed={isChosen}
      title={isChosen ? t.spending.showAll : t.spending.show(outgoing.count)}
      onClick={() => refine(isChosen ? { merchant: "", direction: "" } : { merchant: name, direction: "OUTFLOW" })}
    >
      <span class="avatar" aria-hidden="true">
        {initials(name)}
      </span>
      <span class="payee-name">{name}</span>
      <span class="payee-amount">{formatSum(outgoing.sum, currency)}</span>
      <span class="bar-count">
        {formatCount(outgoing.count)}
        <span class="visually-hidden"> {t.transactionWord(outgoing.count)}</span>
      </span>
    </button>
  );
}
