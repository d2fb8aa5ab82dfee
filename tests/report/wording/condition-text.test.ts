import { describe, expect, it } from "vitest";
import type { ConditionDefinition } from "../../../src/argument/definition.js";
import { conditionText } from "../../../src/report/wording/condition-text.js";
import { argumentOf } from "../../support/arguments.js";

const boats = argumentOf({
  beliefs: {
    x: { type: "number" },
    n: { type: "integer" },
    by: { type: "choice", values: ["sail", "enough", "oar"] },
  },
  claims: [],
});

describe("a condition as a line of text", () => {
  it.each<[string, ConditionDefinition]>([
    ["always", "always"],
    ["claim 1a and capable", { all: [{ claim: "1a" }, "capable"] }],
    [
      "x > enough (0.5) or n = 1",
      {
        any: [
          { belief: "x", is: "> enough" },
          { belief: "n", is: 1 },
        ],
      },
    ],
    ["by = sail", { belief: "by", is: "sail" }],
    ["by != enough", { belief: "by", is: "!= enough" }],
    ["by one of enough or oar", { belief: "by", is: ["enough", "oar"] }],
    ["a and (b or not c)", { all: ["a", { any: ["b", { not: "c" }] }] }],
    ["not (a or b)", { not: { any: ["a", "b"] } }],
    ["not (a or b)", { not: { all: [{ any: ["a", "b"] }] } }],
    ["a and b", { any: [{ all: ["a", "b"] }] }],
  ])("%s", (text, when) => {
    expect(conditionText(when, { definition: boats, parameters: { enough: 0.5 } })).toBe(text);
  });
});
