import * as z from "zod/mini";

/** Gives a schema a description for the published JSON Schema. */
export function describe<S extends z.ZodMiniType>(schema: S, description: string): S {
  z.globalRegistry.add(schema, { description });
  return schema;
}
