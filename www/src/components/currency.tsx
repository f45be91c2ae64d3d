import { useRef } from "preact/hooks";
import { openAgain } from "../state.js";
import { Coin } from "./icons.js";

/** Those of the countries whose statements are read, then others that are seen on them. */
const CURRENCIES = ["MXN", "BRL", "COP", "ARS", "CLP", "PEN", "UYU", "BOB", "PYG", "CRC", "GTQ", "DOP", "USD", "EUR"];

const names = new Intl.DisplayNames("en", { type: "currency" });

/** A statement that does not tell its currency. */
export function CurrencyQuestion({ name }: { name: string }) {
  const select = useRef<HTMLSelectElement>(null);
  return (
    <section class="notice">
      <span class="notice-icon">
        <Coin />
      </span>
      <p class="notice-file">{name}</p>
      <h1 tabIndex={-1}>Which currency is it in?</h1>
      <p class="notice-text">Nothing in the file tells. Everything else was found.</p>
      <form
        class="currency"
        onSubmit={(event) => {
          event.preventDefault();
          openAgain({ currency: select.current?.value ?? "MXN" });
        }}
      >
        <label for="currency">Currency</label>
        <select id="currency" ref={select} class="field">
          {CURRENCIES.map((code) => (
            <option key={code} value={code}>
              {code}, {names.of(code)}
            </option>
          ))}
        </select>
        <button type="submit" class="button button-main">
          Go on
        </button>
      </form>
    </section>
  );
}
