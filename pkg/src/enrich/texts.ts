import { lines, oneLine } from "../engines.js";

/**
 * What the engines ask for texts: given positions of rows, twice, it gives the descriptions of the first and the ids of the second as bytes, by
 * line feeds, in UTF-8. They are asked again, with `asOneLine`, where a description has a line feed of its own: to look for one in each takes as
 * long as all the rest.
 *
 * @internal
 */
export type Texts = (descriptions: Uint32Array, ids: Uint32Array, asOneLine: boolean) => Uint8Array;

/** Of rows with these texts; an id has no line feed. @internal */
export const textsOf =
  (rowDescriptions: readonly string[], rowIds: readonly string[]): Texts =>
  (descriptions, ids, asOneLine) => {
    const texts = new Array<string>(descriptions.length + ids.length);
    let count = 0;
    for (const position of descriptions) {
      const description = rowDescriptions[position] as string;
      texts[count++] = asOneLine ? oneLine(description) : description;
    }
    for (const position of ids) {
      texts[count++] = rowIds[position] as string;
    }
    return lines(texts);
  };
