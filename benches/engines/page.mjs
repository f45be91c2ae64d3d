// The engines in a page: what it measures is left in `window.result`. The address says `?count=COUNT&milliseconds=MILLISECONDS`.

import * as enrich from "belvo-wasm/enrich";
import { measureBoth, options } from "./measure.mjs";
import { tasks } from "./tasks.mjs";

try {
  const asked = new URLSearchParams(location.search);
  await enrich.init(new URL("/enrich_bg.wasm", location.href));
  const all = tasks(enrich, Number(asked.get("count")));
  const figures = measureBoth(all, { ...options(Number(asked.get("count")), asked.get("milliseconds")), turn: 5 });
  window.result = { bytes: all.bytes, figures };
} catch (error) {
  window.result = { failed: String(error?.stack ?? error) };
}
