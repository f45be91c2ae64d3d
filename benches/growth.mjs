// How time and memory grow with the number of transactions, fitted to what was measured.

/** The straight line through points, by least squares: [where it begins, how steep it is]. */
function line(points) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map(([one]) => one)), mean(points.map(([, other]) => other))];
  const steep =
    points.reduce((sum, [one, other]) => sum + (one - x) * (other - y), 0) /
    points.reduce((sum, [one]) => sum + (one - x) ** 2, 0);
  return [y - steep * x, steep];
}

/**
 * Of one task, `[transactions, milliseconds]`: the exponent of the power law that fits best (1 is linear), and the growth of the time of one
 * transaction from the smallest size to the largest by that law (1 is linear; 1.15 means that each takes 15 % longer).
 */
function ofTime(points) {
  const [, exponent] = line(points.map(([count, time]) => [Math.log(count), Math.log(time)]));
  const [[first], [last]] = [points[0], points.at(-1)];
  const microseconds = Object.fromEntries(points.map(([count, time]) => [count, (1000 * time) / count]));
  return { exponent, growth: (last / first) ** (exponent - 1), microseconds_a_transaction: microseconds };
}

/** Of the WebAssembly's memory: kilobytes a transaction at each size, and how it changes over the last tenfold. */
function ofMemory(sizes) {
  const kilobytes = Object.entries(sizes).map(([count, { memory }]) => [
    Number(count),
    (1024 * (memory.megabytes_at_most - memory.megabytes_at_start)) / Number(count),
  ]);
  const [before, last] = kilobytes.slice(-2);
  return {
    megabytes: Object.fromEntries(Object.entries(sizes).map(([count, { memory }]) => [count, memory.megabytes_at_most])),
    kilobytes_a_transaction: Object.fromEntries(kilobytes),
    ...(last ? { growth: last[1] / before[1] } : {}),
  };
}

/** Of each runtime and task that was measured at more than one size. */
export function growth(engines) {
  const found = {};
  for (const [runtime, sizes] of Object.entries(engines)) {
    const counts = Object.keys(sizes).map(Number);
    if (counts.length < 2) {
      continue;
    }
    const names = Object.keys(sizes[counts[0]].figures);
    found[runtime] = Object.fromEntries(
      names.map((name) => [name, ofTime(counts.map((count) => [count, sizes[count].figures[name].milliseconds.median]))]),
    );
    if (sizes[counts[0]].memory) {
      found[runtime].memory = ofMemory(sizes);
    }
  }
  return found;
}
