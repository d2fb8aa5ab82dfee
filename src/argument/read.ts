import { inOrderOfPlaces, MOST_OF_A_FILE, moreOf } from "../diagnostics/bounds.js";
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
import type { Path, Positioned } from "../document/positioned.js";
import { protoPath } from "../document/proto.js";
import type { Source } from "../document/source.js";
import type { Argument } from "./argument.js";
import { checkArgument } from "./check.js";
import { conditionFaults, described, type FormFault } from "./condition-faults.js";
import type { ArgumentDefinition } from "./definition.js";
import { type ExtendedDocument, extended } from "./extend.js";
import type { Fault } from "./fault.js";
import { parametersOf, resolveArgument, type Setting } from "./resolve.js";
import { salvage } from "./salvage.js";
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
  const other = worldviewInstead(written);
  if (other) return { ok: false, diagnostics: [other] };
  const whole = extended(written);
  if (!whole.ok) return whole;
  const { document } = whole;
  const { data, error } = argumentSchema().safeParse(document.data);
  if (!error && whole.diagnostics.length === 0) {
    const resolved = resolveArgument(data as ArgumentDefinition, set);
    if (resolved.ok) {
      return { ok: true, argument: { ...resolved.argument, place: document.place } };
    }
    return { ok: false, diagnostics: resolved.faults.map((each) => faultAt(each, document)) };
  }
  const issues = error?.issues ?? [];
  const form = formDiagnostics(issues, document);
  const sound = soundFaults(issues, document, set);
  const all = [...whole.diagnostics, ...form.diagnostics, ...sound].toSorted(inOrderOfPlaces);
  const diagnostics = all.slice(0, MOST_OF_A_FILE);
  const more = form.more + all.length - diagnostics.length;
  if (more > 0) diagnostics.push(moreOf(document.place([]).file, more));
  return { ok: false, diagnostics };
}

function faultAt({ problem, path }: Fault, document: ExtendedDocument): Diagnostic {
  return path.length === 0
    ? { problem, place: { file: "--set" } }
    : document.diagnose(problem, path);
}

/** What is wrong with the form of an argument, condition by condition to the innermost part. */
function formDiagnostics(found: readonly Issue[], document: ExtendedDocument) {
  const { issues, more } = firstIssues(firstOfEachPlace(found), MOST_OF_A_FILE);
  const sites = new Set<string>();
  const diagnostics = issues.flatMap((issue): readonly Diagnostic[] => {
    const site = conditionSite(issue.path);
    if (!site) return diagnose(issue, document);
    const key = site.join("/");
    if (sites.has(key)) return [];
    sites.add(key);
    const faults = conditionFaults(valueAt(document.data, site), site);
    return faults.length > 0
      ? faults.map((each) => formFaultAt(each, document))
      : diagnose(issue, document);
  });
  const known = new Set<string>();
  const isFirst = (each: Diagnostic): boolean => {
    const key = JSON.stringify(each);
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  };
  return { diagnostics: diagnostics.filter(isFirst), more };
}

function formFaultAt({ problem, path, ofKey }: FormFault, document: ExtendedDocument): Diagnostic {
  return { problem, place: ofKey ? document.placeOfKey(path) : document.place(path) };
}

/** The path to the whole condition in which another path leads, if there is something. */
function conditionSite(path: Path): Path | undefined {
  const [section, , key] = path;
  if (section === "terms" && key === "when") return path.slice(0, 3);
  if (section !== "claims") return undefined;
  if (key === "when") return path.slice(0, 3);
  return key === "unless" && path.length > 3 ? path.slice(0, 4) : undefined;
}

/** What is wrong with the parts of an argument that are of the right form. */
function soundFaults(
  issues: readonly Issue[],
  document: ExtendedDocument,
  setting: Setting,
): readonly Diagnostic[] {
  const { data } = document;
  if (!isMapping(data)) return [];
  const { definition, isInduced } = salvage(
    data,
    issues.flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => [...issue.path, key])
        : [issue.path],
    ),
  );
  return checkArgument(definition, parametersOf(definition, setting))
    .filter((fault) => !isInduced(fault))
    .map((fault) => faultAt(fault, document));
}

/** A worldview where an argument is to be read. */
function worldviewInstead({ data, place }: Positioned): Diagnostic | undefined {
  if (!isMapping(data) || data.extends !== undefined) return undefined;
  const { name, beliefs, claims, id } = data;
  const isWorldview =
    typeof name === "string" && beliefs !== undefined && claims === undefined && id === undefined;
  return isWorldview ? { problem: { code: "argument/a-worldview" }, place: place([]) } : undefined;
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
  if (valueAt(document.data, issue.path) === undefined) {
    const meant = document.misspelt(issue.path);
    if (meant) return [meant];
  }
  return [{ problem: problemOf(issue, document), place: document.place(issue.path) }];
}

function problemOf(issue: Issue, { data, pathInFile }: ExtendedDocument): Problem {
  const found = valueAt(data, issue.path);
  const key = keyName(issue.path, pathInFile(issue.path), data);
  if (key === "") return { code: "argument/not-a-mapping", found: kindOf(found) };
  if (found === undefined) return { code: "argument/missing-key", key };
  const want = issue.code === "custom" ? "a text without control characters" : wantAt(issue);
  const near = nearestWanted(issue, found);
  return { code: "argument/wrong-type", key, want, found: described(found), nearest: near };
}

/** What an issue asks for; of a text of a certain form, which form. */
function wantAt(issue: Issue): string {
  if (issue.code !== "invalid_format") return wantOf(issue);
  const [section, , key] = issue.path;
  if (issue.path.at(-1) === "url") return "an address that begins with http:// or https://";
  const isValue = section === "beliefs" && key === "values";
  return isValue
    ? "a word: a letter, then letters, digits and . _ -, but not true, false, unknown or error"
    : "a name of letters, digits and . _ -";
}

/** How a key is called: one of a claim by the claim's id, since nobody counts claims. */
function keyName(path: Path, inFile: Path, data: unknown): string {
  const section = path[0];
  const below = path.slice(2);
  const { id, name } = (valueAt(data, path.slice(0, 2)) ?? {}) as Record<string, unknown>;
  const of = section === "claims" ? id : section === "measures" ? name : undefined;
  if (typeof of !== "string" || below.length === 0 || below[0] === "id" || below[0] === "name") {
    return inFile.map(String).join(".");
  }
  return `${below.map(String).join(".")} of ${section === "claims" ? "claim" : "measure"} ${of}`;
}
