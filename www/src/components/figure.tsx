import type { ComponentChildren } from "preact";

interface FigureProps {
  name: string;
  note?: string | undefined;
  kind?: "in" | undefined;
  children: ComponentChildren;
}

/** One of the large figures above a view. */
export function Figure({ name, note, kind, children }: FigureProps) {
  return (
    <div class={kind === "in" ? "figure figure-in" : "figure"}>
      <dt>{name}</dt>
      <dd class="figure-value">{children}</dd>
      {note !== undefined && <dd class="figure-note">{note}</dd>}
    </div>
  );
}
