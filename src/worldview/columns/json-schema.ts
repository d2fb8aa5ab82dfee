import type { Argument } from "../../argument/argument.js";
import { builtinBeliefs } from "../../argument/builtin-beliefs.js";
import { jsonSchema } from "../json-schema.js";
import { columnsSchema } from "./schema.js";

/** The JSON Schema of a mapping of columns to the beliefs of an argument. */
export function columnsJsonSchema(argument: Pick<Argument, "beliefs">): string {
  return jsonSchema(columnsSchema(argument, builtinBeliefs()), "A racecheck mapping of columns");
}
