/** Inputs too large to be kept as files: none may take long, and none may end in more than a message. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "./support/run.js";
import { temporaryDirectory } from "./support/transcript.js";

const beliefs = "misuse_weight: 0.7, moral_rank: 1, alignment_difficulty: hard";
const anchors = "abcdefghijkl".split("");
const bomb = anchors
  .map((name, index) => {
    const copies = index === 0 ? "x" : `*${anchors[index - 1]}`;
    return `${name}: &${name} [${new Array(10).fill(copies).join(", ")}]\n`;
  })
  .join("");
const line = `{"name": "Lab", "beliefs": {"misuse_weight": 0.7, "moral_rank": 1, "alignment_difficulty": 1}}\n`;

const rejected: Readonly<Record<string, readonly [text: string, code: string]>> = {
  "10,000 brackets": ["[".repeat(10_000), "yaml/too-deep"],
  "10,000 brackets, closed": ["[".repeat(10_000) + "]".repeat(10_000), "yaml/too-deep"],
  "10,000 braces": ["{a: ".repeat(10_000), "yaml/too-deep"],
  "10,000 JSON objects in each other": ['{"a":'.repeat(10_000), "yaml/too-deep"],
  "10,000 dashes": ["- ".repeat(10_000), "yaml/too-deep"],
  "10,000 question marks": ["? ".repeat(10_000), "yaml/too-deep"],
  "1,000 levels of indentation": [
    Array.from({ length: 1000 }, (_, level) => `${" ".repeat(level)}a:\n`).join(""),
    "yaml/too-deep",
  ],
  "aliases that explode": [bomb, "yaml/too-many-aliases"],
  "30,000 unknown keys": [
    `name: x\nbeliefs:\n${Array.from({ length: 30_000 }, (_, n) => `  k${n}: 1\n`).join("")}`,
    "belief/unknown-belief",
  ],
  "the same key 10,000 times": [`name: x\n${"a: 1\n".repeat(10_000)}`, "yaml/duplicate-key"],
  "a word of a million characters": [
    `name: x\nbeliefs: ${"y".repeat(1e6)}`,
    "worldview/wrong-type",
  ],
  "a key of a million characters": [`${"y".repeat(1e6)}: 1\n`, "yaml/syntax"],
  "a number of a million digits": [
    `{name: x, beliefs: {${beliefs}, can_develop_agi: ${"9".repeat(1e6)}}}`,
    "belief/wrong-type",
  ],
  "10,000 anchors of one name": [`- ${"&a 1\n- ".repeat(10_000)}*a`, "worldview/not-a-mapping"],
  "9 MB of YAML": ["#\n".repeat(4_700_000), "yaml/too-large"],
  "8 million brackets": ["[".repeat(8_000_000), "yaml/too-deep"],
  "4 million dashes": ["- ".repeat(4_000_000), "yaml/too-deep"],
  "a merge of 200,000 mappings": [
    `a: &a {x: 1}\n<<: [${"*a, ".repeat(200_000)}]\n`,
    "worldview/unknown-key",
  ],
  "quotes without end": ['"\n'.repeat(10_001), "yaml/syntax"],
  "8 MB of quotes": ['"'.repeat(8 * 2 ** 20), "input/too-long-a-document"],
  "2 MB of commas in brackets": [`[${",".repeat(2 * 2 ** 20)}]`, "input/too-long-a-document"],
  "400,000 commas in brackets": [`[${",".repeat(400_000)}]`, "input/more-errors"],
  "1.6 million empty items": ['- ""\n'.repeat(1_600_000), "input/too-long-a-document"],
  "three dashes, 500,000 times, in brackets": [
    `[${"---,".repeat(500_000)}]`,
    "input/too-long-a-document",
  ],
  "1.3 million documents": ["--- a\n".repeat(1_300_000), "input/too-many"],
  "5 million objects of JSON": [`[${"{},".repeat(5_000_000)}{}]`, "input/too-long-a-document"],
  "a million unknown beliefs": [
    `{"name": "x", "beliefs": {${Array.from({ length: 1e6 }, (_, n) => `"k${n}":1`)}}}`,
    "input/more-errors",
  ],
  "a key of JSON of 9 million digits": [`{"${"9".repeat(9e6)}": 1}`, "worldview/unknown-key"],
  "a rank of a million blanks": [
    JSON.stringify({ name: "x", beliefs: { moral_rank: `1${" ".repeat(1e6)}x` } }),
    "belief/unknown-level",
  ],
  "a merge of 100,000 large mappings": [
    `a: &a {${Array.from({ length: 1000 }, (_, n) => `k${n}: 1`)}}\n<<: [${"*a, ".repeat(100_000)}]\n`,
    "yaml/too-many-aliases",
  ],
};

describe("what is wrong", () => {
  const errorsOf = async (stdin: string, format = "json") =>
    JSON.parse((await run(["evaluate", "--format", format, "-"], { stdin })).stdout).errors;

  it("is listed up to the hundredth error of a file, and then counted", async () => {
    for (const [text, more] of [
      ["--- a\n".repeat(1234), 1134],
      [`[${",".repeat(400)}]`, 300],
      [`name: x\n${"a: 1\n".repeat(302)}`, 201],
    ] as const) {
      const errors = await errorsOf(text);
      expect(errors).toHaveLength(101);
      expect(errors.at(-1)).toMatchObject({
        file: "-",
        code: "input/more-errors",
        message: `and ${more} more errors in this file, not listed`,
      });
    }
  });

  it("is said of each line where each line has an answer", async () => {
    const { stdout } = await run(["evaluate", "--format", "ndjson", "-"], {
      stdin: "{}\n".repeat(300),
    });
    expect(stdout.trimEnd().split("\n")).toHaveLength(300);
  });

  it("is listed up to the thousandth error of a run", async () => {
    const directory = temporaryDirectory();
    for (let file = 100; file < 120; file++) {
      writeFileSync(join(directory, `${file}.yaml`), "--- a\n".repeat(130));
    }
    const { stdout } = await run(["evaluate", "--format", "json", directory]);
    const { errors } = JSON.parse(stdout);
    expect(errors).toHaveLength(1001);
    expect(errors.at(-1)).toMatchObject({
      code: "input/more-errors",
      message: "and 1339 more errors in this run, not listed",
    });
  });
});

describe("rejected quickly and in words", () => {
  it.each(Object.entries(rejected))("%s", { timeout: 30_000 }, async (_, [text, code]) => {
    const {
      code: exit,
      stdout,
      stderr,
    } = await run(["evaluate", "--format", "json", "-"], {
      stdin: text,
    });
    expect(exit).toBe(2);
    expect(JSON.parse(stdout).errors.map((each: { code: string }) => each.code)).toContain(code);
    expect(stderr).not.toMatch(/internal\/error|\n\s+at .*:\d+/);
  });
});

const accepted: Readonly<Record<string, readonly [text: string, results: number]>> = {
  "5,000 lines of NDJSON": [line.repeat(5000), 5000],
  "5,000 documents of YAML": [`---\nname: Lab\nbeliefs: {${beliefs}}\n`.repeat(5000), 5000],
  "a JSON array of 5,000 on one line": [`[${new Array(5000).fill(line.trim()).join(",")}]`, 5000],
  "5,000 worldviews that share an anchor": [
    `- &a {name: Lab, beliefs: {${beliefs}}}\n${"- {<<: *a, name: Other}\n".repeat(4999)}`,
    5000,
  ],
  "a description of nine million characters, in JSON": [
    JSON.stringify({
      name: "Lab",
      description: '\\"x'.repeat(3e6),
      beliefs: { misuse_weight: 0.7, moral_rank: 1, alignment_difficulty: 1 },
    }),
    1,
  ],
  "16 MB of blanks before a worldview": [`${" ".repeat(16e6)}${line}`, 1],
  "a description of a million characters": [
    `{name: Lab, beliefs: {${beliefs}}, description: ${"x ".repeat(500_000)}}`,
    1,
  ],
};

describe("read in seconds", () => {
  it.each(Object.entries(accepted))("%s", { timeout: 30_000 }, async (_, [text, results]) => {
    const { code, stdout } = await run(["evaluate", "--brief", "--format", "ndjson", "-"], {
      stdin: text,
    });
    expect(code).toBe(0);
    expect(stdout.split("\n")).toHaveLength(results + 1);
  });
});

describe("a key that all objects have, among chances and quantiles", () => {
  const of = (beliefs: string) =>
    `{"name": "A", "beliefs": {"misuse_weight": 0.7, "moral_rank": 1, "alignment_difficulty": 1, ${beliefs}}}`;

  it.each([
    '"moral_rank": {"chances": {"1": 1, "__proto__": 0.4}}',
    '"moral_rank": {"chances": {"1": 1, "__proto__": [1]}}',
    '"misuse_weight": {"p50": 0.6, "__proto__": 0.7}',
    '"moral_rank": {"value": {"chances": {"1": 1, "__proto__": {"a": 1}}}, "note": "x"}',
  ])("is refused at its place, and stops no other worldview: %s", async (belief) => {
    const [first = "", rest = ""] = belief.split(/: (.*)/s);
    const bad = of("")
      .replace(/, }}$/, "}}")
      .replace(new RegExp(`${first}: [^,}]+`), `${first}: ${rest}`);
    const good = of("").replace(/, }}$/, "}}");
    const { code, stdout } = await run(["evaluate", "--brief", "--format", "ndjson", "-"], {
      stdin: `${bad}\n${good}\n`,
    });
    expect(code).toBe(2);
    const [one, other, ...more] = stdout
      .trimEnd()
      .split("\n")
      .map((each) => JSON.parse(each));
    expect(one).toMatchObject({ code: "belief/wrong-form" });
    expect(other).toMatchObject({ name: "A", verdict: "favoured" });
    expect(more).toEqual([]);
  });
});
