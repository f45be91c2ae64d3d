// Loaded into Prism before its own code (xtask/src/contract/prism.rs). Prism writes what is wrong with a request or an answer
// into a header, as it is. Node refuses characters there that are not in Latin-1, and Prism ends: so they are escaped.
const { ServerResponse } = require("node:http");

const { setHeader } = ServerResponse.prototype;

const escaped = (text) => text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

ServerResponse.prototype.setHeader = function (name, value) {
  return setHeader.call(this, name, name === "sl-violations" ? escaped(value) : value);
};
