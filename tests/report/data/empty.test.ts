import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { emptyOf } from "../../../src/report/data/empty.js";
import { documentSchemas } from "../../../src/report/data/published.js";

describe("the empty value of a schema", () => {
  it.each([
    ["null where it may stand", z.nullable(z.string()), null],
    ["a literal itself", z.literal(1), 1],
    ["no items", z.array(z.string()), []],
    ["no entries", z.record(z.string(), z.number()), {}],
    ["no text", z.string(), ""],
    ["a count of nothing", z.int().check(z.gte(0)), 0],
    ["false", z.boolean(), false],
    ["that of each key", z.object({ a: z.object({ b: z.int() }) }), { a: { b: 0 } }],
    ["nothing of what may be left out", z.object({ a: z.optional(z.array(z.int())) }), {}],
    [
      "null of what may be null or left out",
      z.object({ a: z.optional(z.nullable(z.int())) }),
      { a: null },
    ],
  ])("is %s", (_, schema, expected) => {
    expect(emptyOf<z.ZodMiniType>(schema)).toEqual(expected);
  });

  it("is nothing made up where there is none", () => {
    expect(() => emptyOf(z.enum(["a", "b"]))).toThrow("enum");
  });

  it.each(Object.entries(documentSchemas))("is a document that %s may give", async (_, each) => {
    const schema = await each.schema();
    expect(schema.safeParse(emptyOf(schema)).error?.issues ?? []).toEqual([]);
  });
});
