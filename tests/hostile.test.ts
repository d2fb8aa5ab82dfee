/** Inputs too large to be kept as files: none may take long, and none may end in more than a message. */
import { describe, expect, it } from "vitest";
import { run } from "./support/run.js";

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
};

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
