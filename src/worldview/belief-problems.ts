/** From what a form's schema found in a belief's value to problems with a code of their own. */
import type { Belief } from "../argument/argument.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Problem } from "../diagnostics/problem.js";
import { type Issue, kindOf, valueAt } from "../document/issues.js";
import { isMapping } from "../document/mapping.js";
import type { Path } from "../document/positioned.js";
import { acceptsOf } from "./accepts.js";
import { EVIDENCE_KEYS, type Form, type Incoherence } from "./form.js";
import { meantBy } from "./meant.js";
import { SHARES } from "./quantity.js";
import { quantityProblem } from "./quantity-problem.js";

/** What is wrong with a belief's value, and where below it. */
export interface BeliefFault {
  readonly problem: Problem;
  readonly path: Path;
  /** Whether it is the key at the path that is wrong. */
  readonly ofKey?: boolean;
}

/** The fault of a value that is of none of the forms. */
export function formlessFault(belief: Belief, forms: readonly Form[], raw: unknown): BeliefFault {
  if (!isMapping(raw)) return { problem: quantityProblem(belief, raw), path: [] };
  const keys = Object.keys(raw).slice(0, MOST_KEYS);
  const known = [...new Set(forms.flatMap((form) => form.keys))].filter((key) => /^\w+$/.test(key));
  const misspelt = keys.find((key) => !isEvidenceKey(key) && nearest(key, known) !== undefined);
  if (misspelt !== undefined) return unknownKey(belief, misspelt, [misspelt], known);
  const facts = { belief: belief.id, accepts: acceptsOf(belief) };
  const isEvidence =
    keys.length > 0 && known.includes("value") && keys.every((key) => isEvidenceKey(key));
  if (isEvidence) return { problem: { code: "belief/no-value", ...facts, found: keys }, path: [] };
  const said = keys.filter((key) => !isEvidenceKey(key));
  const found = (said.length > 0 ? said : keys).join(", ") || "an empty mapping";
  return { problem: { code: "belief/wrong-form", ...facts, found }, path: [] };
}

/** The fault of a key that no form of any belief has. */
export function wrongKeyFault(belief: Belief, path: Path): BeliefFault {
  const facts = { belief: belief.id, accepts: acceptsOf(belief), found: String(path.at(-1)) };
  return { problem: { code: "belief/wrong-form", ...facts }, path, ofKey: true };
}

/** Keys of a mapping that are looked at: a value has few. */
const MOST_KEYS = 20;

function isEvidenceKey(key: string): boolean {
  return (EVIDENCE_KEYS as readonly string[]).includes(key);
}

/** The faults of a value of a form, one for each place. */
export function faultsOf(
  belief: Belief,
  form: Form,
  raw: unknown,
  issues: readonly Issue[],
): readonly BeliefFault[] {
  const wrongKeys = issues
    .filter(({ code }) => code === "invalid_key")
    .map(({ path }) => String(path));
  const ofParts = issues.filter(
    ({ code, path }) =>
      code !== "custom" && (code === "invalid_key" || !wrongKeys.includes(String(path))),
  );
  // Whether parts fit together can be said of parts that are right.
  const told = ofParts.length > 0 ? ofParts : issues;
  return told.flatMap((issue) => faultsOfIssue(belief, form, raw, issue));
}

function faultsOfIssue(
  belief: Belief,
  { keys: known }: Form,
  raw: unknown,
  issue: Issue,
): readonly BeliefFault[] {
  const { path } = issue;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => unknownKey(belief, key, [...path, key], known));
  }
  if (issue.code === "invalid_key") return [wrongKey(belief, path, known)];
  if (issue.code === "custom") {
    return [{ problem: incoherence(belief, issue.params as Incoherence), path }];
  }
  return [{ problem: wrongPart(belief, path, valueAt(raw, path)), path }];
}

function wrongKey(belief: Belief, path: Path, known: readonly string[]): BeliefFault {
  const key = String(path.at(-1));
  if (belief.type === "choice" && path.length > 1) {
    return { problem: quantityProblem(belief, key, A_VALUE), path, ofKey: true };
  }
  const isQuantity = path.length > 1 || /^p\d/.test(key);
  if (!isQuantity) return unknownKey(belief, key, path, known);
  const facts = { belief: belief.id, accepts: acceptsOf(belief), found: key };
  return { problem: { code: "belief/wrong-form", ...facts }, path, ofKey: true };
}

/** What is wrong where several values of a choice stand. */
const A_VALUE = "a value";

function unknownKey(
  { id }: Belief,
  key: string,
  path: Path,
  known: readonly string[],
): BeliefFault {
  const facts = { belief: id, key, nearest: nearest(key, known), known };
  return { problem: { code: "belief/unknown-key", ...facts }, path, ofKey: true };
}

function incoherence({ id: belief }: Belief, params: Incoherence): Problem {
  switch (params.problem) {
    case "bad-range":
      return { code: "belief/bad-range", belief, min: params.min, max: params.max };
    case "bad-chances":
      return { code: "belief/bad-chances", belief, sum: params.sum };
    case "repeated-value":
      return { code: "belief/repeated-value", belief, keys: params.keys };
    case "bad-quantiles":
      return { code: "belief/bad-quantiles", belief, key: params.key };
    default:
      return params satisfies never;
  }
}

/** What is wrong with the value at a path, by what should stand there. */
function wrongPart(belief: Belief, path: Path, found: unknown): Problem {
  const [first] = path;
  if (typeof first === "number") return quantityProblem(belief, found, A_VALUE);
  const part = first === undefined ? undefined : String(first);
  switch (part) {
    case "source":
    case "note": {
      const key = `${part} of ${belief.id}`;
      const want = part === "note" ? "a text" : "a text, or a list of texts";
      return { code: "worldview/wrong-type", key, want, found: kindOf(found) };
    }
    case "chance":
    case "chances":
      if (String(path) === "chances") {
        const facts = { belief: belief.id, accepts: acceptsOf(belief) };
        return { code: "belief/wrong-form", ...facts, found: `${kindOf(found)} as chances` };
      }
      return { code: "belief/bad-chance", belief: belief.id, meant: meantBy(found, SHARES) };
    default:
      return quantityProblem(belief, found, part);
  }
}
