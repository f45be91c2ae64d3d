import { render } from "preact";
import { App } from "./app.js";
import { loadAll } from "./components/lazy.js";
import { loadLocales, preferredLocale, speak } from "./i18n/index.js";
import { stayOffline } from "./offline.js";
import "./styles/tokens.css";
import "./styles/tones.css";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/welcome.css";
import "./styles/notice.css";
import "./styles/result.css";
import "./styles/charts.css";
import "./styles/periods.css";
import "./styles/table.css";
import "./styles/phone.css";
import "./styles/views.css";
import "./styles/cash-flow.css";
import "./styles/recurring.css";
import "./styles/income.css";
import "./styles/sheet.css";
import "./styles/dialog.css";
import "./styles/connect.css";

const root = document.getElementById("app");

async function start(at: HTMLElement): Promise<void> {
  // A page that shows English first and another language after would jump.
  await speak(preferredLocale()).catch(() => undefined);
  render(<App />, at);
  // What the views need is fetched now, so that nothing is fetched once a file is open.
  const quiet = window.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 200));
  quiet(() => {
    Promise.all([loadAll(), loadLocales(), import("./i18n/fields.js").then(({ loadFields }) => loadFields())])
      .catch(() => undefined)
      .then(stayOffline);
  });
}

if (root) {
  start(root);
}
