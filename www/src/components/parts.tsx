import { tone } from "../categories.js";
import { formatShare } from "../format.js";
import { words } from "../i18n/index.js";
import type { Row } from "../protocol.js";
import { host, initials } from "../text.js";

/** Small things that more than one screen shows of a transaction. */

/** The other party: its initials, and its name with a link to its website. */
export function Merchant({ row }: { row: Row }) {
  const { merchant } = row;
  if (!merchant) {
    return (
      <span class="merchant merchant-none">
        <span aria-hidden="true">–</span>
        <span class="visually-hidden">{words.value.table.noMerchant}</span>
      </span>
    );
  }
  return (
    <span class="merchant">
      <span class={`avatar ${tone(row.category)}`} aria-hidden="true">
        {initials(merchant.name)}
      </span>
      {merchant.website ? (
        <a href={merchant.website} target="_blank" rel="noopener noreferrer" title={host(merchant.website)}>
          {merchant.name}
        </a>
      ) : (
        <span>{merchant.name}</span>
      )}
    </span>
  );
}

/** The category with its colour, the subcategory, and how sure that is. */
export function Category({ row }: { row: Row }) {
  const t = words.value;
  const subcategory = row.subcategory && t.subcategory(row.subcategory);
  return (
    <span class={`category ${tone(row.category)}`}>
      <span class="chip">
        <span class="dot" aria-hidden="true" />
        {t.category(row.category)}
      </span>
      {subcategory && (
        <span class="subcategory" title={subcategory}>
          {subcategory}
        </span>
      )}
    </span>
  );
}

/** How sure the category is, and why, as a small meter. */
export function Confidence({ row }: { row: Row }) {
  const t = words.value.table;
  const said = t.said(formatShare(row.confidence), t.reasons[row.by]?.(row.evidence) ?? row.by);
  const level = row.category === "Unknown" ? 0 : Math.max(1, Math.ceil(row.confidence * 3 - 0.4));
  return <span class={`confidence level-${Math.min(level, 3)}`} role="img" aria-label={said} title={said} />;
}
