/** What can be read of JSON that breaks off: all complete entries of its last list. */

/** Lists of entries are the whole, or a field of the whole. */
const DEEPEST = 2;

/** The text without its incomplete end, and closed; nothing where no entry of a list is complete. */
export function mended(text: string): string | undefined {
  let open = "";
  let isText = false;
  let end = 0;
  let closing = "";
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (isText) {
      if (sign === "\\") {
        at += 1;
      } else if (sign === '"') {
        isText = false;
      }
    } else if (sign === '"') {
      isText = true;
    } else if (sign === "{" || sign === "[") {
      open += sign;
    } else if (sign === "}" || sign === "]") {
      open = open.slice(0, -1);
      if (sign === "}" && open.length <= DEEPEST && open.endsWith("[")) {
        end = at + 1;
        closing = [...open]
          .reverse()
          .map((bracket) => (bracket === "{" ? "}" : "]"))
          .join("");
      }
    }
  }
  return end === 0 ? undefined : text.slice(0, end) + closing;
}
