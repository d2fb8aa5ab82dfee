import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { cruelTradeOff } from "../../src/argument/cruel-trade-off.js";
import { resolveArgument } from "../../src/argument/resolve.js";
import { worldviewReader } from "../../src/worldview/read.js";
import { type Draft, emptyDraft, worldviewText } from "../../src/worldview/write.js";
import { definitionWith } from "../support/definitions.js";

function builtin() {
  const resolved = resolveArgument(cruelTradeOff);
  if (!resolved.ok) throw new Error("the built-in argument has faults");
  return resolved.argument;
}

const argument = builtin();
const HEADER = ["yaml-language-server: $schema=./worldview.schema.json"];

/** What a file says, as its only document. */
function dataOf(text: string): unknown {
  const document = parseDocument(text);
  expect(document.errors).toEqual([]);
  return document.toJS();
}

const text = fc.oneof(
  fc.string({ unit: "binary", minLength: 1 }),
  fc.constantFrom(
    "---",
    "null",
    "0.7",
    "# no comment",
    "a: b",
    "'",
    '"',
    "- x",
    "{",
    "&a",
    "*a",
    "!t",
    "|",
    ">",
    "%",
    "@",
    "a\nb",
    " a ",
    "é🙂\u0085\u2028",
    "y".repeat(300),
    "word ".repeat(60),
    "true",
    "\ufeffa",
    "a\r\nb",
    "\t",
  ),
);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const value = fc.oneof(
  fc.boolean(),
  share.filter((each) => !Object.is(each, -0)),
  fc.constantFrom("unknown", "hard", "best"),
  fc.record({ min: share, max: share }).filter(({ min, max }) => !Object.is(min + max, -0)),
);
const id = fc.constantFrom(...argument.beliefs.map(({ id }) => id));
const drafts: fc.Arbitrary<Draft> = fc.record(
  {
    name: text,
    entity: text,
    reference_class: text,
    sources: fc.array(text, { minLength: 1, maxLength: 3 }),
    beliefs: fc.dictionary(id, value),
    evidence: fc.dictionary(id, fc.record({ source: text, note: text }, { requiredKeys: [] })),
  },
  { requiredKeys: ["name", "beliefs"] },
);

describe("the text of a worldview", () => {
  it("reads back as exactly what was drafted, whatever the names", () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const { evidence = {}, ...plain } = draft;
        const data = dataOf(worldviewText(draft, argument, HEADER)) as Draft;
        const beliefs = Object.entries(draft.beliefs).map(([id, said]) => {
          const beside = { ...evidence[id] };
          if (Object.keys(beside).length === 0) return [id, said];
          return [id, { ...(typeof said === "object" ? said : { value: said }), ...beside }];
        });
        expect(data).toEqual({ ...plain, beliefs: Object.fromEntries(beliefs) });
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps a text that ends in breaks, before a comment too", () => {
    const [last = ""] = argument.beliefs.map(({ id }) => id).slice(-1);
    const draft = {
      name: "A",
      beliefs: { [last]: "unknown" },
      evidence: { [last]: { note: "\n" } },
    };
    const data = dataOf(worldviewText(draft, argument, HEADER)) as Draft;
    expect(data.beliefs[last]).toEqual({ value: "unknown", note: "\n" });
  });

  it("begins with the header", () => {
    const first = worldviewText(emptyDraft(argument), argument, HEADER).split("\n")[0];
    expect(first).toBe("# yaml-language-server: $schema=./worldview.schema.json");
  });

  it("is a valid worldview as a template", () => {
    const source = {
      file: "new.yaml",
      text: worldviewText(emptyDraft(argument), argument, HEADER),
    };
    expect(worldviewReader(argument)(source)).toMatchObject([{ ok: true }]);
  });

  it("stays valid when any line that is set aside is put to use", () => {
    const template = worldviewText(emptyDraft(argument), argument, HEADER);
    const set = /^( *)# (\w+: .*)$/gm;
    const asides = [...template.matchAll(set)].filter(
      ([, , line]) => !/^\w+: [A-Z]/.test(line ?? ""),
    );
    expect(asides.map(([, , line]) => line?.split(":")[0])).toEqual([
      "entity",
      "reference_class",
      "description",
      "date",
      "sources",
      ...argument.beliefs.filter(({ if_left_out }) => if_left_out !== "error").map(({ id }) => id),
      "expect",
    ]);
    for (const [whole, indent, line] of asides) {
      const used = template.replace(whole, `${indent}${line}`);
      expect(worldviewReader(argument)({ file: "new.yaml", text: used }), used).toMatchObject([
        { ok: true },
      ]);
    }
  });

  it("explains each belief: what is meant, its domain and the words for its values", () => {
    const template = worldviewText(emptyDraft(argument), argument, HEADER);
    const flat = template.replace(/\n *# /g, " ");
    for (const { meaning, levels = {} } of argument.beliefs) {
      expect(flat).toContain(meaning.slice(1));
      for (const [level, number] of Object.entries(levels)) {
        expect(flat).toContain(`${level} (${number})`);
      }
    }
    expect(flat).toContain("a number from 0 to 1 or unknown");
    expect(flat).toContain("true or false or unknown");
  });

  it("keeps a meaning that would break a comment, or steer a terminal, inside the comment", () => {
    const hostile = definitionWith({ meaning: "line\nbeliefs: {}\u001b[31m\u2028name: stolen\rx" });
    const resolved = resolveArgument(hostile);
    if (!resolved.ok) throw new Error("the made-up argument has faults");
    const written = worldviewText(emptyDraft(resolved.argument), resolved.argument, []);
    expect(dataOf(written)).toEqual({ name: "A new worldview", beliefs: { bold: "unknown" } });
    expect(written).not.toContain("\u001b");
  });
});
