import type { Query, SortKey, Totals } from "../protocol.js";
import { query, refine } from "../table.js";
import { Search } from "./icons.js";
import { Segments } from "./segments.js";

const DIRECTIONS: { value: Query["direction"]; label: string }[] = [
  { value: "", label: "All" },
  { value: "OUTFLOW", label: "Out" },
  { value: "INFLOW", label: "In" },
];

/** On a phone the table has no head to sort by. */
const SORTS: { key: SortKey; descending: boolean; label: string }[] = [
  { key: "date", descending: true, label: "Newest first" },
  { key: "date", descending: false, label: "Oldest first" },
  { key: "amount", descending: true, label: "Most money in first" },
  { key: "amount", descending: false, label: "Most money out first" },
];

/** Search, category, direction. */
export function Filters({ totals }: { totals: Totals }) {
  const { search, category, direction, sort, descending } = query.value;
  const categories = totals.categories.map(({ key }) => key).sort();
  return (
    <search class="filters">
      <div class="search">
        <Search />
        <label class="visually-hidden" for="search">
          Search descriptions, merchants and categories
        </label>
        <input
          id="search"
          class="field"
          type="search"
          placeholder="Search"
          autocomplete="off"
          spellcheck={false}
          value={search}
          onInput={({ currentTarget }) => refine({ search: currentTarget.value })}
        />
      </div>
      <label class="visually-hidden" for="category">
        Category
      </label>
      <select
        id="category"
        class="field"
        value={category}
        onChange={({ currentTarget }) => refine({ category: currentTarget.value })}
      >
        <option value="">All categories</option>
        {categories.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
      <Segments
        legend="Direction"
        name="direction"
        choices={DIRECTIONS}
        chosen={direction}
        onChoose={(value) => refine({ direction: value })}
      />
      <label class="visually-hidden" for="sort">
        Order
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
            {label}
          </option>
        ))}
      </select>
    </search>
  );
}
