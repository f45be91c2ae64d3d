import { isOver } from "../drop.js";
import { words } from "../i18n/index.js";
import { FileDown } from "./icons.js";

/** What is seen while a file is held over the page. */
export function DropOverlay() {
  return (
    <div class={isOver.value ? "overlay overlay-shown" : "overlay"} aria-hidden="true">
      <div class="overlay-frame">
        <FileDown />
        <p>{words.value.welcome.dropAnywhere}</p>
      </div>
    </div>
  );
}
