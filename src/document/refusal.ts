import type { Problem } from "../diagnostics/problem.js";

/** A text goes beyond a limit, and is not read on from there. */
export class Refusal extends Error {
  /** @param at where in the text */
  constructor(
    readonly problem: Problem,
    readonly at: number,
  ) {
    super(problem.code);
  }
}
