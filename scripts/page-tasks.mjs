// The longest task of a page's own thread, out of Chromium's trace: by the clock, and by the time that the processor gave it. The second does not
// count what other programs of the machine did meanwhile.

const CATEGORIES = ["disabled-by-default-devtools.timeline", "devtools.timeline", "toplevel", "__metadata"];

/** Does something, waits for its end, and gives the longest task meanwhile, in milliseconds: `wall` and `cpu`, each of its own longest. */
export async function longestTask(browser, page, action) {
  await browser.startTracing(page, { categories: CATEGORIES });
  await action();
  const { traceEvents } = JSON.parse(await browser.stopTracing());
  const threads = traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain");
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) =>
      name === "RunTask" && ph === "X" && threads.some((thread) => thread.pid === pid && thread.tid === tid),
  );
  if (tasks.length === 0 || tasks.every(({ tdur }) => tdur === undefined)) {
    throw new Error("the trace has no tasks of the page, or not their processor time");
  }
  const longest = (of) => tasks.reduce((most, task) => Math.max(most, of(task) ?? 0), 0) / 1000;
  return { wall: longest(({ dur }) => dur), cpu: longest(({ tdur }) => tdur) };
}
