import { CATEGORIES, type Category, type Subcategory } from "belvo-wasm";
import { useEffect, useRef, useState } from "preact/hooks";
import { correct, correcting } from "../correcting.js";
import { engine, ignoreEnd } from "../engine.js";
import { formatAmount } from "../format.js";
import { words } from "../i18n/index.js";
import type { Correction, Row } from "../protocol.js";

/** Asks what a row was; the answer becomes a rule. */
export function CorrectForm({ row }: { row: Row }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [category, setCategory] = useState(row.category as Category);
  const [subcategory, setSubcategory] = useState((row.subcategory ?? "") as Subcategory | "");
  const [subject, setSubject] = useState("");
  const [choices, setChoices] = useState<Record<string, Subcategory[]>>({});
  const correction: Correction = {
    description: row.description,
    merchant: row.merchant,
    category,
    subcategory: subcategory || null,
  };
  useEffect(() => {
    dialog.current?.showModal();
    const ask = async () => {
      setChoices(await engine.call("subcategories", undefined));
      if (!row.merchant) {
        setSubject(await engine.call("subject", { ...correction, subcategory: null }));
      }
    };
    ask().catch(ignoreEnd);
  }, []);
  const t = words.value;
  const byName = (nameOf: (name: string) => string) => (a: string, b: string) => nameOf(a).localeCompare(nameOf(b));
  const close = () => {
    correcting.value = undefined;
  };
  const save = (event: Event) => {
    event.preventDefault();
    close();
    correct(correction).catch(ignoreEnd);
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
          {[...(choices[category] ?? [])].sort(byName(t.subcategory)).map((each) => (
            <option key={each} value={each}>
              {t.subcategory(each)}
            </option>
          ))}
        </select>
        <p class="dialog-note">
          {row.merchant ? t.correct.merchant(row.merchant.name) : subject && t.correct.description(subject)} {t.correct.ruleNote}
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
