/** A body as lines, in batches that are small however long the body is. */

/** A line that is not blank. */
export interface Line {
  /** From 1; blank lines count. */
  number: number;
  text: string;
  /** Why it cannot be read; `text` is then what can be shown of it. */
  problem?: { code: string; message: string };
}

/** Bytes that a line may have. A transaction has some hundreds. */
export const LONGEST_LINE = 64 * 1024;

/** Bytes that are read at once. */
const CHUNK = 128 * 1024;

/** Bytes of a line that is too long that are shown. */
const SHOWN = 200;

const NEWLINE = 10;

/** How bytes are got: a reader whose buffer is the caller's, so that one buffer does for the whole body. */
export type Reader = ReadableStreamBYOBReader;

/**
 * The lines of a body, those that came together together; batches may be empty. What is held is one chunk and one line. Fails where nothing
 * comes for so many milliseconds.
 */
export async function* linesOf(reader: Reader, patience: number): AsyncGenerator<Line[]> {
  const splitter = new Splitter();
  let buffer = new ArrayBuffer(CHUNK);
  for (;;) {
    const { value, done } = await inTime(reader.read(new Uint8Array(buffer)), patience);
    if (done || !value) {
      yield splitter.end();
      return;
    }
    yield splitter.take(value);
    buffer = value.buffer as ArrayBuffer;
  }
}

/** Parts bytes into lines, wherever the bytes are parted. */
class Splitter {
  #number = 0;
  /** The beginning of a line whose end did not come yet. */
  #begun: Uint8Array = new Uint8Array(0);
  /** Whether that line is too long: what follows of it is left out. */
  #isTooLong = false;

  take(chunk: Uint8Array): Line[] {
    const last = chunk.lastIndexOf(NEWLINE);
    if (last < 0) {
      this.#begin(chunk);
      return [];
    }
    const lines: Line[] = [];
    let start = 0;
    if (this.#begun.length > 0 || this.#isTooLong) {
      start = chunk.indexOf(NEWLINE) + 1;
      this.#begin(chunk.subarray(0, start - 1));
      lines.push(...this.end());
    }
    if (start <= last) {
      lines.push(...this.#linesIn(chunk.subarray(start, last)));
    }
    this.#begin(chunk.subarray(last + 1));
    return lines;
  }

  /** The line that was begun, as it is. */
  end(): Line[] {
    if (this.#begun.length === 0) {
      return [];
    }
    const line = this.#isTooLong ? this.#tooLong(this.#begun) : undefined;
    const lines = line ? [line] : this.#linesIn(this.#begun);
    this.#begun = new Uint8Array(0);
    this.#isTooLong = false;
    return lines;
  }

  /** More of a line. It is copied: the chunk is used again. */
  #begin(more: Uint8Array): void {
    if (this.#isTooLong || more.length === 0) {
      return;
    }
    const both = new Uint8Array(this.#begun.length + more.length);
    both.set(this.#begun);
    both.set(more, this.#begun.length);
    this.#isTooLong = both.length > LONGEST_LINE;
    this.#begun = this.#isTooLong ? both.slice(0, SHOWN) : both;
  }

  #linesIn(bytes: Uint8Array): Line[] {
    const text = utf8(bytes);
    const texts = text === undefined ? partsOf(bytes) : text.split("\n");
    return texts.flatMap((part) => this.#line(part));
  }

  #line(part: string | Uint8Array): Line[] {
    // A letter takes up to three bytes: most lines need not be counted.
    const bytes = typeof part === "string" && part.length * 3 > LONGEST_LINE ? new TextEncoder().encode(part) : part;
    if (typeof bytes !== "string" && bytes.length > LONGEST_LINE) {
      return [this.#tooLong(bytes)];
    }
    const number = ++this.#number;
    const text = typeof part === "string" ? part : utf8(part);
    if (text === undefined) {
      const problem = { code: "invalid_encoding", message: "The line is not UTF-8." };
      return [{ number, text: new TextDecoder().decode(part as Uint8Array), problem }];
    }
    // That takes away a byte order mark, too.
    const trimmed = text.trim();
    return trimmed === "" ? [] : [{ number, text: trimmed }];
  }

  #tooLong(bytes: Uint8Array): Line {
    const text = new TextDecoder().decode(bytes.subarray(0, SHOWN));
    const problem = { code: "line_too_long", message: `A line may have ${LONGEST_LINE} bytes; this is how it begins.` };
    return { number: ++this.#number, text, problem };
  }
}

/** Bytes as a text; nothing where they are not UTF-8. */
function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function partsOf(bytes: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let start = 0; start <= bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, start);
    parts.push(bytes.subarray(start, end < 0 ? bytes.length : end));
    start = end < 0 ? bytes.length + 1 : end + 1;
  }
  return parts;
}

async function inTime<T>(work: Promise<T>, patience: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing came for ${patience} ms`)), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer ?? null);
  }
}
