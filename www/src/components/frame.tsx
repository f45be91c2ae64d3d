import { screen, startOver } from "../state.js";
import { Lock } from "./icons.js";

/** The bars above and below. */
export function Header() {
  const isFirst = screen.value.kind === "empty";
  return (
    <header class="header">
      <div class="wide header-row">
        <p class="brand">
          <img src="/favicon.svg" alt="" width="28" height="28" />
          <span>
            belvo-wasm <span class="brand-what">playground</span>
          </span>
        </p>
        <p class={isFirst ? "promise" : "promise promise-later"}>
          <Lock />
          <span>
            Private<span class="promise-more">: your file stays in this tab</span>
          </span>
        </p>
        {!isFirst && (
          <button type="button" class="button button-quiet" onClick={startOver}>
            New statement
          </button>
        )}
      </div>
    </header>
  );
}

export function Footer() {
  return (
    <footer class="footer wide">
      <p>
        belvo-wasm is open source (MIT or Apache-2.0) and independent: it is not made by Belvo. It speaks the shapes of Belvo’s
        API.
      </p>
      <p>The samples are invented. Names of shops are there because banks print them.</p>
    </footer>
  );
}
