import { Composer, type CST, type Document, isScalar, Parser, type YAMLParseError } from "yaml";
import type { Diagnostic, Problem } from "../diagnostics/problem.js";
import { composeParts } from "./compose.js";
import { tooDeepAt, tooDeepInLine } from "./depth.js";
import { readJson } from "./json.js";
import type { Part } from "./part.js";
import { type Positioned, positioned } from "./positioned.js";
import { Locator, type Source } from "./source.js";

/** Levels of nesting that are read; worldviews need four. */
export const DEPTH_LIMIT = 64;

/** Values that the aliases of one document may stand for. */
export const ALIAS_LIMIT = 1_000_000;

/** Mebibytes of YAML that are read from one source, some 50,000 worldviews; of JSON more are. */
export const YAML_LIMIT = 8;

/** One document of a source: its data, or all that is wrong with it. */
export type Parsed =
  | { readonly ok: true; readonly value: Positioned }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads YAML, and so JSON, into positioned data: one entry for each document or, where a document is
 * a list, for each of its items. Empty documents are passed over.
 */
export function parseDocuments(source: Source): readonly Parsed[] {
  const locator = new Locator(source);
  return partsOf(source, locator).flatMap((each) => (each.ok ? worldviewsIn(each, locator) : each));
}

/** Reads one worldview a line, as in NDJSON: one entry for each line that is not blank. */
export function parseLines({ file, text }: Source): readonly Parsed[] {
  return text.split(/\r\n|\n/).flatMap((line, index) => {
    if (line.trim() === "") return [];
    const source = { file, text: line };
    const locator = new Locator(source, index + 1);
    const [first, ...more] = partsOf(source, locator);
    if (first && more.length === 0) return first.ok ? found(first.part, locator) : first;
    const place = locator.place(0, line.length);
    return failed([{ problem: { code: "yaml/not-one-a-line" }, place }]);
  });
}

/** Reads worldviews, whichever way they are written: as YAML, as JSON or as NDJSON. */
export function parseWorldviews(source: Source): readonly Parsed[] {
  return isLines(source) ? parseLines(source) : parseDocuments(source);
}

/**
 * Whether a text is a sequence of JSON objects, one a line. Such a text may hold faulty lines, but
 * nothing that is sound as JSON or YAML is taken for one.
 */
function isLines({ file, text }: Source): boolean {
  if (/\.(ndjson|jsonl)$/i.test(file)) return true;
  // In YAML, too, these may stand between two objects.
  const lines = linesOf(text).filter((line) => line !== "" && !line.startsWith("#"));
  const [first = "", ...more] = lines.slice(Math.max(0, lines.findIndex(isNoMarker)));
  if (more.length === 0 || !first.startsWith("{")) return false;
  if (isObject(first)) return [first, ...more].some(isFollowedByMore);
  return more.every((line) => line.startsWith("{")) && more.some(isObject);
}

function linesOf(text: string): string[] {
  return text
    .slice(0, PROBE)
    .split("\n")
    .map((line) => line.trim());
}

/** Characters of a text that are enough to see whether it is NDJSON. */
const PROBE = 1 << 20;

function isNoMarker(line: string): boolean {
  return !/^(---|\.\.\.)/.test(line);
}

/** Whether a line is an object after which YAML would want a marker, and finds none. */
function isFollowedByMore(line: string, index: number, lines: readonly string[]): boolean {
  const next = lines[index + 1];
  return next !== undefined && isNoMarker(next) && isObject(line);
}

function isObject(line: string): boolean {
  return line.startsWith("{") && readJson(line, DEPTH_LIMIT) !== undefined;
}

type Parts = { readonly ok: true; readonly part: Part } | Extract<Parsed, { ok: false }>;

function partsOf(source: Source, locator: Locator): readonly Parts[] {
  const json = /^\s*[[{]/.test(source.text) ? readJson(source.text, DEPTH_LIMIT) : undefined;
  return json ? [{ ok: true, part: json }] : yamlParts(source, locator);
}

function yamlParts({ file, text }: Source, locator: Locator): readonly Parts[] {
  if (text.length > YAML_LIMIT * 2 ** 20) {
    const problem = { code: "yaml/too-large", megabytes: YAML_LIMIT } as const;
    return [failed([{ problem, place: { file } }])];
  }
  const deepInLine = tooDeepInLine(text, DEPTH_LIMIT);
  if (deepInLine !== undefined) return [tooDeep(deepInLine, locator)];
  const tokens: CST.Token[] = [...new Parser().parse(text)];
  const deep = tokens.map((token) => tooDeepAt(token, DEPTH_LIMIT)).find((at) => at !== undefined);
  if (deep !== undefined) return [tooDeep(deep, locator)];
  // Repeated keys are found while composing parts: the library compares each key with all others.
  const composer = new Composer({ merge: true, uniqueKeys: false });
  const documents = [...composer.compose(tokens, false, text.length)];
  return documents.filter(hasContent).map((document) => partsOfDocument(document, locator));
}

function tooDeep(at: number, locator: Locator): Parts {
  const place = locator.place(at, at + 1);
  return failed([{ problem: { code: "yaml/too-deep", limit: DEPTH_LIMIT }, place }]);
}

function hasContent({ contents, errors }: Document): boolean {
  const isEmpty = contents === null || (isScalar(contents) && contents.source === "");
  return errors.length > 0 || !isEmpty;
}

function partsOfDocument(document: Document.Parsed, locator: Locator): Parts {
  if (document.errors.length > 0) {
    return failed(causes(document.errors).map((error) => syntax(error, locator)));
  }
  const composed = composeParts(document, ALIAS_LIMIT);
  if (composed.ok) return composed;
  return failed(
    composed.faults.map(({ problem, from, to }) => ({ problem, place: locator.place(from, to) })),
  );
}

function worldviewsIn({ part }: { readonly part: Part }, locator: Locator): readonly Parsed[] {
  return (part.items ?? [part]).map((each) => found(each, locator));
}

function found(part: Part, locator: Locator): Parsed {
  return { ok: true, value: positioned(part, locator) };
}

function failed(diagnostics: readonly Diagnostic[]): Extract<Parsed, { ok: false }> {
  return { ok: false, diagnostics };
}

/** Errors without those that only follow from a line before: each further key of the same mapping. */
function causes(errors: readonly YAMLParseError[]): readonly YAMLParseError[] {
  return errors.filter(({ code }, index) => index === 0 || !CONSEQUENCES.includes(code));
}

const CONSEQUENCES: readonly string[] = ["BLOCK_AS_IMPLICIT_KEY", "MULTILINE_IMPLICIT_KEY"];

function syntax(error: YAMLParseError, locator: Locator): Diagnostic {
  return { problem: syntaxProblem(error), place: locator.place(...error.pos) };
}

function syntaxProblem({ code, message }: YAMLParseError): Problem {
  if (code === "RESOURCE_EXHAUSTION") return { code: "yaml/too-deep", limit: DEPTH_LIMIT };
  return { code: "yaml/syntax", detail: message, kind: code };
}
