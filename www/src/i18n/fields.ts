/** The names of figures. They come with the views that show them. */

import { signal } from "@preact/signals";
import { fields as en } from "./fields.en.js";
import { type Locale, locale } from "./index.js";

const loaded = signal<Partial<Record<Locale, Record<string, string>>>>({ en });

const LOADERS = {
  es: async () => (await import("./fields.es.js")).fields,
  pt: async () => (await import("./fields.pt.js")).fields,
};

/** Loads the names, in all languages: a change of language asks for nothing. */
export async function loadFields(): Promise<void> {
  const [es, pt] = await Promise.all([LOADERS.es(), LOADERS.pt()]);
  loaded.value = { en, es, pt };
}

/** The name of a figure, without its window. */
export function fieldName(base: string): string {
  const names = loaded.value[locale.value];
  if (!names) {
    loadFields().catch(() => undefined);
  }
  return names?.[base] ?? en[base] ?? base.replaceAll("_", " ");
}
