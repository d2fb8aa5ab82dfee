import { describe, expect, test } from "vitest";
import { cruelTradeOff } from "../../src/argument/cruel-trade-off.js";
import { run } from "../support/run.js";

const beliefs = "  misuse_weight: 0.7\n  moral_rank: 1\n  alignment_difficulty: hard\n";
const worldview = `name: One\nbeliefs:\n${beliefs}expect: {verdict: silent, claims: {key: holds}}\n`;

const claims = cruelTradeOff.claims.map(({ id }) => id);

interface Result {
  readonly ruleId: string;
  readonly kind: string;
  readonly locations: readonly { physicalLocation: { region: object } }[];
  readonly partialFingerprints: object;
}

async function sarif(command: string, stdin: string, ...options: string[]) {
  const { stdout } = await run([command, "--format", "sarif", ...options, "-"], { stdin });
  return JSON.parse(stdout).runs[0];
}

async function results(command: string, stdin: string, ...options: string[]) {
  return (await sarif(command, stdin, ...options)).results as readonly Result[];
}

describe("the SARIF of an evaluation", () => {
  test("has the argument's claims for rules, with help and where they come from", async () => {
    const { rules } = (await sarif("evaluate", worldview)).tool.driver;
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(claims));
    expect(rules[0]).toMatchObject({
      id: "key",
      shortDescription: { text: "By this worldview's own lights racing is good." },
      helpUri: expect.stringContaining("https://www.lesswrong.com/"),
      properties: { tags: ["conclusion", "misuse", "confident"] },
    });
    expect(rules[0].help.text).toContain("misuse_weight > 0.5");
    expect(rules[0].help.markdown).toContain("- `misuse_weight > 0.5`");
  });

  test("says what became of each claim, and of the verdict", async () => {
    const kinds = (await results("evaluate", worldview)).map((each) => [each.ruleId, each.kind]);
    expect(kinds.map(([id]) => id)).toEqual(["racecheck/verdict", ...claims]);
    expect(Object.fromEntries(kinds)).toMatchObject({
      "racecheck/verdict": "informational",
      key: "pass",
      cost: "pass",
      "1b": "open",
      accident: "notApplicable",
    });
  });

  test("has an open verdict open", async () => {
    const [verdict] = await results("evaluate", worldview, "--believe", "moral_rank=unknown");
    expect(verdict?.kind).toBe("open");
  });

  test("has --expect pass or fail", async () => {
    const [met] = await results("evaluate", worldview, "--expect", "favoured");
    const [unmet] = await results("evaluate", worldview, "--expect", "silent");
    expect([met?.kind, unmet?.kind]).toEqual(["pass", "fail"]);
  });

  test("in brief has the verdict alone", async () => {
    expect(await results("evaluate", worldview, "--brief")).toHaveLength(1);
  });
});

describe("the SARIF of a test", () => {
  test("points at what was expected", async () => {
    const found = (await results("test", worldview, "--with-passes")).map(
      ({ ruleId, kind, locations }) => [ruleId, kind, locations[0]?.physicalLocation.region],
    );
    expect(found).toEqual([
      ["racecheck/verdict", "fail", { startLine: 6, startColumn: 19, endColumn: 25 }],
      ["key", "pass", { startLine: 6, startColumn: 41, endColumn: 46 }],
    ]);
  });

  test("has a missing expectation not applicable, or failing when told to", async () => {
    const unasked = `name: One\nbeliefs:\n${beliefs}`;
    const [plain] = await results("test", unasked);
    const [told] = await results("test", unasked, "--fail-on-missing");
    expect([plain?.kind, told?.kind]).toEqual(["notApplicable", "fail"]);
  });
});

describe.each(["evaluate", "test"])("the fingerprints of %s", (command) => {
  const marks = async (stdin: string) =>
    (await results(command, stdin)).map((each) => each.partialFingerprints);

  test("stay when lines move", async () => {
    expect(await marks(`# a comment\n\n${worldview}`)).toEqual(await marks(worldview));
  });

  test("change with the worldview's name", async () => {
    expect(await marks(worldview.replace("One", "Two"))).not.toEqual(await marks(worldview));
  });
});

test("an invalid input is a result at its place, and a notification", async () => {
  const run = await sarif(
    "evaluate",
    "name: One\nbeliefs:\n  misuse_weight: 70\n  moral_rank: 1\n  alignment_difficulty: hard\n",
  );
  const [invocation] = run.invocations;
  expect(invocation.executionSuccessful).toBe(false);
  const { toolExecutionNotifications: notifications } = invocation;
  expect(notifications[0].descriptor.id).toBe("belief/out-of-range");
  expect(notifications[0].locations).toEqual(run.results[0].locations);
  expect(run.results[0]).toMatchObject({
    ruleId: "belief/out-of-range",
    kind: "fail",
    level: "error",
    locations: [{ physicalLocation: { region: { startLine: 3, startColumn: 18, endColumn: 20 } } }],
  });
});

test("half a character is in no part of the log", async () => {
  const half = '{"name": "A\\ud800", "beliefs": {"misuse_weight": 0.7, "\\udc00": 1}}\n';
  const whole = half.replace(/, "\\udc00": 1/, ', "moral_rank": 1, "alignment_difficulty": 0.7');
  for (const stdin of [half, whole]) {
    const { stdout } = await run(["evaluate", "--format", "sarif", "-"], { stdin });
    expect(stdout).toContain("\ufffd");
    expect(stdout).not.toMatch(/\\ud[89a-f]/i);
  }
});
