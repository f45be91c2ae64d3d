import { words } from "../i18n/index.js";
import type { SortKey, Totals } from "../protocol.js";
import { query, refine } from "../table.js";
import { Search } from "./icons.js";
import { Segments } from "./segments.js";

/** On a phone the table has no head to sort by. */
const SORTS: { key: SortKey; descending: boolean; label: "newest" | "oldest" | "mostIn" | "mostOut" }[] = [
  { key: "date", descending: true, label: "newest" },
  { key: "date", descending: false, label: "oldest" },
  { key: "amount", descending: true, label: "mostIn" },
  { key: "amount", descending: false, label: "mostOut" },
];

/** Search, category, direction. */
export function Filters({ totals }: { totals: Totals }) {
  const { search, category, direction, sort, descending } = query.value;
  const { table: t, category: nameOf } = words.value;
  const categories = totals.categories.map(({ key }) => key).sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
  const directions = [
    { value: "", label: t.all },
    { value: "OUTFLOW", label: t.out },
    { value: "INFLOW", label: t.in },
  ] as const;
  return (
    <search class="filters">
      <div class="search">
        <Search />
        <label class="visually-hidden" for="search">
          {t.searchLabel}
        </label>
        <input
          id="search"
          class="field"
          type="search"
          placeholder={t.search}
          autocomplete="off"
          spellcheck={false}
          value={search}
          onInput={({ currentTarget }) => refine({ search: currentTarget.value })}
        />
      </div>
      <label class="visually-hidden" for="category">
        {t.category}
      </label>
      <select
        id="category"
        class="field"
        value={category}
        onChange={({ currentTarget }) => refine({ category: currentTarget.value })}
      >
        <option value="">{t.allCategories}</option>
        {categories.map((each) => (
          <option key={each} value={each}>
            {nameOf(each)}
          </option>
        ))}
      </select>
      <Segments
        legend={t.directionLegend}
        name="direction"
        choices={directions}
        chosen={direction}
        onChoose={(value) => refine({ direction: value })}
      />
      <label class="visually-hidden" for="sort">
        {t.order}
      </label>
      <select
        id="sort"
        class="field sort"
        value={SORTS.findIndex((each) => each.key === sort && each.descending === descending)}
        onChange={({ currentTarget }) => {
          const chosen = SORTS[Number(currentTarget.value)];
          if (chosen) {
            refine({ sort: chosen.key, descending: chosen.descending });
          }
        }}
      >
        {SORTS.map(({ label }, index) => (
          <option key={label} value={index}>
            {t[label]}
          </option>
        ))}
      </select>
    </search>
  );
}
