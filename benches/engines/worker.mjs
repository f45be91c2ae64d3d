// The engines in a Worker: `/COUNT/MILLISECONDS` measures, `/once/COUNT` categorizes so many transactions, `/nothing` answers.

import * as enrich from "belvo-wasm/enrich";
import { measureBoth, options } from "./measure.mjs";
import { tasks } from "./tasks.mjs";
import { request } from "./workload.mjs";

export default {
  fetch(asked) {
    const [first, second] = new URL(asked.url).pathname.split("/").filter(Boolean);
    if (first === "nothing") {
      return new Response("nothing");
    }
    if (first === "once") {
      return Response.json(enrich.categorize(request(Number(second))).transactions.length);
    }
    const all = tasks(enrich, Number(first));
    // The clock of a Worker tells whole milliseconds.
    const figures = measureBoth(all, { ...options(Number(first), second), turn: 25 });
    return Response.json({ bytes: all.bytes, figures });
  },
};
