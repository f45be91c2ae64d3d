import { readFileSync } from "node:fs";

/** The WebAssembly of a part, from the file system. */
export function readPart(file: URL): Uint8Array<ArrayBuffer> {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new Error(
      `belvo-wasm: ${file.pathname} is not there. Has a bundler moved the code without its WebAssembly? Keep "belvo-wasm" ` +
        `external, or import from "belvo-wasm/inline", which carries it inside the code.`,
      { cause },
    );
  }
}
