import { formatBytes } from "../format.js";
import { Chip, Lock } from "./icons.js";

/** How it is done, for those who would do it too. */
export function HowItWorks() {
  return (
    <section class="how wide" aria-labelledby="how-title">
      <h2 id="how-title">How it works</h2>
      <div class="how-columns">
        <Code />
        <ul class="how-facts">
          <li>
            <Lock />
            <div>
              <h3>Your file does not leave this tab</h3>
              <p>
                It is read and categorized here, and no request carries it. The page’s security policy forbids requests to other
                sites.
              </p>
            </div>
          </li>
          <li>
            <Chip />
            <div>
              <h3>{formatBytes(__MODULE_BYTES_GZIP__)} of WebAssembly</h3>
              <p>
                {formatBytes(__MODULE_BYTES__)} unpacked: the reader of statements, the engine, its merchants and rules. The same
                module runs in Node, Deno, Bun and on the edge.
              </p>
            </div>
          </li>
        </ul>
      </div>
    </section>
  );
}

const Key = ({ children }: { children: string }) => <span class="code-key">{children}</span>;
const Text = ({ children }: { children: string }) => <span class="code-text">{children}</span>;

function Code() {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="code" aria-label="The code" tabIndex={0}>
      <pre>
        <code>
          <Key>import</Key> {"{ enrich, init, statements }"} <Key>from</Key> <Text>"belvo-wasm"</Text>;{"\n\n"}
          <Key>await</Key> init();{"\n"}
          <Key>const</Key> bytes = <Key>new</Key> Uint8Array(<Key>await</Key> file.arrayBuffer());{"\n"}
          <Key>const</Key> statement = statements.read(bytes);{"\n"}
          <Key>const</Key> {"{ transactions }"} = enrich.categorize(statement);
        </code>
      </pre>
    </section>
  );
}
