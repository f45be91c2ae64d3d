// The merchants of data/, for the peers: what they are called and what they are.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const folder = path.resolve(import.meta.dirname, "../../data/merchants");

/** Lower case, without accents. */
export const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Every merchant once: its folded name, and its category. Those of Mexico and of the world first. */
export function merchants() {
  const files = readdirSync(folder).filter((name) => name.endsWith(".tsv"));
  const first = ["mx.tsv", "world.tsv"];
  const found = new Map();
  for (const file of [...first, ...files.filter((name) => !first.includes(name))]) {
    for (const line of readFileSync(path.join(folder, file), "utf8").split("\n")) {
      const [name, verdict] = line.split("\t");
      if (!name.startsWith("#") && verdict) {
        found.set(fold(name).trim(), verdict.split(" / ")[0]);
      }
    }
  }
  return [...found].map(([name, category]) => ({ name, category }));
}
