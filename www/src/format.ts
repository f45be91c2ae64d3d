/** How things are written on the page. */

import { words } from "./i18n/index.js";
import { toDecimal } from "./money.js";

/** Formats are dear to make: each is made once for a language. Reading the language draws the text anew when it changes. */
function cached<K, F>(make: (tag: string, key: K) => F): (key: K) => F {
  const made = new Map<string, Map<K, F>>();
  return (key) => {
    const { tag } = words.value;
    let ofLanguage = made.get(tag);
    if (!ofLanguage) {
      ofLanguage = new Map();
      made.set(tag, ofLanguage);
    }
    let format = ofLanguage.get(key);
    if (!format) {
      format = make(tag, key);
      ofLanguage.set(key, format);
    }
    return format;
  };
}

const moneyFormat = cached((tag, currency: string) => {
  const own = new Intl.NumberFormat(tag, { style: "currency", currency });
  const digits = own.resolvedOptions().maximumFractionDigits ?? 2;
  return new Intl.NumberFormat(tag, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    // Never fewer digits than the statement has; where a currency is written without any, as many as for others.
    minimumFractionDigits: digits || 2,
    maximumFractionDigits: 4,
    trailingZeroDisplay: digits === 0 ? "stripIfInteger" : "auto",
  });
});

/** A sum in ten-thousandths, to the last digit. */
export function formatSum(units: bigint, currency: string): string {
  return moneyFormat(currency)
    .format(toDecimal(units) as `${number}`)
    .replace("-", "−");
}

/** A row's amount, with its sign. */
export function formatAmount(amount: number, incoming: boolean, currency: string): string {
  return `${incoming ? "+" : "−"}${moneyFormat(currency).format(Math.abs(amount))}`;
}

/** An amount in currency units, as the engines answer it. */
export function formatMoney(amount: number, currency: string): string {
  return moneyFormat(currency).format(amount).replace("-", "−");
}

const compactFormat = cached(
  (tag, currency: string) =>
    new Intl.NumberFormat(tag, {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
      notation: "compact",
      minimumFractionDigits: 0,
      maximumFractionDigits: 1,
    }),
);

/** For the axis of a chart: `$12.3K`. */
export function formatCompact(units: bigint, currency: string): string {
  return compactFormat(currency)
    .format(toDecimal(units) as `${number}`)
    .replace("-", "−");
}

const plainFormat = cached((tag, digits: number) => new Intl.NumberFormat(tag, { maximumFractionDigits: digits }));

export function formatCount(count: number): string {
  return plainFormat(0).format(count);
}

/** A figure that is no money: up to four decimals. */
export function formatNumber(value: number): string {
  return plainFormat(4).format(value).replace("-", "−");
}

const percentFormat = cached(
  (tag, digits: number) => new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: digits }),
);

/** A change, with its sign: `+5%`. */
export function formatChange(change: number): string {
  return `${change > 0 ? "+" : ""}${percentFormat(0).format(change).replace("-", "−")}`;
}

/** A share of 0 to 1. Nearly all is not all, and little is not nothing. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.01) {
    return `<${percentFormat(0).format(0.01)}`;
  }
  return share > 0.99 && share < 1 ? percentFormat(1).format(Math.floor(share * 1000) / 1000) : percentFormat(0).format(share);
}

type DateStyle = "day" | "dayMonth" | "month" | "monthShort" | "monthLong" | "weekday";

const DATE_STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  day: { day: "numeric", month: "short", year: "numeric" },
  dayMonth: { day: "numeric", month: "short" },
  month: { month: "short", year: "numeric" },
  monthShort: { month: "short" },
  monthLong: { month: "long", year: "numeric" },
  weekday: { weekday: "short" },
};

const dateFormat = cached(
  (_, style: DateStyle) => new Intl.DateTimeFormat(words.value.dates, { ...DATE_STYLES[style], timeZone: "UTC" }),
);

function formatDate(day: string, style: DateStyle): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) {
    return day;
  }
  // Portuguese writes "31 de out. de 2026", which no column has room for.
  return dateFormat(style)
    .formatToParts(date)
    .map(({ type, value }) => {
      const isShort = style !== "monthLong";
      return type === "literal" && isShort ? " " : type === "month" && isShort ? value.replace(".", "") : value;
    })
    .join("");
}

/** `2026-01-31` as `31 Jan 2026`. */
export function formatDay(day: string): string {
  return formatDate(day, "day");
}

/** `2026-01-31` as `31 Jan`. */
export function formatDayMonth(day: string): string {
  return formatDate(day, "dayMonth");
}

/** `2026-01` as `Jan 2026`; a year stays as it is. */
export function formatPeriod(period: string): string {
  return period.length === 4 ? period : formatDate(`${period}-01`, "month");
}

/** `2026-01` as `Jan`; a year stays as it is. */
export function formatPeriodShort(period: string): string {
  return period.length === 4 ? period : formatDate(`${period}-01`, "monthShort");
}

/** `2026-01` as `January 2026`. */
export function formatMonthLong(month: string): string {
  return formatDate(`${month}-01`, "monthLong");
}

/** The seven days, from Monday. */
export function weekdays(): string[] {
  return Array.from({ length: 7 }, (_, at) => formatDate(`2024-01-0${at + 1}`, "weekday").replace(".", ""));
}

/** `9.4 ms`, `120 ms`, `2.1 s`. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds >= 1_000) {
    return `${plainFormat(1).format(milliseconds / 1_000)}\u00a0s`;
  }
  return `${plainFormat(milliseconds < 10 ? 1 : 0).format(Math.max(0.1, milliseconds))}\u00a0ms`;
}

/** `512 B`, `28 kB`, `50 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) {
    return `${bytes} B`;
  }
  const [size, unit] = bytes < 999_500 ? [bytes / 1_000, "kB"] : [bytes / 1_000_000, "MB"];
  return `${plainFormat(size < 9.95 ? 1 : 0).format(size)} ${unit}`;
}
