#!/usr/bin/env node
/**
 * `belvo-wasm`: the package on the command line.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { enrich, isBelvoError, type Statement, StatementError, type StatementOptions, statements } from "belvo-wasm";
import { runSandbox, UsageError } from "./cli/sandbox.js";
import { printStreams } from "./cli/streams.js";
import { printStatement } from "./cli/table.js";

const HELP = `Usage: belvo-wasm categorize FILE [options]
       belvo-wasm sandbox [options]

categorize   reads a bank statement (CSV, OFX) and says of every transaction what it was about and who was paid,
             which expenses come back and what the incomes are. Nothing leaves this machine.
  --json               print Belvo's answer, {"transactions": [...]}, instead of a table
  --lenient            leave out the rows that cannot be read instead of stopping at the first
  --language es|pt     the language of the descriptions, if it is not recognised
  --currency CODE      the currency (MXN, BRL, COP, ...), if it is not recognised
  --explain            say why, and how sure it is

sandbox      serves an offline Belvo with invented people, to develop and test against.
  --port N             where (default 8788; 0 takes a free one)
  --host ADDRESS       on which address of this machine (default 127.0.0.1)
  --seed N             which people (default 1)
  --delay MS           how long a link's data takes (default 1000)
  --keys ID:PASSWORD   the keys that are accepted (default any)
  --webhook URL        where webhooks are sent
  --webhook-authorization VALUE   what they carry in Authorization
  --state FILE         go on from this file, and write it when stopped

  --help               print this`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "boolean" },
      lenient: { type: "boolean" },
      explain: { type: "boolean" },
      language: { type: "string" },
      currency: { type: "string" },
      port: { type: "string" },
      host: { type: "string" },
      seed: { type: "string" },
      delay: { type: "string" },
      keys: { type: "string" },
      webhook: { type: "string" },
      "webhook-authorization": { type: "string" },
      state: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  const [command, file, ...rest] = positionals;
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (command === "sandbox" && file === undefined) {
    await runSandbox(values);
    return 0;
  }
  if (command !== "categorize" || file === undefined || rest.length > 0) {
    const wrong = {
      categorize: file === undefined ? "which FILE?" : "one FILE at a time",
      sandbox: `what is \`${file}\` for?`,
    }[command ?? ""];
    console.error(`${command === undefined ? "" : `error: ${wrong ?? `there is no command \`${command}\``}\n\n`}${HELP}`);
    return 2;
  }
  const options: StatementOptions = {
    lenient: values.lenient === true,
    ...(values.language === undefined ? {} : { language: values.language }),
    ...(values.currency === undefined ? {} : { currency: values.currency }),
  };
  const statement = statements.read(readFileSync(file), options);
  const { transactions } = enrich.categorize(statement, { explain: values.explain === true });
  if (values.json) {
    console.log(JSON.stringify({ transactions }));
  } else {
    printStatement(statement, transactions);
    printStreams(statement);
  }
  reportProblems(statement);
  return 0;
}

function reportProblems(statement: Statement): void {
  for (const problem of statement.problems) {
    console.error(`left out: row ${problem.row}${problem.column ? `, column ${problem.column}` : ""}: ${problem.message}`);
  }
}

function explainFailure(error: unknown): string {
  if (error instanceof StatementError && error.row !== undefined) {
    return `${error.message}\n--lenient leaves out the rows that cannot be read.`;
  }
  if (isBelvoError(error)) {
    return error.message;
  }
  if (error instanceof UsageError) {
    return error.message;
  }
  if (error instanceof Error && "code" in error) {
    return error.code === "ENOENT" ? `there is no such file: ${"path" in error ? error.path : ""}` : error.message;
  }
  throw error;
}

// A reader that has seen enough, such as `head`, is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`error: ${explainFailure(error)}`);
  process.exitCode = 1;
}
