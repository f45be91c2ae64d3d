import type { ComponentChildren } from "preact";
import { correcting } from "../correcting.js";
import { words } from "../i18n/index.js";
import type { Row } from "../protocol.js";
import { lazy } from "./lazy.js";

/** A row's category, as a button that corrects it. */
export function CorrectButton({ row, children }: { row: Row; children: ComponentChildren }) {
  const t = words.value;
  return (
    <button
      type="button"
      class="correct"
      title={t.correct.title}
      onClick={() => {
        correcting.value = row;
      }}
    >
      {children}
    </button>
  );
}

const Form = lazy(async () => (await import("./correct-form.js")).CorrectForm, null);

/** Asks what the row was, while one is being corrected. */
export function CorrectDialog() {
  const row = correcting.value;
  return row ? <Form row={row} /> : null;
}
