/** TypeScript, with its words in colours: enough for the few lines that the page shows. */
const TOKENS = /(\/\/[^\n]*)|("[^"]*")|\b(import|from|const|let|for|of|await|new|return)\b/g;

export function CodeBlock({ label, code }: { label: string; code: string }) {
  const pieces: { text: string; kind: string | undefined; at: number }[] = [];
  let last = 0;
  for (const match of code.matchAll(TOKENS)) {
    const [text, comment, quoted] = match;
    pieces.push({ text: code.slice(last, match.index), kind: undefined, at: last });
    pieces.push({ text, kind: comment ? "code-note" : quoted ? "code-text" : "code-key", at: match.index });
    last = match.index + text.length;
  }
  pieces.push({ text: code.slice(last), kind: undefined, at: last });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="code" aria-label={label} tabIndex={0} lang="en">
      <pre>
        <code>
          {pieces.map(({ text, kind, at }) => (
            <span key={`${at} ${kind}`} class={kind}>
              {text}
            </span>
          ))}
        </code>
      </pre>
    </section>
  );
}
