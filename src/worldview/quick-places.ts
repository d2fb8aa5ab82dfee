/** What a plain line says with the places of its values, as the long way finds them. */
import type { Argument, Belief } from "../argument/argument.js";
import { afterBlanks } from "../document/json.js";
import type { BeliefValue } from "../engine/belief.js";
import type { PlainData, QuickWorldview } from "./quick.js";
import type { Overrides } from "./read.js";
import { leftOut, readBelief, type StatedBelief } from "./read-belief.js";
import type { HeldBelief, Worldview } from "./worldview.js";

/** Where a line is: its file, which worldview of it, and on which line, both from 1. */
export type LinePlace = Pick<Worldview, "file" | "document" | "line">;

/**
 * Finds the places in a line that was read the short way. Undefined where that takes the long way: what is said of
 * some belief is neither a value nor that it is unknown.
 */
export type Placer = (
  line: string,
  found: QuickWorldview,
  place: LinePlace,
) => Worldview | undefined;

/** What finds places; undefined where the order of keys does not tell them. */
export function placer(
  { beliefs }: Pick<Argument, "beliefs">,
  overrides: Overrides,
): Placer | undefined {
  if (beliefs.some(({ id }) => isIndex(id))) return undefined;
  if ([...overrides.values()].some((value) => !isPlain(value))) return undefined;
  const columns = new Map<string, number>();
  const holders = beliefs.map((belief) => holder(belief, overrides.get(belief.id)));
  return (line, { data }, { file, document, line: number }) => {
    findColumns(line, data, columns);
    const held: HeldBelief[] = [];
    for (let index = 0; index < holders.length; index++) {
      const belief = (holders[index] as Holder)(data.beliefs, number, columns);
      if (!belief) return undefined;
      held.push(belief);
    }
    const { name, entity, reference_class: referenceClass } = data;
    return {
      name,
      entity,
      referenceClass,
      beliefs: held,
      notAsked: [],
      file,
      document,
      line: number,
    };
  };
}

/** Whether keys of an object that are such names come first, whatever stands where. */
function isIndex(name: string): boolean {
  return /^\d+$/.test(name);
}

function isPlain({ kind }: BeliefValue): boolean {
  return kind === "value" || kind === "unknown";
}

/**
 * Finds the columns of the beliefs' values, from 1, in UTF-16 units. A plain line has a colon after each key, in the
 * order of the keys, and no other.
 */
function findColumns(line: string, data: PlainData, columns: Map<string, number>): void {
  let colon = -1;
  for (const key of Object.keys(data)) {
    colon = line.indexOf(":", colon + 1);
    if (key !== "beliefs") continue;
    for (const id of Object.keys(data.beliefs)) {
      colon = line.indexOf(":", colon + 1);
      columns.set(id, afterBlanks(line, colon + 1) + 1);
    }
  }
}

/** What a worldview says of one belief; undefined where only the long way can tell. */
type Holder = (
  said: PlainData["beliefs"],
  line: number,
  columns: ReadonlyMap<string, number>,
) => HeldBelief | undefined;

/** Words of which is kept what they say, for each belief. */
const WORDS = 1000;

function holder(belief: Belief, override: BeliefValue | undefined): Holder {
  const { id } = belief;
  if (override) {
    const held: HeldBelief = { id, value: override, origin: "overridden" };
    return () => held;
  }
  const otherwise: HeldBelief = { id, ...leftOut(belief) };
  const words = new Map<unknown, StatedBelief>();
  const ofWord = (raw: unknown): StatedBelief | undefined => {
    const known = words.get(raw);
    if (known) return known;
    const read = readBelief(belief, raw);
    if (!read.ok || !isPlain(read.stated.value)) return undefined;
    if (words.size < WORDS) words.set(raw, read.stated);
    return read.stated;
  };
  return (said, line, columns) => {
    if (!Object.hasOwn(said, id)) return otherwise;
    const raw = said[id];
    const column = columns.get(id);
    if (typeof raw === "number") {
      return { id, value: { kind: "value", value: raw }, origin: "stated", line, column };
    }
    const stated = ofWord(raw);
    return stated && { id, ...stated, origin: "stated", line, column };
  };
}
