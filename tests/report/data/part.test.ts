import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { part } from "../../../src/report/data/part.js";

interface Facts {
  readonly name: string;
  readonly tags: readonly string[];
  readonly note?: string | undefined;
}

const tag = () => z.object({ tag: z.string(), old: z.optional(z.literal(true)) });
const schema = () =>
  z.object({ name: z.string(), note: z.optional(z.string()), tags: z.array(tag()) });
const tagsOf = ({ tags }: Facts) => tags.map((each) => ({ tag: each, old: undefined }));

describe("a part of a document", () => {
  it("makes its schema when first asked for, and once", () => {
    let made = 0;
    const counted = part(
      () => {
        made += 1;
        return schema();
      },
      (facts: Facts) => ({ name: facts.name, note: facts.note, tags: tagsOf(facts) }),
    );
    expect(counted.of({ name: "a", tags: ["b"] }).tags).toEqual([{ tag: "b" }]);
    expect(made).toBe(0);
    expect(counted.schema()).toBe(counted.schema());
    expect(made).toBe(1);
  });

  // Each line below the first is a type error that tsc, which reads the tests too, must report.
  it("has the same keys in its schema and in its builder, or does not compile", () => {
    const parts = [
      part(schema, (facts: Facts) => ({
        name: facts.name,
        ...(facts.note !== undefined && { note: facts.note }),
        tags: tagsOf(facts),
      })),
      // @ts-expect-error the builder lacks a key
      part(schema, (facts: Facts) => ({ note: facts.note, tags: tagsOf(facts) })),
      // @ts-expect-error the builder never writes a key that may be left out
      part(schema, (facts: Facts) => ({ name: facts.name, tags: tagsOf(facts) })),
      // @ts-expect-error the schema does not know a key
      part(schema, (facts: Facts) => ({
        name: facts.name,
        note: facts.note,
        tags: tagsOf(facts),
        more: 1,
      })),
      // @ts-expect-error nor one that comes with others
      part(schema, (facts: Facts & { readonly more: 1 }) => ({ ...facts, tags: tagsOf(facts) })),
      // @ts-expect-error nor one further in
      part(schema, ({ name, note, tags }: Facts) => ({
        name,
        note,
        tags: tags.map((each) => ({ tag: each, old: undefined, more: 1 })),
      })),
      // @ts-expect-error a key further in is never written
      part(schema, ({ name, note, tags }: Facts) => ({
        name,
        note,
        tags: tags.map((each) => ({ tag: each })),
      })),
      // @ts-expect-error a value is of another type
      part(schema, (facts: Facts) => ({ name: 1, note: facts.note, tags: tagsOf(facts) })),
    ];
    expect(parts).toHaveLength(8);
  });
});
