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
  const { $schema, ...one } = draft7(worldviewSchema(argument, builtinBeliefs()));
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
