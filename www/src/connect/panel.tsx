import { DeveloperCard } from "../components/developer-card.js";
import { formatDuration } from "../format.js";
import { words } from "../i18n/index.js";
import { saveAs } from "../save-as.js";
import { type Asked, asked } from "./api.js";

/** For developers: the code of this screen, and every request with its JSON in and out. */
export function Panel() {
  const t = words.value.developer;
  const list = asked.value;
  const took = list.reduce((sum, { ms }) => sum + ms, 0);
  const facts = [
    [t.requests, list.length],
    [t.requestTime, formatDuration(took)],
  ] as const;
  return (
    <DeveloperCard
      code={CODE}
      facts={facts}
      onFile={(side) => give(`connect-${side}.json`, side === "input" ? list.map(sentOf) : list.map(answerOf))}
    >
      <h3 class="log-title">{words.value.link.log}</h3>
      <ol class="log">
        {list.map((each) => (
          <li key={each.id}>
            <code>
              {each.method} {each.path}
            </code>
            <span class={each.status < 400 ? undefined : "log-bad"}>{each.status}</span>
            <span>{formatDuration(each.ms)}</span>
          </li>
        ))}
      </ol>
    </DeveloperCard>
  );
}

const give = (file: string, content: unknown) =>
  saveAs(new Blob([`${JSON.stringify(content, unnamed, 1)}\n`], { type: "application/json" }), file);

const sentOf = ({ method, path, sent }: Asked) => ({ method, path, ...(sent === undefined ? {} : { body: sent }) });
const answerOf = ({ method, path, status, answered }: Asked) => ({ method, path, status, body: answered });

/** Files are passed on: what opens something stays here. */
const unnamed = (key: string, value: unknown) =>
  typeof value === "string" && /^(access|refresh|password|token|secret.*)$/.test(key) ? "…" : value;

const CODE = `import { connectWidget } from "belvo-wasm/client";

const { access, external_id } = await ask("POST", "/api/widget-token", {});
const result = await connectWidget(access, { locale: "es", external_id });

if (result.outcome === "linked") {
  // Belvo's webhook reaches the Worker; its store has the data then.
  const summary = await ask("GET", "/api/links/" + result.link + "/summary");
  const page = await ask("GET", "/api/links/" + result.link + "/transactions");
}`;
