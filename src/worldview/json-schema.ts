import * as z from "zod/mini";
import type { Argument } from "../argument/argument.js";
import { worldviewSchema } from "./schema.js";

/** The JSON Schema (draft-07) of worldviews about an argument, as the text of a file for editors. */
export function worldviewJsonSchema(argument: Argument): string {
  const schema = z.toJSONSchema(worldviewSchema(argument), { target: "draft-7", io: "input" });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
