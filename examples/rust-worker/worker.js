// What the runtime starts: the WebAssembly, compiled already, and the handler that `#[event(fetch)]` exports.

import { fetch, initSync } from "./build/belvo_wasm_example_worker.js";
import module from "./build/belvo_wasm_example_worker_bg.wasm";

initSync({ module });

export default { fetch };
