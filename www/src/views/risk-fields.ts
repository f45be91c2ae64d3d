/** The figures of risk insights, as a table: what is measured, and over which window. */

export const WINDOWS = ["3d", "1w", "1m", "3m", "6m", "12m"] as const;

export type Window = (typeof WINDOWS)[number];

export interface SheetRow {
  /** The field without its window. */
  base: string;
  values: Partial<Record<Window, Cell>>;
  /** Of a field that has no window. */
  single?: Cell;
}

export interface Cell {
  field: string;
  value: unknown;
}

const SUFFIX = /_(3d|1w|1m|3m|6m|12m)$/;

/** The fields of a group, those that differ only by their window in one row. */
export function rowsOf(group: object): SheetRow[] {
  const rows = new Map<string, SheetRow>();
  for (const [field, value] of Object.entries(group)) {
    const window = SUFFIX.exec(field)?.[1] as Window | undefined;
    const base = window ? field.slice(0, -window.length - 1) : field;
    const row = rows.get(base) ?? { base, values: {} };
    if (window) {
      row.values[window] = { field, value };
    } else {
      row.single = { field, value };
    }
    rows.set(base, row);
  }
  return [...rows.values()];
}

/** What a figure is counted in. */
export function unitOf(field: string): "count" | "ratio" | "money" {
  if (/ratio/.test(field)) {
    return "ratio";
  }
  return /^(num_|max_num_|mean_num_|days_)/.test(field) ? "count" : "money";
}
