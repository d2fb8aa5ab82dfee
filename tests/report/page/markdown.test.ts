import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  address,
  code,
  label,
  list,
  marked,
  paragraph,
  quiet,
  section,
  strong,
  verdictWord,
} from "../../../src/report/page/build.js";
import { markdownOf } from "../../../src/report/page/markdown.js";
import { visible, wellFormed } from "../../../src/report/page/paper.js";
import type { Block, Entry, Text } from "../../../src/report/page/tree.js";
import {
  emphases,
  expectNoShortcodes,
  markdownSkeleton,
  markdownTexts,
} from "../../support/markdown.js";
import { hostile, madeBlocks, supply } from "../../support/trees.js";

const lines = (...blocks: readonly Block[]): string => markdownOf(blocks);

describe("inlines", () => {
  test.each<[string, Text, string]>([
    ["prose", "a plain text", "a plain text"],
    ["strong", ["is ", strong("bold"), "."], "is **bold**."],
    ["quiet", quiet("less"), "*less*"],
    ["strong and quiet", strong(["a ", quiet("b")]), "**a** ***b***"],
    ["code", code("a_b*c"), "`a_b*c`"],
    ["code that would end", code("a`b"), "a\\`b"],
    ["set-off code", [quiet(code("x.yaml:1")), " ", strong(code("1b"))], "`x.yaml:1` `1b`"],
    ["a verdict", [verdictWord("open"), " ", verdictWord("open", true)], "**open** **OPEN**"],
    ["a mark", [marked("holds"), " so"], "✔ so"],
    ["an address", address("https://example.org/a_b?c=1#d"), "<https://example.org/a_b?c=1#d>"],
    ["another address", address("javascript:alert(1)"), "javascript:alert(1)"],
    ["an address with an end", address("https://x.y/>z"), "https:&#8203;//x.y/\\>z"],
    ["an address with an emoji", address("https://x.y/:a:"), "https:&#8203;//x.y/:&#8203;a:"],
    ["what could be mathematics", "$a$", "\\$a\\$"],
    ["a label", [label("trade-off "), "bites"], "trade-off bites"],
  ])("%s", (_, text, wanted) => {
    expect(lines(paragraph(text))).toBe(`${wanted}\n`);
  });

  it("are set off beside letters, punctuation and each other", () => {
    const text = ["x", strong("(y)"), "z", quiet(" w "), strong("v"), quiet("u")];
    expect(emphases(lines(paragraph(text)))).toEqual(wantedEmphases(text));
    expect(markdownTexts(lines(paragraph([code("a"), code("b")])))).toEqual(["ab"]);
  });

  it("give each character its emphasis, whatever stands around it", () => {
    const { text } = fc.letrec<{ text: Text }>((tie) => ({
      text: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        fc.stringMatching(/^[a-z(). *_🏁é「]{0,4}$/u),
        fc.array(tie("text"), { maxLength: 4 }),
        tie("text").map(strong),
        tie("text").map(quiet),
      ),
    }));
    const check = fc.property(text, (each) => {
      expect(emphases(lines(paragraph(each)))).toEqual(wantedEmphases(each));
    });
    fc.assert(check, { numRuns: 1000 });
  });
});

/** Each character that is no blank with the emphasis it was given. */
function wantedEmphases(text: Text, style = ""): readonly string[] {
  if (typeof text === "string") {
    return [...text].filter((each) => !/\s/.test(each)).map((each) => each + style);
  }
  if (!("kind" in text)) return text.flatMap((part) => wantedEmphases(part, style));
  if (text.kind === "strong") return wantedEmphases(text.text, style.replace(/^s?/, "s"));
  if (text.kind === "quiet") return wantedEmphases(text.text, style.replace(/e?$/, "e"));
  return [];
}

