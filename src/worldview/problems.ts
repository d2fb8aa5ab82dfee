/** From what the schema found around the beliefs to problems with a code of their own. */
import { builtinNames } from "../argument/default.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Diagnostic, Problem } from "../diagnostics/problem.js";
import { shortened } from "../diagnostics/wording.js";
import { type Issue, kindOf, nearestWanted, valueAt, wantOf } from "../document/issues.js";
import { isMapping } from "../document/mapping.js";
import type { Path, Positioned } from "../document/positioned.js";
import { verdicts } from "../engine/verdict.js";
import { dateIn } from "./date.js";
import { EXPECT_KEYS, WORLDVIEW_KEYS } from "./envelope.js";
import { SCENARIO_KEYS } from "./scenarios.js";

/** The diagnostics of one schema issue: one for each unknown key, else a single one. */
export function diagnose(
  issue: Issue,
  document: Positioned,
  beliefs: readonly string[],
): Diagnostic[] {
  if (issue.code === "custom" && issue.path[0] === "scenarios") {
    return [{ problem: issue.params as Problem, place: document.place(issue.path) }];
  }
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      problem: unknownKey(key, issue.path, beliefs),
      place: document.placeOfKey([...issue.path, key]),
    }));
  }
  const found = valueAt(document.data, issue.path);
  const inner = innerIssues(issue, found);
  if (inner) {
    return inner.flatMap((each) =>
      diagnose({ ...each, path: [...issue.path, ...each.path] }, document, beliefs),
    );
  }
  return [{ problem: problemOf(issue, found), place: document.place(issue.path) }];
}

/** The issues of the branch of a choice that somebody took who wrote a mapping or a list. */
function innerIssues(issue: Issue, found: unknown): readonly Issue[] | undefined {
  if (issue.code !== "invalid_union") return undefined;
  const [key] = issue.path;
  const isInner =
    (key === "expect" && isMapping(found)) || (key === "argument" && Array.isArray(found));
  return isInner ? issue.errors[1] : undefined;
}

function unknownKey(key: string, path: Path, beliefs: readonly string[]): Problem {
  if (path.length === 0 && beliefs.includes(key)) {
    const facts = { key, nearest: undefined, known: WORLDVIEW_KEYS, under: "beliefs" };
    return { code: "worldview/unknown-key", ...facts };
  }
  if (path[0] === "scenarios") {
    const under = beliefs.includes(key) ? { under: "beliefs" } : {};
    const known = SCENARIO_KEYS;
    const near = beliefs.includes(key) ? undefined : nearest(key, known);
    return { code: "worldview/unknown-key", of: "a scenario", key, nearest: near, known, ...under };
  }
  const isExpect = path[0] === "expect";
  const known = isExpect ? EXPECT_KEYS : WORLDVIEW_KEYS;
  const shownKey = isExpect ? `expect.${key}` : key;
  return { code: "worldview/unknown-key", key: shownKey, nearest: nearest(key, known), known };
}

function problemOf(issue: Issue, found: unknown): Problem {
  const key = issue.path.map(String).join(".");
  if (key === "") return { code: "worldview/not-a-mapping", found: kindOf(found) };
  if (found === undefined) return { code: "worldview/missing-key", key };
  switch (issue.path[0]) {
    case "expect":
      return expectProblem(issue, key, found);
    case "date":
      return { code: "worldview/bad-date", found: dateText(found), meant: dateIn(found) };
    case "argument":
      return argumentProblem(issue, key, found);
    case "scenarios":
      return scenarioProblem(issue, key, found);
    default: {
      const isOne = key === "sources" && typeof found === "string" && found !== "";
      const list = isOne ? `[${JSON.stringify(shortened(found))}]` : undefined;
      const facts = { key, want: wantOf(issue), found: kindOf(found), nearest: list };
      return { code: "worldview/wrong-type", ...facts };
    }
  }
}

function scenarioProblem(issue: Issue, key: string, found: unknown): Problem {
  const facts = { code: "worldview/wrong-type", key, found: written(found) } as const;
  if (issue.path.length === 1) {
    const isNone = Array.isArray(found);
    const want = "a list of scenarios, each with a name, a chance and beliefs";
    return { ...facts, want, found: isNone ? "an empty list" : kindOf(found) };
  }
  if (issue.path.at(-1) === "chance") {
    const meant = percentMeant(found);
    return { ...facts, want: "a number from 0 to 1, or a percentage", nearest: meant };
  }
  return { ...facts, want: wantOf(issue), found: kindOf(found) };
}

/** A number of percent that was written as if it were a share. */
function percentMeant(found: unknown): string | undefined {
  return typeof found === "number" && found > 1.5 && found <= 100 ? `${found}%` : undefined;
}

function argumentProblem(issue: Issue, key: string, found: unknown): Problem {
  const known = builtinNames;
  if (typeof found === "string") {
    const isFile = /[/\\]|\.(ya?ml|json)$/i.test(found);
    const near = isFile ? undefined : nearest(found, known);
    const name = shortened(found);
    return { code: "worldview/unknown-argument", name, isFile, nearest: near, known };
  }
  const isEmptyList = issue.code === "too_small";
  const want = isEmptyList ? "not empty" : "the name of a built-in argument, or a list of names";
  const shown = isEmptyList ? "an empty list" : kindOf(found);
  return { code: "worldview/wrong-type", key, want, found: shown };
}

function expectProblem(issue: Issue, key: string, found: unknown): Problem {
  if (typeof found === "string" && ["expect", "expect.verdict"].includes(key)) {
    return { code: "expect/unknown-verdict", found, nearest: nearest(found, verdicts) };
  }
  const want = issue.code === "invalid_union" ? "a verdict or a mapping" : wantOf(issue);
  const near = nearestWanted(issue, found);
  return { code: "expect/wrong-type", key, want, found: written(found), nearest: near };
}

function written(found: unknown): string {
  return typeof found === "string" ? found : kindOf(found);
}

function dateText(found: unknown): string {
  return typeof found === "number" ? String(found) : written(found);
}
