// Queries of a list that must find an item, or must not, made of the item itself and of the parameters that Belvo's document has.

/** What an item must be found by with its own value, and what not. */
const OPERATORS = {
  "": { query: (value) => value, finds: true },
  in: { query: (value) => `nothing,${value}`, finds: true },
  gte: { query: (value) => value, finds: true },
  lte: { query: (value) => value, finds: true },
  range: { query: (value) => `${value},${value}`, finds: true },
  allin: { query: (value) => value, finds: true },
  icontains: { query: (value) => String(value).toUpperCase(), finds: true },
  gt: { query: (value) => value, finds: false },
  lt: { query: (value) => value, finds: false },
  not_in: { query: (value) => `nothing,${value}`, finds: false },
};

/** Parameters of lists that are no filters. */
const OTHERS = ["page", "page_size", "fields", "omit", "link", "link__in"];

/** Filters whose field has another name. */
const FIELDS = {
  account: ["accounts", "income_streams__account_id"],
  country_code: "country_codes",
  user_document: "document_number",
  account_type: "account__type",
  ejercicio: "informacion_general__ejercicio",
  tipo_declaracion: "informacion_general__tipo_declaracion",
};

function fieldOf(item, path) {
  let value = item;
  for (const step of path.split("__")) {
    value = (Array.isArray(value) ? value[0] : value)?.[step];
  }
  return Array.isArray(value) ? value[0] : (value?.id ?? value?.name ?? value);
}

function written(value, { schema }) {
  const { format, pattern = "" } = schema.items ?? schema;
  if (format === "date" || pattern.includes("d{4}-")) {
    return String(value).slice(0, 10);
  }
  if (format === "float") {
    const [whole, part = ""] = String(value).split(".");
    return `${whole}.${part.padEnd(2, "0")}`;
  }
  return value;
}

/**
 * The queries, each `{ name, query, finds }`, and the names of the filters that nothing can be said of: no item has such a field.
 */
export function queriesOf(parameters, items) {
  const made = [];
  const unknown = [];
  for (const parameter of parameters.filter((one) => one.in === "query" && !OTHERS.includes(one.name))) {
    const [, base, operator = ""] = /^(.*?)(?:__(not_in|in|gte|gt|lte|lt|range|allin|icontains))?$/.exec(parameter.name);
    const field = [FIELDS[base], base, `${base}_id`]
      .flat()
      .find((name) => name && items.some((one) => fieldOf(one, name) != null));
    const item = items.find((one) => field !== undefined && fieldOf(one, field) != null);
    if (item === undefined) {
      unknown.push(parameter.name);
      continue;
    }
    const { query, finds } = OPERATORS[operator];
    const value = written(fieldOf(item, field), parameter);
    made.push({ name: parameter.name, query: `${parameter.name}=${encodeURIComponent(query(value))}`, finds, id: item.id });
  }
  return { made, unknown };
}
