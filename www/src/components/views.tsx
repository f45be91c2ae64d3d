import type { ComponentType } from "preact";
import type { View } from "../analyses.js";
import { VIEWS } from "../analyses.js";
import { words } from "../i18n/index.js";
import { place } from "../place.js";
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
  return (
    <nav class="views" aria-label={t.label}>
      <ul>
        {VIEWS.map((view) => (
          <li key={view}>
            <a
              href={`#${view}`}
              aria-current={view === shown ? "page" : undefined}
              onClick={() => {
                place.value = view;
              }}
            >
              {t[view]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
