import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Close } from "../components/icons.js";
import { formatDay } from "../format.js";
import { words } from "../i18n/index.js";

interface DetailProps {
  title: string;
  code: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** How a figure is made: beside the sheet, or over its lower part where there is no room. */
export function Detail({ title, code, onClose, children }: DetailProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    before.current ??= document.activeElement;
  }, []);
  const close = () => {
    onClose();
    if (before.current instanceof HTMLElement) {
      before.current.focus();
    }
  };
  return (
    <aside
      class="card detail"
      aria-labelledby="detail-title"
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          close();
        }
      }}
    >
      <div class="card-head">
        <h2 id="detail-title" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" class="turn" onClick={close} title={words.value.close}>
          <Close />
          <span class="visually-hidden">{words.value.close}</span>
        </button>
      </div>
      <code class="detail-code">{code}</code>
      {children}
    </aside>
  );
}

interface ExplanationProps {
  /** The figure, as people read it. */
  value: string;
  explanation: { from: string | null; to: string | null; formula: string; calculation: string };
}

/** A figure, the days that it is of, and how it is made. */
export function Explanation({ value, explanation: { from, to, formula, calculation } }: ExplanationProps) {
  const t = words.value.risk;
  return (
    <>
      <p class="detail-value" aria-live="polite">
        {value}
      </p>
      <dl>
        {from && to && (
          <div class="formula">
            <dt>{t.window}</dt>
            <dd>
              {formatDay(from)} – {formatDay(to)}
            </dd>
          </div>
        )}
        <Formula name={t.formula} text={formula} />
        <Formula name={t.calculation} text={calculation} />
      </dl>
    </>
  );
}

/** A formula, a calculation: in the engine's words, which are English. */
function Formula({ name, text }: { name: string; text: string }) {
  return (
    <div class="formula">
      <dt>{name}</dt>
      <dd lang="en">{text}</dd>
    </div>
  );
}
