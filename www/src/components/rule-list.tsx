import { tone } from "../categories.js";
import { keepRules, listRules, loadRules, rules, rulesFile, rulesProblem } from "../correcting.js";
import { ignoreEnd } from "../engine.js";
import { words } from "../i18n/index.js";
import { saveAs } from "../save-as.js";
import { FileButton } from "./file-button.js";
import { Close, Download } from "./icons.js";

/** The rules that the user made by correcting: to be taken back, and taken away. */
export function RuleList() {
  const t = words.value.correct;
  const list = listRules(rules.value);
  return (
    <>
      {rulesProblem.value !== undefined && (
        <p class="rules-problem" role="alert">
          {t.unusable} <span lang="en">{rulesProblem.value}</span>
        </p>
      )}
      {list.length > 0 && (
        <section class="rules" aria-label={t.rules(list.length)}>
          <p class="rules-title">{t.rules(list.length)}</p>
          <ul>
            {list.map(({ about, category, others }) => (
              <li key={`${about} ${category}`} class={`rule ${tone(category)}`}>
                <span class="dot" aria-hidden="true" />
                <span class="rule-what" title={about}>
                  {about}
                </span>
                <span class="rule-category">{words.value.category(category)}</span>
                <button type="button" title={t.remove(about)} onClick={() => keepRules(others).catch(ignoreEnd)}>
                  <Close />
                  <span class="visually-hidden">{t.remove(about)}</span>
                </button>
              </li>
            ))}
          </ul>
          <button type="button" class="button button-quiet button-small" onClick={() => saveAs(rulesFile(), "rules.json")}>
            <Download />
            {t.export}
          </button>
        </section>
      )}
    </>
  );
}

/** Takes the rules of a file that was downloaded before. */
export function LoadRules() {
  const t = words.value.correct;
  const load = ([file]: File[]) => {
    if (file) {
      loadRules(file).catch(ignoreEnd);
    }
  };
  return (
    <FileButton
      label={t.load}
      look="button button-quiet button-small"
      onFiles={load}
      accept=".json,application/json"
      title={t.loadNote}
    />
  );
}
