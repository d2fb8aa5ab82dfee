/** Numbers stay with what says what they are, on pages of every width. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compare } from "../../../src/answers/compare.js";
import { evaluateAll } from "../../../src/answers/evaluate.js";
import { explain, explainable } from "../../../src/answers/explain.js";
import { map } from "../../../src/answers/map.js";
import { test as testAll } from "../../../src/answers/test.js";
import { cruelTradeOff } from "../../../src/argument/cruel-trade-off.js";
import { resolveArgument } from "../../../src/argument/resolve.js";
import type { Detail, ReportOptions } from "../../../src/report/formatter.js";
import { belongTogether } from "../../../src/report/page/joints.js";
import { plainPaint } from "../../../src/report/page/paint.js";
import { Page } from "../../../src/report/page/paper.js";
import { textOf } from "../../../src/report/page/text.js";
import type { Block } from "../../../src/report/page/tree.js";
import { comparePage } from "../../../src/report/pages/compare.js";
import { evaluatePage } from "../../../src/report/pages/evaluate.js";
import { explainPage } from "../../../src/report/pages/explain.js";
import { mapPage } from "../../../src/report/pages/map.js";
import { testPage } from "../../../src/report/pages/test.js";
import { worldviewReader } from "../../../src/worldview/read.js";

const resolved = resolveArgument(cruelTradeOff, {});
if (!resolved.ok) throw new Error("the built-in argument is broken");
const { argument } = resolved;

const entries = readdirSync("worldviews")
  .filter((name) => /\.yaml$/.test(name))
  .flatMap((name) => {
    const file = join("worldviews", name);
    return worldviewReader(argument, new Map())({ file, text: readFileSync(file, "utf8") });
  });
const worldviews = entries.flatMap((entry) => (entry.ok ? [entry.worldview] : []));

/** All pages that a level of detail has, to be laid out on any width. */
function pagesAt(detail: Detail): readonly (readonly Block[])[] {
  const options: ReportOptions = {
    detail,
    onlyDifferences: false,
    withPasses: false,
    page: new Page(80),
    paint: plainPaint,
  };
  const explained = [undefined, ...explainable(argument).map(({ id }) => id)].flatMap(
    (id) => explain(argument, id) ?? [],
  );
  return [
    evaluatePage(evaluateAll(argument, entries, { outlook: true }), options),
    testPage(testAll(argument, entries, { outlook: true }), options),
    comparePage(compare(argument, entries.slice(0, 4), { outlook: true }), options),
    ...worldviews.map((each) => mapPage(map(argument, each))),
    ...explained.map((answer) => explainPage(answer)),
  ];
}

const ENDS_TORN = /(?:^|[\s([])(?:[<>=≤≥≠]|[<>!=]=|\.\.|p\d+)$/;
const ENDS_IN_NAME = /(?:^|[\s([])lines?$/;
const BEGINS_TORN = /^\s*(?:%|\.\.)/;
const BEGINS_WITH_UNIT = /^\s*(?:bits?|points?)(?!\p{L})/u;

describe("words that belong together", () => {
  it.each([
    [">", "0.5"],
    ["≥", "2"],
    ["=", "true"],
    ["(<", "0.5)"],
    ["line", "8"],
    ["(line", "8)"],
    ["p10", "0.4,"],
    ["12", "%"],
    ["0.81", "bits)."],
    ["0.2", ".."],
    ["..", "0.5"],
  ])("are %s %s", (word, next) => expect(belongTogether(word, next)).toBe(true));

  it.each([
    ["line", "of"],
    ["8", "line"],
    ["moral_rank", "="],
    ["some", "bits"],
    ["p10", "and"],
    ["→", "silent"],
    ["0.5", "0.6"],
  ])("are not %s %s", (word, next) => expect(belongTogether(word, next)).toBe(false));

  it("stay together however narrow the page, and make no line of any length", () => {
    expect(new Page(80).fold("a rank > mostly_misuse", 10)).toEqual([
      "a rank",
      "> mostly_m",
      "isuse",
    ]);
    expect(new Page(80).fold("= ".repeat(40), 10).every((line) => line.length <= 10)).toBe(true);
    expect(new Page(80).fold("a rank ≥ 2 only", 8)).toEqual(["a rank", "≥ 2 only"]);
  });
});

describe.each(["brief", "default", "full"] as const)("no line of a page (%s)", (detail) => {
  it("ends with what announces a number or begins with its unit, on 24 to 120 columns", () => {
    const pages = pagesAt(detail);
    const torn = new Set<string>();
    for (let width = 24; width <= 120; width++) {
      for (const blocks of pages) {
        const lines = textOf(blocks, { page: new Page(width), paint: plainPaint }).split("\n");
        for (const [index, line] of lines.entries()) {
          const next = lines[index + 1] ?? "";
          const isTorn =
            ENDS_TORN.test(line) ||
            BEGINS_TORN.test(next) ||
            (ENDS_IN_NAME.test(line) && /^\s*\d/.test(next)) ||
            (/\d$/.test(line) && BEGINS_WITH_UNIT.test(next));
          if (isTorn) torn.add(`${width}: ${line} | ${next}`);
        }
      }
    }
    expect([...torn].slice(0, 20)).toEqual([]);
  });
});
