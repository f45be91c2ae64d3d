// The Worker, and beside it the size of its WebAssembly's memory, which no inspector tells.

import worker, { LinkWork } from "../../worker/src/index.ts";
import { memories } from "../memories.mjs";

export { LinkWork };

export default {
  ...worker,
  fetch(request, env, context) {
    return new URL(request.url).pathname === "/wasm-memory"
      ? Response.json(memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0))
      : worker.fetch(request, env, context);
  },
};
