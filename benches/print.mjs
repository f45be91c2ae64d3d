// The report of a run, for people.

const number = (value, digits = 2) => (value === undefined || Number.isNaN(value) ? "-" : value.toFixed(digits));
const withSpread = ({ median, low, high }, digits = 2) =>
  `${number(median, digits)} (${number(low, digits)}-${number(high, digits)})`;

function table(title, columns, rows) {
  const widths = columns.map((column, index) => Math.max(column.length, ...rows.map((row) => String(row[index]).length)));
  const text = (cells) => cells.map((cell, index) => String(cell).padEnd(widths[index])).join("  ");
  console.log(`\n${title}\n${text(columns)}\n${rows.map(text).join("\n")}`);
}

/** Prints everything that was measured. Medians, with the quartiles around them. */
export function print({ ratios, machine, engines = {}, growth = {}, peers, client, cold_start, instructions, skipped }) {
  console.log(`${machine.cpu}, ${machine.cores} cores, load ${number(machine.load)}; Node ${machine.node}`);
  for (const [runtime, sizes] of Object.entries(engines)) {
    const counts = Object.keys(sizes);
    for (const [what, key] of [
      ["milliseconds", "milliseconds"],
      ["beside reading the same request as JSON, in the same turn", "vs_json_parse"],
    ]) {
      const names = Object.keys(sizes[counts[0]]?.figures ?? {});
      const rows = names.map((name) => [name, ...counts.map((count) => withSpread(sizes[count].figures[name][key], 3))]);
      table(`${runtime}: ${what}`, ["task", ...counts], rows);
    }
    const fitted = Object.entries(growth[runtime] ?? {}).filter(([, one]) => one.exponent !== undefined);
    const rows = fitted.map(([name, one]) => [name, number(one.exponent, 3), number(one.growth)]);
    table(`${runtime}: growth from the smallest size to the largest`, ["task", "exponent", "time of one transaction"], rows);
    const { memory } = growth[runtime] ?? {};
    if (memory) {
      const kilobytes = Object.entries(memory.kilobytes_a_transaction);
      const sizesOf = kilobytes.map(([count, one]) => [count, number(memory.megabytes[count]), number(one)]);
      table(`${runtime}: memory of the WebAssembly at most`, ["transactions", "MB", "KB a transaction"], sizesOf);
    }
  }
  if (peers?.categorize) {
    const rows = Object.entries(peers.categorize.figures).map(([name, one]) => [name, withSpread(one.milliseconds)]);
    if (peers.scikit_learn) {
      rows.push(["scikit_learn (Python)", withSpread(peers.scikit_learn.milliseconds)]);
    }
    table("10,000 transactions categorized by other means in Node", ["by", "milliseconds"], rows);
  }
  if (peers?.recurring) {
    const { milliseconds, transactions, actual_vs_belvo_wasm: ratio } = peers.recurring;
    const rows = Object.entries(milliseconds).map(([name, one]) => [name, withSpread(one)]);
    table(`recurring expenses of ${transactions} transactions; ratio ${withSpread(ratio)}`, ["by", "milliseconds"], rows);
  }
  if (client) {
    const names = Object.keys(client.first_call_milliseconds);
    const rows = names.map((name) => {
      const size = client.bundle_bytes[name];
      const first = withSpread(client.first_call_milliseconds[name]);
      return [name, ...(size ? [size.raw, size.gzip, size.brotli] : ["-", "-", "-"]), first];
    });
    table("clients", ["package", "bytes for a page", "gzip", "brotli", "first answer in ms"], rows);
  }
  if (cold_start) {
    const rows = Object.entries(cold_start).map(([name, one]) => [name.replaceAll("_", " "), withSpread(one)]);
    table("cold start in workerd", ["what", "milliseconds"], rows);
  }
  if (instructions) {
    const counted = Object.entries(instructions.instructions);
    const rows = counted.map(([name, one]) => [name, (one / 1e6).toFixed(1), number(instructions.vs_serde_json[name] ?? 1)]);
    table("instructions of 10,000 transactions, natively", ["task", "millions", "beside serde_json"], rows);
  }
  table(
    "ratios",
    ["name", "value"],
    Object.entries(ratios).map(([name, value]) => [name, number(value, 3)]),
  );
  for (const { what, why } of skipped) {
    console.log(`\nNOT MEASURED: ${what}: ${why}`);
  }
}
