import { Sandbox } from "belvo-wasm/sandbox";

const sandbox = new Sandbox();

export default { fetch: (request: Request) => sandbox.fetch(request) };
