// The code in the documents: that all of it is checked by something, that TypeScript is strict TypeScript, that command lines name what exists.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { cleanUp, project, root, run, tool, users } from "./project.mjs";
import { snippets } from "./snippets.mjs";

after(cleanUp);

/** Blocks of code in documents, by language. */
const blocks = snippets();

/** What holds the code of each language against the truth. A language that is not here is an error. */
const CHECKED = {
  ts: "the test below",
  rust: "the README's by rustdoc, the guides' in tests/examples",
  tsx: "tests/examples",
  jsx: "tests/examples",
  js: "tests/examples; docs/migration.md has what was before",
  toml: "tests/examples",
  json: "tests/employment_metrics.rs",
  sh: "the test of command lines below",
  text: "is no code",
  "": "is no code",
};

test("every block of code in the documents is checked by something", () => {
  for (const { language, name } of blocks) {
    assert.ok(language in CHECKED, `${name}: nothing checks ${language}`);
  }
  const documents = (language) => new Set(blocks.filter((block) => block.language === language).map(({ file }) => file));
  assert.deepEqual([...documents("json")], ["docs/employment-metrics.md"]);
  assert.deepEqual([...documents("rust")].sort(), ["README.md", "docs/guides.md"]);
});

test("command lines in the documents name what exists", async () => {
  const lines = blocks.filter(({ language }) => language === "sh").flatMap(({ code }) => code.split("\n"));
  const commands = lines.map((line) => line.replace(/ +#.*$/, "").trim()).filter(Boolean);
  const folder = await project("commands", {
    "statement.csv": readFileSync(path.join(root, "examples/node/statement.csv")),
    "statement.ofx": readFileSync(path.join(root, "tests/statements/comma-decimals.ofx")),
  });
  const manifestOfCrate = readFileSync(path.join(root, "Cargo.toml"), "utf8");
  const counted = { npx: 0, cargo: 0 };
  for (const command of commands) {
    const [program, ...words] = command.split(" ");
    if (program === "npx" && words[0] === "belvo-wasm") {
      counted.npx++;
      assert.ok(await run("npx", words, { cwd: folder, ...users }), command);
    } else if (program === "cargo" && words[0] === "add") {
      counted.cargo++;
      for (const feature of words.at(-1).split(",")) {
        assert.match(manifestOfCrate, new RegExp(`^${feature} = \\[`, "m"), command);
      }
    } else if (program.startsWith("./")) {
      assert.ok(existsSync(path.join(root, program)), command);
    } else if (program === "npm" && words[0] === "run") {
      const workspace = JSON.parse(readFileSync(path.join(root, words[2], "package.json"), "utf8"));
      assert.ok(workspace.scripts[words[3]], command);
    }
  }
  assert.ok(counted.npx >= 3 && counted.cargo >= 1, JSON.stringify(counted));
});

/** What the examples take for granted: a file, some transactions, the environment. */
const GIVEN = `
import type { EmploymentRecord, EnrichTransaction, IncomeTransaction, RiskAccount, RiskTransaction } from "belvo-wasm";
declare global {
  const incomes: IncomeTransaction[];
  const myAccounts: RiskAccount[];
  const myRows: RiskTransaction[];
  const record: EmploymentRecord;
  const file: Blob;
  const mine: EnrichTransaction[];
  const link: string;
  const env: { BELVO_SECRET_ID: string; BELVO_SECRET_PASSWORD: string; BELVO_WEBHOOK_TOKEN: string };
  function askUser(question: string | undefined): Promise<string>;
}
export {};
`;

const STRICT = {
  target: "ES2022",
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitReturns: true,
  verbatimModuleSyntax: true,
  skipLibCheck: false,
  noEmit: true,
};

test("the documented examples are strict TypeScript, in pages, in Node and in Workers", async (t) => {
  const found = blocks.filter(({ language }) => language === "ts");
  assert.ok(found.length >= 20, "the documents have lost their examples");
  const files = Object.fromEntries(found.map(({ name, code }) => [name, `${code}\nexport {};\n`]));
  const settings = {
    page: { module: "ESNext", moduleResolution: "Bundler", lib: ["ES2022", "DOM", "DOM.Iterable"], types: [] },
    node: { module: "NodeNext", moduleResolution: "NodeNext", lib: ["ES2022"], types: ["node"], skipLibCheck: true },
    worker: {
      module: "ESNext",
      moduleResolution: "Bundler",
      lib: ["ES2022"],
      types: ["@cloudflare/workers-types"],
      skipLibCheck: true,
    },
  };
  const configs = Object.entries(settings).map(([name, options]) => [
    `tsconfig.${name}.json`,
    JSON.stringify({
      compilerOptions: {
        ...STRICT,
        ...options,
        typeRoots: [path.join(root, "node_modules/@types"), path.join(root, "node_modules")],
      },
      include: ["*.ts"],
    }),
  ]);
  const folder = await project("types", { ...files, "given.d.ts": GIVEN, ...Object.fromEntries(configs) });
  for (const name of Object.keys(settings)) {
    await t.test(name, () => run(tool("tsc"), ["-p", `tsconfig.${name}.json`], { cwd: folder }));
  }
});
