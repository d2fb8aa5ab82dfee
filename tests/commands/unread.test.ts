import { describe, expect, it } from "vitest";
import { failedComparisonJson } from "../../src/report/data/compare.js";
import { failedJson } from "../../src/report/data/evaluate.js";
import { failedExplanationJson } from "../../src/report/data/explain.js";
import { failedMapJson } from "../../src/report/data/map.js";
import { failedChangesJson } from "../../src/report/data/since.js";
import { failedTestJson } from "../../src/report/data/test.js";
import { run } from "../support/run.js";

const keysOf = (text: string): readonly string[] => Object.keys(JSON.parse(text));

describe("a command line with an unknown option", () => {
  it.each([
    ["evaluate", [], failedJson],
    ["compare", [], failedComparisonJson],
    ["compare", ["--baseline", "b.json"], failedChangesJson],
    ["map", [], failedMapJson],
    ["test", [], failedTestJson],
    ["explain", [], failedExplanationJson],
  ])("leaves the document of a %s %j that failed", async (command, more, failed) => {
    const { stdout, code } = await run([command, ...more, "--format", "json", "--bogus"]);
    expect(code).toBe(2);
    expect(keysOf(stdout)).toEqual(keysOf(failed([], {})));
    expect(JSON.parse(stdout).errors[0].message).toContain("--bogus");
  });

  it("leaves one in the other formats that can say so", async () => {
    const { stdout } = await run(["evaluate", "--format=junit", "--bogus"]);
    expect(stdout).toContain("<testsuites");
  });

  it.each([
    [["--output", "x.json", "--format", "json"]],
    [["--format", "json=x.json"]],
    [["--format", "text"]],
  ])("leaves none with %j", async (options) => {
    expect((await run(["evaluate", ...options, "--bogus"])).stdout).toBe("");
  });
});

describe("an unknown command", () => {
  it.each([
    ["eval", "evaluate"],
    ["comp", "compare"],
    ["evalute", "evaluate"],
  ])("%s leads to %s", async (written, meant) => {
    const { stderr, code } = await run([written]);
    expect(code).toBe(2);
    expect(stderr.match(/Did you mean/g)).toHaveLength(1);
    expect(stderr).toContain(`(Did you mean ${meant}?)`);
  });

  it("that is near none leads to none", async () => {
    expect((await run(["qqqqqqqqqqqq"])).stderr).not.toContain("Did you mean");
  });
});
