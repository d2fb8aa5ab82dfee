import { type Block, blocksOf } from "../../engine/blocks.js";
import type { Region, VerdictMap } from "../../engine/regions.js";
import type { SettledVerdict } from "../../engine/verdict.js";
import type { DrawnLine, DrawnRun, Tone } from "../page/tree.js";
import type { Band, Layout } from "./layout.js";
import type { Place, Stand } from "./stands.js";

/** The character that fills a region: it says the same as the colour. */
export const fills = {
  favoured: "╱",
  disfavoured: "─",
  contested: "╳",
  silent: "·",
} satisfies Record<SettledVerdict, string>;

/** Where several worldviews stand on one character. */
const SEVERAL = "+";

/** Rows of a map of one belief. */
const STRIP = 3;

type Extent = Pick<Band, "start" | "size">;

interface Glyph {
  readonly character: string;
  /** Undefined for what keeps the bands of ranks and booleans apart. */
  readonly tone?: Tone;
}

/** A worldview on a map: its sign, and the places at which it may stand. */
export interface Marked {
  readonly sign: string;
  readonly places: readonly Place[];
}

/** The height of a map's field in rows. */
export function rowsOf(y: Layout | undefined): number {
  return y?.length ?? STRIP;
}

/** The rows of a map's field, the top one first, each as many columns as the layout of x is long. */
export function fieldRows(
  map: VerdictMap,
  x: Layout,
  y: Layout | undefined,
  marks: readonly Marked[],
): readonly DrawnLine[] {
  const height = rowsOf(y);
  const blank: Glyph = { character: " " };
  const rows = Array.from({ length: height }, () => new Array<Glyph>(x.length).fill(blank));
  const yBands: readonly Extent[] = y?.bands ?? [{ start: 0, size: STRIP }];
  x.bands.forEach((column, i) => {
    yBands.forEach((row, j) => {
      fillRegion(rows, map.regions[i]?.[j] as Region, column, row);
    });
  });
  for (const { places } of marks) {
    for (const place of places) extent(rows, place, x.bands, yBands);
  }
  for (const { sign, places } of marks) {
    for (const place of places) point(rows, place, sign);
  }
  for (const block of blocksOf(map)) labelBlock(rows, block, x.bands, yBands);
  return rows.map(runs).reverse();
}

/** Writes what a block is near its top, if it is wide enough and no mark is in the way. */
function labelBlock(
  rows: Glyph[][],
  { x, y, verdict, possible }: Block,
  columns: readonly Extent[],
  lines: readonly Extent[],
): void {
  if (possible.length > 1) return;
  const first = columns[x.first] as Extent;
  const last = columns[x.last] as Extent;
  const label = ` ${verdict} `;
  const width = last.start + last.size - first.start;
  const row = lines[y.last] as Extent;
  if (width < label.length + 2 || row.size < 3) return;
  const start = first.start + Math.floor((width - label.length) / 2);
  const up = Array.from({ length: row.size }, (_, down) => row.start + row.size - 1 - down).find(
    (each) => rows[each]?.slice(start, start + label.length).every(({ tone }) => tone !== "strong"),
  );
  if (up === undefined) return;
  [...label].forEach((character, index) => {
    (rows[up] as Glyph[])[start + index] = { character, tone: verdict };
  });
}

function fillRegion(rows: Glyph[][], region: Region, column: Extent, row: Extent): void {
  const characters = charactersOf(region);
  for (let up = 0; up < row.size; up++) {
    for (let across = 0; across < column.size; across++) {
      const character = characters[(up + across) % characters.length] as string;
      const glyph = { character, tone: region.verdict };
      (rows[row.start + up] as Glyph[])[column.start + across] = glyph;
    }
  }
}

/** What a region is filled with: an open one with what is possible, between question marks. */
export function charactersOf({ possible }: Pick<Region, "possible">): readonly string[] {
  const characters = possible.map((verdict) => fills[verdict]);
  return characters.length === 1 ? characters : characters.flatMap((each) => ["?", each]);
}

type Put = (row: number, column: number, character: string) => void;

function putOn(rows: Glyph[][]): Put {
  return (row, column, character) => {
    (rows[row] as Glyph[])[column] = { character, tone: "strong" };
  };
}

/**
 * Draws how far a place reaches: the border of a range, with gaps and without what is one character
 * wide, so that it hides no region; the bars of a distribution.
 */
function extent(
  rows: Glyph[][],
  { across, up }: Place,
  columns: readonly Extent[],
  lines: readonly Extent[],
): void {
  const put = putOn(rows);
  const borders = (of: Stand): readonly number[] =>
    of.kind === "range" ? [of.low, of.high] : [of.at];
  for (const column of dashes(across, columns)) {
    for (const row of borders(up)) put(row, column, across.kind === "range" ? "━" : "═");
  }
  for (const row of dashes(up, lines)) {
    for (const column of borders(across)) put(row, column, up.kind === "range" ? "┃" : "║");
  }
  if (across.kind === "spread") {
    for (const row of borders(up)) {
      put(row, across.low, "├");
      put(row, across.high, "┤");
    }
  }
  if (up.kind === "spread") {
    for (const column of borders(across)) {
      put(up.low, column, "┴");
      put(up.high, column, "┬");
    }
  }
}

/** The sign of a worldview: at a point, the median of a distribution, or the ends of a range. */
function point(rows: Glyph[][], { across, up }: Place, sign: string): void {
  const ends = ({ kind, low, high, at }: Stand): readonly number[] =>
    kind === "range" ? [low, high] : [at];
  for (const row of ends(up)) {
    for (const column of new Set(ends(across))) {
      const before = rows[row]?.[column];
      const isTaken = before?.tone === "strong" && SIGN.test(before.character);
      putOn(rows)(row, column, isTaken && before.character !== sign ? SEVERAL : sign);
    }
  }
}

/** What stands for a worldview, or for several. */
const SIGN = /^[\u25c6*+0-9a-z]$/;

/** Every second place within a reach, except those that are a band of their own. */
function dashes({ low, high }: Stand, bands: readonly Extent[]): readonly number[] {
  const thin = new Set(bands.filter(({ size }) => size === 1).map(({ start }) => start));
  const places = Array.from({ length: Math.max(0, high - low - 1) }, (_, index) => low + 1 + index);
  return places.filter((place) => (place - low) % 2 === 1 && !thin.has(place));
}

/** A row as runs of one tone, without blanks at its end. */
function runs(row: readonly Glyph[]): DrawnLine {
  const found: DrawnRun[] = [];
  for (const { character, tone } of row) {
    const last = found.at(-1);
    if (last && last.tone === tone) {
      found[found.length - 1] = { tone, characters: last.characters + character };
    } else found.push({ tone, characters: character });
  }
  return found.at(-1)?.tone === undefined ? found.slice(0, -1) : found;
}
