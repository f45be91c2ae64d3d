// The engines in workerd, on so many transactions. Usage: node benches/engines/workerd.mjs COUNT [MILLISECONDS]   (prints JSON)

import { startWorker } from "./workers.mjs";

const worker = await startWorker("benches/engines/worker.mjs");
try {
  console.log(await worker.text(`/${process.argv[2]}/${process.argv[3] ?? 1500}`));
} finally {
  await worker.stop();
}
