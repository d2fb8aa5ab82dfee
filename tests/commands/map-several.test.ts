import { DOMParser, type Element } from "@xmldom/xmldom";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { toJSONSchema } from "zod/mini";
import { mapDocument } from "../../src/report/data/map.js";
import { run } from "../support/run.js";

const stdin = `name: Forecaster
beliefs: {misuse_weight: {p10: 0.3, p50: 0.55, p90: 0.8}, moral_rank: 1, alignment_difficulty: hard}
---
name: Ranker
beliefs: {misuse_weight: {min: 0.6, max: 0.8}, moral_rank: {chances: {1: 0.6, 2: 0.4}}, alignment_difficulty: hard}
---
name: Lab
beliefs: {misuse_weight: 0.7, moral_rank: 1, alignment_difficulty: hard}
`;
const plane = ["--x", "misuse_weight", "--y", "moral_rank"];
const split = ["--x", "misuse_weight", "--y", "alignment_difficulty"];

const map = (...argv: readonly string[]) => run(["map", "-", ...argv], { stdin });
const json = async (...argv: readonly string[]) =>
  JSON.parse((await map(...argv, "--format", "json")).stdout);
const svg = async (...argv: readonly string[]): Promise<Element> => {
  const { stdout } = await map(...argv, "--format", "svg");
  return new DOMParser().parseFromString(stdout, "image/svg+xml").documentElement as Element;
};
const all = (root: Element, tag: string): Element[] => [...root.getElementsByTagName(tag)];
const texts = (root: Element): (string | null)[] =>
  all(root, "text").map((each) => each.textContent);

it("puts worldviews on one plane where their regions are the same", async () => {
  const document = await json(...plane);
  expect(document.maps).toHaveLength(1);
  expect(
    document.worldviews.map(({ name, map: of }: { name: string; map: number }) => [name, of]),
  ).toEqual([
    ["Forecaster", 0],
    ["Ranker", 0],
    ["Lab", 0],
  ]);
  const { regions } = document.maps[0];
  const there = regions.find(({ x, y }: { x: string; y: string }) => x === "> 0.5" && y === ">= 2");
  expect(there.worldviews).toEqual([1]);
  expect(document.regions).toHaveLength(regions.length);
});

it("draws one picture for each set of regions otherwise", async () => {
  const document = await json(...split);
  expect(document.maps.map(({ worldviews }: { worldviews: number[] }) => worldviews)).toEqual([
    [0, 2],
    [1],
  ]);
});

it("gives every worldview the regions that it has alone", async () => {
  const together = await json(...split);
  for (const [index, { map: of }] of together.worldviews.entries()) {
    const alone = await json(...split, "--document", String(index + 1));
    const verdicts = (regions: { x: string; y: string; possible: string[] }[]) =>
      regions.map(({ x, y, possible }) => [x, y, possible]);
    expect(verdicts(together.maps[of].regions)).toEqual(verdicts(alone.regions));
  }
});

it("is as its schema says", async () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
    toJSONSchema(mapDocument.schema()),
  );
  for (const argv of [plane, split, [], ["--x", "hard_above"]]) {
    validate(await json(...argv));
    expect(validate.errors).toBeNull();
  }
});

it("says what an axis is", async () => {
  const { x, y } = await json("--x", "mostly_misuse_above", "--y", "moral_rank");
  expect([x.parameter, x.value, y.parameter]).toEqual([true, 0.5, undefined]);
});

it("numbers the worldviews in a picture of characters", async () => {
  const { stdout } = await map(...plane);
  expect(stdout).toMatch(/^3 worldviews/);
  expect(stdout).toMatch(/1 +Forecaster: .*p50/);
  expect(stdout).toMatch(/├[═─╱·1]+/);
});

it("draws a distribution as its median and its inner part", async () => {
  const root = await svg("--document", "1", ...plane);
  const field = all(root, "line").find(
    (each) => each.getAttribute("y1") === each.getAttribute("y2"),
  );
  const [left, right] = ["x1", "x2"].map((side) => Number(field?.getAttribute(side))) as [
    number,
    number,
  ];
  const bar = all(root, "path").find(
    (each) => each.getAttribute("class") === "rc-line" && each.getAttribute("d")?.includes("H"),
  );
  const [, from, to] = /^M([\d.]+),[\d.]+ H([\d.]+)/.exec(bar?.getAttribute("d") ?? "") ?? [];
  const share = (at: string | undefined): number => (Number(at) - left) / (right - left);
  expect(share(from)).toBeCloseTo(0.3, 1);
  expect(share(to)).toBeCloseTo(0.8, 1);
});

it("leaves sentences out of a plain figure, and keeps axes and regions", async () => {
  const said = texts(await svg(...plane, "--document", "3", "--plain")).join(" ");
  expect(said).not.toMatch(/Where racing|endorses|this worldview/);
  expect(said).toMatch(/share of the entity's worry/);
  expect(said).toMatch(/disfavoured/);
});

it.each([400, 800, 1200])("is %i pixels wide, and as high as asked", async (width) => {
  const root = await svg(...plane, "--width", String(width), "--height", "900");
  expect(root.getAttribute("width")).toBe(String(width));
  expect(Math.abs(Number(root.getAttribute("height")) - 900)).toBeLessThanOrEqual(1);
});

it.each(["light", "dark", "mono"])("has the one ground of %s", async (theme) => {
  const [style] = all(await svg(...plane, "--theme", theme), "style");
  expect(style?.textContent).not.toContain("prefers-color-scheme");
});

it("has no colour in mono", async () => {
  const [style] = all(await svg(...plane, "--theme", "mono"), "style");
  for (const [, r, g, b] of style?.textContent?.matchAll(/#(..)(..)(..)/g) ?? []) {
    expect([r, g]).toEqual([g, b]);
  }
});

it("draws one outline for each kind of region", async () => {
  const root = await svg(...plane, "--document", "3");
  const fills = all(root, "path")
    .map((each) => each.getAttribute("fill"))
    .filter(Boolean);
  expect(fills).toEqual([...new Set(fills)]);
});

it.each([
  [["--theme", "darkk"], /--theme.* Allowed choices are auto, light, dark, mono/],
  [["--width", "20"], /--width takes a whole number of pixels from 240/],
  [["--height", "x"], /--height takes/],
  [
    ["--x", "mostly_misuse_above", "--y", "misuse_weight"],
    /cannot span a map: misuse_weight is compared/,
  ],
] as const)("says what would be right instead of %s", async (argv, message) => {
  const { code, stdout, stderr } = await map(...argv);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr.replace(/\s+/g, " ")).toMatch(message);
});
