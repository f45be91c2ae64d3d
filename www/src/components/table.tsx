import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { afterPaint } from "../after-paint.js";
import { formatAmount, formatDay } from "../format.js";
import { words } from "../i18n/index.js";
import type { Row, SortKey } from "../protocol.js";
import { arrivals, clearFilters, fetchRows, found, query, refine, rowAt } from "../table.js";
import { CorrectButton } from "./correct.js";
import { Sorted } from "./icons.js";
import { Category, Confidence, Merchant } from "./parts.js";

/** Rows above and below those that are seen, so that scrolling and the Tab key find the next ones there. */
const SPARE = 8;
/** Browsers lay out no more than 17 to 33 million pixels: beyond this, scrolling goes faster than the hand. */
const TALLEST = 8_000_000;

/** So few rows that the frame need not scroll. */
const FEW = 10;
/** So many rows are made anew between two paints. A row costs a millisecond or two, and a scroll can bring a whole frame of them. */
const AT_ONCE = 6;

interface Seen {
  scrolled: number;
  height: number;
  rowHeight: number;
}

/** The rows that are seen, in a frame that scrolls as if all of them were there. */
export function Table({ total }: { total: number }) {
  const frame = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<Seen>({ scrolled: 0, height: 640, rowHeight: 56 });
  const { count } = found.value;

  useLayoutEffect(() => {
    // It reports the first time, too, when the browser has laid out the page anyway: asking now would have it do so twice.
    const observer = new ResizeObserver(() => setSeen((before) => look(frame.current, before)));
    if (frame.current) {
      observer.observe(frame.current);
    }
    return () => observer.disconnect();
  }, []);
  useTopAfterQuery(frame);
  useFocusKept(frame);

  const { first, last, above, below } = visibleRows(seen, count);
  const { isMade, isWhole } = useRowsInTurn(first, last);
  // Read here, so that what arrives is drawn.
  arrivals.value;
  useEffect(() => fetchRows(first, last), [first, last, found.value]);

  return (
    <section
      ref={frame}
      class={total <= FEW ? "frame frame-short" : "frame"}
      aria-label={words.value.table.label}
      aria-busy={!isWhole}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      tabIndex={0}
      onScroll={() => setSeen((before) => look(frame.current, before))}
    >
      {count === 0 ? (
        <Nothing />
      ) : (
        <table aria-rowcount={count + 1}>
          <Head />
          <tbody>
            <Space height={above} />
            {Array.from({ length: last - first }, (_, at) => (
              <TableRow key={first + at} index={first + at} row={isMade(first + at) ? rowAt(first + at) : undefined} />
            ))}
            <Space height={below} />
          </tbody>
        </table>
      )}
    </section>
  );
}

/** What can be seen now; the same object where that is what was seen before. */
function look(frame: HTMLElement | null, before: Seen): Seen {
  const rowHeight =
    frame?.querySelector<HTMLElement>("tr[aria-rowindex]:not([aria-rowindex='1'])")?.offsetHeight ?? before.rowHeight;
  const scrolled = frame?.scrollTop ?? 0;
  const height = frame?.clientHeight ?? before.height;
  const isSame = rowHeight === before.rowHeight && scrolled === before.scrolled && height === before.height;
  return isSame ? before : { scrolled, height, rowHeight };
}

function visibleRows({ scrolled, height, rowHeight }: Seen, count: number) {
  const full = count * rowHeight;
  const tall = Math.min(full, TALLEST);
  const speed = tall > height ? (full - height) / (tall - height) : 1;
  // The place in the list of all rows that is at the frame's upper edge.
  const top = scrolled * speed;
  const first = Math.min(Math.max(0, Math.floor(top / rowHeight) - SPARE), Math.max(0, count - 1));
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + SPARE);
  const above = Math.max(0, scrolled - (top - first * rowHeight));
  const below = Math.max(0, tall - above - (last - first) * rowHeight);
  return { first, last, above, below };
}

/**
 * Which rows are made now: those that were there already, and some more with every paint, from the middle of what is seen.
 */
