import { expect, it } from "vitest";
import { belnap, verdicts } from "../../src/engine/verdict.js";

it.each([
  [true, false, "favoured"],
  [false, true, "disfavoured"],
  [true, true, "contested"],
  [false, false, "silent"],
] as const)("told yes %s and told no %s is %s", (yes, no, verdict) => {
  expect(belnap(yes, no)).toBe(verdict);
});

it("lists the four settled verdicts, then open", () => {
  expect(verdicts).toEqual(["favoured", "disfavoured", "contested", "silent", "open"]);
});