describe("blocks", () => {
  const entry = (name: string, body: readonly Block[]): Entry => ({
    mark: "changed",
    title: strong(name),
    aside: code("a.yaml"),
    subtitle: "A lab",
    row: [name, [label("of "), verdictWord("silent")]],
    body,
  });

  test.each<[string, Block, string]>([
    ["a title", { kind: "title", text: strong("Head"), aside: "end" }, "### Head\n\nend"],
    [
      "a group, whose sentences are one paragraph",
      {
        kind: "group",
        body: [paragraph("One."), paragraph("Two."), ...list([{ text: "a" }]), paragraph("Three.")],
      },
      "One. Two.\n\n- a\n\nThree.",
    ],
    ["a section", section("Why", [paragraph("So.")])[0] as Block, "**Why**\n\nSo."],
    [
      "a list",
      list([
        { mark: "so", term: code("1b"), text: "is", more: list([{ text: "below" }]) },
        { text: "told", more: [paragraph("a"), paragraph("b")] },
        { text: "" },
      ])[0] as Block,
      "- → `1b` is\n  - below\n- told\n\n  a\n\n  b\n- &#8203;",
    ],
    [
      "facts",
      {
        kind: "facts",
        rows: [
          { mark: "holds", cells: ["asked", "found", quiet("line 8")] },
          { mark: "fails", cells: ["found", quiet("assumed")] },
          { mark: "unknown", cells: ["always"] },
        ],
      },
      "- ✔ asked: found *(line 8)*\n- ✘ found *(assumed)*\n- ? always",
    ],
    [
      "a table",
      {
        kind: "table",
        things: ["Worldview", "Worldviews"],
        columns: ["A", "B"],
        groups: [
          [{ label: code("x"), mark: "differs", cells: ["1", "2"] }],
          [{ label: code("y"), cells: ["1"] }],
        ],
      },
      "|  | A | B |\n| --- | --- | --- |\n| ≠ `x` | 1 | 2 |\n| `y` | 1 |  |",
    ],
    [
      "lines, without the labels that titles say",
      { kind: "lines", columns: ["Of"], rows: [[[label("of "), "a|b"], "more"]] },
      "| Of |  |\n| --- | --- |\n| a\\|b | more |",
    ],
    [
      "an only entry, unfolded",
      { kind: "collection", columns: ["Name"], entries: [entry("A", [paragraph("So.")])] },
      "### ≠ A\n\n`a.yaml` · A lab\n\nSo.",
    ],
    [
      "an only entry with nothing to say of it, as a row",
      { kind: "collection", columns: ["Name", "Of"], entries: [entry("A", [])] },
      "| Name | Of |\n| --- | --- |\n| A | **silent** |",
    ],
    [
      "entries, with an overview",
      {
        kind: "collection",
        columns: ["Name", "Of"],
        entries: [entry("A<b", [paragraph("So.")]), entry("B", [])],
      },
      "| Name | Of |\n| --- | --- |\n| A\\<b | **silent** |\n| B | **silent** |\n\n" +
        "<details>\n<summary>≠ A&lt;b</summary>\n\n`a.yaml` · A lab\n\nSo.\n\n</details>",
    ],
    ["no entries", { kind: "collection", columns: ["Name"], entries: [] }, ""],
    [
      "a frame, whose fence is longer than any in it",
      {
        kind: "frame",
        place: { file: "x", line: 4, column: 3, length: 4, excerpt: "a ````b" },
        hint: "did you mean c?",
      },
      "`````text\n  4 | a ````b\n    |   ^^^^\n`````\n\ndid you mean c?",
    ],
    ["a frame without a line", { kind: "frame", place: { file: "x" }, hint: "a hint" }, "a hint"],
    [
      "a drawing, and what is to be said of it",
      {
        kind: "drawing",
        draw: (columns) => [[{ characters: "#" }, { characters: `${columns}`, tone: "silent" }]],
        notes: () => ["a note"],
        otherwise: [paragraph("a")],
      },
      "```text\n#80\n```\n\na note",
    ],
    [
      "what is said in place of a drawing",
      { kind: "drawing", draw: () => undefined, otherwise: [paragraph("a")] },
      "a",
    ],
  ])("%s", (_, block, wanted) => {
    expect(lines(block)).toBe(wanted === "" ? "" : `${wanted}\n`);
  });

  it("are set apart", () => {
    expect(lines(paragraph("a"), ...list([{ text: "b" }]), paragraph("c"))).toBe("a\n\n- b\n\nc\n");
  });
});

describe("a text", () => {
  const places = (text: string): readonly Block[] => [
    paragraph(text),
    ...list([{ text }]),
    { kind: "title", text },
    { kind: "lines", columns: [text], rows: [[text]] },
  ];

  test.each([
    ...[
      "# a",
      "#",
      "> a",
      "+ a",
      "- a",
      "* a",
      "1. a",
      "12) a",
      "---",
      "===",
      "***",
      "___",
      "```",
      "~~~",
    ],
    ...[
      "    a",
      "\ta",
      "| a | b |",
      "[a]: http://x.y",
      "[^1]: a",
      "- [ ] a",
      "<div>",
      "a  ",
      " ",
      "a\\",
    ],
    ...[
      ":tada:",
      ":a:b:",
      "www.x.com",
      "WWW.x.com",
      "http://x.y/z",
      "foo@bar.com",
      "GH-12",
      "gh-12",
    ],
    ...[
      "@user",
      "#12",
      "user/repo#1",
      "user@0123456",
      "0123456",
      "deadbeefdeadbeefdeadbeef",
      "[^1]",
      "$a$",
    ],
    ...[
      "[a](b)",
      "![a](b)",
      "[[a]]",
      "<https://x.y>",
      "&amp;",
      "*a*",
      "_a_",
      "~~a~~",
      "a_b_c",
      "`a`",
    ],
  ])("shows as it is: %s", (text) => {
    const markdown = lines(...places(text));
    expect(markdownTexts(markdown)).toEqual(Array(5).fill(visible(text)));
    expectNoShortcodes(markdown);
    expect(markdownSkeleton(markdown)).toEqual(markdownSkeleton(lines(...places("x"))));
  });

  it("of an address shows no control character that it escapes", () => {
    const markdown = lines(paragraph(address("http://x.y/%0A")));
    expect(markdownTexts(markdown)).toEqual(["http://x.y/%0A"]);
  });

  it("of an address with a name before its host is no link", () => {
    const markdown = lines(
      paragraph(address("https://@user")),
      paragraph(address("http://a@b.c/d")),
    );
    expect(markdownTexts(markdown)).toEqual(["https://@user", "http://a@b.c/d"]);
    expect(markdownSkeleton(markdown)).toEqual(
      markdownSkeleton(lines(paragraph("x"), paragraph("x"))),
    );
  });

  it("does not come alive where parts meet", () => {
    const markdown = lines(paragraph([":tada", ": ", ":tada", ":", "@", "user"]));
    expectNoShortcodes(markdown);
    expect(markdownTexts(markdown)).toEqual([":tada: :tada:@user"]);
  });

  it("shows as it is wherever it is put, and nothing comes of it", () => {
    fc.assert(
      fc.property(madeBlocks, fc.array(hostile, { minLength: 1, maxLength: 12 }), (make, texts) => {
        const { next, given } = supply(texts);
        const markdown = markdownOf(make(next));
        const shown = markdownTexts(markdown);
        for (const text of given) {
          const wanted = wellFormed(visible(text));
          expect(shown.some((each) => each.includes(wanted))).toBe(true);
        }
        expectNoShortcodes(markdown);
        expect(markdownSkeleton(markdown)).toEqual(markdownSkeleton(markdownOf(make(() => "x"))));
      }),
      { numRuns: 200 },
    );
  });
});
