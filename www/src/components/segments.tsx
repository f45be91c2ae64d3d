interface SegmentsProps<T extends string> {
  /** What is chosen here, for those who do not see the rest of the page. */
  legend: string;
  /** Of the group, unlike that of any other. */
  name: string;
  choices: readonly { value: T; label: string; title?: string }[];
  chosen: T;
  onChoose: (value: T) => void;
}

/** A choice of a few, side by side. */
export function Segments<T extends string>({ legend, name, choices, chosen, onChoose }: SegmentsProps<T>) {
  return (
    <fieldset class="segments">
      <legend class="visually-hidden">{legend}</legend>
      {choices.map(({ value, label, title }) => (
        <label key={value}>
          <input type="radio" name={name} class="visually-hidden" checked={value === chosen} onChange={() => onChoose(value)} />
          <span title={title}>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
