import { CATEGORIES, type Category, SUBCATEGORIES, type Subcategory } from "belvo-wasm";
import { useEffect, useRef, useState } from "preact/hooks";
import { addRule, correcting } from "../correcting.js";
import { formatAmount } from "../format.js";
import { words } from "../i18n/index.js";
import type { Row } from "../protocol.js";
import { keyOf, ruleFor } from "../rules.js";

/** Asks what a row was; the answer becomes a rule. */
export function CorrectForm({ row }: { row: Row }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [category, setCategory] = useState(row.category as Category);
  const [subcategory, setSubcategory] = useState((row.subcategory ?? "") as Subcategory | "");
  useEffect(() => dialog.current?.showModal(), []);
  const t = words.value;
  const byName = (nameOf: (name: string) => string) => (a: string, b: string) => nameOf(a).localeCompare(nameOf(b));
  const close = () => {
    correcting.value = undefined;
  };
  const save = (event: Event) => {
    event.preventDefault();
    close();
    addRule(ruleFor({ merchant: row.merchant?.name, description: row.description }, category, subcategory || null));
  };
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="correct-title" onClose={close}>
      <form onSubmit={save}>
        <h2 id="correct-title">{t.correct.title}</h2>
        <p class="dialog-row">
          <code>{row.description}</code>
          <span>{formatAmount(row.amount, row.incoming, row.currency)}</span>
        </p>
        <label for="correct-category">{t.correct.category}</label>
        <select
          id="correct-category"
          class="field"
          value={category}
          onChange={({ currentTarget }) => {
            setCategory(currentTarget.value as Category);
            setSubcategory("");
          }}
        >
          {[...CATEGORIES].sort(byName(t.category)).map((each) => (
            <option key={each} value={each}>
              {t.category(each)}
            </option>
          ))}
        </select>
        <label for="correct-subcategory">{t.correct.subcategory}</label>
        <select
          id="correct-subcategory"
          class="field"
          value={subcategory}
          onChange={({ currentTarget }) => setSubcategory(currentTarget.value as Subcategory | "")}
        >
          <option value="">{t.correct.noSubcategory}</option>
          {[...SUBCATEGORIES].sort(byName(t.subcategory)).map((each) => (
            <option key={each} value={each}>
              {t.subcategory(each)}
            </option>
          ))}
        </select>
        <p class="dialog-note">
          {row.merchant ? t.correct.merchant(row.merchant.name) : t.correct.description(keyOf(row.description))}{" "}
          {t.correct.ruleNote}
        </p>
        <p class="dialog-actions">
          <button type="submit" class="button button-main">
            {t.correct.save}
          </button>
          <button type="button" class="button button-quiet" onClick={close}>
            {t.cancel}
          </button>
        </p>
      </form>
    </dialog>
  );
}
