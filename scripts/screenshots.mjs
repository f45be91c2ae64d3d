// Takes the pictures of the playground that the documentation shows, from the built page (`npm run --workspace www build`).
// Usage: node scripts/screenshots.mjs

import path from "node:path";
import { closeBrowser, launch, serve } from "../tests/browser.mjs";
import { openSample, showView } from "../tests/page/walk.mjs";

const root = path.dirname(import.meta.dirname);
const site = await serve(path.join(root, "www/dist"));
for (const [name, colorScheme, sample, view] of [
  ["playground", "light", "MX", "spending"],
  ["playground-dark", "dark", "MX", "spending"],
  ["playground-recurring", "light", "MX", "recurring"],
]) {
  const page = await (await launch()).newPage({
    viewport: { width: 1200, height: 1060 },
    deviceScaleFactor: 1.5,
    colorScheme,
    reducedMotion: "reduce",
    locale: "en-US",
  });
  await page.goto(site.address);
  await openSample(page, sample);
  await showView(page, view);
  // The pointer stands on no bar.
  await page.mouse.move(5, 500);
  await page.screenshot({ path: path.join(root, "docs", `${name}.png`), animations: "disabled" });
  await page.close();
}
await closeBrowser();
await site.close();
