/** Texts that are JSON, or meant to be: one value, several after one another, or with comments. */
import { type Failed, type Found, failed, refused } from "./found.js";
import { afterBlanks, readJson, readJsonAt } from "./json.js";
import { commentsIn } from "./json-comments.js";
import { Refusal } from "./refusal.js";
import { Locator, type Source } from "./source.js";
import { yamlParts } from "./yaml.js";

/** The documents of a text, each read when it is asked for. */
export function* partsOf(source: Source, locator: Locator): Iterable<Found> {
  try {
    yield* looksLikeJson(source.text) ? jsonParts(source, locator) : yamlParts(source, locator);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    yield refused(error, locator);
  }
}

function looksLikeJson(text: string): boolean {
  const at = afterBlanks(text, 0);
  return opens(text, at) || /^\/[/*]/.test(text.slice(at, at + 2));
}

function opens(text: string, at: number): boolean {
  return text[at] === "{" || text[at] === "[";
}

function* jsonParts(source: Source, locator: Locator): Iterable<Found> {
  const { text } = source;
  const part = readJsonAt(text, afterBlanks(text, 0));
  const next = part && afterBlanks(text, part.to);
  if (part && next === text.length) yield { ok: true, part, locator };
  else if (part && next !== undefined && opens(text, next)) {
    yield { ok: true, part, locator };
    yield* furtherParts(source, next, locator);
  } else yield* commented(text, locator) ?? yamlParts(source, locator);
}

/**
 * What comes after a first value, as `jq` prints several: no YAML has two mappings in braces after one
 * another. A faulty value ends where a line begins with the brace of the next one.
 */
function* furtherParts(source: Source, from: number, locator: Locator): Iterable<Found> {
  const { text } = source;
  let at = from;
  while (at < text.length) {
    const part = opens(text, at) ? readJsonAt(text, at) : undefined;
    if (part) yield { ok: true, part, locator };
    else yield* faultyParts(source, at, endOfFaulty(text, at), locator);
    at = afterBlanks(text, part ? part.to : endOfFaulty(text, at));
  }
}

function endOfFaulty(text: string, at: number): number {
  const end = text.indexOf("\n{", at);
  return end < 0 ? text.length : end;
}

/** A part of a text by itself, with the places that it has in the whole. */
function* faultyParts({ file, text }: Source, from: number, to: number, whole: Locator) {
  const { line = 1, column = 1 } = whole.place(from, to);
  const source = { file, text: " ".repeat(column - 1) + text.slice(from, to) };
  const locator = new Locator(source, line);
  yield* commented(source.text, locator) ?? yamlParts(source, locator);
}

/** What is said of a text that would be JSON but for its comments. */
function commented(text: string, locator: Locator): readonly [Failed] | undefined {
  const found = commentsIn(text);
  if (!found || !readJson(found.without)) return undefined;
  const problem = { code: "yaml/syntax", detail: "comment", kind: "JSON_COMMENT" } as const;
  return [failed(problem, locator.place(found.from, found.to))];
}
