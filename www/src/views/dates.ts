/** Civil days as numbers, to draw and count with. */
const DAY = 86_400_000;

export const toDay = (date: string) => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);

export const toDate = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);

/** A month later or earlier: `2026-01` and 2 give `2026-03`. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const all = year * 12 + number - 1 + count;
  return `${String(Math.floor(all / 12)).padStart(4, "0")}-${String((all % 12) + 1).padStart(2, "0")}`;
}

/** How many days a month has. */
export function daysIn(month: string): number {
  return toDay(`${addMonths(month, 1)}-01`) - toDay(`${month}-01`);
}

/** The same day so many months later, or the month's last. */
export function sameDayLater(date: string, months: number): string {
  const month = addMonths(date.slice(0, 7), months);
  return `${month}-${String(Math.min(Number(date.slice(8)), daysIn(month))).padStart(2, "0")}`;
}

/** Marks for an axis of time: the months, thinned out until there is room. */
export function monthMarks(from: string, to: string, most: number): { month: string; at: number }[] {
  const [first, last] = [toDay(from), toDay(to)];
  const months: string[] = [];
  for (let month = addMonths(from.slice(0, 7), 1); month <= to.slice(0, 7); month = addMonths(month, 1)) {
    months.push(month);
  }
  const step = Math.max(1, Math.ceil(months.length / most));
  return months
    .filter((_, index) => index % step === 0)
    .map((month) => ({ month, at: (toDay(`${month}-01`) - first) / Math.max(1, last - first) }));
}
