// Belvo's OpenAPI document as a measure: its operations, and whether an answer is as it says.

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { allReadings, resolve, toJsonSchema } from "./schema.mjs";

const file = process.env.BELVO_OPENAPI ?? path.resolve(import.meta.dirname, "../../../shared/belvo/openapi-1.223.0.json");

/** Why there is nothing to measure with, where there is not. */
export const skip = !existsSync(file) && `Belvo's OpenAPI document is not there (${file}): set BELVO_OPENAPI`;

const METHODS = ["get", "post", "put", "patch", "delete"];
const JSON_TYPE = "application/json";

/** What the document has wrong, with what it must mean. */
const MENDED = [
  // Only banks outside of Brazil's open finance ask for a second factor, and their owners are the ones that are left out here.
  (document) => {
    const { post, patch } = document.paths["/api/owners/"];
    for (const status of ["200", "201"]) {
      patch.responses[status] = post.responses[status];
    }
  },
  // What the accounts' figures require is not the name of the field that they describe.
  ({ components: { schemas } }) => {
    const { RiskInsightsAssetMetrics: assets } = schemas;
    assets.required = assets.required.map((name) => (name === "num_accounts" ? "num_assets_accounts" : name));
  },
];

/** What every error looks like: for statuses that an operation does not list. */
const ANY_ERROR = {
  type: "array",
  minItems: 1,
  items: {
    type: "object",
    required: ["code", "message", "request_id"],
    properties: {
      code: { type: "string", pattern: "^[a-z_]+$" },
      message: { type: "string", minLength: 1 },
      request_id: { type: "string", pattern: "^[a-f0-9]{32}$" },
      field: { type: "string", minLength: 1 },
    },
    additionalProperties: false,
  },
};

/** What is answered to an asynchronous request, as the document says where it says it: some operations declare the header alone. */
const ACCEPTED = {
  type: "object",
  required: ["request_id"],
  properties: { request_id: { type: "string", pattern: "^[a-f0-9]{32}$" } },
  additionalProperties: false,
};

/** The schemas of answers that an operation does not list, by name. */
const unlisted = (document) => ({
  accepted: ACCEPTED,
  error: ANY_ERROR,
  challenge: toJsonSchema(document.components.responses["428_token_required_error"].content[JSON_TYPE].schema, "answered"),
});

/**
 * The part of the document under `/api/`, as OpenAPI 3.1 with the schemas that `schema.mjs` makes; what an operation refers to stands in it.
 */
export function readDocument() {
  const document = JSON.parse(readFileSync(file, "utf8"));
  for (const mend of MENDED) {
    mend(document);
  }
  const content = (content, reading) =>
    content &&
    Object.fromEntries(Object.entries(content).map(([type, { schema }]) => [type, { schema: toJsonSchema(schema, reading) }]));
  const paths = {};
  for (const [template, item] of Object.entries(document.paths).filter(([template]) => template.startsWith("/api/"))) {
    paths[template] = {};
    for (const method of METHODS.filter((method) => item[method])) {
      const { parameters = [], requestBody, responses, operationId } = item[method];
      paths[template][method] = {
        operationId,
        parameters: [...(item.parameters ?? []), ...parameters].map((given) => {
          const { name, in: place, required, schema, example, style, explode } = resolve(document, given);
          const plain = toJsonSchema(schema, "sent");
          return { name, in: place, required, style, explode, schema: plain, ...(example === undefined ? {} : { example }) };
        }),
        ...(requestBody
          ? { requestBody: { ...requestBody, content: content(resolve(document, requestBody).content, "sent") } }
          : {}),
        responses: Object.fromEntries(
          Object.entries(responses).map(([status, given]) => {
            const { description, content: answered } = resolve(document, given);
            return [status, { description, ...(answered ? { content: content(answered, "answered") } : {}) }];
          }),
        ),
      };
    }
  }
  const schemas = { ...allReadings(document.components.schemas), ...unlisted(document) };
  return { openapi: "3.1.0", info: document.info, paths, components: { schemas } };
}

