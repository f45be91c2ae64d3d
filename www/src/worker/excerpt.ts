import type { Excerpt } from "../protocol.js";

/** Beyond this a file is not taken apart only to show three lines of it. */
const LARGEST = 8 * 1024 * 1024;
const LONGEST_LINE = 200;

/** The line that a problem is in, with its neighbours. Lines are counted as the reader counts them. */
export function excerpt(bytes: Uint8Array, line: number): Excerpt | undefined {
  if (bytes.length > LARGEST) {
    return undefined;
  }
  const first = Math.max(1, line - 1);
  const lines = decode(bytes)
    .split(/\r\n|\n|\r/)
    .slice(first - 1, line + 1)
    .map((text) => (text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text));
  if (lines.length > 1 && lines.at(-1) === "") {
    lines.pop();
  }
  return lines.length > 0 ? { first, lines } : undefined;
}

function decode(bytes: Uint8Array): string {
  const [one, two] = bytes;
  if (one === 0xff && two === 0xfe) {
    return new TextDecoder("utf-16le").decode(bytes);
  }
  if (one === 0xfe && two === 0xff) {
    return new TextDecoder("utf-16be").decode(bytes);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
