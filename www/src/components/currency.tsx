import { useRef } from "preact/hooks";
import { words } from "../i18n/index.js";
import { openAgain } from "../state.js";
import { Coin } from "./icons.js";

/** Those of the countries whose statements are read, then others that are seen on them. */
const CURRENCIES = ["MXN", "BRL", "COP", "ARS", "CLP", "PEN", "UYU", "BOB", "PYG", "CRC", "GTQ", "DOP", "USD", "EUR"];

/** A statement that does not tell its currency. */
export function CurrencyQuestion({ name }: { name: string }) {
  const select = useRef<HTMLSelectElement>(null);
  const { currency: t, goOn, tag } = words.value;
  const names = new Intl.DisplayNames(tag, { type: "currency" });
  return (
    <section class="notice">
      <span class="notice-icon">
        <Coin />
      </span>
      <p class="notice-file">{name}</p>
      <h1 tabIndex={-1}>{t.title}</h1>
      <p class="notice-text">{t.text}</p>
      <form
        class="currency"
        onSubmit={(event) => {
          event.preventDefault();
          openAgain({ currency: select.current?.value ?? "MXN" });
        }}
      >
        <label for="currency">{t.label}</label>
        <select id="currency" ref={select} class="field">
          {CURRENCIES.map((code) => (
            <option key={code} value={code}>
              {code}, {names.of(code)}
            </option>
          ))}
        </select>
        <button type="submit" class="button button-main">
          {goOn}
        </button>
      </form>
    </section>
  );
}
