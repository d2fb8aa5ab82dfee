import { describe, expect, it } from "vitest";
import { evaluateAll } from "../../src/answers/evaluate.js";
import { baselineOf } from "../../src/answers/since/baseline.js";
import { loadArgument, readWorldviews } from "../../src/worldview/load.js";
import { stream, yaml } from "../support/worldviews.js";

const argument = loadArgument();
const entries = readWorldviews(
  argument,
  stream(yaml("A", {}), yaml("Broken", { moral_rank: 0 }), yaml("B", {})),
);

describe("the assessment of several worldviews", () => {
  it("tells before each how many are done", () => {
    const told: string[] = [];
    const progress = (done: number, total: number) => void told.push(`${done} of ${total}`);
    evaluateAll(argument, entries, { outlook: false, progress });
    expect(told).toEqual(["0 of 3", "1 of 3", "2 of 3"]);
  });

  it("is a baseline that knows how many of them failed", () => {
    const { results, errors } = baselineOf("then", evaluateAll(argument, entries));
    expect(results.map(({ name }) => name)).toEqual(["A", "B"]);
    expect(errors).toBe(1);
  });
});
