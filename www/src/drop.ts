/** Files and texts that are dropped or pasted anywhere on the page. */

import { signal } from "@preact/signals";
import { words } from "./i18n/index.js";
import { open, openFiles, refuse, screen } from "./state.js";

/** Whether something is held over the page. */
export const isOver = signal(false);

/** Reads a text as if it were a file. */
export function openText(text: string): void {
  open({ name: words.value.welcome.pasted, blob: new Blob([text], { type: "text/plain" }) });
}

/** Listens until the function that it gives is called. */
export function listen(): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  addEventListener("dragstart", () => setOwn(true), { signal });
  addEventListener("dragend", () => setOwn(false), { signal });
  addEventListener("dragenter", onDragOver, { signal });
  addEventListener("dragover", onDragOver, { signal });
  addEventListener("dragleave", onDragLeave, { signal });
  addEventListener("drop", onDrop, { signal });
  addEventListener("paste", onPaste, { signal });
  return () => ending.abort();
}

/** Whether what is dragged is a part of this very page. */
let isOwn = false;

function setOwn(own: boolean): void {
  isOwn = own;
}

function onDragOver(event: DragEvent): void {
  if (isOwn) {
    return;
  }
  // Also for what is not taken: a browser opens a file that nobody handles, and the page would be gone.
  event.preventDefault();
  isOver.value = true;
}

function onDragLeave(event: DragEvent): void {
  // Leaving one element for another of the page is not leaving the page.
  if (event.relatedTarget === null) {
    isOver.value = false;
  }
}

function onDrop(event: DragEvent): void {
  if (isOwn) {
    return;
  }
  event.preventDefault();
  isOver.value = false;
  if (event.dataTransfer && !take(event.dataTransfer)) {
    refuse({ code: "nothing_dropped", message: "Neither a file nor a text was dropped." });
  }
}

function onPaste(event: ClipboardEvent): void {
  const { target, clipboardData } = event;
  const isTyping = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  // A word that is pasted by mistake does not end a result.
  const isStray =
    screen.value.kind === "result" && !clipboardData?.files.length && !clipboardData?.getData("text").includes("\n");
  if (clipboardData && !isTyping && !isStray && take(clipboardData)) {
    event.preventDefault();
  }
}

function take(data: DataTransfer): boolean {
  const folder = [...data.items].map((item) => item.webkitGetAsEntry?.()).find((entry) => entry?.isDirectory);
  const text = data.getData("text");
  if (folder && data.items.length === 1) {
    refuse({ code: "folder", message: "A folder was dropped.", name: folder.name });
  } else if (data.files.length > 0) {
    openFiles([...data.files]);
  } else if (text !== "") {
    openText(text);
  } else {
    return false;
  }
  return true;
}
