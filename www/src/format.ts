/** How things are written on the page. */

import { toDecimal } from "./money.js";

const LOCALE = "en";

const moneyFormats = new Map<string, Intl.NumberFormat>();

function moneyFormat(currency: string): Intl.NumberFormat {
  let format = moneyFormats.get(currency);
  if (!format) {
    const own = new Intl.NumberFormat(LOCALE, { style: "currency", currency });
    const digits = own.resolvedOptions().maximumFractionDigits ?? 2;
    format = new Intl.NumberFormat(LOCALE, {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
      // Never fewer digits than the statement has; where a currency is written without any, as many as for others.
      minimumFractionDigits: digits || 2,
      maximumFractionDigits: 4,
      trailingZeroDisplay: digits === 0 ? "stripIfInteger" : "auto",
    });
    moneyFormats.set(currency, format);
  }
  return format;
}

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

const compactFormats = new Map<string, Intl.NumberFormat>();

/** For the axis of a chart: `$12.3K`. */
export function formatCompact(units: bigint, currency: string): string {
  let format = compactFormats.get(currency);
  if (!format) {
    format = new Intl.NumberFormat(LOCALE, {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
      notation: "compact",
      minimumFractionDigits: 0,
      maximumFractionDigits: 1,
    });
    compactFormats.set(currency, format);
  }
  return format.format(toDecimal(units) as `${number}`);
}

const countFormat = new Intl.NumberFormat(LOCALE);

export function formatCount(count: number): string {
  return countFormat.format(count);
}

/** `1 transaction`, `2 transactions`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** A share of 0 to 1. Nearly all is not all, and little is not nothing. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.01) {
    return "<1%";
  }
  return share > 0.99 && share < 1 ? `${Math.floor(share * 1000) / 10}%` : `${Math.round(share * 100)}%`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `2026-01-31` as `31 Jan 2026`. */
export function formatDay(day: string): string {
  return `${Number(day.slice(8))} ${formatPeriod(day.slice(0, 7))}`;
}

/** `2026-01` as `Jan 2026`; a year stays as it is. */
export function formatPeriod(period: string): string {
  return period.length === 4 ? period : `${formatPeriodShort(period)} ${period.slice(0, 4)}`;
}

/** `2026-01` as `Jan`; a year stays as it is. */
export function formatPeriodShort(period: string): string {
  return MONTHS[Number(period.slice(5)) - 1] ?? period;
}

/** `9.4 ms`, `120 ms`, `2.1 s`. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds >= 1_000) {
    return `${(milliseconds / 1_000).toFixed(1)} s`;
  }
  return `${milliseconds < 10 ? Math.max(0.1, milliseconds).toFixed(1) : Math.round(milliseconds)} ms`;
}

/** `512 B`, `28 kB`, `50 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) {
    return `${bytes} B`;
  }
  const [size, unit] = bytes < 999_500 ? [bytes / 1_000, "kB"] : [bytes / 1_000_000, "MB"];
  return `${size < 9.95 ? size.toFixed(1) : Math.round(size)} ${unit}`;
}

/** In lower case and without accents, to compare what people type with what banks print. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Up to two letters that stand for a name. */
export function initials(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const letters = words.length > 1 ? words.slice(0, 2).map((word) => word[0]) : [words[0]?.slice(0, 2)];
  return letters.join("").toUpperCase();
}

/** The part of an address that people know. */
export function host(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, "").replace(/\/.*$/, "");
}
