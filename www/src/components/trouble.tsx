import { formatBytes } from "../format.js";
import { words } from "../i18n/index.js";
import type { Excerpt } from "../protocol.js";
import { open, openAgain, openFiles, type Trouble } from "../state.js";
import { FileButton } from "./file-button.js";
import { Warning } from "./icons.js";
import { Samples } from "./samples.js";

/** What is wrong, where, and what to do about it. */
export function TroubleNotice({ trouble }: { trouble: Trouble }) {
  const { code, name, row, column, keeps, files } = trouble;
  const { trouble: t, retry } = words.value;
  const { title, advice } = t.words[code] ?? t.otherwise;
  const canRetry = code.startsWith("engine_");
  return (
    <>
      <section class="notice">
        <span class="notice-icon notice-icon-bad">
          <Warning />
        </span>
        {name && <p class="notice-file">{name}</p>}
        <h1 tabIndex={-1}>{title}</h1>
        {row !== undefined && (
          <p class="place">
            <span>{t.row(row)}</span>
            {column && <span>{t.column(column)}</span>}
          </p>
        )}
        {(row !== undefined || canRetry || code === "bad_json") && <Found message={withoutPlace(trouble)} />}
        {trouble.excerpt && row !== undefined && <ExcerptView excerpt={trouble.excerpt} row={row} />}
        <p class="notice-text">{advice}</p>
        {files && <Choice files={files} />}
        <p class="notice-actions">
          {keeps && (
            <button type="button" class="button button-main" onClick={() => openAgain({ lenient: true })}>
              {t.keep(keeps.good)}
            </button>
          )}
          {canRetry && (
            <button type="button" class="button button-main" onClick={() => openAgain()}>
              {retry}
            </button>
          )}
          <FileButton
            label={t.another}
            look={keeps !== undefined || canRetry || files !== undefined ? "button button-quiet" : "button button-main"}
            onFiles={openFiles}
          />
        </p>
        {keeps && <p class="notice-small">{t.keepNote(keeps.bad)}</p>}
      </section>
      <div class="notice-samples">
        <Samples />
      </div>
    </>
  );
}

/** The line that is wrong, between its neighbours. */
function ExcerptView({ excerpt, row }: { excerpt: Excerpt; row: number }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="excerpt" aria-label={words.value.trouble.lines} tabIndex={0}>
      <ol start={excerpt.first}>
        {excerpt.lines.map((line, index) => (
          <li key={excerpt.first + index} class={excerpt.first + index === row ? "excerpt-bad" : ""}>
            <span class="excerpt-number" aria-hidden="true">
              {excerpt.first + index}
            </span>
            <code>{line || " "}</code>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Choice({ files }: { files: File[] }) {
  return (
    <ul class="choice">
      {files.slice(0, 20).map((file) => (
        <li key={file.name}>
          <button type="button" class="button button-quiet" onClick={() => open({ name: file.name, blob: file })}>
            <span>{file.name}</span>
            <span class="choice-size">{formatBytes(file.size)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The reader's message begins with the place, which is shown apart. */
function withoutPlace({ message, row, column }: Trouble): string {
  const place = `row ${row}${column === undefined ? "" : `, column ${column}`}: `;
  return message.startsWith(place) ? message.slice(place.length) : message;
}

/** The reader puts what stands in the file between backticks. */
function Found({ message }: { message: string }) {
  // The name of a field stays as it is.
  const isField = /^\w+[[.]/.test(message);
  const sentence = isField ? message : `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
  const pieces = sentence.split("`").map((text, at) => ({ text, at, isQuoted: at % 2 === 1 }));
  return (
    <p class="notice-found" lang="en">
      {pieces.map(({ text, at, isQuoted }) => (isQuoted ? <code key={at}>{text}</code> : text))}
    </p>
  );
}
