// The blocks of code in README.md, docs/ and the READMEs of what is beside the package.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./project.mjs";

const DOCUMENTS = [
  "README.md",
  "CHANGELOG.md",
  "worker/README.md",
  "examples/README.md",
  ...readdirSync(path.join(root, "docs"))
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
];

/** Every block: its document, its language, its code, and a name for a file of it. */
export function snippets() {
  return DOCUMENTS.flatMap((file) => {
    const text = readFileSync(path.join(root, file), "utf8");
    return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language, code], index) => ({
      file,
      language,
      name: `${file.replace(/\W/g, "-")}-${index + 1}.${language}`,
      code,
    }));
  });
}
