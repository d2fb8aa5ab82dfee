import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DOMParser, type Element } from "@xmldom/xmldom";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { toJSONSchema } from "zod/mini";
import { mapDocument } from "../../src/report/data/map.js";
import { run } from "../support/run.js";

const golden = "tests/golden/map";
const lab = `${golden}/lab.yaml`;
const hill = [`${golden}/hill.yaml`, "--argument", `${golden}/terraces.yaml`];
const everyMap: Readonly<Record<string, readonly string[]>> = {
  lab: [lab],
  "lab-rank": [lab, "--x", "misuse_weight", "--y", "moral_rank"],
  "lab-open": [lab, "--x", "misuse_weight", "--y", "moral_rank"].concat([
    "--believe",
    "misuse_weight=0.3..0.8",
    "--believe",
    "can_develop_agi=unknown",
  ]),
  "lab-strip": [lab, "--x", "misuse_weight"],
  "lab-idle": [lab, "--x", "misuse_weight", "--y", "distrusts_rivals"],
  "lab-literal": [lab, "--set", "mostly_accident_below=1"],
  hill,
  "hill-slope": [...hill, "--x", "slope", "--y", "storey", "--believe", "storey=unknown"],
  "hill-booleans": [...hill, "--x", "wet", "--y", "slope", "--believe", "wet=unknown"],
  three: ["-", "--argument", `${golden}/three.yaml`],
  constant: ["-", "--argument", `${golden}/constant.yaml`],
};
const cases = Object.entries(everyMap);
const stdin = "name: Waiter\nbeliefs: {wet: true}\n";

