import type * as z from "zod/mini";

/**
 * The value of a schema that says nothing: null where that may stand, else no items and no counts. A
 * key that may be missing is left out, unless null says it better.
 */
export function emptyOf<S extends z.ZodMiniType>(schema: S): z.input<S> {
  return nothing(schema) as z.input<S>;
}

function nothing(schema: z.core.$ZodType): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "nullable":
      return null;
    case "literal":
      return def.values[0];
    case "array":
      return [];
    case "record":
      return {};
    case "object":
      return Object.fromEntries(
        Object.entries(def.shape).flatMap(([key, each]) => {
          const value = nothing(each);
          return value === undefined ? [] : [[key, value]];
        }),
      );
    case "optional": {
      const value = nothing(def.innerType);
      return value === null ? value : undefined;
    }
    case "string":
      return "";
    case "number":
      return 0;
    case "boolean":
      return false;
    default:
      throw new Error(`nothing stands for an empty ${def.type}`);
  }
}
