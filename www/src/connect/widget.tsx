import { useEffect, useRef, useState } from "preact/hooks";
import { words } from "../i18n/index.js";
import { ask, type Link, type Problem, WorkerError } from "./api.js";

/** Those that the offline Belvo plays, by country. */
const INSTITUTIONS: Record<string, string[]> = {
  MX: ["erebor_mx_retail", "gringotts_mx_retail", "ironbank_mx_business"],
  BR: ["erebor_br_retail", "gringotts_br_retail", "ironbank_br_business"],
  CO: ["erebor_co_retail", "gringotts_co_retail"],
};

const LIFE: Record<string, string> = { MX: "salaried_mx", BR: "clt_br", CO: "salaried_co" };

interface Props {
  onLinked: (link: string, institution: string) => void;
  onExit: () => void;
  onEvent: (name: string) => void;
}

type Stage = { kind: "login"; failed?: string } | { kind: "token"; link: string; institution: string; challenge: Problem };

/** Institution and login, then a second factor where the institution asks for one. */
export function StandInWidget({ onLinked, onExit, onEvent }: Props) {
  const [stage, setStage] = useState<Stage>({ kind: "login" });
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => onEvent(stage.kind === "login" ? "PAGE_LOAD_LOGIN" : "PAGE_LOAD_TOKEN"), [stage.kind]);
  const t = words.value.widget;
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby="widget-title"
      onCancel={(event) => {
        event.preventDefault();
        onExit();
      }}
    >
      <p class="dialog-note widget-note">{t.standIn}</p>
      <h2 id="widget-title">{stage.kind === "login" ? t.title : t.factor}</h2>
      {stage.kind === "login" ? (
        <Login
          failed={stage.failed}
          onLinked={onLinked}
          onExit={onExit}
          onChallenge={(next) => setStage({ kind: "token", ...next })}
        />
      ) : (
        <Token {...stage} onLinked={onLinked} onExit={onExit} onFailed={(failed) => setStage({ kind: "login", failed })} />
      )}
    </dialog>
  );
}

interface LoginProps {
  /** Why the attempt before came to nothing. */
  failed: string | undefined;
  onLinked: Props["onLinked"];
  onExit: () => void;
  onChallenge: (challenge: { link: string; institution: string; challenge: Problem }) => void;
}

function Login({ failed, onLinked, onExit, onChallenge }: LoginProps) {
  const [country, setCountry] = useState("MX");
  const [institution, setInstitution] = useState("erebor_mx_retail");
  const [username, setUsername] = useState("salaried_mx");
  const [asksFactor, setAsksFactor] = useState(true);
  const { widget: t, countries } = words.value;
  const [busy, error, attempt] = useAttempt();
  const submit = () =>
    attempt(async () => {
      const body = {
        institution,
        username: asksFactor ? `${username}+numeric` : username,
        password: "sandbox",
        access_mode: "recurrent",
      };
      try {
        const link = await ask<Link>("POST", "/api/links", body);
        onLinked(link.id, institution);
      } catch (refusal) {
        if (!(refusal instanceof WorkerError) || refusal.status !== 428 || !refusal.body.link) {
          throw refusal;
        }
        onChallenge({ link: refusal.body.link, institution, challenge: refusal.body });
      }
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label for="widget-country">{t.country}</label>
      <select
        id="widget-country"
        class="field"
        value={country}
        onChange={({ currentTarget: { value } }) => {
          setCountry(value);
          setInstitution(INSTITUTIONS[value]?.[0] ?? "");
          setUsername(LIFE[value] ?? "");
        }}
      >
        {Object.keys(INSTITUTIONS).map((code) => (
          <option key={code} value={code}>
            {countries[code]}
          </option>
        ))}
      </select>
      <label for="widget-institution">{t.institution}</label>
      <select
        id="widget-institution"
        class="field"
        value={institution}
        onChange={({ currentTarget }) => setInstitution(currentTarget.value)}
      >
        {(INSTITUTIONS[country] ?? []).map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <label for="widget-username">{t.username}</label>
      <input
        id="widget-username"
        class="field"
        value={username}
        required
        maxLength={60}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => setUsername(currentTarget.value)}
        aria-describedby="widget-username-note"
      />
      <p id="widget-username-note" class="dialog-note">
        {t.usernameNote}
      </p>
      <label class="check">
        <input type="checkbox" checked={asksFactor} onChange={({ currentTarget }) => setAsksFactor(currentTarget.checked)} />
        {t.factorAsk}
      </label>
      <Refusal error={error ?? (busy ? undefined : failed)} />
      <Actions label={t.connect} busy={busy} onExit={onExit} />
    </form>
  );
}

interface TokenProps {
  link: string;
  institution: string;
  challenge: Problem;
  onLinked: Props["onLinked"];
  onExit: () => void;
  /** The institution did not take the token: its session is over, and the user logs in again. */
  onFailed: (message: string) => void;
}

function Token({ link, institution, challenge, onLinked, onExit, onFailed }: TokenProps) {
  const t = words.value.widget;
  const field = useRef<HTMLInputElement>(null);
  const [busy, error, attempt] = useAttempt();
  useEffect(() => field.current?.focus(), []);
  const { instructions, value } = challenge.token_generation_data ?? {};
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        attempt(async () => {
          try {
            await ask("POST", `/api/links/${link}/mfa`, { token: field.current?.value ?? "" });
          } catch (refusal) {
            if (refusal instanceof WorkerError && refusal.status < 500) {
              onFailed(refusal.message);
              return;
            }
            throw refusal;
          }
          onLinked(link, institution);
        });
      }}
    >
      <p class="dialog-note">{t.factorText}</p>
      {instructions && (
        <p class="challenge" lang="en">
          {instructions} {value && <code>{value}</code>}
        </p>
      )}
      <label for="widget-token">{t.token}</label>
      <input
        id="widget-token"
        ref={field}
        class="field"
        inputmode="numeric"
        autocomplete="one-time-code"
        required
        maxLength={64}
      />
      <Refusal error={error} />
      <Actions label={t.confirm} busy={busy} onExit={onExit} />
    </form>
  );
}

function Actions({ label, busy, onExit }: { label: string; busy: boolean; onExit: () => void }) {
  return (
    <p class="dialog-actions">
      <button type="submit" class="button button-main" disabled={busy}>
        {label}
      </button>
      <button type="button" class="button button-quiet" onClick={onExit}>
        {words.value.widget.exit}
      </button>
    </p>
  );
}

function Refusal({ error }: { error: string | undefined }) {
  return error === undefined ? null : (
    <p class="refusal" role="alert" lang="en">
      {error}
    </p>
  );
}

function useAttempt(): [busy: boolean, error: string | undefined, attempt: (action: () => Promise<void>) => void] {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | undefined>(undefined);
  const attempt = (action: () => Promise<void>) => {
    setBusy(true);
    setError(undefined);
    action()
      .catch((reason: unknown) => setError(reason instanceof Error ? reason.message : String(reason)))
      .finally(() => setBusy(false));
  };
  return [busy, error, attempt];
}