/** The operations of a document as {@link readDocument} gives it: `{ name, method, template, parameters, statuses }`. */
export function operationsOf(document) {
  return Object.entries(document.paths).flatMap(([template, item]) =>
    Object.entries(item).map(([method, { parameters, responses }]) => {
      const [name, statuses] = [`${method.toUpperCase()} ${template}`, Object.keys(responses).map(Number)];
      return { name, method: method.toUpperCase(), template, parameters, statuses };
    }),
  );
}

/** Holds answers against a document as {@link readDocument} gives it. */
export function measure(document) {
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, verbose: true });
  formats(ajv);
  ajv.addSchema(document, "belvo");
  const named = (name) => ajv.compile({ $ref: `belvo#/components/schemas/${name}` });
  const [accepted, challenge, error] = ["accepted", "challenge", "error"].map(named);
  const unlistedOf = (status) => (status === 202 ? accepted : status === 428 ? challenge : error);
  const operations = operationsOf(document).map((operation) => ({
    ...operation,
    pattern: new RegExp(`^${operation.template.replaceAll(/\{[^}]+\}/g, "[^/]+")}$`),
  }));
  const compiled = new Map();
  const validatorOf = ({ template, method, name }, status) => {
    const key = `${name} ${status}`;
    if (!compiled.has(key)) {
      const has = document.paths[template][method.toLowerCase()].responses[status].content?.[JSON_TYPE] !== undefined;
      const steps = ["paths", template, method.toLowerCase(), "responses", status, "content", JSON_TYPE, "schema"];
      const pointer = steps.map((step) => encodeURIComponent(String(step).replaceAll("~", "~0").replaceAll("/", "~1"))).join("/");
      compiled.set(key, has ? ajv.compile({ $ref: `belvo#/${pointer}` }) : null);
    }
    return compiled.get(key);
  };

  /** What is wrong, where a value fits none of some alternatives: what keeps it from the one that it is most like. */
  function explain(errors) {
    const choices = errors.filter(({ keyword }) => keyword === "anyOf");
    const within = ({ instancePath }, other) => other !== undefined && `${instancePath}/`.startsWith(`${other.instancePath}/`);
    const outermost = choices.filter(
      (one) => !choices.some((other) => other !== one && one.instancePath !== other.instancePath && within(one, other)),
    );
    const explained = outermost.flatMap(({ schema, data, instancePath }) => {
      const tried = schema
        .filter(({ $ref }) => $ref !== undefined)
        .map(({ $ref }) => {
          const validate = ajv.compile({ $ref: `belvo${$ref}` });
          validate(data);
          return explain(validate.errors ?? []).map((error) => ({ ...error, instancePath: instancePath + error.instancePath }));
        });
      return tried.sort((a, b) => a.length - b.length)[0] ?? [];
    });
    return [...errors.filter((error) => !outermost.some((one) => within(error, one))), ...explained];
  }

  /**
   * The operation that an answer belongs to, whether it lists that status, and what is wrong with the answer:
   * `{ operation, listed, problems }`. An answer without a body has the type null and the body undefined.
   */
  return function check(method, pathname, status, type, body) {
    // Of `/api/links/` and `/api/links/{id}/` only one fits; literal steps come before ids.
    const fitting = operations.filter((one) => one.method === method && one.pattern.test(pathname));
    const operation = fitting.sort((a, b) => a.template.split("{").length - b.template.split("{").length)[0];
    const listed = operation?.statuses.includes(status) ?? false;
    const validate = listed ? validatorOf(operation, status) : unlistedOf(status);
    const problems = new Set();
    if (validate === null) {
      if (body !== undefined) {
        problems.add("has a body");
      }
    } else {
      if (type?.split(";")[0] !== JSON_TYPE) {
        problems.add(`is of type ${type}`);
      }
      if (!validate(body)) {
        for (const { instancePath, message, params } of explain(validate.errors)) {
          problems.add(`${instancePath.replaceAll(/\/\d+/g, "/#")} ${message} ${JSON.stringify(params)}`);
        }
      }
    }
    return { operation: operation?.name, listed, problems: [...problems] };
  };
}
