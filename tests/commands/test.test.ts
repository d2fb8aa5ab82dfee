import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../support/run.js";

let folder: string;
let previous: string;

const beliefs = (rank: number): string =>
  `beliefs:\n  misuse_weight: 0.7\n  moral_rank: ${rank}\n  alignment_difficulty: hard\n`;
const met = `name: Met\n${beliefs(1)}expect: favoured\n`;
const unmet = `name: Unmet\n${beliefs(2)}expect:\n  verdict: favoured\n  claims:\n    1b: holds\n`;
const unasked = `name: Unasked\n${beliefs(1)}`;
const invalid = "name: Invalid\nbeliefs:\n  misuse_weight: 70\n";

beforeAll(() => {
  previous = process.cwd();
  folder = mkdtempSync(join(tmpdir(), "racecheck-test-"));
  process.chdir(folder);
  writeFileSync("met.yaml", met);
  writeFileSync("unmet.yaml", unmet);
  writeFileSync("unasked.yaml", unasked);
  writeFileSync("invalid.yaml", invalid);
  writeFileSync("empty.yaml", "");
  mkdirSync("none");
});

afterAll(() => {
  process.chdir(previous);
  rmSync(folder, { recursive: true });
});

describe("racecheck test", () => {
  test.each([
    [0, ["met.yaml"]],
    [0, ["met.yaml", "unasked.yaml"]],
    [1, ["met.yaml", "unmet.yaml"]],
    [1, ["--fail-on-missing", "met.yaml", "unasked.yaml"]],
    [0, ["--fail-on-missing", "met.yaml"]],
    [2, ["met.yaml", "unmet.yaml", "invalid.yaml"]],
    [2, ["empty.yaml"]],
    [2, ["none"]],
    [2, ["absent.yaml"]],
    [2, []],
    [2, ["--format", "yaml", "met.yaml"]],
  ])("exits with %i for %j", async (expected, argv) => {
    const { code, stderr } = await run(["test", ...argv]);
    expect(code).toBe(expected);
    expect(stderr === "").toBe(expected !== 2);
  });

  test("prints what passed, what failed and why, and what has no expectation", async () => {
    const { stdout } = await run(["test", "met.yaml", "unmet.yaml", "unasked.yaml"]);
    expect(
      stdout,
    ).toBe(`✔ Met                                                                   met.yaml
✘ Unmet                                                               unmet.yaml
    verdict: expected favoured, but it is silent
      key fails:
        ✘ it ranks itself best  moral_rank 2, not = 1  line 4
      → If it ranked itself best, racing would be favoured.
    claim 1b: expected to hold, but it is unknown
      1b is unknown:
        ? distrusts_rivals is unknown  left out
– Unasked                                                           unasked.yaml

1 passed, 1 failed, 1 without expectation
`);
  });

  test("with --brief prints a line each", async () => {
    const { stdout } = await run(["test", "--brief", "met.yaml", "unmet.yaml"]);
    expect(stdout).toBe(`✔ passed  Met    met.yaml
✘ failed  Unmet  unmet.yaml  verdict: expected favoured, but it is silent; claim 1b: expected to hold, but it is unknown

1 passed, 1 failed
`);
  });

  test("counts a missing expectation as a failure when told to", async () => {
    const { stdout } = await run(["test", "--fail-on-missing", "unasked.yaml"]);
    expect(stdout).toContain("✘ Unasked");
    expect(stdout).toContain("    it has no expectation\n");
  });

  test("counts invalid inputs and says on standard error what is wrong with them", async () => {
    const { stdout, stderr } = await run(["test", "met.yaml", "invalid.yaml"]);
    expect(stdout).toContain("1 passed, 0 failed, 1 invalid input\n");
    expect(stderr).toContain("invalid.yaml:3:18 belief/out-of-range");
  });

  test("holds what --believe and --set make of a worldview against its expectation", async () => {
    expect((await run(["test", "--believe", "moral_rank=2", "met.yaml"])).code).toBe(1);
    expect((await run(["test", "--set", "mostly_misuse_above=0.9", "met.yaml"])).code).toBe(1);
  });

  test("reads standard input", async () => {
    const { code, stdout } = await run(["test", "-"], { stdin: met });
    expect(code).toBe(0);
    expect(stdout).toContain("1 passed, 0 failed\n");
  });

  test("says in JSON what was expected where, and what decided it", async () => {
    const { stdout } = await run(["test", "--format", "json", "unmet.yaml"]);
    const { results, summary } = JSON.parse(stdout);
    expect(summary).toEqual({ passed: 0, failed: 1, missing: 0, errors: 0 });
    expect(results[0].expectation.status).toBe("failed");
    expect(results[0].expectation.checks[1]).toEqual({
      what: "claim",
      claim: "1b",
      expected: "holds",
      actual: "unknown",
      passed: false,
      line: 9,
      column: 9,
      decided_by: [
        {
          claim: "1b",
          status: "unknown",
          conditions: [
            { belief: "distrusts_rivals", test: "= true", actual: null, status: "unknown" },
          ],
        },
      ],
    });
  });

  test("writes several formats at once", async () => {
    const { stdout } = await run([
      ...[
        "test",
        "--format",
        "text",
        "--format",
        "junit=results.xml",
        "--format",
        "sarif=out.sarif",
      ],
      "unmet.yaml",
    ]);
    expect(stdout).toContain("0 passed, 1 failed\n");
    expect(readFileSync("results.xml", "utf8")).toContain('tests="1" failures="1"');
    expect(JSON.parse(readFileSync("out.sarif", "utf8")).version).toBe("2.1.0");
  });

  test("writes one document only if another cannot be written", async () => {
    const { code, stdout } = await run([
      ...["test", "--format", "junit=absent/results.xml", "--format", "json", "met.yaml"],
    ]);
    expect(code).toBe(2);
    expect(JSON.parse(stdout).errors[0].code).toBe("output/unwritable");
  });

  test("colours only when asked", async () => {
    expect((await run(["test", "--color", "met.yaml"])).stdout).toContain("\u001b[94m✔");
    expect((await run(["test", "met.yaml"])).stdout).not.toContain("\u001b");
  });
});
