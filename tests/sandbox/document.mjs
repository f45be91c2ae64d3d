// Belvo's OpenAPI document as a measure: which operation a request is, and whether an answer is as the document says.

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import Ajv from "ajv";
import formats from "ajv-formats";

const file = process.env.BELVO_OPENAPI ?? path.resolve(import.meta.dirname, "../../../shared/belvo/openapi-1.223.0.json");

/** Why there is nothing to measure with, where there is not. */
export const skip = !existsSync(file) && "no OpenAPI document (set BELVO_OPENAPI)";

const METHODS = ["get", "post", "put", "patch", "delete"];

/** What every error looks like: for statuses that an operation does not list. */
const ERRORS = {
  type: "array",
  minItems: 1,
  items: {
    type: "object",
    required: ["code", "message", "request_id"],
    properties: {
      code: { type: "string", minLength: 1 },
      message: { type: "string", minLength: 1 },
      request_id: { type: "string", pattern: "^[a-f0-9]{32}$" },
      field: { type: ["string", "null"] },
    },
  },
};

/**
 * A schema of OpenAPI 3.0 as JSON Schema. Where the document is loose, so is this:
 * - it says in prose that a required field of an answer may be null, whether its schema says so or not;
 * - its alternatives overlap (an individual's owner is also a valid older owner), so one of them is any of them.
 */
function jsonSchema(schema) {
  if (Array.isArray(schema)) {
    return schema.map(jsonSchema);
  }
  if (!schema || typeof schema !== "object") {
    return schema;
  }
  if (schema.$ref) {
    return { $ref: `${schema.$ref.replace("#/components/schemas/", "belvo#/$defs/")}` };
  }
  const { nullable, discriminator, example, examples, oneOf, required, properties, deprecated, xml, externalDocs, ...rest } = schema;
  const made = { ...rest };
  for (const word of ["allOf", "anyOf", "items", "not", "additionalProperties"]) {
    if (made[word] !== undefined) {
      made[word] = jsonSchema(made[word]);
    }
  }
  if (oneOf) {
    made.anyOf = jsonSchema(oneOf);
  }
  if (properties) {
    made.properties = Object.fromEntries(
      Object.entries(properties).map(([name, value]) => {
        const one = jsonSchema(value);
        return [name, required?.includes(name) ? { anyOf: [one, { type: "null" }] } : one];
      }),
    );
  }
  if (required) {
    made.required = required;
  }
  return nullable ? { anyOf: [made, { type: "null" }] } : made;
}

/** The document's operations under `/api/`, each with its answers' validators by status. */
export function readDocument() {
  const document = JSON.parse(readFileSync(file, "utf8"));
  const ajv = new Ajv({ strict: false, allErrors: true, verbose: false });
  formats(ajv);
  for (const format of ["int32", "int64", "float", "double", "password", "binary", "byte"]) {
    ajv.addFormat(format, true);
  }
  const defs = Object.fromEntries(Object.entries(document.components.schemas).map(([name, schema]) => [name, jsonSchema(schema)]));
  ajv.addSchema({ $id: "belvo", $defs: defs });
  const anyError = ajv.compile(ERRORS);
  const accepted = ajv.compile({ type: "object", required: ["request_id"], properties: { request_id: { type: "string" } } });
  const resolved = (value, kind) => (value.$ref ? document.components[kind][value.$ref.split("/").at(-1)] : value);
  const operations = [];
  for (const [template, item] of Object.entries(document.paths)) {
    if (!template.startsWith("/api/")) {
      continue;
    }
    const pattern = new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, "[^/]+")}$`);
    for (const method of METHODS.filter((method) => item[method])) {
      const answers = {};
      for (const [status, response] of Object.entries(item[method].responses)) {
        const schema = resolved(response, "responses").content?.["application/json"]?.schema;
        answers[status] = schema ? ajv.compile(jsonSchema(schema)) : null;
      }
      operations.push({ name: `${method.toUpperCase()} ${template}`, method: method.toUpperCase(), pattern, answers });
    }
  }

  /**
   * The operation of a request, and what is wrong with its answer: `{ operation, listed, problems }`. A status that the operation does not
   * list is held against what every error looks like.
   */
  function check(method, pathname, status, body) {
    const fitting = operations.filter((one) => one.method === method && one.pattern.test(pathname));
    const operation = fitting.sort((a, b) => a.pattern.source.length - b.pattern.source.length).at(-1);
    const listed = operation !== undefined && String(status) in operation.answers;
    const validate = listed ? operation.answers[status] : status === 202 ? accepted : anyError;
    const problems = [];
    if (validate === null ? body !== undefined : !validate(body)) {
      for (const { instancePath, message, params } of validate?.errors ?? [{ instancePath: "", message: "has a body" }]) {
        problems.push(`${instancePath.replaceAll(/\/\d+/g, "/#")} ${message} ${JSON.stringify(params ?? {})}`);
      }
    }
    return { operation: operation?.name, listed, problems: [...new Set(problems)] };
  }
  return { operations: operations.map(({ name }) => name), check };
}

/**
 * The document's part under `/api/`, without the operations of `without`, loosened as {@link readDocument} reads it, and with these links
 * wherever one is named.
 */
export function looseDocument(links, without) {
  const document = JSON.parse(readFileSync(file, "utf8"));
  const named = (name, schema) => (/^link(_id)?(__in)?$/.test(name) && schema.type === "string" ? { ...schema, enum: links } : schema);
  const loosen = (value, answer) => {
    if (Array.isArray(value)) {
      return value.map((item) => loosen(item, answer));
    }
    if (!value || typeof value !== "object") {
      return value;
    }
    const made = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, loosen(item, answer)]));
    if (made.properties && typeof made.properties === "object") {
      for (const [name, schema] of Object.entries(made.properties)) {
        const nullable = answer && made.required?.includes(name);
        made.properties[name] = nullable ? { anyOf: [{ ...schema }, { nullable: true, enum: [null] }] } : answer ? schema : named(name, schema);
      }
    }
    if (answer && made.oneOf) {
      made.anyOf = made.oneOf;
      delete made.oneOf;
      delete made.discriminator;
    }
    return made;
  };
  const { schemas } = document.components;
  // Answers have schemas of their own, because what is sent is not loosened.
  const answers = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [`${name}_answer`, loosen(schema, true)]));
  document.components.schemas = {
    ...Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, loosen(schema, false)])),
    ...JSON.parse(JSON.stringify(answers).replaceAll(/("#\/components\/schemas\/[^"]+)"/g, '$1_answer"')),
  };
  const toAnswers = (value) => JSON.parse(JSON.stringify(loosen(value, true)).replaceAll(/("#\/components\/schemas\/[^"]+)"/g, '$1_answer"'));
  for (const [template, item] of Object.entries(document.paths)) {
    if (!template.startsWith("/api/") || without.some((prefix) => template.startsWith(prefix))) {
      delete document.paths[template];
      continue;
    }
    for (const method of METHODS.filter((method) => item[method])) {
      item[method].responses = toAnswers(item[method].responses);
      for (const parameter of item[method].parameters ?? []) {
        if (parameter.schema) {
          parameter.schema = named(parameter.name, parameter.schema);
        }
      }
      if (item[method].requestBody) {
        item[method].requestBody = loosen(item[method].requestBody, false);
      }
    }
  }
  document.components.responses = toAnswers(document.components.responses ?? {});
  return document;
}
