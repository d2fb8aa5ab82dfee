import { createHash } from "node:crypto";
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
import { htmlBody, htmlOf } from "../../../src/report/page/html.js";
import { STYLE, STYLE_HASH } from "../../../src/report/page/html-style.js";
import { visible, wellFormed } from "../../../src/report/page/paper.js";
import type { Block, Entry, Text } from "../../../src/report/page/tree.js";
import { htmlSkeleton, htmlTexts } from "../../support/html.js";
import { hostile, madeBlocks, supply } from "../../support/trees.js";

const MET = '<span class="mark met" aria-hidden="true">✔</span><span class="unseen">holds: </span>';
const DIFFERS =
  '<span class="mark attention" aria-hidden="true">≠</span><span class="unseen">differs: </span> ';

describe("inlines", () => {
  test.each<[string, Text, string]>([
    ["prose", 'a <b> & "c"', "a &lt;b&gt; &amp; &quot;c&quot;"],
    ["strong", ["is ", strong("bold"), "."], "is <strong>bold</strong>."],
    ["quiet", quiet("less"), '<span class="quiet">less</span>'],
    ["code", code("<a>"), "<code>&lt;a&gt;</code>"],
    ["a verdict", verdictWord("open"), '<span class="verdict open">open</span>'],
    ["a loud one", verdictWord("open", true), '<strong class="verdict open loud">open</strong>'],
    ["a mark", marked("holds"), MET],
    [
      "an address",
      address("https://example.org/a?b=1&c"),
      '<a href="https://example.org/a?b=1&amp;c" rel="noreferrer">https://example.org/a?b=1&amp;c</a>',
    ],
    ["another address", address("javascript:alert(1)"), "javascript:alert(1)"],
    ["an address with an end", address('https://x.y/"onclick=z'), "https://x.y/&quot;onclick=z"],
    ["a label", [label("trade-off "), "bites"], "trade-off bites"],
    ["what steers", "a\u202eb\u001bc\ud800", "a\\u202eb\\u001bc\ufffd"],
  ])("%s", (_, text, wanted) => {
    expect(htmlBody([paragraph(text)])).toBe(`<p>${wanted}</p>`);
  });
});

describe("blocks", () => {
  const entry = (name: string, body: readonly Block[]): Entry => ({
    title: strong(name),
    aside: code("a.yaml"),
    subtitle: "A lab",
    row: [verdictWord("silent"), name],
    body,
  });
  const aside = '<p class="quiet"><code>a.yaml</code> · A lab</p>';

  test.each<[string, Block, string]>([
    [
      "a title",
      { kind: "title", text: "Head", aside: "end" },
      '<h2 id="part-1-title">Head</h2>\n<p class="quiet">end</p>',
    ],
    [
      "a group",
      { kind: "group", body: [paragraph("a"), paragraph("b")] },
      '<div class="group">\n<p>a</p>\n<p>b</p>\n</div>',
    ],
    [
      "a section",
      section("Why", [paragraph("So."), ...section("More", [paragraph("a")])])[0] as Block,
      '<section aria-labelledby="part-1-title">\n<h2 id="part-1-title">Why</h2>\n<p>So.</p>\n' +
        '<section aria-labelledby="part-1-2-title">\n<h3 id="part-1-2-title">More</h3>\n<p>a</p>\n</section>\n</section>',
    ],
    [
      "a list",
      list([{ term: code("1b"), text: "is", more: list([{ text: "below" }]) }])[0] as Block,
      "<ul>\n<li><strong><code>1b</code></strong> is\n<ul>\n<li>below</li>\n</ul>\n</li>\n</ul>",
    ],
    [
      "a list with marks",
      list([{ mark: "holds", text: "is" }])[0] as Block,
      `<ul class="marked">\n<li>${MET} is</li>\n</ul>`,
    ],
    [
      "facts",
      { kind: "facts", rows: [{ mark: "holds", cells: ["asked", "found", "line 8"] }] },
      `<ul class="marked">\n<li>${MET} asked: found <span class="quiet">(line 8)</span></li>\n</ul>`,
    ],
    [
      "a table",
      {
        kind: "table",
        things: ["Worldview", "Worldviews"],
        columns: ["A"],
        groups: [
          [{ label: "x", mark: "differs", cells: ["1"] }],
          [],
          [{ label: "y", cells: ["2"] }],
        ],
      },
      '<div class="wide">\n<table>\n<caption>Worldviews</caption>\n<thead>\n<tr><td></td><th scope="col">A</th></tr>\n</thead>\n' +
        `<tbody>\n<tr><th scope="row">${DIFFERS}x</th><td>1</td></tr>\n</tbody>\n` +
        '<tbody>\n<tr><th scope="row">y</th><td>2</td></tr>\n</tbody>\n</table>\n</div>',
    ],
    [
      "lines, without the labels that titles say",
      { kind: "lines", columns: ["Of"], rows: [[[label("of "), "a"]]] },
      '<div class="wide">\n<table>\n<caption>Overview</caption>\n<thead>\n<tr><th scope="col">Of</th></tr>\n</thead>\n' +
        "<tbody>\n<tr><td>a</td></tr>\n</tbody>\n</table>\n</div>",
    ],
    [
      "an only entry, by itself",
      { kind: "collection", columns: ["", "Name"], entries: [entry("A", [paragraph("So.")])] },
      `<section class="entry" aria-labelledby="part-1-title">\n<h2 id="part-1-title"><strong>A</strong></h2>\n${aside}\n<p>So.</p>\n</section>`,
    ],
    [
      "entries, and an overview that leads to them",
      {
        kind: "collection",
        columns: ["", "Name"],
        entries: [entry("A", []), entry("B", [...section("C", [paragraph("So.")])])],
      },
      '<div class="wide">\n<table>\n<caption>Overview</caption>\n<thead>\n<tr><td></td><th scope="col">Name</th></tr>\n</thead>\n<tbody>\n' +
        '<tr><td><span class="verdict silent">silent</span></td><th scope="row">A</th></tr>\n' +
        '<tr><td><span class="verdict silent">silent</span></td><th scope="row"><a href="#part-1-2">B</a></th></tr>\n' +
        '</tbody>\n</table>\n</div>\n<details class="entry" id="part-1-2" open>\n<summary><h2 id="part-1-2-title"><strong>B</strong></h2></summary>\n' +
        `${aside}\n<section aria-labelledby="part-1-2-title part-1-2-1-title">\n<h3 id="part-1-2-1-title">C</h3>\n<p>So.</p>\n</section>\n</details>`,
    ],
    ["no entries", { kind: "collection", columns: ["Name"], entries: [] }, ""],
    [
      "a frame",
      {
        kind: "frame",
        place: { file: "x", line: 4, column: 4, length: 1, excerpt: "\t<a>" },
        hint: "did you mean c?",
      },
      "<pre><code>  4 | \t&lt;a&gt;\n    | \t  ^</code></pre>\n<p>did you mean c?</p>",
    ],
    ["a frame without a line", { kind: "frame", place: { file: "x" }, hint: "a" }, "<p>a</p>"],
    [
      "what is said in place of a drawing",
      { kind: "drawing", draw: () => [[{ characters: "#" }]], otherwise: [paragraph("a")] },
      "<p>a</p>",
    ],
  ])("%s", (_, block, wanted) => {
    expect(htmlBody([block])).toBe(wanted);
  });

  it("can stand on one page with others", () => {
    const blocks = section("Why", [paragraph("So.")]);
    expect(htmlBody(blocks, { prefix: "left", level: 4 })).toContain('<h4 id="left-1-title">');
  });
});

