import br from "../../../samples/br.csv?url";
import co from "../../../samples/co.ofx?url";
import mx from "../../../samples/mx.csv?url";
import { open } from "../state.js";
import { Arrow } from "./icons.js";

const SAMPLES = [
  { code: "MX", country: "Mexico", what: "CSV, in pesos", name: "mx.csv", url: mx },
  { code: "BR", country: "Brazil", what: "CSV, in reais", name: "br.csv", url: br },
  { code: "CO", country: "Colombia", what: "OFX, in pesos", name: "co.ofx", url: co },
];

/** One click to a result, without a statement of one's own. */
export function Samples() {
  return (
    <section class="samples" aria-labelledby="samples-title">
      <h2 id="samples-title">No statement at hand? Try a year of an invented one.</h2>
      <ul>
        {SAMPLES.map(({ code, country, what, name, url }) => (
          <li key={code}>
            <button type="button" class="sample" onClick={() => open({ name, url })}>
              <span class="sample-code" aria-hidden="true">
                {code}
              </span>
              <span class="sample-text">
                <span class="sample-country">{country}</span>
                <span class="sample-what">{what}</span>
              </span>
              <Arrow />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
