import type { Span } from "../../engine/domain.js";
import type { Region, VerdictMap } from "../../engine/regions.js";
import type { SettledVerdict } from "../../engine/verdict.js";
import { type Band, type Layout, standsOf } from "../map/layout.js";
import type { Paint } from "../page/paint.js";
import { verdictBrush } from "./symbols.js";

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
  readonly brush: (text: string) => string;
}

/** What keeps the bands of ranks and booleans apart. */
const unpainted = (text: string): string => text;

/** The rows of a map's field, the top one first, each as many columns as the layout of x is long. */
export function fieldRows(
  map: VerdictMap,
  x: Layout,
  y: Layout | undefined,
  paint: Paint,
): readonly string[] {
  const height = y?.length ?? STRIP;
  const blank: Glyph = { character: " ", brush: unpainted };
  const rows = Array.from({ length: height }, () => new Array<Glyph>(x.length).fill(blank));
  const yBands: readonly Extent[] = y?.bands ?? [{ start: 0, size: STRIP }];
  x.bands.forEach((column, i) => {
    yBands.forEach((row, j) => {
      fillRegion(rows, map.regions[i]?.[j] as Region, column, row, paint);
    });
  });
  const middle = Math.floor(STRIP / 2);
  for (const across of standsOf(x, 1)) {
    for (const up of y ? standsOf(y, 1) : [{ min: middle, max: middle }]) {
      outline(rows, { ...across, bands: x.bands }, { ...up, bands: yBands }, paint);
    }
  }
  return rows.map(joined).reverse();
}

function fillRegion(
  rows: Glyph[][],
  region: Region,
  column: Extent,
  row: Extent,
  paint: Paint,
): void {
  const brush = verdictBrush(region.verdict, paint);
  const characters = charactersOf(region);
  for (let up = 0; up < row.size; up++) {
    for (let across = 0; across < column.size; across++) {
      const character = characters[(up + across) % characters.length] as string;
      (rows[row.start + up] as Glyph[])[column.start + across] = { character, brush };
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
function outline(rows: Glyph[][], across: Reach, up: Reach, paint: Paint): void {
  const put = (row: number, column: number, character: string): void => {
    (rows[row] as Glyph[])[column] = { character, brush: paint.strong };
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

/** A row as a text, each run of one colour painted at once. */
function joined(row: readonly Glyph[]): string {
  const runs: Glyph[] = [];
  for (const { character, brush } of row) {
    const last = runs.at(-1);
    if (last && last.brush === brush) {
      runs[runs.length - 1] = { brush, character: last.character + character };
    } else runs.push({ character, brush });
  }
  if (runs.at(-1)?.brush === unpainted) runs.pop();
  return runs.map(({ character, brush }) => brush(character)).join("");
}
