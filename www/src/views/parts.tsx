/** Small things that several views share. */

import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { balance } from "../analysis.js";
import { Waiting } from "../components/lazy.js";
import { formatDay } from "../format.js";
import { words } from "../i18n/index.js";

type Answer<T> = ({ result: T } | { problem: { message: string; field?: string } }) | undefined;

/** An answer of an engine, when it is there; else what there is instead. */
export function Answered<T>({ answer, children }: { answer: Answer<T>; children: (result: T) => ComponentChildren }) {
  if (!answer) {
    return <Waiting />;
  }
  if ("problem" in answer) {
    return (
      <section class="card none-found" role="alert">
        <h2>{words.value.trouble.otherwise.title}</h2>
        <p lang="en">{answer.problem.message}</p>
      </section>
    );
  }
  return <>{children(answer.result)}</>;
}

/** An engine that found nothing, and why that may be. */
export function NoneFound({ title, text, children }: { title: string; text: string; children?: ComponentChildren }) {
  return (
    <section class="card none-found">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </section>
  );
}

/** Asks for what the statement does not tell. */
export function BalanceForm({ text, date }: { text: string; date: string }) {
  const field = useRef<HTMLInputElement>(null);
  const t = words.value.cash;
  return (
    <form
      class="balance-form"
      onSubmit={(event) => {
        event.preventDefault();
        const said = field.current?.valueAsNumber;
        balance.value = said !== undefined && Number.isFinite(said) && Math.abs(said) < 1e12 ? said : undefined;
      }}
    >
      <p>{text}</p>
      <label for="balance">{t.balanceField(formatDay(date))}</label>
      <input id="balance" ref={field} class="field" type="number" step="0.01" inputmode="decimal" value={balance.value ?? ""} />
      <button type="submit" class="button button-quiet button-small">
        {t.apply}
      </button>
    </form>
  );
}

/** A share as a bar, beside its number. */
export function Meter({ share }: { share: number }) {
  return (
    <span class="meter" aria-hidden="true">
      <span style={{ width: `${Math.max(0, Math.min(1, share)) * 100}%` }} />
    </span>
  );
}
