import { readFileSync } from "node:fs";

/**
 * The WebAssembly of a part, from the file system.
 *
 * @param file Its address, written so that bundlers which copy files know it.
 * @param from Where the code that asks was before any bundler: Next gives server components an address for browsers, which is no file here.
 */
export function readPart(part: string, file: URL, from: string): Uint8Array<ArrayBuffer> {
  try {
    return readFileSync(file);
  } catch (cause) {
    try {
      return readFileSync(new URL(`../wasm/${part}_bg.wasm`, from));
    } catch {
      throw new Error(
        `belvo-wasm: ${file.pathname} is not there. Has a bundler moved the code without its WebAssembly? Keep "belvo-wasm" ` +
          `external (Next: \`serverExternalPackages\`), or import from "belvo-wasm/inline", which carries it inside the code.`,
        { cause },
      );
    }
  }
}
