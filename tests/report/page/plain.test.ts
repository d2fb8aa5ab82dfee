import { expect, test } from "vitest";
import {
  address,
  code,
  label,
  list,
  paragraph,
  quiet,
  section,
  strong,
  verdictWord,
} from "../../../src/report/page/build.js";
import { plainLines } from "../../../src/report/page/plain.js";
import type { Block } from "../../../src/report/page/tree.js";

test.each<[string, Block, readonly string[]]>([
  ["a title", { kind: "title", text: strong("Head"), aside: quiet("end") }, ["Head", "end"]],
  [
    "a paragraph, with all that is in it as it is",
    paragraph([
      "a ",
      code("`<b>`"),
      " ",
      address("https://x.y"),
      " ",
      label("of "),
      verdictWord("open", true),
    ]),
    ["a `<b>` https://x.y of open"],
  ],
  ["what another format escapes", paragraph("a\n::error::\u001b[31m"), ["a\n::error::\u001b[31m"]],
  ["a group", { kind: "group", body: [paragraph("a"), paragraph("b")] }, ["a", "b"]],
  ["a section", section("Why", [paragraph("So.")])[0] as Block, ["Why", "  So."]],
  [
    "a list",
    list([
      { mark: "so", term: code("1b"), text: "is", more: list([{ text: "below" }]) },
      { text: "told" },
    ])[0] as Block,
    ["→ 1b is", "  below", "told"],
  ],
  [
    "facts",
    {
      kind: "facts",
      rows: [
        { mark: "holds", cells: ["asked", "found", quiet("line 8")] },
        { mark: "fails", cells: ["found", "assumed"] },
        { mark: "unknown", cells: ["always"] },
      ],
    },
    ["✔ asked: found (line 8)", "✘ found (assumed)", "? always"],
  ],
  [
    "a table",
    {
      kind: "table",
      things: ["Worldview", "Worldviews"],
      columns: ["A", "B"],
      groups: [
        [{ label: "x", mark: "differs", cells: ["1", "2"] }],
        [{ label: "y", mark: "contradicts", cells: ["1", "1"] }],
      ],
    },
    ["≠ x", "  A: 1", "  B: 2", "! y", "  A: 1", "  B: 1"],
  ],
  [
    "lines",
    { kind: "lines", columns: ["A", "B", "C"], rows: [["1", "", [label("of "), "2"]]] },
    ["1  of 2"],
  ],
  [
    "a collection",
    {
      kind: "collection",
      columns: ["Name"],
      entries: [
        {
          mark: "new",
          title: "A",
          aside: "a.yaml",
          subtitle: "A lab",
          row: ["A"],
          body: [paragraph("So.")],
        },
        { title: "B", row: ["B"], body: [] },
      ],
    },
    ["+ A", "  a.yaml · A lab", "  So.", "B"],
  ],
  [
    "a frame",
    {
      kind: "frame",
      place: { file: "x", line: 4, column: 3, length: 4, excerpt: "a bbbb" },
      hint: "did you mean c?",
    },
    ["  4 | a bbbb", "    |   ^^^^", "  did you mean c?"],
  ],
  ["a frame without a line", { kind: "frame", place: { file: "x" }, hint: "" }, []],
  [
    "what is said in place of a drawing",
    { kind: "drawing", draw: () => [[{ characters: "#" }]], otherwise: [paragraph("a")] },
    ["a"],
  ],
])("%s", (_, block, wanted) => {
  expect(plainLines([block])).toEqual(wanted);
});
