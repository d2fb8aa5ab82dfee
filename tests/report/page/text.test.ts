import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it, test } from "vitest";
import { verdicts } from "../../../src/engine/verdict.js";
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
import { marks } from "../../../src/report/page/marks.js";
import { colourPaint, type Paint, plainPaint } from "../../../src/report/page/paint.js";
import { Page, visible } from "../../../src/report/page/paper.js";
import { textOf } from "../../../src/report/page/text.js";
import type { Block, Entry, Mark, Row, Text } from "../../../src/report/page/tree.js";
import { hostile } from "../../support/trees.js";

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what a style begins with
const STYLES = /\u001b\[\d+m/g;
const STEERS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

const text = (blocks: readonly Block[], width = 80, paint: Paint = plainPaint): string =>
  textOf(blocks, { page: new Page(width, stringWidth), paint });

describe("inlines", () => {
  test.each<[string, Text, string]>([
    ["prose", "a * b", "a * b"],
    ["strong and quiet", [strong("a"), quiet("b")], "ab"],
    ["code and addresses", [code("a_b"), " ", address("https://x.y")], "a_b https://x.y"],
    ["verdicts", [verdictWord("open"), " ", verdictWord("open", true)], "open OPEN"],
    ["marks", [marked("fails"), " a"], "✘ a"],
    ["labels", [label("trade-off "), "bites"], "trade-off bites"],
    ["what keeps words together", "line\u00a08", "line 8"],
    ["what steers", "a\u001b[31m\u202eb\nc", "a\\u001b[31m\\u202eb\\u000ac"],
  ])("%s", (_, inline, wanted) => {
    expect(text([paragraph(inline)])).toBe(`  ${wanted}\n`);
  });

  it("are coloured, and what comes from outside is not", async () => {
    const parts = [strong("a"), quiet("b"), verdictWord("silent"), marked("holds"), "\u001b[31m"];
    expect(text([paragraph(parts)], 80, await colourPaint())).toBe(
      "  \u001b[1ma\u001b[22m\u001b[2mb\u001b[22m\u001b[1msilent\u001b[22m" +
        "\u001b[94m✔\u001b[39m\\u001b[31m\n",
    );
  });
});

describe("blocks", () => {
  const entry = (name: string, body: readonly Block[]): Entry => ({
    mark: "changed",
    title: strong(name),
    aside: code("a.yaml"),
    subtitle: "A lab",
    row: ["not shown"],
    body,
  });
  const row = (name: string, cells: readonly string[]): Row => ({
    label: name,
    mark: new Set(cells).size > 1 ? "differs" : undefined,
    cells,
  });

  test.each<[string, Block, readonly string[]]>([
    [
      "a title and what is at its other end",
      { kind: "title", text: "Head", aside: "end" },
      ["Head                                 end"],
    ],
    [
      "a title too long for that",
      { kind: "title", text: "A head as long as a line can be", aside: "with an end" },
      ["A head as long as a line can be", "  with an end"],
    ],
    [
      "a paragraph, wrapped",
      paragraph("one two three four five six seven eight nine"),
      ["  one two three four five six seven", "  eight nine"],
    ],
    [
      "a word longer than a line",
      paragraph("a".repeat(50)),
      [`  ${"a".repeat(38)}`, `  ${"a".repeat(12)}`],
    ],
    ["a group", { kind: "group", body: [paragraph("a"), paragraph("b")] }, ["  a", "  b"]],
    [
      "a section",
      section("Why", [paragraph("a"), ...section("More", [paragraph("b")])])[0] as Block,
      ["  Why", "    a", "    More", "      b"],
    ],
    [
      "a list",
      list([
        {
          mark: "so",
          term: code("1b"),
          text: "a text that is longer than a line",
          more: list([{ text: "below" }]),
        },
        { text: "told", more: [paragraph("more")] },
      ])[0] as Block,
      ["  → 1b  a text that is longer than a", "    line", "      below", "  told", "    more"],
    ],
    [
      "facts in columns, the last of each row in the last",
      {
        kind: "facts",
        rows: [
          { mark: "holds", cells: ["asked", "found", "line 8"] },
          { mark: "fails", cells: ["other", "assumed"] },
          { mark: "unknown", cells: ["as long as you like"] },
        ],
      },
      ["  ✔ asked  found  line 8", "  ✘ other         assumed", "  ? as long as you like"],
    ],
    [
      "facts that do not fit side by side",
      {
        kind: "facts",
        rows: [
          { mark: "holds", cells: ["what is asked at some length", "found", "line 8"] },
          { mark: "fails", cells: ["found", "assumed"] },
          { mark: "unknown", cells: ["always"] },
        ],
      },
      ["  ✔ what is asked at some length", "    found  line 8", "  ✘ found  assumed", "  ? always"],
    ],
    [
      "a table, its groups apart",
      {
        kind: "table",
        things: ["Worldview", "Worldviews"],
        columns: ["A", "B"],
        groups: [[row("x", ["1", "2"])], [], [row("y", ["1", "1"])]],
      },
      ["     A                 B", "≠ x  1                 2", "", "  y  1                 1"],
    ],
    [
      "a table on several pages",
      {
        kind: "table",
        things: ["Worldview", "Worldviews"],
        columns: ["A", "B", "C", "D"],
        groups: [[row("x", ["1", "2", "a cell that is longer than its column", "4"])]],
      },
      [
        "  Worldviews 1 to 2 of 4",
        "     A                 B",
        "≠ x  1                 2",
        "",
        "  Worldviews 3 to 4 of 4",
        "     C                 D",
        "≠ x  a cell that is    4",
        "     longer than its",
        "     column",
      ],
    ],
    [
      "a table too wide for two columns, turned",
      {
        kind: "table",
        things: ["Worldview", "Worldviews"],
        columns: ["A", "A name that is cut where it is long"],
        groups: [[row("a long label of a row", ["1", "2"]), row("another", ["1", "1"])]],
      },
      ["≠ a long label of a row", "    A: 1", "    A name that is cut…: 2", "  another: 1"],
    ],
    [
      "lines in columns",
      {
        kind: "lines",
        columns: ["Not shown"],
        rows: [
          ["a", "b"],
          ["long", label("c")],
        ],
      },
      ["a     b", "long  c"],
    ],
    [
      "a collection",
      {
        kind: "collection",
        columns: ["Not shown"],
        entries: [entry("A", [paragraph("So.")]), entry("B", [])],
      },
      [
        "≠ A                               a.yaml",
        "  A lab",
        "    So.",
        "≠ B                               a.yaml",
        "  A lab",
      ],
    ],
    [
      "a collection with room around its entries",
      {
        kind: "collection",
        columns: [],
        entries: [entry("A", section("Why", [paragraph("So.")])), entry("B", [])],
      },
      [
        "≠ A                               a.yaml",
        "  A lab",
        "",
        "    Why",
        "      So.",
        "",
        "≠ B                               a.yaml",
        "  A lab",
      ],
    ],
    [
      "a frame",
      {
        kind: "frame",
        place: { file: "x", line: 4, column: 3, length: 4, excerpt: "a b\u2028b\u001b" },
        hint: "did you mean c?",
      },
      ["  4 | a b\ufffdb\ufffd", "    |   ^^^^  did you mean c?"],
    ],
    ["a frame without a line", { kind: "frame", place: { file: "x" }, hint: "a" }, ["  a"]],
    [
      "a drawing",
      {
        kind: "drawing",
        draw: (columns) => [[{ characters: "#", tone: "strong" }, { characters: `${columns}` }]],
        otherwise: [],
      },
      ["#40"],
    ],
    [
      "what is said where there is no room for it",
      { kind: "drawing", draw: () => undefined, otherwise: [paragraph("a")] },
      ["  a"],
    ],
  ])("%s", (_, block, wanted) => {
    expect(text([block], 40).split("\n").slice(0, -1)).toEqual(wanted);
  });

  it("are set apart, and those that say nothing leave no trace", () => {
    const nothing: Block = { kind: "group", body: [] };
    expect(text([paragraph("a"), nothing, paragraph("b")])).toBe("  a\n\n  b\n");
    expect(text([])).toBe("");
  });

  it("shorten the names of a table's rows before its columns give way, and no id", () => {
    const rows = [["1", "2"]].map((cells) => ({ label: "a rather long name of a thing", cells }));
    const table: Block = {
      kind: "table",
      things: ["Argument", "Arguments"],
      columns: [code("some-argument"), code("another-one")],
      groups: [rows],
    };
    expect(text([table], 60).split("\n")).toEqual([
      "                              some-argument   another-one",
      "  a rather long name of a t…  1               2",
      "",
    ]);
    expect(text([table], 66)).toContain("a rather long name of a thing  1");
  });

  it("fill a page without end", () => {
    const table: Block = {
      kind: "table",
      things: ["Worldview", "Worldviews"],
      columns: ["A", "B"],
      groups: [[row("x", ["1", "2"])]],
    };
    const wide = text([table, paragraph("a ".repeat(99))], Number.POSITIVE_INFINITY);
    expect(wide.split("\n").slice(0, 2)).toEqual([
      `     A${" ".repeat(29)}B`,
      `≠ x  1${" ".repeat(29)}2`,
    ]);
  });
});

describe("a text", () => {
  it("is cut between what readers take for characters, never within one", () => {
    const flag = "🇳🇱";
    const smile = "☺\ufe0f";
    for (const one of [flag, smile, "👩‍👩‍👧", "e\u0301"]) {
      for (const before of ["", "a", "ab"]) {
        const name = before + one.repeat(30);
        const lines = text([paragraph(name)], 20)
          .trim()
          .split(/\n */);
        expect(lines.length).toBeGreaterThan(1);
        for (const line of lines) expect(line).toMatch(new RegExp(`^[ab]*(${one})+$`, "u"));
        const short = new Page(80, stringWidth).shorten(name, 8);
        expect(short).toMatch(new RegExp(`^[ab]*(${one})+…$`, "u"));
      }
    }
  });

  it("keeps its colours whole where it is cut", async () => {
    const paint = await colourPaint();
    for (let length = 1; length < 60; length += 1) {
      const shown = text([paragraph([quiet("a".repeat(length)), strong("b")])], 20, paint);
      expect(shown.replace(STYLES, "")).not.toContain("[");
    }
  });

  it.each([
    ["::error::x", "\\u003a:error::x"],
    ["##[error]x", "\\u0023#[error]x"],
    ["a ##[error]x", "a \\u0023#[error]x"],
    ["a::b", "a::b"],
  ])("is no command to what reads a log: %s", (name, shown) => {
    expect(text([{ kind: "title", text: name }, paragraph(name)])).toBe(`${shown}\n\n  ${shown}\n`);
    expect(text([{ kind: "lines", columns: [], rows: [[name]] }])).toBe(`${shown}\n`);
  });

  it("is no command where it is wrapped, coloured or not", async () => {
    const long = `${"a".repeat(36)} ::error::x`;
    for (const paint of [plainPaint, await colourPaint()]) {
      expect(text([paragraph(strong(long))], 40, paint)).toMatch(/\n {2}\\u003a:error::x/);
    }
  });

  it("shows as it is wherever it is put, and steers nothing", () => {
    const flat = (shown: string): string =>
      shown.replaceAll("\\u003a", ":").replaceAll("\\u0023", "#").replace(/\s/g, "");
    const check = fc.property(hostile, fc.integer({ min: 20, max: 100 }), (name, width) => {
      const places: readonly Block[] = [
        { kind: "title", text: name },
        paragraph(["a", strong(name)]),
        ...section(
          name,
          list([{ term: name, text: code(name), more: [paragraph(address(name))] }]),
        ),
        { kind: "facts", rows: [{ mark: "holds", cells: [name] }] },
        { kind: "lines", columns: [], rows: [[name]] },
        {
          kind: "collection",
          columns: [],
          entries: [{ title: name, subtitle: name, row: [], body: [] }],
        },
        { kind: "frame", place: { file: "x" }, hint: name },
      ];
      for (const place of places) {
        const shown = text([place], width);
        expect(flat(shown)).toContain(flat(visible(name)));
        expect(shown).not.toMatch(/^\s*::|##\[/m);
        expect(shown).not.toMatch(STEERS);
      }
    });
    fc.assert(check, { numRuns: 500 });
  });
});

it("has no colour that says good or bad", async () => {
  const paint = await colourPaint();
  const verdictWords = verdicts.map((verdict) => verdictWord(verdict, true));
  const blocks: readonly Block[] = [
    { kind: "paragraph", text: [...verdictWords, ...(Object.keys(marks) as Mark[]).map(marked)] },
    { kind: "frame", place: { file: "f", line: 1, column: 1, excerpt: "x" }, hint: "h" },
  ];
  const styles = textOf(blocks, { page: new Page(80), paint }).match(STYLES) ?? [];
  expect(styles).toContain("\u001b[94m");
  expect(styles.filter((style) => /\[(31|32|91|92|41|42)m/.test(style))).toEqual([]);
});

it("never breaks an address, which would lead nowhere", () => {
  const page = new Page(40);
  const url = `https://example.org/${"long-".repeat(12)}end`;
  expect(page.wrap(`See ${url} for more of it.`)).toContain(url);
});
