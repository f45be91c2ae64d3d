// The Worker with a patience that a test can outwait: seconds where it waits a minute.

import { enrichStream } from "../../worker/src/enrich.ts";

export { LinkWork } from "../../worker/src/index.ts";

export default {
  fetch: ({ body }) => new Response(enrichStream(body, {}, 3000)),
};