describe("a page", () => {
  it("begins with its title, or with the report's", () => {
    const titled = htmlOf([{ kind: "title", text: "Report" }, paragraph("a")], { title: "Page" });
    expect(htmlTexts(titled)).toEqual(["Page", "Report", "a"]);
    expect(htmlTexts(htmlOf([paragraph("a")], { title: "<Page>" }))).toEqual([
      "<Page>",
      "<Page>",
      "a",
    ]);
    expect(htmlTexts(htmlOf([], { title: "Page" }))).toEqual(["Page", "Page"]);
  });

  it("sets what follows a title below it", () => {
    const blocks: readonly Block[] = [
      ...section("Before", [paragraph("a")]),
      { kind: "title", text: "Report" },
      ...section("After", [paragraph("a")]),
    ];
    const headings = htmlOf(blocks, { title: "Page" }).match(/<h\d/g);
    expect(headings).toEqual(["<h1", "<h2", "<h2", "<h2"]);
  });

  it("shows any text as it is wherever it is put, and nothing comes of it", () => {
    // A heading of blanks alone is not valid, whatever it is written as.
    const seen = hostile.filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(madeBlocks, fc.array(seen, { minLength: 1, maxLength: 12 }), (make, texts) => {
        const { next, given } = supply(texts);
        const page = htmlOf(make(next), { title: next() });
        const shown = htmlTexts(page);
        for (const text of given) {
          const wanted = wellFormed(visible(text));
          expect(shown.some((each) => each.includes(wanted))).toBe(true);
        }
        expect(htmlSkeleton(page)).toEqual(
          htmlSkeleton(
            htmlOf(
              make(() => "x"),
              { title: "x" },
            ),
          ),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe("the style", () => {
  it("is the one that the page allows", () => {
    expect(STYLE_HASH).toBe(`sha256-${createHash("sha256").update(STYLE).digest("base64")}`);
  });

  it("has colours that can be read, none of them red or green", () => {
    const schemes = [...STYLE.matchAll(/:root \{[^}]*--paper[^}]*\}/g)].map(([scheme]) =>
      Object.fromEntries(
        [...scheme.matchAll(/--(\w+): (#[\da-f]{6})/g)].map(([, name, value]) => [name, value]),
      ),
    );
    expect(schemes).toHaveLength(3);
    for (const { paper, shade, rule, ...inks } of schemes as Record<string, string>[]) {
      expect(rule).toBeDefined();
      for (const ink of Object.values(inks)) {
        expect(contrast(ink, paper as string)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(ink, shade as string)).toBeGreaterThanOrEqual(4.5);
        expect(isRedOrGreen(ink)).toBe(false);
      }
    }
  });
});

/** The ratio of WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((each) =>
    each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
}

/** Whether a colour that is no grey has a hue within 20 degrees of red, or of green. */
function isRedOrGreen(colour: string): boolean {
  const [red, green, blue] = channels(colour) as [number, number, number];
  const hue = (Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue) * 180) / Math.PI;
  const isGrey = Math.max(red, green, blue) - Math.min(red, green, blue) < 0.15;
  return !isGrey && (Math.abs(hue) < 20 || Math.abs(hue - 120) < 40);
}
