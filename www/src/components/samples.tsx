import br from "../../../samples/br.csv?url";
import co from "../../../samples/co.ofx?url";
import mx from "../../../samples/mx.csv?url";
import { words } from "../i18n/index.js";
import { open } from "../state.js";
import { Arrow } from "./icons.js";

const SAMPLES = [
  { code: "MX", name: "mx.csv", url: mx },
  { code: "BR", name: "br.csv", url: br },
  { code: "CO", name: "co.ofx", url: co },
];

/** One click to a result, without a statement of one's own. */
export function Samples() {
  const { welcome: t, countries } = words.value;
  return (
    <section class="samples" aria-labelledby="samples-title">
      <h2 id="samples-title">{t.samples}</h2>
      <ul>
        {SAMPLES.map(({ code, name, url }) => (
          <li key={code}>
            <button type="button" class="sample" data-sample={code} onClick={() => open({ name, url })}>
              <span class="sample-code" aria-hidden="true">
                {code}
              </span>
              <span class="sample-text">
                <span class="sample-country">{countries[code]}</span>
                <span class="sample-what">{t.sampleKind[code]}</span>
              </span>
              <Arrow />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
