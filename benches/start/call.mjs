// One first call of a client in a new process: from the import to the answer. Usage: node benches/start/call.mjs NAME ADDRESS
// (prints milliseconds)

const [name, address] = process.argv.slice(2);

/** What a program writes to get its first answer. */
const CLIENTS = {
  "belvo-wasm": async () => {
    const { Belvo } = await import("belvo-wasm/client");
    const belvo = new Belvo({ secretId: "id", secretPassword: "password", baseUrl: address });
    return (await belvo.links.list().page()).results.length;
  },
  belvo: async () => {
    const { default: Client } = (await import("belvo")).default;
    const client = new Client("id", "password", address);
    await client.connect();
    return (await client.links.list({ limit: 100 })).length;
  },
  plaid: async () => {
    const { Configuration, PlaidApi } = await import("../peers/node_modules/plaid/dist/index.js");
    const headers = { "PLAID-CLIENT-ID": "id", "PLAID-SECRET": "password" };
    const client = new PlaidApi(new Configuration({ basePath: address, baseOptions: { headers } }));
    return (await client.accountsGet({ access_token: "token" })).data.results.length;
  },
  fetch: async () => (await (await fetch(`${address}/api/links/`)).json()).results.length,
};

const start = performance.now();
const items = await CLIENTS[name]();
const took = performance.now() - start;
if (items !== 1) {
  throw new Error(`${name} got ${items} items`);
}
console.log(took);
process.exit(0);
