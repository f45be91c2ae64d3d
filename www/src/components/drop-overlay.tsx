import { isOver } from "../drop.js";
import { FileDown } from "./icons.js";

/** What is seen while a file is held over the page. */
export function DropOverlay() {
  return (
    <div class={isOver.value ? "overlay overlay-shown" : "overlay"} aria-hidden="true">
      <div class="overlay-frame">
        <FileDown />
        <p>Drop it anywhere</p>
      </div>
    </div>
  );
}
