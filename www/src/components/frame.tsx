import { chooseLocale, LOCALES, locale, words } from "../i18n/index.js";
import { place } from "../place.js";
import { screen, startOver } from "../state.js";
import { Lock } from "./icons.js";
import { Segments } from "./segments.js";

/** The bars above and below. */
export function Header() {
  const t = words.value;
  const isConnecting = place.value === "connect";
  const isFirst = screen.value.kind === "empty";
  return (
    <header class="header">
      <div class="wide header-row">
        <p class="brand">
          <img src="/favicon.svg" alt="" width="28" height="28" />
          <span>
            belvo-wasm <span class="brand-what">{t.playground}</span>
          </span>
        </p>
        <nav class="parts" aria-label={t.parts}>
          <a href="#/spending" aria-current={isConnecting ? undefined : "page"}>
            {t.enrich}
          </a>
          <a href="#/connect" aria-current={isConnecting ? "page" : undefined}>
            {t.connect}
          </a>
        </nav>
        {!isConnecting && (
          <p class={isFirst ? "promise" : "promise promise-later"}>
            <Lock />
            <span>
              {t.private}
              <span class="promise-more">{t.privateMore}</span>
            </span>
          </p>
        )}
        <div class="header-end">
          <Segments legend={t.language} name="language" choices={LOCALES} chosen={locale.value} onChoose={chooseLocale} />
          {!isFirst && !isConnecting && (
            <button type="button" class="button button-quiet button-small" onClick={startOver}>
              {t.newStatement}
            </button>
          )}
        </div>
      </div>
    </header>
  );
}

export function Footer() {
  const t = words.value;
  return (
    <footer class="footer wide">
      <p>{t.footer}</p>
      <p>{t.footerSamples}</p>
    </footer>
  );
}
