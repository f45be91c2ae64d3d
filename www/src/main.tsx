import { render } from "preact";
import { App } from "./app.js";
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

const root = document.getElementById("app");
if (root) {
  render(<App />, root);
}
