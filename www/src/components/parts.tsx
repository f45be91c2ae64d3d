import { tone } from "../categories.js";
import { formatShare, host, initials } from "../format.js";
import type { Row } from "../protocol.js";

/** Small things that more than one screen shows of a transaction. */

/** The other party: its initials, and its name with a link to its website. */
export function Merchant({ row }: { row: Row }) {
  const { merchant } = row;
  if (!merchant) {
    return (
      <span class="merchant merchant-none">
        <span aria-hidden="true">–</span>
        <span class="visually-hidden">none named</span>
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
  return (
    <span class={`category ${tone(row.category)}`}>
      <span class="chip">
        <span class="dot" aria-hidden="true" />
        {row.category}
      </span>
      {row.subcategory && (
        <span class="subcategory" title={row.subcategory}>
          {row.subcategory}
        </span>
      )}
    </span>
  );
}

const REASONS: Record<Row["by"], (evidence: string) => string> = {
  merchant: (evidence) => `“${evidence}” names the merchant`,
  rule: (evidence) => `“${evidence}” tells what it was`,
  mcc: () => "the merchant category code tells what it was",
  type: () => "nothing but the direction and the kind of account",
};

/** How sure the category is, and why, as a small meter. */
export function Confidence({ row }: { row: Row }) {
  const said = `${formatShare(row.confidence)} sure: ${REASONS[row.by](row.evidence)}`;
  const level = row.category === "Unknown" ? 0 : Math.max(1, Math.ceil(row.confidence * 3 - 0.4));
  return (
    <span class={`confidence level-${Math.min(level, 3)}`} title={said}>
      <svg viewBox="0 0 14 12" aria-hidden="true" focusable="false">
        <rect x="0" y="7" width="3.5" height="5" rx="1" />
        <rect x="5" y="3.5" width="3.5" height="8.5" rx="1" />
        <rect x="10" y="0" width="3.5" height="12" rx="1" />
      </svg>
      <span class="visually-hidden">{said}</span>
    </span>
  );
}
