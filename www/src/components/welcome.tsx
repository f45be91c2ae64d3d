import { useEffect, useRef, useState } from "preact/hooks";
import { openText } from "../drop.js";
import { Example } from "./example.js";
import { FileButton } from "./file-button.js";
import { Clipboard, FileDown } from "./icons.js";
import { Samples } from "./samples.js";

/** The first screen. */
export function Welcome() {
  return (
    <div class="welcome wide">
      <div class="welcome-main">
        <h1 tabIndex={-1}>
          Drop a bank statement. <span class="welcome-second">See where the money goes.</span>
        </h1>
        <p class="lead">
          Every transaction gets a category and a merchant, worked out in this tab by WebAssembly. Nothing is uploaded.
        </p>
        <DropZone />
        <Samples />
      </div>
      <Example />
    </div>
  );
}

function DropZone() {
  const [isPasting, setPasting] = useState(false);
  return (
    <section class="zone" aria-label="Your statement">
      {isPasting ? (
        <PasteForm onCancel={() => setPasting(false)} />
      ) : (
        <>
          <span class="zone-icon">
            <FileDown />
          </span>
          <p class="zone-text">
            <strong class="with-mouse">Drop a file anywhere on this page</strong>
            <strong class="with-touch">Your bank statement</strong>
            <span>CSV or OFX, as the bank exports it</span>
          </p>
          <p class="zone-buttons">
            <FileButton label="Choose a file" />
            <button type="button" class="button button-quiet" onClick={() => setPasting(true)}>
              <Clipboard />
              Paste text
            </button>
          </p>
        </>
      )}
    </section>
  );
}

function PasteForm({ onCancel }: { onCancel: () => void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault();
        openText(field.current?.value ?? "");
      }}
    >
      <label for="pasted">Paste the statement, with the row that names its columns</label>
      <textarea ref={field} id="pasted" rows={5} spellcheck={false} placeholder={PLACEHOLDER} />
      <p class="zone-buttons">
        <button type="submit" class="button button-main">
          Categorize
        </button>
        <button type="button" class="button button-quiet" onClick={onCancel}>
          Back
        </button>
      </p>
    </form>
  );
}

const PLACEHOLDER = "Fecha,Descripción,Importe\n02/11/2026,OXXO EUGENIA CDMX,-107.50";
