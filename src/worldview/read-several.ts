/** Worldviews that are put beside several arguments: each is read once, as each argument asks. */
import type { Argument } from "../argument/argument.js";
import { inOrderOfPlaces } from "../diagnostics/bounds.js";
import type { Diagnostic, Place } from "../diagnostics/problem.js";
import { at } from "../engine/lookup.js";
import { documentReader, type FailedRead, type Overrides, sourceReader } from "./read.js";
import type { Worldview } from "./worldview.js";

/** One place of the input: a worldview as each argument reads it, in their order, or what is wrong with it. */
export type SeveralEntry =
  | { readonly ok: true; readonly worldviews: readonly Worldview[] }
  | FailedRead;

/**
 * A reader of worldviews about several arguments. What one of them must be told and is not is unknown to
 * it; what only one asks is no error of another.
 *
 * @param overrides of each argument
 */
export function severalReader(all: readonly Argument[], overrides: readonly Overrides[]) {
  const readers = all.map((argument, index) =>
    documentReader(
      argument,
      at(overrides, index),
      all.filter((other) => other !== argument),
    ),
  );
  return sourceReader((document, index, file): SeveralEntry => {
    const read = readers.map((reader) => reader(document, index, file));
    const wrong = read.flatMap((each) => (each.ok ? [] : each.diagnostics));
    if (wrong.length > 0)
      return { ok: false, diagnostics: distinct(wrong).toSorted(inOrderOfPlaces) };
    return { ok: true, worldviews: read.flatMap((each) => (each.ok ? [each.worldview] : [])) };
  });
}

/** What is wrong at a place is wrong for every argument, which may guess at another thing that was meant. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map(diagnostics.toReversed().map((each) => [keyOf(each), each]));
  return diagnostics.filter((each) => seen.get(keyOf(each)) === each);
}

/** What is wrong and where, without guesses. */
function keyOf({ problem, place }: Diagnostic): string {
  const { file, line, column }: Place = place;
  const facts = Object.entries(problem).filter(([fact]) => fact !== "nearest" && fact !== "known");
  return JSON.stringify([facts, file, line, column]);
}
