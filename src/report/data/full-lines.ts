/**
 * Results in full, a line each, of which nearly all is the same wherever the outline is: that is written once, with
 * gaps for what differs, which are the values and the places of beliefs and the order of the flips.
 */
import type { Argument, Belief } from "../../argument/argument.js";
import { jsonText } from "../../document/write-json.js";
import { type BeliefValue, unknownValue } from "../../engine/belief.js";
import type { Domain } from "../../engine/domain.js";
import type { Arrival } from "../../engine/flips.js";
import { at } from "../../engine/lookup.js";
import type { Outline } from "../../engine/outlines.js";
import { type HeldBelief, stanceOf, type Worldview } from "../../worldview/worldview.js";
import { plainValue } from "../wording/values.js";
import { fullResult } from "./result.js";
import { flipPart } from "./result-parts.js";

/**
 * The line of a worldview, with its break. It says nothing beside values and which holder it has, and of a belief
 * that is open nothing but that it is unknown.
 */
export type FullLine = (worldview: Worldview, outline: Outline) => string;

/** A text with gaps: between any two neighbours of the texts stands what fills the gap. */
interface Gapped {
  readonly texts: readonly string[];
  readonly gaps: readonly number[];
}

/** Writes full results about an argument, with what the locks kept out of flips. */
export function fullLines(argument: Argument, locked: readonly string[]): FullLine {
  const { beliefs } = argument;
  const gaps = gapsOf(beliefs.length);
  const ofValues = beliefs.map(({ domain }) => valueTexts(domain));
  const fillings: string[] = Array<string>(gaps.flips + 1).fill("");
  const lineOf = rememberedBy((outline: Outline) => gappedLine(outline, argument, locked));
  const flipOf = rememberedBy((_: Arrival["changes"], arrival: Arrival) =>
    gappedFlip(arrival, argument),
  );
  return (worldview, outline) => {
    const { line } = worldview;
    worldview.beliefs.forEach((held, belief) => {
      const { value, level, origin, column } = held;
      const text = at(ofValues, belief)(value);
      const word = level === undefined ? "" : `,"level":${jsonText(level)}`;
      fillings[gaps.value(belief)] = text;
      fillings[gaps.said(belief)] = `${text}${word},"origin":"${origin}"`;
      fillings[gaps.place(belief)] = column === undefined ? "" : placeText(line, column);
    });
    fillings[gaps.flips] = outline.roads
      .from(stanceOf(worldview))
      .map((arrival) => filled(flipOf(arrival.changes, arrival), fillings))
      .join();
    return headOf(worldview) + filled(lineOf(outline, outline), fillings);
  };
}

/** The numbers of the gaps: of each belief what is said of it, its value alone and its place, then the flips. */
function gapsOf(beliefs: number) {
  return {
    said: (belief: number) => belief,
    value: (belief: number) => beliefs + belief,
    place: (belief: number) => 2 * beliefs + belief,
    flips: 3 * beliefs,
  };
}

function rememberedBy<K extends object, F>(make: (key: K, from: F) => Gapped): typeof make {
  const known = new WeakMap<K, Gapped>();
  return (key, from) => {
    const found = known.get(key) ?? make(key, from);
    known.set(key, found);
    return found;
  };
}

function filled({ texts, gaps }: Gapped, fillings: readonly string[]): string {
  let text = texts[0] as string;
  for (let index = 0; index < gaps.length; index++) {
    text += (fillings[gaps[index] as number] as string) + (texts[index + 1] as string);
  }
  return text;
}

/** The keys with which a full result begins, up to the verdict. */
function headOf({ file, document, line, name, entity, referenceClass }: Worldview): string {
  const head = jsonText({ file, document, line, name, entity, reference_class: referenceClass });
  return `${head.slice(0, -1)},`;
}

/** The keys with which what is said at some place ends. */
function placeText(line: number, column: number): string {
  return `,"line":${line},"column":${column}`;
}

