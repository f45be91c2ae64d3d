import type { ComponentType } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { VIEWS, type View } from "../analyses.js";
import { words } from "../i18n/index.js";
import type { Summary } from "../protocol.js";
import { lazy } from "./lazy.js";

/** What a view of the result gets. */
export interface ViewProps {
  summary: Summary;
  currency: string;
}

/** The views that come when they are shown. */
export const LAZY_VIEWS: Record<Exclude<View, "spending">, ComponentType<ViewProps>> = {
  "cash-flow": lazy(async () => (await import("../views/cash-flow.js")).CashFlowView),
  recurring: lazy(async () => (await import("../views/recurring.js")).RecurringView),
  income: lazy(async () => (await import("../views/income.js")).IncomeView),
  risk: lazy(async () => (await import("../views/risk.js")).RiskView),
  employment: lazy(async () => (await import("../views/employment.js")).EmploymentView),
};

/** The way from one view to another. */
export function ViewLinks({ shown }: { shown: View }) {
  const t = words.value.views;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // On a phone there is no room for all of them.
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [shown]);
  return (
    <nav class="views" aria-label={t.label}>
      <ul ref={list}>
        {VIEWS.map((view) => (
          <li key={view}>
            <a href={`#/${view}`} aria-current={view === shown ? "page" : undefined}>
              {t[view]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
