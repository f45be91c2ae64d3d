/** Texts, whatever the language of the page. */

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
