import { tone } from "../categories.js";
import { removeRule, rules, rulesFile } from "../correcting.js";
import { words } from "../i18n/index.js";
import { subjectOf } from "../rules.js";
import { saveAs } from "../save-as.js";
import { Close, Download } from "./icons.js";

/** The rules that the user made by correcting: to be taken back, and taken away. */
export function RuleList() {
  const t = words.value;
  if (rules.value.length === 0) {
    return null;
  }
  return (
    <section class="rules" aria-label={t.correct.rules(rules.value.length)}>
      <p class="rules-title">{t.correct.rules(rules.value.length)}</p>
      <ul>
        {rules.value.map((rule) => (
          <li key={JSON.stringify(rule.match)} class={`rule ${tone(rule.category)}`}>
            <span class="dot" aria-hidden="true" />
            <span class="rule-what">{subjectOf(rule)}</span>
            <span class="rule-category">{t.category(rule.category)}</span>
            <button type="button" title={t.correct.remove(subjectOf(rule))} onClick={() => removeRule(rule)}>
              <Close />
              <span class="visually-hidden">{t.correct.remove(subjectOf(rule))}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="button button-quiet button-small" onClick={() => saveAs(rulesFile(), "rules.json")}>
        <Download />
        {t.correct.export}
      </button>
    </section>
  );
}
