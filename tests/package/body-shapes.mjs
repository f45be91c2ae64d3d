// What a body looks like: as Belvo's document has it, and as a TypeScript type has it, in one notation, so that both can be
// compared.
//
// A shape is a list of alternatives. Each is a text (`string`, `"a name"`, `null`), `{ entries }` of a list, or `{ fields }`:
// `[name, optional, shape]` of an object.

import path from "node:path";
import { API, SymbolFlags, TypeFlags } from "typescript/unstable/sync";

/** An object whose keys are free, and whose values are text. */
const TEXTS = "{ [key: string]: string }";

/** Reads schemas of the document. `says` is what its words add; what of it was used is in `used`. */
export class Schemas {
  #document;
  #says;
  used = new Set();

  constructor(document, says) {
    this.#document = document;
    this.#says = says;
  }

  shape(schema, at = "") {
    if (schema.$ref) {
      const steps = schema.$ref.split("/").slice(1);
      return this.shape(
        steps.reduce((inner, step) => inner[step], this.#document),
        steps.at(-1),
      );
    }
    const nothing = schema.nullable || schema.enum?.includes(null) ? ["null"] : [];
    return [...this.#alternatives(schema, at), ...nothing];
  }

  #alternatives(schema, at) {
    const names = this.#names(schema, at);
    if (names) {
      return names.map((name) => JSON.stringify(name));
    }
    if (schema.oneOf) {
      return schema.oneOf.flatMap((alternative, n) => this.shape(alternative, `${at}(${n})`));
    }
    if (schema.properties && !schema.allOf && !schema.anyOf) {
      return [{ fields: this.#fields(schema, at) }];
    }
    switch (schema.type) {
      case "string":
      case "boolean":
      case "number":
        return [schema.type];
      case "integer":
        return ["number"];
      case "array":
        return [{ entries: this.shape(schema.items, `${at}[]`) }];
      case "object":
        return [schema.additionalProperties || at.endsWith(".metadata") ? TEXTS : "object"];
      default:
        throw new Error(`${at}: this test does not know such a schema`);
    }
  }

  #names(schema, at) {
    const said = this.#says.names[at];
    if (!said) {
      return schema.enum?.filter((name) => name !== null);
    }
    const words = `${schema.description} \`${schema.default}\``;
    if (schema.enum || said.some((name) => !words.includes(`\`${name}\``))) {
      throw new Error(`${at}: the document does not say ${said} in words alone`);
    }
    this.used.add(at);
    return said;
  }

  #fields(schema, at) {
    const required = new Set(schema.required);
    const whole = this.#says.whole.find((start) => at === start || at.startsWith(`${start}.`));
    this.used.add(whole);
    const described = Object.entries(schema.properties).map(([name, property]) => {
      return [name, !whole && !required.delete(name), this.shape(property, `${at}.${name}`)];
    });
    const undescribed = whole ? [] : [...required];
    for (const name of undescribed) {
      if (!this.#says.undescribed.includes(`${at}.${name}`)) {
        throw new Error(`${at}.${name} is required and not described`);
      }
      this.used.add(`${at}.${name}`);
    }
    return [...described, ...undescribed.map((name) => [name, true, ["string"]])];
  }
}

/** Reads types of a TypeScript project. */
export class Types {
  #api;
  #project;
  /** Fields and types without a word of documentation. */
  undocumented = new Set();

  constructor(config) {
    this.#api = new API({ cwd: path.dirname(config) });
    const snapshot = this.#api.updateSnapshot({ openProjects: [config] });
    this.#project = snapshot.getProject(config);
  }

  close() {
    this.#api.close();
  }

  /** The compiler's complaints about a file. */
  complaints(file) {
    const { program } = this.#project;
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return found.map(({ text }) => `${path.basename(file)}: ${text}`);
  }

