/** A table that is kept from one call to the next: a new one costs more than all else that is done with it. Calls within calls find none. */
let spare: Int32Array | undefined;

/** A larger table is not kept, in 32-bit numbers: 1 MB. */
const MOST_KEPT = 1 << 18;

/** Letters that are looked at of an id's end, where many begin alike: they are numbered there, or random. */
const ENDING = 8;

/** Letters that ASCII has. */
const ASCII = 0x80;

/**
 * The ids of rows. They are read while a row is at hand, for to come back to ten thousand texts takes longer than to read them: how each begins is
 * kept as numbers.
 *
 * @internal
 */
export class Ids {
  readonly texts: string[];
  /**
   * Of each id two numbers that say how it begins: they are in the order of the ids, byte by byte in UTF-8, as far as they tell them apart.
   */
  readonly beginnings: Uint32Array;

  constructor(count: number) {
    this.texts = new Array(count);
    this.beginnings = new Uint32Array(2 * count);
  }

  set(index: number, id: string): void {
    const first = letters(id, 0);
    this.texts[index] = id;
    this.beginnings[2 * index] = first;
    // Behind a letter that is not ASCII nothing counts: such letters may be in another order than their UTF-8.
    this.beginnings[2 * index + 1] = (first & 0x8080_8080) === 0 ? letters(id, 4) : 0;
  }

  /**
   * The position of the first id that an earlier one is, too; undefined where none comes twice. A `Set` says the same, in up to twice the time: it
   * hashes all letters, and makes room again and again.
   */
  firstTwice(): number | undefined {
    const { texts, beginnings } = this;
    const size = 2 << (32 - Math.clz32(2 * texts.length));
    const table = spare !== undefined && spare.length >= size ? spare : new Int32Array(size);
    spare = undefined;
    const ofBeginning = (index: number) =>
      Math.imul(beginnings[2 * index] as number, 0x9e37_79b1) ^ (beginnings[2 * index + 1] as number);
    const ofEnding = (index: number) => ending(texts[index] as string);
    const found = firstIn(table, size, texts, ofBeginning) ?? firstIn(table, size, texts, ofEnding) ?? firstInSet(texts);
    if (table.length <= MOST_KEPT) {
      spare = table;
    }
    return found < 0 ? undefined : found;
  }
}

/** Four letters of an id from that place on, a byte each; what is not ASCII is one that comes after all that is, and ends it. */
function letters(id: string, from: number): number {
  let four = 0;
  for (let place = 0; place < 4 && from + place < id.length; place++) {
    const letter = id.charCodeAt(from + place);
    if (letter >= ASCII) {
      return four | (ASCII << (24 - 8 * place));
    }
    four |= letter << (24 - 8 * place);
  }
  return four;
}

/** The last letters of an id, as a number. */
function ending(id: string): number {
  let number = id.length;
  for (let place = Math.max(id.length - ENDING, 0); place < id.length; place++) {
    number = Math.imul(number ^ id.charCodeAt(place), 0x0100_0193);
  }
  return number;
}

/**
 * The first id that comes twice, by some letters of each as a number; below 0 where none does, and undefined where too many ids have the same
 * letters for the table to be of use. Each place of the table has the hash of such letters and the position of their id, 1 more.
 */
function firstIn(
  table: Int32Array,
  size: number,
  ids: readonly string[],
  lettersOf: (index: number) => number,
): number | undefined {
  table.fill(0, 0, size);
  const last = size - 2;
  // Of ids that are told apart well, one in four meets another's place, and hardly one another's hash.
  let [steps, alike] = [4 * ids.length, 8 + ids.length / 64];
  for (let index = 0; index < ids.length; index++) {
    let hash = lettersOf(index);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85eb_ca6b);
    hash ^= hash >>> 13;
    let place = (2 * hash) & last;
    for (let position = table[place + 1] as number; position !== 0; position = table[place + 1] as number) {
      if (table[place] === hash) {
        if (ids[position - 1] === ids[index]) {
          return index;
        }
        alike--;
      }
      steps--;
      if (steps < 0 || alike < 0) {
        return undefined;
      }
      place = (place + 2) & last;
    }
    table[place] = hash;
    table[place + 1] = index + 1;
  }
  return -1;
}

function firstInSet(ids: readonly string[]): number {
  const known = new Set<string>();
  return ids.findIndex((id) => known.size === known.add(id).size);
}
