import { formatBytes } from "../format.js";
import { words } from "../i18n/index.js";
import { CodeBlock } from "./code.js";
import { Chip, Lock } from "./icons.js";

const CODE = `import { enrich, init, statements } from "belvo-wasm";

await init();
const statement = statements.read(await file.arrayBuffer());
const { transactions } = enrich.categorize(statement);`;

/** How it is done, for those who would do it too. */
export function HowItWorks() {
  const t = words.value.how;
  return (
    <section class="how wide" aria-labelledby="how-title">
      <h2 id="how-title">{t.title}</h2>
      <div class="how-columns">
        <CodeBlock label={t.code} code={CODE} />
        <ul class="how-facts">
          <li>
            <Lock />
            <div>
              <h3>{t.stays}</h3>
              <p>{t.staysText}</p>
            </div>
          </li>
          <li>
            <Chip />
            <div>
              <h3>{t.size(formatBytes(__MODULE_BYTES_GZIP__))}</h3>
              <p>{t.sizeText(formatBytes(__MODULE_BYTES__))}</p>
            </div>
          </li>
        </ul>
      </div>
    </section>
  );
}