/**
 * Where the gaps of a line are in which all beliefs are stated to be unknown, each on a column that is its number
 * from 1. Quotes within texts are escaped, so that no text holds any of these keys.
 */
const GAPS =
  /(?<="value":)null,"origin":"stated"|(?<="actual":)null|(?<="(?:flips|settles)":\[)(?=\])|,"line":1,"column":(\d+)(?=\})/g;

function gappedLine(outline: Outline, argument: Argument, locked: readonly string[]): Gapped {
  const { evaluation, irrelevant, knifeEdges, movers } = outline;
  const worldview = nobody(argument.beliefs);
  const outlook = { flips: [], settles: [], irrelevant, knifeEdges, movers, locked };
  const whole = jsonText(fullResult.of({ worldview, evaluation, outlook }, argument));
  const head = headOf(worldview);
  if (!whole.startsWith(head)) throw new Error("a full result begins otherwise");
  const line = `${whole.slice(head.length)}\n`;
  const numbers = gapsOf(argument.beliefs.length);
  const found = [...line.matchAll(GAPS)];
  const flipping = evaluation.verdict === "open" ? '"settles":[' : '"flips":[';
  /** What is said of a belief stands before its place, and nothing between them. */
  const beliefAt = (index: number): number =>
    Number(found[index]?.[1] ?? found[index + 1]?.[1]) - 1;
  const gaps = found.flatMap(({ 0: text, index: from }, index) => {
    const to = from + text.length;
    if (text === "") {
      return line.endsWith(flipping, from) ? [{ from, to, number: numbers.flips }] : [];
    }
    const kind = text.startsWith(",") ? "place" : text === "null" ? "value" : "said";
    return [{ from, to, number: numbers[kind](beliefAt(index)) }];
  });
  return {
    texts: [...gaps, { from: line.length }].map(({ from }, index) =>
      kept(line.slice(gaps[index - 1]?.to ?? 0, from)),
    ),
    gaps: gaps.map(({ number }) => number),
  };
}

/** A worldview that states of each belief that it is unknown; see `GAPS`. */
function nobody(beliefs: readonly Belief[]): Worldview {
  const held = beliefs.map(
    ({ id }, index): HeldBelief => ({
      id,
      value: unknownValue,
      origin: "stated",
      line: 1,
      column: index + 1,
    }),
  );
  return { name: "", beliefs: held, notAsked: [], file: "", document: 1, line: 1 };
}

function gappedFlip({ to, knifeEdge, distance, changes }: Arrival, argument: Argument): Gapped {
  const numbers = gapsOf(argument.beliefs.length);
  const written = changes.map((change) => ({
    belief: at(argument.beliefs, change.axis).id,
    from: unknownValue,
    to: change.to,
  }));
  const flip = jsonText(flipPart.of({ to, knifeEdge, distance, changes: written }, argument));
  return {
    texts: flip.split(/(?<="from":)null/).map(kept),
    gaps: changes.map(({ axis }) => numbers.value(axis)),
  };
}

/** Pieces of text that are kept at most. */
const PIECES = 1 << 12;

const pieces = new Map<string, string>();

/** A text that is kept once, however many lines have it. */
function kept(piece: string): string {
  const known = pieces.get(piece);
  if (known !== undefined) return known;
  if (pieces.size >= PIECES) pieces.clear();
  pieces.set(piece, piece);
  return piece;
}

/** Words whose texts are kept, for each belief. */
const WORDS = 1000;

/** Writes the values of a belief: many times the same, if they are no numbers. */
function valueTexts(domain: Domain): (value: BeliefValue) => string {
  const known = new Map<number | boolean | undefined, string>();
  const written = (value: BeliefValue): string => jsonText(plainValue(value, domain));
  const isNumeric = domain.type === "number" || domain.type === "integer";
  return (value) => {
    if (value.kind !== "value") return value.kind === "unknown" ? "null" : written(value);
    if (isNumeric) return `${Number(value.value)}`;
    const text = known.get(value.value) ?? written(value);
    if (known.size < WORDS) known.set(value.value, text);
    return text;
  };
}
