import { describe, expect, it } from "vitest";
import { assess } from "../../src/answers/assess.js";
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

describe("a locked belief", () => {
  it.each([
    ["turns a settled verdict", 1],
    ["settles an open one", "unknown"],
  ])("is in nothing that %s", (_, moral_rank) => {
    const [read] = readWorldviews(argument, yaml("A", { moral_rank }));
    if (!read?.ok) throw new Error("it is a worldview");
    const changed = (locked: readonly string[]) => {
      const { flips = [], settles = [] } =
        assess(argument, read.worldview, { locked }).outlook ?? {};
      const changes = [...flips, ...settles].flatMap((flip) => flip.changes);
      return changes.some(({ belief }) => belief === "moral_rank");
    };
    expect([changed([]), changed(["moral_rank"])]).toEqual([true, false]);
  });
});
