import { describe, expect, it } from "vitest";
import { because, type Factor, type Mixture } from "../../../src/answers/since/because.js";
import type { Evaluation } from "../../../src/engine/evaluate.js";

/** Why an outcome changed: outcomes by the factors that have their later value, such as `ab`. */
function reasons(all: string, outcomes: (changed: string) => string) {
  const factors = [...all].map((id): Factor => ({ kind: "belief", id }));
  const told = new Map<unknown, string>();
  const mixture: Mixture = (changed) => {
    const evaluation = {} as Evaluation;
    told.set(evaluation, outcomes(changed.map(({ id }) => id).join("")));
    return evaluation;
  };
  const found = because(mixture, factors, (evaluation) => told.get(evaluation), "then");
  if (found.kind !== "cruxes") return found.kind;
  return found.cruxes.map(({ beliefs, of }) => `${beliefs.join("")} ${of.join(" ")}`);
}

describe("why an outcome is another one", () => {
  it("is undone only by what brings back the outcome of then, not a third one", () => {
    const outcomes: Readonly<Record<string, string>> = { "": "then", a: "third" };
    expect(reasons("ab", (changed) => outcomes[changed] ?? "now")).toEqual([
      "b before",
      "ab after",
    ]);
  });

  it("has what both brings it about and undoes it first, then smaller sets", () => {
    const then = ["", "b", "c", "d", "ad"];
    const found = reasons("abcd", (changed) => (then.includes(changed) ? "then" : "now"));
    expect(found.slice(0, 3)).toEqual(["bc before after", "a before", "bd before"]);
  });

  it("is the argument itself where what was believed then gives another outcome now", () => {
    expect(reasons("a", () => "now")).toBe("argument");
  });
});
