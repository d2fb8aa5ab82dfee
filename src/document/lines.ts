/** NDJSON: one worldview a line. */
import { type Found, failed } from "./found.js";
import { readJson } from "./json.js";
import { partsOf } from "./json-text.js";
import { Refusal } from "./refusal.js";
import { Locator, type Source } from "./source.js";

/** The worldview of each line that is not blank, or what is wrong with the line. */
export function* lineParts({ file, text }: Source): Iterable<Found> {
  let number = 0;
  for (const line of linesOf(text)) {
    number++;
    if (line.trim() !== "") yield partOfLine(file, line, number);
  }
}

/** The worldview of the so-manieth line of a file, or what is wrong with the line. */
export function partOfLine(file: string, line: string, number: number): Found {
  const source = { file, text: line };
  const locator = new Locator(source, number);
  const [first, ...more] = firstTwo(partsOf(source, locator));
  if (first && more.length === 0) return first;
  return failed({ code: "yaml/not-one-a-line" }, locator.place(0, line.length));
}

function* linesOf(text: string): Iterable<string> {
  let from = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", from)) {
    yield text.slice(from, text[at - 1] === "\r" ? at - 1 : at);
    from = at + 1;
  }
  yield text.slice(from);
}

function firstTwo<T>(all: Iterable<T>): readonly T[] {
  const found: T[] = [];
  for (const each of all) if (found.push(each) === 2) break;
  return found;
}

/**
 * Whether a text is a sequence of JSON objects, one a line. Such a text may hold faulty lines, but
 * nothing that is sound as JSON or YAML is taken for one.
 */
export function isLines({ file, text }: Source): boolean {
  if (/\.(ndjson|jsonl)$/i.test(file)) return true;
  // In YAML, too, these may stand between two objects.
  const lines = probe(text).filter((line) => line !== "" && !line.startsWith("#"));
  const [first = "", ...more] = lines.slice(Math.max(0, lines.findIndex(isNoMarker)));
  if (more.length === 0 || !first.startsWith("{")) return false;
  if (isObject(first)) return [first, ...more].some(isFollowedByMore);
  return more.every((line) => line.startsWith("{")) && more.some(isObject);
}

/**
 * Whether the beginning of a text shows already that it is NDJSON, whatever follows: an object on a line of
 * its own, and after it no marker of YAML.
 */
export function beginsAsLines(text: string): boolean {
  const lines = probe(text.slice(0, text.lastIndexOf("\n") + 1));
  const [first = "", second] = lines.filter((line) => line !== "" && !line.startsWith("#"));
  return second !== undefined && isNoMarker(first) && isNoMarker(second) && isObject(first);
}

function probe(text: string): string[] {
  return text
    .slice(0, PROBE)
    .split("\n")
    .map((line) => line.trim());
}

/** Characters of a text that are enough to see whether it is NDJSON. */
export const PROBE = 1 << 20;

function isNoMarker(line: string): boolean {
  return !/^(---|\.\.\.)/.test(line);
}

/** Whether a line is an object after which YAML would want a marker, and finds none. */
function isFollowedByMore(line: string, index: number, lines: readonly string[]): boolean {
  const next = lines[index + 1];
  return next !== undefined && isNoMarker(next) && isObject(line);
}

function isObject(line: string): boolean {
  try {
    return line.startsWith("{") && readJson(line) !== undefined;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
