/** From the mapping under `beliefs` to what a worldview says of each belief. */
import type { Argument, Belief } from "../argument/argument.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Diagnostic } from "../diagnostics/problem.js";
import { valueAt } from "../document/issues.js";
import { isMapping } from "../document/mapping.js";
import type { Path, Positioned } from "../document/positioned.js";
import { acceptsOf } from "./accepts.js";
import { readBelief } from "./read-belief.js";
import type { Stray } from "./strays.js";
import type { HeldBelief } from "./worldview.js";

export interface BeliefsRead {
  readonly stated: ReadonlyMap<string, HeldBelief>;
  readonly diagnostics: readonly Diagnostic[];
  /** How many more diagnostics there are. */
  readonly more: number;
  /** Keys of beliefs that other arguments ask. */
  readonly notAsked: readonly string[];
  /** Keys that no argument asks. */
  readonly unknown: readonly string[];
}

/** Where the beliefs of a worldview stand. */
const OUTSIDE: Path = ["beliefs"];

/**
 * Reads everything that stands under `beliefs`.
 *
 * @param elsewhere the beliefs that other arguments ask
 * @param path where that is
 */
export function readBeliefs(
  document: Positioned,
  argument: Argument,
  elsewhere: ReadonlySet<string>,
  path: Path = OUTSIDE,
): BeliefsRead {
  const said = beliefsIn(document, path) ?? {};
  const read = argument.beliefs
    .filter(({ id }) => Object.hasOwn(said, id))
    .map((belief) => stateOf(belief, document, [...path, belief.id]));
  const asked = new Set(argument.beliefs.map(({ id }) => id));
  const others = Object.keys(said).filter((key) => !asked.has(key));
  return {
    stated: new Map(read.flatMap(({ held }) => (held ? [[held.id, held] as const] : []))),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
    more: read.reduce((sum, { more }) => sum + more, 0),
    notAsked: others.filter((key) => elsewhere.has(key)),
    unknown: others.filter((key) => !elsewhere.has(key)),
  };
}

function beliefsIn(
  { data }: Positioned,
  path: Path = OUTSIDE,
): Readonly<Record<string, unknown>> | undefined {
  const beliefs = valueAt(data, path);
  return isMapping(beliefs) ? beliefs : undefined;
}

interface State {
  /** Missing if something is wrong with it. */
  readonly held?: HeldBelief;
  readonly diagnostics: readonly Diagnostic[];
  readonly more: number;
}

/** What a worldview says of a belief at some place. */
export function stateOf(belief: Belief, document: Positioned, path: Path): State {
  const raw = valueAt(document.data, path);
  const read = readBelief(belief, raw);
  if (read.ok) {
    const isAround = isMapping(raw) && Object.hasOwn(raw, "value");
    const { line, column, length } = document.place(isAround ? [...path, "value"] : path);
    const place = { line, column, length };
    const held = { id: belief.id, ...read.stated, origin: "stated", ...place } as const;
    return { held, diagnostics: [], more: 0 };
  }
  const diagnostics = read.faults.map(({ problem, path: below, ofKey }) => {
    const at = [...path, ...below];
    return { problem, place: ofKey ? document.placeOfKey(at) : document.place(at) };
  });
  return { diagnostics, more: read.more };
}

/**
 * The diagnostics of beliefs without which there is no answer, and which stand nowhere else: where no scenario
 * says it either, one for the worldview, else one for each scenario that does not.
 */
export function missingBeliefs(
  document: Positioned,
  { beliefs }: Argument,
  overrides: { has(id: string): boolean },
  strays: readonly Stray[],
): readonly Diagnostic[] {
  const said = beliefsIn(document);
  if (!said) return [];
  const scenarios = scenarioPaths(document).map((path) => ({
    path,
    said: beliefsIn(document, path) ?? {},
  }));
  const placesWithout = ({ id, if_left_out }: Belief): readonly Path[] => {
    const isThere =
      if_left_out !== "error" ||
      Object.hasOwn(said, id) ||
      overrides.has(id) ||
      strays.some(({ belief }) => belief.id === id);
    if (isThere) return [];
    const without = scenarios.filter((each) => !Object.hasOwn(each.said, id));
    const isNowhere = without.length === scenarios.length;
    return isNowhere ? [OUTSIDE] : without.map(({ path }) => path);
  };
  return beliefs.flatMap((belief) =>
    placesWithout(belief).map(
      (path): Diagnostic => ({
        problem: { code: "belief/missing", belief: belief.id, accepts: acceptsOf(belief) },
        place: document.place([...path, belief.id]),
      }),
    ),
  );
}

/** Where the beliefs of each scenario stand. */
export function scenarioPaths({ data }: Positioned): readonly Path[] {
  const scenarios = valueAt(data, ["scenarios"]);
  return Array.isArray(scenarios)
    ? scenarios.map((_, index): Path => ["scenarios", index, "beliefs"])
    : [];
}

/** The diagnostic of a key that is no belief of any argument. */
export function unknownBelief(
  key: string,
  document: Positioned,
  asked: readonly string[],
  elsewhere: ReadonlySet<string>,
  path: Path = OUTSIDE,
): Diagnostic {
  const near = nearest(key, asked) ?? nearest(key, [...elsewhere]);
  return {
    problem: { code: "belief/unknown-belief", belief: key, nearest: near, known: asked },
    place: document.placeOfKey([...path, key]),
  };
}
