// The engines in Node, on so many transactions, in a process of its own: times, and the memory of the WebAssembly.
// Usage: node benches/engines/node.mjs COUNT [MILLISECONDS]   (prints JSON)

import { memories } from "../memories.mjs";
import { measureBoth, options } from "./measure.mjs";
import { tasks } from "./tasks.mjs";

const count = Number(process.argv[2]);

// After `memories`: it sees what is instantiated from then on.
const { enrich } = await import("belvo-wasm");
enrich.categorize({ language: "es", transactions: [] });
const megabytes = () => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0) / 2 ** 20;

const atStart = megabytes();
const all = tasks(enrich, count);
// The process's own time, which other programs on the machine do not lengthen. (The thread's is told by ticks, on some machines of four
// milliseconds.)
const clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const figures = measureBoth(all, { ...options(count, process.argv[3]), clock, turn: 5 });
console.log(
  JSON.stringify({
    bytes: all.bytes,
    figures,
    memory: { megabytes_at_start: atStart, megabytes_at_most: megabytes() },
  }),
);
