import { toError } from "./errors.js";
import { orTooLong, Part, type WasmSource } from "./part.js";
import type * as glue from "./wasm/enrich.js";
import { make } from "./wasm/enrich-glue.js";

/** @internal */
export const engines: Part<typeof glue> = new Part("enrich", make);

/**
 * Loads the engines. Needed once in browsers, before the first call; elsewhere they load by themselves and this does
 * nothing. Safe to call again.
 *
 * @param source Where the WebAssembly is, if not beside this package: an address, bytes, or a compiled module.
 */
export async function init(source?: WasmSource): Promise<void> {
  await engines.load(source);
}

/** Runs a function of the engines; what it throws becomes an error of this package. @internal */
export function run<T>(work: (part: typeof glue) => T): T {
  const part = engines.get();
  try {
    return work(part);
  } catch (thrown) {
    throw toError(orTooLong("enrich", thrown));
  }
}

const utf8 = new TextEncoder();

/** A body or a file as bytes, a text in UTF-8; nothing for what is neither. @internal */
export function bytesOf(given: unknown): Uint8Array | undefined {
  if (typeof given === "string") {
    return utf8.encode(given);
  }
  if (ArrayBuffer.isView(given)) {
    return new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  }
  // One of another realm (a frame, a test runner's) is no `instanceof` this one's.
  if (Object.prototype.toString.call(given) === "[object ArrayBuffer]") {
    return new Uint8Array(given as ArrayBuffer);
  }
  return undefined;
}

/** Where texts are written that cross: a new place for each costs as much as the writing. */
let room = new Uint8Array(0);

/** More bytes than these are not kept. */
const MOST_ROOM = 1 << 20;

/** So many texts are made one and written at once: each alone costs a call, and all together a place for one that is large. */
const AT_ONCE = 64;

/**
 * Texts by line feeds, in UTF-8, as they cross into the engines: in bytes that are good until this is called again, which nothing does before
 * the engines have copied them.
 *
 * @internal
 */
export function lines(texts: readonly string[]): Uint8Array {
  try {
    let [bytes, end] = [room, 0];
    for (let index = 0; index < texts.length; ) {
      let some = "";
      for (const behind = Math.min(index + AT_ONCE, texts.length); index < behind; index++) {
        some += `${texts[index]}\n`;
      }
      const { read, written } = utf8.encodeInto(some, bytes.subarray(end));
      if (read === some.length) {
        end += written;
      } else {
        const encoded = utf8.encode(some);
        const larger = new Uint8Array(Math.max(2 * bytes.length, end + encoded.length));
        larger.set(bytes.subarray(0, end));
        larger.set(encoded, end);
        bytes = larger;
        end += encoded.length;
      }
    }
    if (bytes.length <= MOST_ROOM) {
      room = bytes;
    }
    return bytes.subarray(0, Math.max(end - 1, 0));
  } catch (thrown) {
    throw orTooLong("enrich", thrown);
  }
}

/** A text as one line of {@link lines}. @internal */
export const oneLine = (text: string): string => (text.includes("\n") ? text.replaceAll("\n", " ") : text);

/** A text as it is after it crossed: a lone surrogate has no UTF-8. @internal */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\uFFFD");
