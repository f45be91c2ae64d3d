import { useEffect, useState } from "preact/hooks";
import { words } from "../i18n/index.js";
import { clearFilters, found, isFiltered, query } from "../table.js";
import { Close } from "./icons.js";

/** Says that a click on a chart did something, while the table that it filters is out of sight. */
export function Pill({ table }: { table: { current: HTMLElement | null } }) {
  const t = words.value;
  const [isSeen, setSeen] = useState(true);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => setSeen(entry?.isIntersecting === true), {
      rootMargin: "0px 0px -160px 0px",
    });
    if (table.current) {
      observer.observe(table.current);
    }
    return () => observer.disconnect();
  }, [table]);
  if (isSeen || !isFiltered(query.value)) {
    return null;
  }
  return (
    <div class="pill">
      <button type="button" onClick={() => show(table.current)}>
        {t.spending.show(found.value.count)}
      </button>
      <button type="button" class="pill-close" onClick={clearFilters} title={t.table.clear}>
        <Close />
        <span class="visually-hidden">{t.table.clear}</span>
      </button>
    </div>
  );
}

function show(table: HTMLElement | null): void {
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  table?.scrollIntoView({ behavior: isCalm ? "auto" : "smooth", block: "start" });
  table?.querySelector<HTMLElement>(".frame")?.focus({ preventScroll: true });
}
