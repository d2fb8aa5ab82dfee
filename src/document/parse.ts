import { type Failed, type Found, failed } from "./found.js";
import { partsOf } from "./json-text.js";
import { WORLDVIEW_LIMIT } from "./limits.js";
import { isLines, lineParts, partOfLine } from "./lines.js";
import { type Positioned, positioned } from "./positioned.js";
import { Locator, type Source } from "./source.js";

/** One document of a source: its data, or all that is wrong with it. */
export type Parsed = { readonly ok: true; readonly value: Positioned } | Failed;

/**
 * Reads YAML, and so JSON, into positioned data: one entry for each document or, where a document is
 * a list, for each of its items. Empty documents are passed over. Each is read when it is asked for.
 */
export function parseDocuments(source: Source): Iterable<Parsed> {
  return limited(itemsOf(partsOf(source, new Locator(source))), source);
}

/** The so-manieth line of NDJSON as a document. */
export function parseLine(file: string, line: string, number: number): Parsed {
  return parsedOf(partOfLine(file, line, number));
}

function parsedOf(found: Found): Parsed {
  return found.ok ? { ok: true, value: positioned(found.part, found.locator) } : found;
}

/** What a text says as one value of YAML; the text itself if it is none. */
export function parseValue(text: string): unknown {
  const source = { file: "", text };
  const [first, ...more] = partsOf(source, new Locator(source));
  if (first === undefined) return null;
  return first.ok && more.length === 0 ? first.part.data : text;
}

/**
 * Reads worldviews, whichever way they are written: as YAML, as JSON or as NDJSON, where each line that
 * is not blank is an entry.
 */
export function parseWorldviews(source: Source): Iterable<Parsed> {
  return isLines(source) ? limited(lineParts(source), source) : parseDocuments(source);
}

function* itemsOf(found: Iterable<Found>): Iterable<Found> {
  for (const each of found) {
    if (!each.ok || !each.part.items) yield each;
    else for (const part of each.part.items) yield { ...each, part };
  }
}

function* limited(found: Iterable<Found>, { file }: Source): Iterable<Parsed> {
  let count = 0;
  for (const each of found) {
    if (++count > WORLDVIEW_LIMIT) {
      yield failed({ code: "input/too-many", path: file, limit: WORLDVIEW_LIMIT }, { file });
      return;
    }
    yield parsedOf(each);
  }
}
