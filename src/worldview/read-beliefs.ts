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

/**
 * Reads everything that stands under `beliefs`.
 *
 * @param elsewhere the beliefs that other arguments ask
 */
export function readBeliefs(
  document: Positioned,
  argument: Argument,
  elsewhere: ReadonlySet<string>,
): BeliefsRead {
  const said = beliefsIn(document) ?? {};
  const read = argument.beliefs
    .filter(({ id }) => Object.hasOwn(said, id))
    .map((belief) => stateOf(belief, document, ["beliefs", belief.id]));
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

function beliefsIn({ data }: Positioned): Readonly<Record<string, unknown>> | undefined {
  const beliefs = isMapping(data) ? data.beliefs : undefined;
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

/** The diagnostics of beliefs without which there is no answer, and which stand nowhere else. */
export function missingBeliefs(
  document: Positioned,
  { beliefs }: Argument,
  overrides: { has(id: string): boolean },
  strays: readonly Stray[],
): readonly Diagnostic[] {
  const said = beliefsIn(document);
  if (!said) return [];
  const isMissing = ({ id, if_left_out }: Belief): boolean =>
    if_left_out === "error" &&
    !Object.hasOwn(said, id) &&
    !overrides.has(id) &&
    !strays.some(({ belief }) => belief.id === id);
  return beliefs.filter(isMissing).map((belief) => ({
    problem: { code: "belief/missing", belief: belief.id, accepts: acceptsOf(belief) },
    place: document.place(["beliefs", belief.id]),
  }));
}

/** The diagnostic of a key that is no belief of any argument. */
export function unknownBelief(
  key: string,
  document: Positioned,
  asked: readonly string[],
  elsewhere: ReadonlySet<string>,
): Diagnostic {
  const near = nearest(key, asked) ?? nearest(key, [...elsewhere]);
  return {
    problem: { code: "belief/unknown-belief", belief: key, nearest: near, known: asked },
    place: document.placeOfKey(["beliefs", key]),
  };
}
