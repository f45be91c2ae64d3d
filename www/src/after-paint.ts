/** Calls after what is drawn now was seen; gives what takes that back. */
export function afterPaint(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A page that is not looked at draws nothing, and needs not wait for it.
  const frame = document.hidden ? undefined : requestAnimationFrame(() => later());
  const later = () => {
    timer = setTimeout(act);
  };
  if (frame === undefined) {
    later();
  }
  return () => {
    clearTimeout(timer);
    if (frame !== undefined) {
      cancelAnimationFrame(frame);
    }
  };
}
