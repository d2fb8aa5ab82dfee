/** Beliefs that stand where they are not read: under a misspelt key, or beside `beliefs`. */
import type { Argument, Belief } from "../argument/argument.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Diagnostic } from "../diagnostics/problem.js";
import { type Issue, valueAt } from "../document/issues.js";
import type { Path, Positioned } from "../document/positioned.js";
import { beliefSchema } from "./forms.js";
import { beliefProblems } from "./problems.js";

/** A belief that a worldview leaves out, and the place where it was most likely written instead. */
export interface Stray {
  readonly belief: Belief;
  readonly path: Path;
}

/** The strays among the unknown keys that a schema found. */
export function straysOf(
  issues: readonly Issue[],
  { data }: Positioned,
  { beliefs }: Argument,
): readonly Stray[] {
  const missing = beliefs.filter(({ id }) => valueAt(data, ["beliefs", id]) === undefined);
  const known = beliefs.map(({ id }) => id);
  return issues.flatMap((issue) => {
    if (issue.code !== "unrecognized_keys") return [];
    const isBeside = issue.path.length === 0;
    if (!isBeside && issue.path.join("/") !== "beliefs") return [];
    return issue.keys.flatMap((key) => {
      const meant = isBeside ? key : nearest(key, known);
      const belief = missing.find(({ id }) => id === meant);
      return belief ? [{ belief, path: [...issue.path, key] }] : [];
    });
  });
}

/** What is wrong with the value of a stray, besides where it stands. */
export function strayDiagnostics({ belief, path }: Stray, document: Positioned): Diagnostic[] {
  const raw = valueAt(document.data, path);
  const issues = beliefSchema(belief).safeParse(raw).error?.issues ?? [];
  const place = document.place(path);
  return beliefProblems(belief, raw, issues).map((problem) => ({ problem, place }));
}
