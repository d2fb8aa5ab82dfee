import { toJSONSchema, type ZodMiniType } from "zod/mini";
import type { Argument } from "../argument/argument.js";
import { builtinBeliefs } from "../argument/builtin-beliefs.js";
import { jsonText } from "../document/write-json.js";
import { worldviewSchema } from "./schema.js";

/**
 * A schema as JSON Schema (draft-07), as the text of a file.
 *
 * @param title what the schema describes, as editors show it
 */
export function jsonSchema(schema: ZodMiniType, title: string): string {
  const { $schema, ...content } = draft7(schema);
  return text({ $schema, title, ...content });
}

/** The JSON Schema of a file of worldviews about an argument: one, or a list of them. */
export function worldviewJsonSchema(argument: Argument): string {
  const { $schema, ...whole } = draft7(worldviewSchema(argument, builtinBeliefs()));
  const one = requiredOnlyAlone(withOnceDescribed(whole as unknown as Schema));
  const item = { $ref: "#/definitions/one" };
  return text({
    $schema,
    title: "A racecheck worldview",
    definitions: { one },
    // A condition, since editors give better hints of one than of a choice.
    if: { type: "array" },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { type: "array", items: item },
    else: item,
  });
}

/** As much of a schema as is looked into here. */
interface Schema {
  readonly properties: Readonly<Record<string, Schema>>;
  readonly items: Schema;
  readonly required?: readonly string[];
}

/** The schema of a worldview of which what must be said of beliefs may stand in scenarios, if it has some. */
function requiredOnlyAlone(one: Schema) {
  const { required, ...beliefs } = one.properties.beliefs as Schema;
  if (required === undefined) return one;
  return {
    ...one,
    properties: { ...one.properties, beliefs },
    if: { required: ["scenarios"] },
    else: { properties: { beliefs: { required } } },
  };
}

/** The schema of a worldview in which scenarios name what stands at each belief, instead of saying it again. */
function withOnceDescribed(one: Schema): Schema {
  const { beliefs, scenarios } = one.properties as Readonly<
    Record<"beliefs" | "scenarios", Schema>
  >;
  const inside = scenarios.items.properties.beliefs as Schema;
  const named = Object.keys(beliefs.properties).map((id) => [
    id,
    { $ref: `#/definitions/one/properties/beliefs/properties/${id}` },
  ]);
  const properties = {
    ...scenarios.items.properties,
    beliefs: { ...inside, properties: Object.fromEntries(named) },
  };
  const items = { ...scenarios.items, properties };
  return { ...one, properties: { ...one.properties, scenarios: { ...scenarios, items } } };
}

function draft7(schema: ZodMiniType) {
  return toJSONSchema(schema, {
    target: "draft-7",
    io: "input",
    override: ({ jsonSchema: { propertyNames } }) => {
      // Keys are texts anyway, and to editors the key 2 of a YAML file is none.
      if (typeof propertyNames === "object") delete propertyNames.type;
    },
  });
}

function text(content: object): string {
  return `${jsonText(content, 2)}\n`;
}
