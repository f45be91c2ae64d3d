import { useId } from "preact/hooks";
import { openFiles } from "../state.js";

/** The browser's own choice of a file, that looks like a button. */
export function FileButton({ label, quiet = false }: { label: string; quiet?: boolean }) {
  const id = useId();
  return (
    <span class="file-button">
      <input
        id={id}
        class="visually-hidden"
        type="file"
        onChange={({ currentTarget }) => {
          openFiles([...(currentTarget.files ?? [])]);
          // The same file again is a choice too.
          currentTarget.value = "";
        }}
      />
      <label for={id} class={quiet ? "button button-quiet" : "button button-main"}>
        {label}
      </label>
    </span>
  );
}
