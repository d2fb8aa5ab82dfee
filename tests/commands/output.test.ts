import { describe, expect, it } from "vitest";
import { run } from "../support/run.js";

describe("a terminal that says it has 0 columns", () => {
  it.each([
    ["answers", ["evaluate", "worldviews/misuse-first-lab.yaml"]],
    ["errors", ["evaluate", "--believe", "moral_rank=zero", "worldviews"]],
    ["help", ["evaluate", "--help"]],
    ["a map", ["map", "worldviews/misuse-first-lab.yaml"]],
  ])("is laid out as one that has 80: %s", async (_, argv) => {
    const unknown = await run(argv, { columns: 0 });
    expect(unknown.all).toBe((await run(argv, { columns: 80 })).all);
    expect(unknown.all.length).toBeGreaterThan(100);
  });
});
