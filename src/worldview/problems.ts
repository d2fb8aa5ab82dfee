/** From what the schema found to problems with a code of their own. */
import type { Argument, Belief } from "../argument/argument.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Accepts, Diagnostic, Place, Problem } from "../diagnostics/problem.js";
import { shortened } from "../diagnostics/wording.js";
import { type Issue, kindOf, valueAt, wantOf } from "../document/issues.js";
import type { Path, Positioned } from "../document/positioned.js";
import { verdicts } from "../engine/verdict.js";
import { formsOf, type Incoherence } from "./forms.js";
import { isExact, meantBy, SHARES } from "./meant.js";

const KEYS = ["name", "entity", "reference_class", "description", "sources", "beliefs", "expect"];

/** The diagnostics of one schema issue: one for each unknown key, else a single one. */
export function diagnose(issue: Issue, document: Positioned, argument: Argument): Diagnostic[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      problem: unknownKey(key, issue.path, argument),
      place: document.placeOfKey([...issue.path, key]),
    }));
  }
  const [section, id] = issue.path;
  if (section === "expect" && issue.code === "invalid_union" && isMapping(document, issue.path)) {
    const inner = issue.errors[1] ?? [];
    return inner.flatMap((each) =>
      diagnose({ ...each, path: [...issue.path, ...each.path] }, document, argument),
    );
  }
  const belief =
    section === "beliefs" ? argument.beliefs.find((each) => each.id === id) : undefined;
  if (belief) {
    const problem = beliefProblem(belief, issue, document.data);
    return [{ problem, place: placeInBelief(belief, issue, document) }];
  }
  const place = document.place(issue.path);
  return [{ problem: worldviewProblem(issue, document.data), place }];
}

