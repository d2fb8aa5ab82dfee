import { describe, expect, it } from "vitest";
import type { Problem } from "../../src/diagnostics/problem.js";
import { word } from "../../src/diagnostics/wording.js";

describe("word", () => {
  it("names near ids", () => {
    const problem = {
      code: "usage/unknown-id",
      id: "1d",
      near: ["1b", "1a"],
      kinds: "claim",
    } as const;
    expect(word(problem)).toEqual({
      message: "the argument has no claim 1d",
      hint: "near: 1b and 1a",
    });
  });

  it("says what to do about an analysis that is too large", () => {
    const { message } = word({ code: "analysis/too-large", what: "cells", limit: 1000 });
    expect(message).toContain("more than 1000 cells");
    expect(message).toContain("settle or lock some beliefs");
  });

  it.each<Problem>([
    { code: "worldview/unknown-key", key: "x", nearest: undefined, known: [] },
    { code: "argument/unknown-key", key: "x", nearest: undefined, known: [] },
    { code: "belief/unknown-key", belief: "a", key: "x", nearest: undefined, known: [] },
    { code: "belief/unknown-belief", belief: "x", nearest: undefined, known: [] },
    { code: "usage/unknown-parameter", parameter: "x", nearest: undefined, known: [] },
    { code: "usage/unknown-id", id: "x", near: [], kinds: "claim" },
    { code: "argument/unknown-reference", kind: "term", id: "x", nearest: undefined, known: [] },
  ])("proposes nothing where there is nothing to choose from: $code", (problem) => {
    expect(word(problem).hint).toBeUndefined();
  });

  it("leaves out the end of long texts, but not of paths", () => {
    const long = "x".repeat(500);
    const unknown = word({ code: "expect/unknown-claim", claim: long, nearest: undefined });
    expect(unknown.message.length).toBeLessThan(120);
    expect(word({ code: "input/not-found", path: long }).message).toContain(long);
  });
});
