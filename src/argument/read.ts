import { MOST_OF_A_FILE, moreOf } from "../diagnostics/bounds.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Diagnostic, Problem } from "../diagnostics/problem.js";
import {
  firstIssues,
  type Issue,
  keysAt,
  kindOf,
  nearestWanted,
  valueAt,
  wantOf,
} from "../document/issues.js";
import { isMapping } from "../document/mapping.js";
import { parseDocuments } from "../document/parse.js";
import type { Positioned } from "../document/positioned.js";
import { protoPath } from "../document/proto.js";
import type { Source } from "../document/source.js";
import type { Argument } from "./argument.js";
import type { ArgumentDefinition } from "./definition.js";
import { type ExtendedDocument, extended } from "./extend.js";
import { resolveArgument, type Setting } from "./resolve.js";
import { argumentSchema } from "./schema.js";

export type ReadArgument =
  | { readonly ok: true; readonly argument: Argument }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Reads a user's own argument from YAML or JSON, or reports everything that is wrong with it. */
export function readArgument(source: Source, set: Setting = {}): ReadArgument {
  const parsed = [...parseDocuments(source)];
  const faulty = parsed.flatMap((each) => (each.ok ? [] : each.diagnostics));
  if (faulty.length > 0) return { ok: false, diagnostics: faulty };
  const [document] = parsed;
  if (!document?.ok || parsed.length > 1) {
    const problem: Problem =
      parsed.length > 1
        ? { code: "argument/one-only", found: parsed.length }
        : { code: "argument/not-a-mapping", found: "an empty file" };
    return { ok: false, diagnostics: [{ problem, place: { file: source.file } }] };
  }
  return readDefinition(document.value, set);
}

/** Reads an argument that was parsed already, and makes it whole if it extends another one. */
export function readDefinition(written: Positioned, set: Setting): ReadArgument {
  const strange = protoPath(written.data);
  if (strange) {
    const problem = {
      code: "argument/unknown-key",
      key: String(strange.at(-1)),
      known: [],
    } as const;
    const place = written.placeOfKey(strange);
    return { ok: false, diagnostics: [{ problem: { ...problem, nearest: undefined }, place }] };
  }
  const whole = extended(written);
  if (!whole.ok) return whole;
  const { document } = whole;
  const { data, error } = argumentSchema().safeParse(document.data);
  if (error) {
    const { issues, more } = firstIssues(firstOfEachPlace(error.issues), MOST_OF_A_FILE);
    const diagnostics = issues.flatMap((each) => diagnose(each, document));
    if (more > 0) diagnostics.push(moreOf(document.place([]).file, more));
    return { ok: false, diagnostics };
  }
  const resolved = resolveArgument(data as ArgumentDefinition, set);
  if (resolved.ok) {
    return { ok: true, argument: { ...resolved.argument, place: document.place } };
  }
  const diagnostics = resolved.faults.map(({ problem, path }) =>
    path.length === 0 ? { problem, place: { file: "--set" } } : document.diagnose(problem, path),
  );
  return { ok: false, diagnostics };
}

/** A list in place of a text is of the wrong type and, if empty, too short: once is enough. */
function firstOfEachPlace(issues: readonly Issue[]): readonly Issue[] {
  const places = new Map<string, Issue>();
  for (const issue of issues) {
    const place = issue.path.join("/");
    if (!places.has(place)) places.set(place, issue);
  }
  return [...places.values()];
}

function extendsAnother({ data }: Positioned): boolean {
  return valueAt(data, ["extends"]) !== undefined;
}

function diagnose(issue: Issue, document: ExtendedDocument): Diagnostic[] {
  if (issue.code === "unrecognized_keys") {
    const known = [
      ...keysAt(argumentSchema(), issue.path),
      ...(issue.path.length === 0 && extendsAnother(document) ? ["remove"] : []),
    ];
    return issue.keys.map((key) => ({
      problem: { code: "argument/unknown-key", key, nearest: nearest(key, known), known },
      place: document.placeOfKey([...issue.path, key]),
    }));
  }
  return [{ problem: problemOf(issue, document), place: document.place(issue.path) }];
}

function problemOf(issue: Issue, { data, pathInFile }: ExtendedDocument): Problem {
  const found = valueAt(data, issue.path);
  const key = pathInFile(issue.path).map(String).join(".");
  if (key === "") return { code: "argument/not-a-mapping", found: kindOf(found) };
  if (found === undefined) return { code: "argument/missing-key", key };
  if (issue.path.includes("when") || issue.path.includes("unless")) {
    const detail = conditionDetail(found);
    if (detail !== undefined || issue.path.includes("when")) {
      return { code: "argument/bad-condition", found: describe(found), detail };
    }
  }
  const want = issue.code === "custom" ? "a text without control characters" : wantOf(issue);
  const near = nearestWanted(issue, found);
  return { code: "argument/wrong-type", key, want, found: describe(found), nearest: near };
}

/** What is wrong with a condition of which it can be seen what it was meant to be. */
function conditionDetail(found: unknown): string | undefined {
  if (!isMapping(found)) return undefined;
  const { all, any, at_least, of, is } = found;
  const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
  if (isEmpty(all) || isEmpty(any)) return "there is no condition in the list";
  if (isEmpty(is)) return "there is no value in the list";
  if (at_least === undefined) return undefined;
  if (typeof at_least !== "number" || !Number.isInteger(at_least) || at_least < 1) {
    return "at_least takes a whole number from 1 up";
  }
  return Array.isArray(of) && of.length > 0
    ? undefined
    : "beside at_least stands of, a list of conditions";
}

function describe(found: unknown): string {
  if (typeof found === "string" && found !== "") return JSON.stringify(found);
  return isMapping(found)
    ? `a mapping with ${Object.keys(found).join(", ") || "nothing"}`
    : kindOf(found);
}
