/** What would change a verdict is looked for only where it is not the one that was expected. */
import { expect, it } from "vitest";
import { test } from "../../src/answers/test.js";
import { loadArgument, readWorldviews } from "../../src/worldview/load.js";

const argument = loadArgument();
const beliefs = { misuse_weight: 0.7, moral_rank: 1, alignment_difficulty: "hard" };

function testedWith(expected: unknown) {
  const text = JSON.stringify({ name: "W", beliefs, expect: expected });
  const [entry] = test(argument, readWorldviews(argument, text)).entries;
  if (!entry?.ok) throw new Error("the worldview is not in order");
  return entry;
}

it.each([
  ["a verdict that was expected", "favoured", "passed"],
  ["nothing that was expected", undefined, "missing"],
  ["another status of a claim", { verdict: "favoured", claims: { key: "fails" } }, "failed"],
])("is not looked for with %s", (_, expected, status) => {
  const { assessment, expectation } = testedWith(expected);
  expect(expectation.status).toBe(status);
  expect(assessment.outlook).toBeUndefined();
});

it("is there with another verdict", () => {
  const { assessment, expectation } = testedWith("silent");
  expect(expectation.status).toBe("failed");
  expect(assessment.outlook?.flips.some(({ to }) => to === "silent")).toBe(true);
});
