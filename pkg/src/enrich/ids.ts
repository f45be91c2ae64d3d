/** What is looked at of an id, of its end or of its beginning: random ids differ in both, numbered ones in one of the two. */
const LETTERS = 8;

/** A table that is kept from one call to the next: a new one costs more than all else that is done with it. Calls within calls find none. */
let spare: Int32Array | undefined;

/** A larger table is not kept, in 32-bit numbers: 1 MB. */
const MOST_KEPT = 1 << 18;

/**
 * The position of the first id that an earlier one is, too; undefined where none comes twice.
 *
 * A `Set` says the same, in three times the time: it hashes all letters, and makes room again and again.
 *
 * @internal
 */
export function firstTwice(ids: readonly string[]): number | undefined {
  const size = 2 << (32 - Math.clz32(2 * ids.length));
  const table = spare !== undefined && spare.length >= size ? spare : new Int32Array(size);
  spare = undefined;
  const found = firstIn(table, size, ids, true) ?? firstIn(table, size, ids, false) ?? firstInSet(ids);
  if (table.length <= MOST_KEPT) {
    spare = table;
  }
  return found < 0 ? undefined : found;
}

/**
 * The same by some letters of each id; below 0 where none comes twice, and undefined where too many ids have the same letters for the table to
 * be of use. Each place of the table has the hash of such letters and the position of their id, 1 more.
 */
function firstIn(table: Int32Array, size: number, ids: readonly string[], isEnd: boolean): number | undefined {
  table.fill(0, 0, size);
  const last = size - 2;
  // Of ids that are told apart well, one in four meets another's place, and hardly one another's hash.
  let [steps, alike] = [4 * ids.length, 8 + ids.length / 64];
  for (let index = 0; index < ids.length; index++) {
    const id = ids[index] as string;
    const from = isEnd ? Math.max(id.length - LETTERS, 0) : 0;
    const to = Math.min(from + LETTERS, id.length);
    let hash = id.length;
    for (let place = from; place < to; place++) {
      hash = Math.imul(hash ^ id.charCodeAt(place), 0x0100_0193);
    }
    hash = Math.imul(hash ^ (hash >>> 15), 0x85eb_ca6b);
    hash ^= hash >>> 13;
    let place = (2 * hash) & last;
    for (let position = table[place + 1] as number; position !== 0; position = table[place + 1] as number) {
      if (table[place] === hash) {
        if (ids[position - 1] === id) {
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

/** Letters that ASCII has. */
const ASCII = 0x80;

/** Letters of a beginning, a byte each. */
const BEGINNING = 8;

/**
 * Of each id two numbers that say how it begins: they are in the order of the ids, byte by byte in UTF-8, as far as they tell them apart.
 *
 * @internal
 */
export function beginnings(ids: readonly string[]): Uint32Array {
  const numbers = new Uint32Array(2 * ids.length);
  for (let index = 0; index < ids.length; index++) {
    const id = ids[index] as string;
    const to = Math.min(BEGINNING, id.length);
    let [high, low] = [0, 0];
    for (let place = 0; place < to; place++) {
      // What is not ASCII comes after all that is, and is not looked at any further: it may be in another order than its UTF-8.
      const letter = Math.min(id.charCodeAt(place), ASCII);
      if (place < 4) {
        high |= letter << (24 - 8 * place);
      } else {
        low |= letter << (56 - 8 * place);
      }
      if (letter === ASCII) {
        break;
      }
    }
    numbers[2 * index] = high;
    numbers[2 * index + 1] = low;
  }
  return numbers;
}
