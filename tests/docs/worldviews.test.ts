import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../support/run.js";

const directory = join(import.meta.dirname, "../../worldviews");
const files = readdirSync(directory).filter(
  (name) => /\.(yaml|json)$/.test(name) && !name.endsWith(".schema.json"),
);

interface Result {
  readonly file: string;
  readonly verdict: string;
  readonly trade_off: { readonly status: string; readonly price: readonly string[] };
}

async function evaluate(...options: string[]): Promise<readonly Result[]> {
  const { code, stdout } = await run(["evaluate", "--format", "json", ...options, directory]);
  expect(code).toBe(0);
  return JSON.parse(stdout).results;
}

const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)].sort();

describe("the example worldviews", () => {
  it("are at least ten files", () => {
    expect(files.length).toBeGreaterThanOrEqual(10);
  });

  it.each(files.filter((name) => name.endsWith(".yaml")))(
    "%s names its schema and says what it shows",
    (name) => {
      const lines = readFileSync(join(directory, name), "utf8").split("\n");
      expect(lines[0]).toBe("# yaml-language-server: $schema=./worldview.schema.json");
      expect(lines[1]).toMatch(/^# \S/);
    },
  );

  it.each(files)("%s states an expectation for each of its worldviews", (name) => {
    const text = readFileSync(join(directory, name), "utf8");
    const named = text.match(/^(?:- |\W*")?name\b/gm) ?? [];
    expect(named.length).toBeGreaterThan(0);
    expect(text.match(/^\W*expect\b/gm)).toHaveLength(named.length);
  });

  it("show every verdict, contested with another parameter", async () => {
    const verdicts = (await evaluate()).map(({ verdict }) => verdict);
    expect(distinct(verdicts)).toEqual(["disfavoured", "favoured", "open", "silent"]);
    const literal = await evaluate("--set", "mostly_accident_below=1");
    const both = literal.find(({ file }) => file.endsWith("worried-about-both.yaml"));
    expect(both?.verdict).toBe("contested");
  });

  it("show trade-offs of every status, and prices on both sides", async () => {
    const results = await evaluate();
    expect(distinct(results.map(({ trade_off }) => trade_off.status))).toEqual([
      "absent",
      "bites",
      "open",
    ]);
    const priced = results.filter(({ trade_off }) => trade_off.price.length > 0);
    expect(distinct(priced.map(({ verdict }) => verdict))).toEqual(["disfavoured", "favoured"]);
  });
});
