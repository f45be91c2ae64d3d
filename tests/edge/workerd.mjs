// What the workerd processes that this process started have used.

import { readdirSync, readFileSync, readlinkSync } from "node:fs";

function* started() {
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${id}/status`, "utf8");
      if (readlinkSync(`/proc/${id}/exe`).endsWith("workerd") && status.includes(`PPid:\t${process.pid}\n`)) {
        yield { id, status };
      }
    } catch {
      // It ended meanwhile.
    }
  }
}

/** The memory that they have now. */
export function workerdMegabytes() {
  let kilobytes = 0;
  for (const { status } of started()) {
    kilobytes += Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
  }
  return Math.round(kilobytes / 1024);
}

/** The CPU time that they have had, in milliseconds; Linux counts hundredths of a second. */
export function workerdCpu() {
  let ticks = 0;
  for (const { id } of started()) {
    const fields = readFileSync(`/proc/${id}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    ticks += Number(fields[11]) + Number(fields[12]);
  }
  return ticks * 10;
}
