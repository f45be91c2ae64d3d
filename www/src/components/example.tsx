import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { engine } from "../engine.js";
import { formatAmount } from "../format.js";
import { words } from "../i18n/index.js";
import type { ExampleLine, Row } from "../protocol.js";
import { Category, Merchant } from "./parts.js";

/** Lines of the samples. What is said of them is not written here: the engine says it when the page opens. */
const LINES: ExampleLine[] = [
  { language: "es", currency: "MXN", description: "WAL MART SUPERCENTER 2344 CDMX", amount: 803.64 },
  { language: "pt", currency: "BRL", description: "COMPRA CARTAO FINAL 7731 IFOOD *RESTAURANTE", amount: 52 },
  { language: "es", currency: "MXN", description: "TELMEX INTERNET 5500003523 DOMICILIACION", amount: 389 },
  { language: "es", currency: "COP", description: "PAGO AUTOM SMARTFIT COLOMBIA", amount: 99_900 },
];

const answers = signal<Row[] | undefined>(undefined);

/** What the engine makes of a line, shown on four of them. */
export function Example() {
  const t = words.value.welcome;
  useEffect(() => {
    if (!answers.value) {
      engine.call("example", LINES).then(
        (rows) => {
          answers.value = rows;
        },
        // The lines stand alone, then; whoever opens a statement is told what is wrong.
        () => undefined,
      );
    }
  }, []);
  return (
    <section class="example" aria-labelledby="example-title">
      <h2 id="example-title">{t.exampleTitle}</h2>
      <ul>
        {LINES.map((line, index) => (
          <li key={line.description} class="example-line">
            <p class="example-raw">
              <code>{line.description}</code>
              <span class="example-amount">{formatAmount(line.amount, false, line.currency)}</span>
            </p>
            <Meaning row={answers.value?.[index]} />
          </li>
        ))}
      </ul>
      <p class="example-note">{answers.value ? t.exampleDone : t.exampleWaiting}</p>
    </section>
  );
}

function Meaning({ row }: { row: Row | undefined }) {
  return (
    <div class={row ? "example-meaning example-known" : "example-meaning"}>
      {row && (
        <>
          <Merchant row={row} />
          <Category row={row} />
        </>
      )}
    </div>
  );
}