  /** The types that a file declares and exports, by name. */
  exported(file) {
    const { checker, program } = this.#project;
    const own = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)));
    return new Map(own.filter((symbol) => !(symbol.flags & SymbolFlags.Alias)).map((symbol) => [symbol.name, symbol]));
  }

  /** The shape of an exported type. */
  shape(symbol) {
    this.#wantDocs(symbol, symbol.name);
    return this.#shape(this.#project.checker.getDeclaredTypeOfSymbol(symbol), symbol.name);
  }

  #wantDocs(symbol, at) {
    const { checker } = this.#project;
    const words = checker.getDocumentationCommentOfSymbol(symbol) + checker.getJsDocTagsOfSymbol(symbol).map(({ text }) => text);
    if (words.trim() === "") {
      this.undocumented.add(at);
    }
  }

  #shape(type, at) {
    const { checker } = this.#project;
    if (type.flags & TypeFlags.Boolean) {
      return ["boolean"];
    }
    if (type.flags & TypeFlags.Union) {
      const members = type.getTypes().filter((member) => !(member.flags & TypeFlags.Undefined));
      const truths = members.filter((member) => member.flags & TypeFlags.BooleanLiteral);
      const others = members.filter((member) => !truths.includes(member));
      return [
        ...others.flatMap((member) => this.#shape(member, at)),
        ...(truths.length === 2 ? ["boolean"] : truths.map(String)),
      ];
    }
    if (type.flags & (TypeFlags.StringLiteral | TypeFlags.NumberLiteral)) {
      return [JSON.stringify(type.value)];
    }
    if (checker.isArrayType(type)) {
      return [{ entries: this.#shape(checker.getTypeArguments(type)[0], `${at}[]`) }];
    }
    if (!(type.flags & (TypeFlags.Object | TypeFlags.Intersection))) {
      return [checker.typeToString(type)];
    }
    const [keys] = checker.getIndexInfosOfType(type);
    if (keys) {
      return [`{ [key: ${checker.typeToString(keys.keyType)}]: ${checker.typeToString(keys.valueType)} }`];
    }
    const fields = checker.getPropertiesOfType(type).map((symbol) => {
      const optional = (symbol.flags & SymbolFlags.Optional) !== 0;
      this.#wantDocs(symbol, `${at}.${symbol.name}`);
      return [symbol.name, optional, this.#shape(checker.getTypeOfSymbol(symbol), `${at}.${symbol.name}`)];
    });
    return [{ fields }];
  }
}

/**
 * Every alternative of a shape, those of its parts multiplied out, as lines such as `customer.name?: string`: two shapes that allow
 * the same have the same alternatives, however they are put together.
 */
export function alternatives(shape) {
  return new Set(expand(shape).map((lines) => lines.toSorted().join("\n")));
}

function expand(shape, at = "", mark = "") {
  const texts = [...new Set(shape.filter((alternative) => typeof alternative === "string"))].sort().join(" | ");
  const parts = shape.filter((alternative) => typeof alternative !== "string");
  const line = (text) => `${at}${mark}: ${text}`;
  return [
    ...(texts ? [[line(texts)]] : []),
    ...parts.flatMap(({ entries, fields }) => {
      if (entries) {
        return expand(entries, `${at}[]`).map((lines) => [line("list"), ...lines]);
      }
      return fields.reduce(
        (before, [name, optional, inner]) => {
          const after = expand(inner, at ? `${at}.${name}` : name, optional ? "?" : "");
          return before.flatMap((some) => after.map((more) => [...some, ...more]));
        },
        [[line("object")]],
      );
    }),
  ];
}

/** What one has and the other has not: the lines of each alternative that differ from the nearest of the other's. */
export function differences(documented, ours) {
  const missing = [...documented].filter((alternative) => !ours.has(alternative));
  const strange = [...ours].filter((alternative) => !documented.has(alternative));
  return [
    ...missing.flatMap((alternative) => against(alternative, strange.length > 0 ? strange : [...ours], "the document has")),
    ...strange.flatMap((alternative) => against(alternative, missing.length > 0 ? missing : [...documented], "ours has")),
  ];
}

function against(alternative, others, who) {
  const lines = alternative.split("\n");
  const left = others.map((other) => lines.filter((line) => !other.split("\n").includes(line)));
  const [nearest = lines] = left.sort((a, b) => a.length - b.length);
  return nearest.length > 0 ? nearest.map((line) => `${who} ${line}`) : [`${who} an alternative without a field of the other's`];
}
