/** What was expected is told of where it is expected. */
import { expect, it } from "vitest";
import { run } from "../../support/run.js";
import { directoryOf } from "../../support/worldviews.js";

const beliefs =
  "name: A\nbeliefs: {misuse_weight: 0.7, moral_rank: 2, alignment_difficulty: hard}\n";

/** The lines at which GitHub is told of what failed. */
async function linesOf(expectation: string): Promise<readonly string[]> {
  const at = directoryOf({ "a.yaml": `${beliefs}${expectation}` });
  const { stdout } = await run(["test", "--format", "github", at("a.yaml")]);
  return [...stdout.matchAll(/^::error [^:]*line=(\d+)/gm)].map(([, line]) => line as string);
}

it("points at each part of an expectation", async () => {
  const parts = "expect:\n  verdict: favoured\n  trade_off: bites\n  claims:\n    key: holds\n";
  expect(await linesOf(parts)).toEqual(["4", "5", "7"]);
});

it("points at a verdict that is all that is expected", async () => {
  expect(await linesOf("expect: favoured\n")).toEqual(["3"]);
});
