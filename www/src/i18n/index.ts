/** The language of the page. English is there at once; the others come when they are chosen. */

import { signal } from "@preact/signals";
import { afterPaint } from "../after-paint.js";
import { en } from "./en.js";

export type Messages = typeof en;
export type Locale = "en" | "es" | "pt";

/** Each by its own name. */
export const LOCALES: readonly { value: Locale; label: string; title: string }[] = [
  { value: "en", label: "EN", title: "English" },
  { value: "es", label: "ES", title: "Español" },
  { value: "pt", label: "PT", title: "Português" },
];

const LOADERS: Record<Locale, () => Promise<Messages>> = {
  en: async () => en,
  es: async () => (await import("./es.js")).es,
  pt: async () => (await import("./pt.js")).pt,
};

const KEPT_AS = "belvo-wasm-language";

export const locale = signal<Locale>("en");

/** All that the page says, in the language that was chosen. */
export const words = signal<Messages>(en);

/** Loads the other languages, so that a change of language asks for nothing. */
export async function loadLocales(): Promise<void> {
  await Promise.all(Object.values(LOADERS).map((load) => load()));
}

/** What the user chose last, else the first language of the browser that the page speaks. */
export function preferredLocale(): Locale {
  const wanted = [kept(), ...navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase())];
  return (wanted.find((tag) => tag !== null && tag in LOADERS) ?? "en") as Locale;
}

export async function speak(chosen: Locale): Promise<void> {
  const loaded = await LOADERS[chosen]();
  locale.value = chosen;
  words.value = { ...loaded, ...regional(chosen) };
  document.title = loaded.title;
  // Browsers style every element anew for that: after the new words are seen.
  afterPaint(() => {
    document.documentElement.lang = locale.value;
  });
}

/** A Spanish or Portuguese of the user's own country writes numbers and dates its own way. */
function regional(chosen: Locale): Partial<Messages> {
  const own = chosen === "en" ? undefined : navigator.languages.find((tag) => new RegExp(`^${chosen}-[A-Z]{2}$`).test(tag));
  return own ? { tag: own, dates: own } : {};
}

export async function chooseLocale(chosen: Locale): Promise<void> {
  try {
    localStorage.setItem(KEPT_AS, chosen);
  } catch {
    // A browser that keeps nothing asks its own languages the next time.
  }
  await speak(chosen);
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT_AS);
  } catch {
    return null;
  }
}
