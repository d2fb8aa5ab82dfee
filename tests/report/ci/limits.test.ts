import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { run } from "../../support/run.js";
import { validators } from "../../support/validators.js";
import { directoryOf, stream, yaml } from "../../support/worldviews.js";

const CLAIMS = 17;

/** Worldviews of which the last has another verdict than the rest. */
function many(count: number): string {
  const names = Array.from({ length: count - 1 }, (_, index) => `W${index}`);
  return stream(...names.map((name) => yaml(name, {})), yaml("Last", { moral_rank: 2 }));
}

interface Result {
  readonly ruleId: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly partialFingerprints: object;
}

async function sarif(count: number) {
  const at = directoryOf();
  const argv = ["evaluate", "--format", `sarif=${at("out.sarif")}`, "--expect", "favoured", "-"];
  const { stderr } = await run(argv, { stdin: many(count) });
  const text = readFileSync(at("out.sarif"), "utf8");
  const [only] = JSON.parse(text).runs;
  return { text, stderr, run: only, results: only.results as readonly Result[] };
}

describe("a SARIF log", () => {
  it("has its results in the order of the input where all of them are shown", async () => {
    const { text, run, results, stderr } = await sarif(3);
    validators.sarif?.(text);
    expect(results).toHaveLength(3 * (CLAIMS + 1));
    expect(results[CLAIMS + 1]?.ruleId).toBe("racecheck/verdict");
    expect(run.invocations[0].toolExecutionNotifications).toBeUndefined();
    expect(stderr).not.toContain("results");
  });

  it("has the most severe first where not all are shown, and verdicts before claims", async () => {
    const { results } = await sarif(300);
    expect(results).toHaveLength(300 * (CLAIMS + 1));
    expect(results[0]?.message.text).toContain("Last: verdict: expected favoured");
    const rules = results.slice(0, 300).map(({ ruleId }) => ruleId);
    expect(new Set(rules)).toEqual(new Set(["racecheck/verdict"]));
    const [last] = (await sarif(1)).results;
    expect(results[0]?.partialFingerprints).toEqual(last?.partialFingerprints);
  });

  it("has no more than are taken, and says how many it left out", async () => {
    const { run, results, stderr } = await sarif(1400);
    expect(results).toHaveLength(25_000);
    expect(results[0]?.level).toBe("error");
    const [{ executionSuccessful, toolExecutionNotifications }] = run.invocations;
    expect(executionSuccessful).toBe(true);
    const [{ message, level, descriptor }] = toolExecutionNotifications;
    const said =
      "200 of 25,200 results, the least severe, were left out: GitHub takes 25,000 a run.";
    expect([level, message.text]).toEqual(["warning", said]);
    expect(run.tool.driver.notifications[descriptor.index].id).toBe(descriptor.id);
    expect(stderr.match(/^sarif: .*$/gm)).toEqual([`sarif: ${said}`]);
  });
});

describe("GitHub's annotations", () => {
  it("have errors first, since only the first of a step are shown", async () => {
    const argv = ["evaluate", "--format", "github", "--expect", "favoured", "-"];
    const { stdout } = await run(argv, { stdin: many(3) });
    expect(stdout.match(/^::\w+/gm)).toEqual(["::error", "::notice", "::notice"]);
  });
});
