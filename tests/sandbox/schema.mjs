// Schemas of OpenAPI 3.0 as JSON Schema 2020-12, read as Belvo's document means them.
//
// Where the document is looser or stricter than its schemas say, that is written here, once:
// - Its prose says that a required field of an answer must be there and may be null, whether or not its schema says `nullable`.
// - Its alternatives overlap (some owners are of two kinds at once), so `oneOf` is read as `anyOf`.
// - Some patterns stand between typographic quotes, as they were pasted: no value could be like that. The quotes are left out.
// - An answer has no field that the document does not know, whether or not its schema says so: a wrongly spelt optional field would pass.
//   Some schemas require a field that they do not describe (two are misspelt, one is forgotten): it is known all the same.

const QUOTED = /^‘(.*)’$/;

/** What is left out: it says nothing of values, or JSON Schema has other words for it. */
const SILENT = [
  "nullable",
  "discriminator",
  "example",
  "examples",
  "deprecated",
  "xml",
  "externalDocs",
  "description",
  "title",
  "x-tags",
];

/** Names of the three readings of a schema: of what is sent, of what is answered, and of a part of what is answered. */
export const READINGS = { sent: "", answered: ".answered", part: ".part" };

const orNull = (schema) => {
  if (typeof schema.type === "string") {
    return { ...schema, type: [schema.type, "null"], ...(schema.enum ? { enum: [...new Set([...schema.enum, null])] } : {}) };
  }
  return { anyOf: [schema, { type: "null" }] };
};

/** A schema, in one of the {@link READINGS}. */
export function toJsonSchema(schema, reading) {
  if (schema.$ref) {
    return { $ref: `${schema.$ref}${READINGS[reading]}` };
  }
  const answered = reading !== "sent";
  const whole = answered ? "answered" : "sent";
  const made = Object.fromEntries(Object.entries(schema).filter(([word]) => !SILENT.includes(word)));
  const alternatives = schema.anyOf ?? schema.oneOf;
  delete made.oneOf;
  if (alternatives) {
    made.anyOf = alternatives.map((one) => toJsonSchema(one, whole));
  }
  if (schema.allOf) {
    made.allOf = schema.allOf.map((one) => toJsonSchema(one, answered ? "part" : "sent"));
  }
  if (schema.items) {
    made.items = toJsonSchema(schema.items, whole);
  }
  if (typeof schema.additionalProperties === "object") {
    made.additionalProperties = toJsonSchema(schema.additionalProperties, whole);
  }
  if (schema.properties) {
    made.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, value]) => {
        const property = toJsonSchema(value, whole);
        return [name, answered && schema.required?.includes(name) ? orNull(property) : property];
      }),
    );
  }
  if (answered && schema.properties && schema.required) {
    made.properties = { ...Object.fromEntries(schema.required.map((name) => [name, true])), ...made.properties };
  }
  if (schema.pattern) {
    made.pattern = schema.pattern.replace(QUOTED, "$1");
  }
  if (reading === "answered" && (schema.properties || schema.allOf) && schema.additionalProperties === undefined) {
    made.unevaluatedProperties = false;
  }
  return schema.nullable ? orNull(made) : made;
}

/** All schemas of a document, in all readings. */
export function allReadings(schemas) {
  return Object.fromEntries(
    Object.entries(schemas).flatMap(([name, schema]) =>
      Object.entries(READINGS).map(([reading, suffix]) => [name + suffix, toJsonSchema(schema, reading)]),
    ),
  );
}

/** What a reference to one of a document's parts stands for. */
export function resolve(document, value) {
  const steps = value.$ref?.split("/").slice(1) ?? [];
  return steps.reduce((part, name) => part[name.replaceAll("~1", "/").replaceAll("~0", "~")], value.$ref ? document : value);
}
