// Belvo's document as a fuzzer needs it: with values that mean something to a sandbox, so that requests get further than a look at the id.

import { resolve } from "./schema.mjs";

/** What the document allows and the fuzzer must not ask for. */
const LEFT_OUT = {
  // They leave required fields out of the answer, which the document has no words for.
  parameters: ["fields", "omit"],
};

/** Values for what is usually wrong when it is made up: dates of which one is not after the other, the token of second factors. */
const USUAL = {
  date_from: ["2025-01-01", "2025-12-01"],
  date_to: ["2025-12-31", "2025-06-30"],
  year_from: ["2022", "2024"],
  year_to: ["2025", "2023"],
  reference_date: ["2025-03-31", "2024-12-31"],
  token: ["1234", "0000"],
};

const choice = (values) => ({ type: "string", enum: values });

/** A schema of an object whose properties are among the given values, by their names. */
function among(document, schema, values) {
  if (schema.$ref) {
    return among(document, resolve(document, schema), values);
  }
  const made = { ...schema };
  for (const word of ["anyOf", "allOf"]) {
    if (schema[word]) {
      made[word] = schema[word].map((one) => among(document, one, values));
    }
  }
  if (schema.properties) {
    made.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, property]) => [name, name in values ? choice(values[name]) : property]),
    );
  }
  return made;
}

/**
 * The document, as `readDocument` gives it, for a fuzzer. `known(method, template)` gives the values of an operation, by the names of
 * properties and parameters.
 */
export function documentToFuzz(document, known) {
  const answer = (name) => ({
    description: name,
    content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
  });
  const paths = {};
  for (const [template, item] of Object.entries(document.paths)) {
    paths[template] = Object.fromEntries(
      Object.entries(item).map(([method, operation]) => {
        const values = { ...USUAL, ...known(method, template) };
        const { parameters, requestBody, responses } = operation;
        const choose = (parameter) => {
          const chosen = values[parameter.name.replace(/__in$/, "")];
          if (chosen === undefined || parameter.in === "header") {
            return parameter;
          }
          return {
            ...parameter,
            schema: parameter.schema.type === "array" ? { type: "array", items: choice(chosen) } : choice(chosen),
          };
        };
        const content = Object.entries(requestBody?.content ?? {});
        const fuzzed = {
          ...operation,
          parameters: parameters.filter(({ name }) => !LEFT_OUT.parameters.includes(name)).map(choose),
          ...(requestBody
            ? {
                requestBody: {
                  ...requestBody,
                  content: Object.fromEntries(
                    content.map(([type, { schema }]) => [type, { schema: among(document, schema, values) }]),
                  ),
                },
              }
            : {}),
          // What an operation does not list is measured as well.
          responses: { 202: answer("accepted"), 428: answer("challenge"), default: answer("error"), ...responses },
        };
        return [method, fuzzed];
      }),
    );
  }
  return { ...document, paths };
}
