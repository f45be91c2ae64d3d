/** Where in the page the user is: the address says it after its `#`, so that the browser goes back and forth. */

import { signal } from "@preact/signals";
import { VIEWS, type View } from "./analyses.js";

export type Place = View | "connect";

const read = (): Place => {
  const said = location.hash.replace(/^#\/?/, "");
  return said === "connect" || (VIEWS as readonly string[]).includes(said) ? (said as Place) : "spending";
};

export const place = signal<Place>(read());

addEventListener("hashchange", () => {
  // The link to the content is no way to another place.
  if (location.hash !== "#main") {
    place.value = read();
  }
});

export function goTo(next: Place): void {
  location.hash = `/${next}`;
}
