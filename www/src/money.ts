/**
 * Sums of money without the drift of floating point: whole ten-thousandths of the currency's unit, the smallest step that
 * the reader of statements gives.
 */
const SCALE = 10_000;

/** Below this an amount in ten-thousandths is a whole number that a `number` holds exactly. */
const EXACT = 1e11;

export class Sum {
  // Most sums fit a number, which is much faster; what goes beyond moves over.
  #near = 0;
  #far = 0n;

  add(amount: number): void {
    const size = Math.abs(amount);
    if (size >= EXACT) {
      this.#far += toUnits(size);
      return;
    }
    this.#near += Math.round(size * SCALE);
    if (this.#near > 2 ** 52) {
      this.#far += BigInt(this.#near);
      this.#near = 0;
    }
  }

  /** In ten-thousandths. */
  get total(): bigint {
    return this.#far + BigInt(this.#near);
  }
}

/** A positive amount in ten-thousandths, by its shortest decimal writing: what stood in the file. */
function toUnits(amount: number): bigint {
  const [whole = "0", fraction = ""] = String(amount).split(".");
  return BigInt(whole + fraction.padEnd(4, "0").slice(0, 4));
}

/** Ten-thousandths as a decimal number, for `Intl`, which takes it without rounding. */
export function toDecimal(units: bigint): string {
  const digits = (units < 0n ? -units : units).toString().padStart(5, "0");
  return `${units < 0n ? "-" : ""}${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

/** How much of the whole a part is, from 0 to 1, for charts. */
export function ratio(part: bigint, whole: bigint): number {
  return whole === 0n ? 0 : Number((part * 1_000_000n) / whole) / 1_000_000;
}
