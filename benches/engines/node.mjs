// The engines in Node, on so many transactions, in a process of its own: times, and the memory of the WebAssembly.
// Usage: node benches/engines/node.mjs COUNT [MILLISECONDS]   (prints JSON)

import { measureBoth, options } from "./measure.mjs";
import { tasks } from "./tasks.mjs";

const count = Number(process.argv[2]);

// The memories of the modules that are loaded, whatever the package calls them.
const memories = [];
const { Instance } = WebAssembly;
WebAssembly.Instance = new Proxy(Instance, {
  construct(target, given) {
    const instance = new target(...given);
    memories.push(...Object.values(instance.exports).filter((value) => value instanceof WebAssembly.Memory));
    return instance;
  },
});
const { enrich } = await import("belvo-wasm");
enrich.categorize({ language: "es", transactions: [] });
const megabytes = () => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0) / 2 ** 20;

const atStart = megabytes();
const all = tasks(enrich, count);
// The thread's own time, which other programs on the machine do not lengthen; where Node does not tell it, the clock's.
// The sum is exact; how it is parted into the program's and the system's is told by ticks.
const cpu =
  process.threadCpuUsage &&
  (() => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  });
const figures = measureBoth(all, { ...options(count, process.argv[3]), ...(cpu ? { clock: cpu, turn: 25 } : {}) });
console.log(
  JSON.stringify({
    bytes: all.bytes,
    clock: cpu ? "thread" : "wall",
    figures,
    memory: { megabytes_at_start: atStart, megabytes_at_most: megabytes() },
  }),
);