function useRowsInTurn(first: number, last: number): { isMade: (index: number) => boolean; isWhole: boolean } {
  const made = useRef<ReadonlySet<number>>(new Set());
  const [, setTurn] = useState(0);
  const now = new Set<number>();
  const missing: number[] = [];
  for (let index = first; index < last; index++) {
    if (made.current.has(index)) {
      now.add(index);
    } else if (rowAt(index)) {
      missing.push(index);
    }
  }
  const middle = (first + last) / 2;
  missing.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  for (const index of missing.slice(0, AT_ONCE)) {
    now.add(index);
  }
  made.current = now;
  const isWhole = missing.length <= AT_ONCE;
  useEffect(() => (isWhole ? undefined : afterPaint(() => setTurn((turn) => turn + 1))));
  return { isMade: (index) => now.has(index), isWhole };
}

/** Another answer is read from its beginning. */
function useTopAfterQuery(frame: { current: HTMLElement | null }): void {
  const answer = found.value;
  useLayoutEffect(() => {
    frame.current?.scrollTo({ top: 0 });
  }, [answer]);
}

/** A link that had the focus and was scrolled away leaves it to the frame, not to the page's beginning. */
function useFocusKept(frame: { current: HTMLElement | null }): void {
  const wasInside = useRef(false);
  useLayoutEffect(() => {
    if (wasInside.current && document.activeElement === document.body) {
      frame.current?.focus({ preventScroll: true });
    }
    return () => {
      wasInside.current = frame.current?.contains(document.activeElement) ?? false;
    };
  });
}

function Head() {
  const t = words.value.table;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <SortableHead name={t.date} by="date" />
        <th scope="col" class="cell-description">
          {t.description}
        </th>
        <th scope="col" class="cell-merchant">
          {t.merchant}
        </th>
        <th scope="col" class="cell-category">
          {t.category}
        </th>
        <SortableHead name={t.amount} by="amount" />
        <th scope="col" class="cell-confidence">
          <span class="visually-hidden">{t.sure}</span>
        </th>
      </tr>
    </thead>
  );
}

function SortableHead({ name, by }: { name: string; by: SortKey }) {
  const { sort, descending } = query.value;
  const direction = sort !== by ? "none" : descending ? "descending" : "ascending";
  return (
    <th scope="col" class={`cell-${by}`} aria-sort={direction}>
      <button type="button" onClick={() => refine({ sort: by, descending: sort === by ? !descending : true })}>
        {name}
        <Sorted direction={direction} />
      </button>
    </th>
  );
}

function TableRow({ index, row }: { index: number; row: Row | undefined }) {
  if (!row) {
    return (
      <tr aria-rowindex={index + 2} class="row row-coming">
        <td colSpan={6}>
          <span class="visually-hidden">{words.value.loading}</span>
        </td>
      </tr>
    );
  }
  return (
    <tr aria-rowindex={index + 2} class={row.merchant ? "row" : "row row-plain"}>
      <td class="cell-date">{formatDay(row.date)}</td>
      <td class="cell-description">
        <code title={row.description}>{row.description}</code>
      </td>
      <td class="cell-merchant">
        <Merchant row={row} />
      </td>
      <td class="cell-category">
        <CorrectButton row={row}>
          <Category row={row} />
        </CorrectButton>
      </td>
      <td class={row.incoming ? "cell-amount amount-in" : "cell-amount"}>
        {formatAmount(row.amount, row.incoming, row.currency)}
      </td>
      <td class="cell-confidence">
        <Confidence row={row} />
      </td>
    </tr>
  );
}

/** The place of the rows that are not there. */
function Space({ height }: { height: number }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can have the focus
  return height > 0 ? <tr class="space" aria-hidden="true" style={{ height: `${height}px` }} /> : null;
}

function Nothing() {
  return (
    <div class="nothing">
      <p>{words.value.table.nothing}</p>
      <button type="button" class="button button-quiet" onClick={clearFilters}>
        {words.value.table.clear}
      </button>
    </div>
  );
}
