import { useId } from "preact/hooks";

/** The browser's own choice of a file, that looks like a button of these classes. */
export function FileButton({
  label,
  look,
  onFiles,
  accept,
  title,
}: {
  label: string;
  look: string;
  onFiles: (files: File[]) => void;
  accept?: string;
  title?: string;
}) {
  const id = useId();
  return (
    <span class="file-button">
      <input
        id={id}
        class="visually-hidden"
        type="file"
        accept={accept}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file again is a choice too.
          currentTarget.value = "";
        }}
      />
      <label for={id} class={look} title={title}>
        {label}
      </label>
    </span>
  );
}
