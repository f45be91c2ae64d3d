import { useEffect, useRef, useState } from "preact/hooks";
import { openText } from "../drop.js";
import { words } from "../i18n/index.js";
import { openFiles } from "../state.js";
import { Example } from "./example.js";
import { FileButton } from "./file-button.js";
import { Clipboard, FileDown } from "./icons.js";
import { Personas } from "./personas.js";
import { Samples } from "./samples.js";

/** The first screen. */
export function Welcome() {
  const t = words.value.welcome;
  return (
    <div class="welcome wide">
      <div class="welcome-main">
        <h1 tabIndex={-1}>
          {t.title} <span class="welcome-second">{t.second}</span>
        </h1>
        <p class="lead">{t.lead}</p>
        <DropZone />
        <Samples />
        <Personas />
      </div>
      <Example />
    </div>
  );
}

function DropZone() {
  const [isPasting, setPasting] = useState(false);
  const t = words.value.welcome;
  return (
    <section class="zone" aria-label={t.zone}>
      {isPasting ? (
        <PasteForm onCancel={() => setPasting(false)} />
      ) : (
        <>
          <span class="zone-icon">
            <FileDown />
          </span>
          <p class="zone-text">
            <strong class="with-mouse">{t.dropHere}</strong>
            <strong class="with-touch">{t.touch}</strong>
            <span>{t.formats}</span>
          </p>
          <p class="zone-buttons">
            <FileButton label={t.choose} look="button button-main" onFiles={openFiles} />
            <button type="button" class="button button-quiet" onClick={() => setPasting(true)}>
              <Clipboard />
              {t.paste}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

function PasteForm({ onCancel }: { onCancel: () => void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { welcome: t, back } = words.value;
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault();
        openText(field.current?.value ?? "");
      }}
    >
      <label for="pasted">{t.pasteLabel}</label>
      <textarea ref={field} id="pasted" rows={5} spellcheck={false} placeholder={PLACEHOLDER} />
      <p class="zone-buttons">
        <button type="submit" class="button button-main">
          {t.categorize}
        </button>
        <button type="button" class="button button-quiet" onClick={onCancel}>
          {back}
        </button>
      </p>
    </form>
  );
}

const PLACEHOLDER = "Fecha,Descripción,Importe\n02/11/2026,OXXO EUGENIA CDMX,-107.50";
