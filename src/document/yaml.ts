import { Composer, type CST, type Document, isScalar, type YAMLParseError } from "yaml";
import { firstOf } from "../diagnostics/bounds.js";
import type { Diagnostic, Problem } from "../diagnostics/problem.js";
import { composeParts } from "./compose.js";
import { type Found, failed, refused } from "./found.js";
import { ALIAS_LIMIT, DEPTH_LIMIT, WORLDVIEW_LIMIT, YAML_MEGABYTES } from "./limits.js";
import { Refusal } from "./refusal.js";
import type { Locator, Source } from "./source.js";
import { treesOf } from "./trees.js";

/** The documents of a YAML text, each read when it is asked for. Throws Refusal. */
export function* yamlParts({ file, text }: Source, locator: Locator): Iterable<Found> {
  if (text.length > YAML_MEGABYTES * 2 ** 20) {
    yield failed({ code: "yaml/too-large", megabytes: YAML_MEGABYTES }, { file });
    return;
  }
  // The composer holds a document back until the next begins, so it must see an end, not an error.
  let refusal: Refusal | undefined;
  const trees = untilRefused(treesOf(text), (error) => {
    refusal = error;
  });
  // Repeated keys are found while composing parts: the library compares each key with all others.
  const composer = new Composer({ merge: true, uniqueKeys: false });
  let count = 0;
  for (const document of withoutTraces(composer.compose(trees, false, text.length))) {
    if (++count > WORLDVIEW_LIMIT) throw tooMany(file, document);
    if (hasContent(document)) yield partsOfDocument(document, text, locator);
  }
  if (refusal) yield refused(refusal, locator);
}

function* untilRefused(
  trees: Iterable<CST.Token>,
  tell: (refusal: Refusal) => void,
): Iterable<CST.Token> {
  try {
    yield* trees;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    tell(error);
  }
}

/** To note where each of a million errors arose takes longer than all else, and nobody reads it. */
function* withoutTraces<T>(steps: Generator<T>): Iterable<T> {
  for (;;) {
    const before = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    const { done, value } = step(steps, before);
    if (done) return;
    yield value;
  }
}

function step<T>(steps: Generator<T>, traceLimit: number): IteratorResult<T> {
  try {
    return steps.next();
  } finally {
    Error.stackTraceLimit = traceLimit;
  }
}

function tooMany(path: string, { range }: Document.Parsed): Refusal {
  return new Refusal({ code: "input/too-many", path, limit: WORLDVIEW_LIMIT }, range[0]);
}

function hasContent({ contents, errors }: Document): boolean {
  const isEmpty = contents === null || (isScalar(contents) && contents.source === "");
  return errors.length > 0 || !isEmpty;
}

function partsOfDocument(document: Document.Parsed, text: string, locator: Locator): Found {
  if (document.errors.length > 0) {
    const diagnostics = firstOf(causes(document.errors, text), (error) =>
      syntax(error, text, locator),
    );
    return { ok: false, diagnostics };
  }
  const composed = composeParts(document, ALIAS_LIMIT);
  if (composed.ok) return { ok: true, part: composed.part, locator };
  const diagnostics = firstOf(composed.faults, ({ problem, from, to }) => ({
    problem,
    place: locator.place(from, to),
  }));
  return { ok: false, diagnostics };
}

/** Errors without those that only follow from a line before: each further key of the same mapping. */
function causes(errors: readonly YAMLParseError[], text: string): readonly YAMLParseError[] {
  return errors.filter((error, index) => {
    const before = errors[index - 1];
    if (before === undefined) return true;
    return !(CONSEQUENCES.includes(error.code) || isAsBadlySetIn(error, before, text));
  });
}

/** Whether a line is set in as wrongly as the one before that was: both beside a first key that is not. */
function isAsBadlySetIn(error: YAMLParseError, before: YAMLParseError, text: string): boolean {
  if (error.code !== BAD_INDENT || before.code !== BAD_INDENT) return false;
  const [one, other] = [error, before].map(({ pos: [at] }) => {
    const start = text.lastIndexOf("\n", at - 1) + 1;
    return afterBlanks(text, start) - start;
  });
  return one === other;
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === " ") at += 1;
  return at;
}

const BAD_INDENT = "BAD_INDENT";
const CONSEQUENCES: readonly string[] = ["BLOCK_AS_IMPLICIT_KEY", "MULTILINE_IMPLICIT_KEY"];

function syntax(error: YAMLParseError, text: string, locator: Locator): Diagnostic {
  const [from, to] = error.pos;
  // What is set in wrongly begins after the blanks by which it is.
  const at = error.code === BAD_INDENT ? afterBlanks(text, from) : from;
  return { problem: syntaxProblem(error), place: locator.place(at, Math.max(to, at + 1)) };
}

function syntaxProblem({ code, message }: YAMLParseError): Problem {
  if (code === "RESOURCE_EXHAUSTION") return { code: "yaml/too-deep", limit: DEPTH_LIMIT };
  return { code: "yaml/syntax", detail: message, kind: code };
}
