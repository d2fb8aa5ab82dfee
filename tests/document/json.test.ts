import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Composer, Parser } from "yaml";
import { composeParts } from "../../src/document/compose.js";
import { readJson } from "../../src/document/json.js";
import { DEPTH_LIMIT } from "../../src/document/limits.js";
import type { Part } from "../../src/document/part.js";

function readYaml(text: string): Part | undefined {
  const composer = new Composer({ merge: true, uniqueKeys: false });
  const [document] = [...composer.compose(new Parser().parse(text), true, text.length)];
  if (!document || document.errors.length > 0) return undefined;
  const composed = composeParts(document, 1_000_000);
  return composed.ok ? composed.part : undefined;
}

/** Two parts say the same at the same places. */
function same(a: Part | undefined, b: Part | undefined): void {
  expect(b && { from: b.from, to: b.to }).toEqual(a && { from: a.from, to: a.to });
  expect(b?.data).toEqual(a?.data);
  expect(b?.items?.length).toBe(a?.items?.length);
  a?.items?.forEach((item, index) => {
    same(item, b?.items?.[index]);
  });
  expect([...(b?.entries?.keys() ?? [])]).toEqual([...(a?.entries?.keys() ?? [])]);
  for (const [key, { key: span, value }] of a?.entries ?? []) {
    const other = b?.entries?.get(key);
    expect(other && [other.key.from, other.key.to]).toEqual([span.from, span.to]);
    same(value, other?.value);
  }
}

const jsonText = fc
  .tuple(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(undefined, 2))
  .map(([value, indent]) => JSON.stringify(value, null, indent));

describe("readJson", () => {
  it("reads what JSON.parse reads", () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        expect(readJson(text)?.data).toEqual(JSON.parse(text));
      }),
    );
  });

  it("finds the same data at the same places as the YAML reader", () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        same(readYaml(text), readJson(text));
      }),
    );
  });

  it.each([
    "",
    "{",
    "[1,]",
    '{"a": 1,}',
    "{a: 1}",
    "01",
    "1.",
    "+1",
    ".5",
    "nul",
    "'a'",
    '"a',
    '"\t"',
    '"\\x"',
    '{"a": 1, "a": 2}',
    "[1] 2",
    "\u00a0 1",
    "NaN",
    "Infinity",
    "// 1",
    '{"a" 1}',
    "[1 2]",
  ])("leaves %j to the YAML reader", (text) => {
    expect(readJson(text)).toBeUndefined();
  });

  it("leaves what is too deep to the YAML reader", () => {
    const nested = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);
    expect(readJson(nested(DEPTH_LIMIT + 1))).toBeDefined();
    expect(readJson(nested(DEPTH_LIMIT + 2))).toBeUndefined();
    expect(readJson(nested(100_000))).toBeUndefined();
  });

  it("gives an object no other prototype", () => {
    const data = readJson('{"__proto__": {"a": 1}}')?.data as object;
    expect(Object.keys(data)).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
  });
});