const map = (argv: readonly string[], columns?: number, env = {}) =>
  run(["map", ...argv], { stdin, env, ...(columns === undefined ? {} : { columns }) });

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what a style begins with
const STYLE = /\u001b\[[\d;]*m/g;

describe.each([80, 40])("the picture on %i columns", (columns) => {
  it.each(cases)("of %s is as it was", async (name, argv) => {
    const { stdout, stderr, code } = await map(argv, columns, { NO_COLOR: "1" });
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    await expect(stdout).toMatchFileSnapshot(`../golden/map/${name}-${columns}.txt`);
  });

  it.each(cases)("of %s fits, and no line ends with a blank", async (_, argv) => {
    const { stdout } = await map(argv, columns, { NO_COLOR: "1" });
    for (const line of stdout.split("\n")) {
      expect(line.length).toBeLessThanOrEqual(columns);
      expect(line).not.toMatch(/ $/);
    }
  });

  it.each(cases)("of %s is the same in colour", async (_, argv) => {
    const { stdout } = await map([...argv, "--color"], columns);
    const plain = await map([...argv, "--no-color"], columns);
    expect(stdout).toContain("\u001b[");
    expect(stdout.replace(STYLE, "").replace(/ +$/gm, "")).toBe(plain.stdout);
  });
});

it("lists the regions where there are more than the terminal has columns", async () => {
  const directory = mkdtempSync(join(tmpdir(), "map-"));
  const argument = join(directory, "fine.yaml");
  const steps = Array.from({ length: 40 }, (_, step) => ({
    belief: "slope",
    is: `= 0.${10 + step}`,
  }));
  const definition = parse(readFileSync(`${golden}/terraces.yaml`, "utf8"));
  definition.claims[0].when = { any: steps };
  writeFileSync(argument, JSON.stringify(definition));
  const { stdout } = await map([`${golden}/hill.yaml`, "--argument", argument, "--x", "slope"], 80);
  rmSync(directory, { recursive: true });
  expect(stdout).toContain("more regions side by side than fit here");
  expect(stdout).toContain("slope = 0.49");
});

it("shows the point of exactly one half as a column of its own", async () => {
  const { stdout } = await map([lab, "--x", "misuse_weight"], 60, { NO_COLOR: "1" });
  expect(stdout).toMatch(/│─+·╱+/);
  expect(stdout).toContain("= 0.5");
});

describe("SVG", () => {
  const parsed = (text: string): Element => {
    const problems: string[] = [];
    const parser = new DOMParser({ onError: (_, message) => problems.push(message) });
    const root = parser.parseFromString(text, "image/svg+xml").documentElement as Element;
    expect(problems).toEqual([]);
    return root;
  };
  const svgOf = async (argv: readonly string[]): Promise<string> =>
    (await map([...argv, "--format", "svg"])).stdout;
  const all = (root: Element, tag: string): Element[] => [...root.getElementsByTagName(tag)];

  it.each(cases)("of %s is XML that says in words what it shows", async (_, argv) => {
    const root = parsed(await svgOf(argv));
    expect(root.getAttribute("role")).toBe("img");
    expect(all(root, "title")[0]?.textContent).toMatch(/: the verdict/);
    expect(all(root, "desc")[0]?.textContent).toContain("endorses nothing");
  });

  it.each(cases)("of %s refers only to patterns that it has", async (_, argv) => {
    const root = parsed(await svgOf(argv));
    const ids = all(root, "pattern").map((each) => `url(#${each.getAttribute("id")})`);
    const used = all(root, "rect").map((each) => each.getAttribute("fill"));
    for (const fill of used.filter(Boolean)) expect(ids).toContain(fill);
  });

  it.each(cases)("of %s is as it was, to the byte", async (name, argv) => {
    const svg = await svgOf(argv);
    expect(await svgOf(argv)).toBe(svg);
    await expect(svg).toMatchFileSnapshot(`../golden/map/${name}.svg`);
  });

  it("keeps a hostile name a name", async () => {
    const name = 'x</title><script>alert(1)</script>&"\\u0001\\uFFFF\\uD800';
    const text = `name: "${name.replaceAll('"', '\\"')}"\nbeliefs: {wet: true}\n`;
    const argv = ["map", "-", "--argument", `${golden}/constant.yaml`, "--format", "svg"];
    const { stdout } = await run(argv, { stdin: text });
    const root = parsed(stdout);
    expect(all(root, "script")).toEqual([]);
    expect(all(root, "title")[0]?.textContent).toContain("<script>");
    expect(stdout).toContain("\\u0001\\uffff");
    expect(stdout).not.toMatch(/[\ufffe\uffff\p{Cs}]/u);
  });

  it("draws the single point as a line in the colour of its verdict", async () => {
    const root = parsed(await svgOf([lab, "--x", "misuse_weight"]));
    const [line] = all(root, "rect").filter((each) => each.getAttribute("width") === "4");
    expect(line?.getAttribute("class")).toBe("rc-silent");
  });

  it("stays inside its own edges", async () => {
    for (const [, argv] of cases) {
      const root = parsed(await svgOf(argv));
      const [, , width, height] = (root.getAttribute("viewBox") ?? "").split(" ").map(Number);
      for (const rect of all(root, "rect").filter((each) => each.hasAttribute("x"))) {
        const [x, y, w, h] = ["x", "y", "width", "height"].map((each) =>
          Number(rect.getAttribute(each)),
        ) as [number, number, number, number];
        expect(x + w).toBeLessThanOrEqual(width as number);
        expect(y + h).toBeLessThanOrEqual(height as number);
      }
    }
  });
});

describe("JSON", () => {
  const jsonOf = async (argv: readonly string[]) => {
    const { stdout } = await map([...argv, "--format", "json"]);
    return JSON.parse(stdout);
  };
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
    toJSONSchema(mapDocument.schema()),
  );

  it.each(cases)("of %s is as its schema says", async (_, argv) => {
    validate(await jsonOf(argv));
    expect(validate.errors).toBeNull();
  });

  it("of a failure is as its schema says", async () => {
    const { stdout, code } = await map(["nowhere.yaml", "--format", "json"]);
    const document = JSON.parse(stdout);
    validate(document);
    expect(validate.errors).toBeNull();
    expect(code).toBe(2);
    expect(document).toMatchObject({
      worldview: null,
      regions: [],
      errors: [{ file: "nowhere.yaml" }],
    });
  });

  it("has the exact regions", async () => {
    const { x, y, picked, regions } = await jsonOf(everyMap["lab-rank"] as readonly string[]);
    expect({ picked, x: x.cells, y: y.cells }).toEqual({
      picked: false,
      x: ["< 0.5", "= 0.5", "> 0.5"],
      y: ["= 1", ">= 2"],
    });
    expect(regions).toHaveLength(6);
    expect(regions[4]).toEqual({
      x: "> 0.5",
      y: "= 1",
      verdict: "favoured",
      possible: ["favoured"],
      here: true,
      bounds: {
        x: { min: 0.5, max: 1, min_included: false, max_included: true },
        y: { min: 1, max: 1, min_included: true, max_included: true },
      },
    });
    expect(regions[5].bounds.y).toEqual({
      min: 2,
      max: null,
      min_included: true,
      max_included: false,
    });
  });

  it("says where the worldview may lie", async () => {
    const { regions, waits_for } = await jsonOf(everyMap["lab-open"] as readonly string[]);
    const here = regions.filter((each: { here: boolean }) => each.here);
    expect(here.map((each: { x: string }) => each.x)).toEqual(["< 0.5", "= 0.5", "> 0.5"]);
    expect(waits_for).toEqual(["can_develop_agi"]);
  });

  it("of nothing to draw has the verdict as its one region", async () => {
    const document = await jsonOf(everyMap.constant as readonly string[]);
    expect(document).toMatchObject({ x: null, y: null, regions: [{ verdict: "favoured" }] });
  });
});

