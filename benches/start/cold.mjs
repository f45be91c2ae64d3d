// Cold start in workerd: the processor time that the first categorization takes in a new process beside the second, and what the module adds
// to starting the Worker. Usage: node benches/start/cold.mjs [ROUNDS]   (prints JSON; needs Linux's /proc)

import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { spread } from "../engines/measure.mjs";
import { startWorker } from "../engines/workers.mjs";

const rounds = Number(process.argv[2] ?? 7);

/** The workerd that this process started. */
function workerd() {
  const found = readdirSync("/proc").find((id) => {
    try {
      const parent = /PPid:\t(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1];
      return /^\d+$/.test(id) && parent === String(process.pid) && readlinkSync(`/proc/${id}/exe`).endsWith("workerd");
    } catch {
      return false;
    }
  });
  if (!found) {
    throw new Error("no workerd was started");
  }
  return found;
}

/** The processor time of all its threads so far, in milliseconds. */
const spent = (id) =>
  readdirSync(`/proc/${id}/task`).reduce((sum, task) => {
    const [nanoseconds] = readFileSync(`/proc/${id}/task/${task}/schedstat`, "utf8").split(" ");
    return sum + Number(nanoseconds) / 1e6;
  }, 0);

/** Starts a Worker in a process of its own and asks it: what starting took, and each request. */
async function once(entry, targets) {
  const worker = await startWorker(entry);
  try {
    const id = workerd();
    await worker.text("/nothing");
    const times = [spent(id)];
    for (const target of targets) {
      const before = spent(id);
      await worker.text(target);
      times.push(spent(id) - before);
    }
    return times;
  } finally {
    await worker.stop();
  }
}

const [starts, empties, firsts] = [[], [], []];
for (let round = 0; round < rounds; round++) {
  const [start, , nothing, first] = await once("benches/engines/worker.mjs", ["/nothing", "/nothing", "/once/1"]);
  const [empty] = await once("benches/start/empty.mjs", []);
  starts.push(start);
  empties.push(empty);
  firsts.push(first - nothing);
}
console.log(
  JSON.stringify({
    first_categorization_cpu_milliseconds: spread(firsts),
    start_cpu_milliseconds: spread(starts),
    start_of_an_empty_worker_cpu_milliseconds: spread(empties),
  }),
);