function isMapping(document: Positioned, path: Path): boolean {
  const value = valueAt(document.data, path);
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Where the part of a belief's value stands that is wrong: a key, or the value below one. */
function placeInBelief(belief: Belief, issue: Issue, document: Positioned): Place {
  const raw = valueAt(document.data, ["beliefs", belief.id]);
  const inner = innermost(issue, formOf(belief, raw));
  const path = inner === issue ? issue.path : [...issue.path, ...inner.path];
  return inner.code === "invalid_key" ? document.placeOfKey(path) : document.place(path);
}

function formOf(belief: Belief, raw: unknown): number {
  return formsOf(belief).findIndex(({ matches }) => matches(raw));
}

/** The problem of one value of a belief, wherever it was written; undefined if there is none. */
export function beliefProblems(belief: Belief, raw: unknown, issues: readonly Issue[]): Problem[] {
  const data = { beliefs: { [belief.id]: raw } };
  return issues.map((issue) =>
    beliefProblem(belief, { ...issue, path: ["beliefs", belief.id, ...issue.path] }, data),
  );
}

export function acceptsOf({ type, domain, levels = {} }: Belief): Accepts {
  const bounds = domain.type === "boolean" ? {} : { min: domain.min, max: domain.max };
  return { type, ...bounds, levels: Object.keys(levels) };
}

function unknownKey(key: string, path: Path, { beliefs }: Argument): Problem {
  if (path[0] === "beliefs" && path.length === 1) {
    const known = beliefs.map(({ id }) => id);
    return { code: "belief/unknown-belief", belief: key, nearest: nearest(key, known), known };
  }
  if (path[0] === "beliefs") {
    const belief = beliefs.find(({ id }) => id === path[1]);
    if (belief) {
      return {
        code: "belief/wrong-form",
        belief: belief.id,
        accepts: acceptsOf(belief),
        found: key,
      };
    }
  }
  if (path.length === 0 && beliefs.some(({ id }) => id === key)) {
    const problem = { code: "worldview/unknown-key", nearest: undefined, known: KEYS } as const;
    return { ...problem, key, under: "beliefs" };
  }
  const isExpect = path[0] === "expect";
  const known = isExpect ? ["verdict", "trade_off", "claims"] : KEYS;
  const shownKey = isExpect ? `expect.${key}` : key;
  return { code: "worldview/unknown-key", key: shownKey, nearest: nearest(key, known), known };
}

function worldviewProblem(issue: Issue, data: unknown): Problem {
  const found = valueAt(data, issue.path);
  const key = issue.path.map(String).join(".");
  if (key === "") return { code: "worldview/not-a-mapping", found: kindOf(found) };
  if (found === undefined) return { code: "worldview/missing-key", key };
  if (issue.path[0] !== "expect") {
    return { code: "worldview/wrong-type", key, want: wantOf(issue), found: kindOf(found) };
  }
  const inner = innermost(issue, typeof found === "string" ? 0 : 1);
  if (typeof found === "string" && ["expect", "expect.verdict"].includes(key)) {
    return { code: "expect/unknown-verdict", found, nearest: nearest(found, verdicts) };
  }
  const want = typeof found === "object" ? "a verdict or a mapping" : wantOf(inner);
  const shown = typeof found === "string" ? found : kindOf(found);
  return { code: "expect/wrong-type", key, want, found: shown };
}

function beliefProblem(belief: Belief, issue: Issue, data: unknown): Problem {
  const accepts = acceptsOf(belief);
  const raw = valueAt(data, ["beliefs", belief.id]);
  if (raw === undefined) return { code: "belief/missing", belief: belief.id, accepts };
  const form = formOf(belief, raw);
  const inner = innermost(issue, form);
  const path = [...issue.path, ...(inner === issue ? [] : inner.path)];
  const found = valueAt(data, path);
  if (form < 0) return wrongForm(belief, raw);
  if (inner.code === "invalid_key") {
    const key = String(path.at(-1));
    return { code: "belief/wrong-form", belief: belief.id, accepts, found: key };
  }
  if (inner.code === "custom") return incoherence(belief, inner.params as Incoherence | undefined);
  if (path.some((key) => key === "chance" || key === "chances")) {
    return { code: "belief/bad-chance", belief: belief.id, meant: meantBy(found, SHARES) };
  }
  if (inner.code === "unrecognized_keys") {
    const keys = inner.keys.join(", ");
    return { code: "belief/wrong-form", belief: belief.id, accepts, found: keys };
  }
  if (typeof found === "string") return wrongWord(belief, found);
  if (inner.code === "too_big" || inner.code === "too_small") {
    const max = isExact(Number(found)) ? accepts.max : Number.MAX_SAFE_INTEGER;
    return {
      code: "belief/out-of-range",
      belief: belief.id,
      accepts: { ...accepts, max: accepts.max ?? max },
      meant: meantBy(found, belief.domain),
    };
  }
  const meant = meantBy(found, belief.domain);
  return { code: "belief/wrong-type", belief: belief.id, accepts, found: shown(found), meant };
}

/** The issue of the branch that was meant, where a union reports one list of issues a branch. */
function innermost(issue: Issue, branch: number): Issue {
  if (issue.code !== "invalid_union") return issue;
  return issue.errors[branch]?.[0] ?? issue;
}

function wrongForm(belief: Belief, raw: unknown): Problem {
  const accepts = acceptsOf(belief);
  if (typeof raw === "object" && raw !== null && !Array.isArray(raw)) {
    const found = Object.keys(raw).join(", ") || "an empty mapping";
    return { code: "belief/wrong-form", belief: belief.id, accepts, found };
  }
  return {
    code: "belief/wrong-type",
    belief: belief.id,
    accepts,
    found: kindOf(raw),
    meant: undefined,
  };
}

function incoherence(belief: Belief, params: Incoherence | undefined): Problem {
  switch (params?.problem) {
    case "bad-range":
      return { code: "belief/bad-range", belief: belief.id, min: params.min, max: params.max };
    case "bad-chances":
      return { code: "belief/bad-chances", belief: belief.id, sum: params.sum };
    case "bad-quantiles":
      return { code: "belief/bad-quantiles", belief: belief.id, key: params.key };
    default:
      return {
        code: "belief/wrong-form",
        belief: belief.id,
        accepts: acceptsOf(belief),
        found: "an empty mapping",
      };
  }
}

const BOOLEAN_WORDS: Readonly<Record<string, string>> = {
  yes: "true",
  y: "true",
  on: "true",
  no: "false",
  n: "false",
  off: "false",
};

function wrongWord(belief: Belief, word: string): Problem {
  const accepts = acceptsOf(belief);
  const boolean = belief.type === "boolean" ? BOOLEAN_WORDS[word.toLowerCase()] : undefined;
  const known =
    belief.type === "boolean" ? ["true", "false", "unknown"] : [...accepts.levels, "unknown"];
  const guess = boolean ?? meantBy(word, belief.domain) ?? nearest(word, known);
  return {
    code: "belief/unknown-level",
    belief: belief.id,
    accepts,
    level: shown(word),
    nearest: guess,
  };
}

function shown(value: unknown): string {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? JSON.stringify(shortened(value)) : kindOf(value);
}