describe("what cannot be mapped", () => {
  const failing: readonly [string, readonly string[], RegExp][] = [
    ["an unknown belief", [lab, "--x", "misuse_wieght"], /did you mean misuse_weight\?/],
    [
      "a belief far from all",
      [lab, "--x", "zzz"],
      /can be the beliefs misuse_weight, .* parameters mostly_misuse_above,/,
    ],
    ["the same belief twice", [lab, "--x", "moral_rank", "--y", "moral_rank"], /both moral_rank/],
    ["y without x", [lab, "--y", "moral_rank"], /write --x moral_rank/],
    ["a document too many", [`${golden}/pair.yaml`, "--document", "4"], /1 to 3, not 4/],
    ["no document", [lab, "--document", "x"], /can only be 1, not x/],
    ["an invalid document", [`${golden}/pair.yaml`, "--document", "3"], /misuse_weight/],
    ["a file that is not there", ["nowhere.yaml"], /no file or directory/],
    [
      "a format that is not there",
      [lab, "--format", "png"],
      /formats are text, markdown, html, svg, json/,
    ],
  ];

  it.each(failing)("%s is an error that says what would be right", async (_, argv, message) => {
    const { code, stdout, stderr } = await map(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr.replace(/\s+/g, " ")).toMatch(message);
  });

  it("does not hinder the worldview that --document chooses", async () => {
    const { code, stdout } = await map([`${golden}/pair.yaml`, "--document", "2"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Second/);
  });

  it("does not hinder the others", async () => {
    const { code, stdout, stderr } = await map([`${golden}/pair.yaml`]);
    expect(code).toBe(2);
    expect(stdout).toMatch(/^2 worldviews/);
    expect(stderr).toMatch(/misuse_weight/);
  });

  it("is --document of several files", async () => {
    const { code, stderr } = await map([golden, "--document", "1"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/among the worldviews of one file/);
  });
});

it("writes a file whole", async () => {
  const directory = mkdtempSync(join(tmpdir(), "map-"));
  const file = join(directory, "map.svg");
  const { stdout } = await map([lab, "--format", "svg", "--output", file]);
  expect(stdout).toBe("");
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, "utf8")).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
  expect(readdirSync(directory)).toEqual(["map.svg"]);
  rmSync(directory, { recursive: true });
});

it("looks as docs/map.md shows it", async () => {
  const [, shown = ""] =
    /```console\n\$ .*\n([\s\S]*?)```/.exec(readFileSync("docs/map.md", "utf8")) ?? [];
  const { stdout } = await map(everyMap["lab-rank"] as readonly string[]);
  const belowHeading = (text: string): string => text.slice(text.indexOf("\n"));
  expect(belowHeading(shown)).toBe(belowHeading(stdout));
});
