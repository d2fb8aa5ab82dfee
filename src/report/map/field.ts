import type { Span } from "../../engine/domain.js";
import type { Region, VerdictMap } from "../../engine/regions.js";
import type { SettledVerdict } from "../../engine/verdict.js";
import type { DrawnLine, DrawnRun, Tone } from "../page/tree.js";
import { type Band, type Layout, standsOf } from "./layout.js";

/** The character that fills a region: it says the same as the colour. */
export const fills = {
  favoured: "▓",
  disfavoured: "░",
  contested: "╳",
  silent: "·",
} satisfies Record<SettledVerdict, string>;

/** Where the worldview stands. */
export const MARK = "◆";

/** Rows of a map of one belief. */
const STRIP = 3;

type Extent = Pick<Band, "start" | "size">;

interface Glyph {
  readonly character: string;
  /** Undefined for what keeps the bands of ranks and booleans apart. */
  readonly tone?: Tone;
}

/** The rows of a map's field, the top one first, each as many columns as the layout of x is long. */
export function fieldRows(map: VerdictMap, x: Layout, y: Layout | undefined): readonly DrawnLine[] {
  const height = y?.length ?? STRIP;
  const blank: Glyph = { character: " " };
  const rows = Array.from({ length: height }, () => new Array<Glyph>(x.length).fill(blank));
  const yBands: readonly Extent[] = y?.bands ?? [{ start: 0, size: STRIP }];
  x.bands.forEach((column, i) => {
    yBands.forEach((row, j) => {
      fillRegion(rows, map.regions[i]?.[j] as Region, column, row);
    });
  });
  const middle = Math.floor(STRIP / 2);
  for (const across of standsOf(x, 1)) {
    for (const up of y ? standsOf(y, 1) : [{ min: middle, max: middle }]) {
      outline(rows, { ...across, bands: x.bands }, { ...up, bands: yBands });
    }
  }
  return rows.map(runs).reverse();
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

/**
 * Marks a point, or the border of the stretch that an open belief leaves: with gaps and without what
 * is one character wide, so that the border hides no region.
 */
function outline(rows: Glyph[][], across: Reach, up: Reach): void {
  const put = (row: number, column: number, character: string): void => {
    (rows[row] as Glyph[])[column] = { character, tone: "strong" };
  };
  for (const column of dashes(across)) {
    for (const row of [up.min, up.max]) put(row, column, "━");
  }
  for (const row of dashes(up)) {
    for (const column of [across.min, across.max]) put(row, column, "┃");
  }
  for (const row of [up.min, up.max]) {
    for (const column of [across.min, across.max]) put(row, column, MARK);
  }
}

/** Where a worldview stands along an axis. */
interface Reach extends Span {
  /** The bands of the axis. */
  readonly bands: readonly Extent[];
}

/** Every second place within a reach, except those that are a band of their own. */
function dashes({ min, max, bands }: Reach): readonly number[] {
  const thin = new Set(bands.filter(({ size }) => size === 1).map(({ start }) => start));
  const places = Array.from({ length: Math.max(0, max - min - 1) }, (_, index) => min + 1 + index);
  return places.filter((place) => (place - min) % 2 === 1 && !thin.has(place));
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
