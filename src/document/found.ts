import type { Diagnostic, Problem } from "../diagnostics/problem.js";
import type { Part } from "./part.js";
import type { Refusal } from "./refusal.js";
import type { Locator } from "./source.js";

/** One document of a source and what finds places in it, or all that is wrong with it. */
export type Found = { readonly ok: true; readonly part: Part; readonly locator: Locator } | Failed;

export interface Failed {
  readonly ok: false;
  readonly diagnostics: readonly Diagnostic[];
}

/** A document that has one thing wrong with it. */
export function failed(problem: Problem, place: Diagnostic["place"]): Failed {
  return { ok: false, diagnostics: [{ problem, place }] };
}

/** What is said where a text is not read on. */
export function refused({ problem, at }: Refusal, locator: Locator): Failed {
  return failed(problem, locator.place(at, at + 1));
}
