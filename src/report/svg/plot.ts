import type { MapMember } from "../../answers/map.js";
import type { Argument } from "../../argument/argument.js";
import { isDiscrete } from "../../engine/domain.js";
import type { MapAxis, VerdictMap } from "../../engine/regions.js";
import type { ReportOptions } from "../formatter.js";
import { type Layout, layOut, type Measures } from "../map/layout.js";
import { plainText } from "../page/inline.js";
import { axisTitle, OWNER_NOTE, scaleSentence } from "../wording/map.js";
import { acrossAxis, type Levels, upAxis } from "./axes.js";
import { edges, thresholdsOf } from "./edges.js";
import { type Drawing, type Frame, regionLabels, regions } from "./field.js";
import { LINE, type Piece, STRONG, textBlock } from "./lines.js";
import { type Marks, standMarks } from "./mark.js";
import type { Element } from "./xml.js";

const MEASURES: Measures = { point: 4, least: 10, gap: 8 };

/** Pixels of a cell at least where there are many. */
const CELL = 16;

/** Heights of a field unless one is asked for, and the least that can be asked for. */
const HEIGHT = 300;
const BAND = 84;
const STRIP = 84;
const LEAST = 60;

/** Right of the field, for the label at the end of its axis. */
const PADDING = 20;

/** A map, those who stand on it, and the argument that it is of. */
export interface Plotted {
  readonly map: VerdictMap;
  readonly members: readonly MapMember[];
  /** What each of them is called beside its mark. */
  readonly names: readonly string[];
  readonly argument: Argument;
}

/** The field of a map with its axes. */
export interface Plot {
  readonly piece: Piece;
  readonly width: number;
  /** How high its field is. */
  readonly field: number;
  /** Its marks have numbers. */
  readonly isNumbered: boolean;
  /** What must be said of it. */
  readonly notes: readonly string[];
}

/**
 * Plots a map on a breadth; wider only where its cells need it.
 *
 * @param wanted the height of the field, if it is to be another than usual
 */
export function plot(
  { map, members, names, argument }: Plotted,
  room: number,
  options: ReportOptions,
  wanted?: number,
): Plot {
  const y = map.y && laidOut(map.y, heightOf(map.y, wanted));
  const up = y && upAxis(y, levelsOf(y.axis, argument));
  const indent = up?.depth ?? 0;
  const x = laidOut(map.x, room - indent - PADDING);
  const across = acrossAxis(x, levelsOf(x.axis, argument));
  const height = y?.length ?? (wanted === undefined ? STRIP : Math.max(LEAST, wanted));
  const drawing: Drawing = { map, x, y, height };
  const marksIn = (frame: Frame): Marks => standMarks(drawing, frame, members, names);
  const width = indent + x.length + PADDING;
  const piece: Piece = ({ x: left, top }) => {
    const style = { className: "rc-text rc-strong rc-ink", character: STRONG };
    const title = (axis: MapAxis, at: number) =>
      textBlock(axisTitle(axis, argument), { x: left, top: at, width }, style, options);
    const above = y ? title(y.axis, top + LINE / 2) : { elements: [], height: 0 };
    const start = top + LINE + above.height;
    const frame: Frame = { left: left + indent, bottom: start + height };
    const below = title(x.axis, frame.bottom + across.depth + 6);
    const { elements: marks, covered } = marksIn(frame);
    const elements: Element[] = [
      ...above.elements,
      ...regions(drawing, frame),
      ...edges(drawing, frame),
      ...across.elements(frame),
      ...(up?.elements(frame) ?? []),
      ...regionLabels(drawing, frame, covered),
      ...marks,
      ...below.elements,
    ];
    return { elements, height: frame.bottom + across.depth + 6 + below.height - top };
  };
  const { areNumbered } = marksIn({ left: 0, bottom: height });
  return {
    piece,
    width,
    field: height,
    isNumbered: areNumbered,
    notes: notes(y ? [x, y] : [x]),
  };
}

/** Words for some values of a belief; parameters have none. */
function levelsOf({ belief, isParameter }: MapAxis, { definition }: Argument): Levels {
  return isParameter ? {} : (definition.beliefs[belief]?.levels ?? {});
}

function laidOut(axis: MapAxis, room: number): Layout {
  return layOut(axis, Math.max(Math.floor(room), axis.cells.length * CELL), MEASURES) as Layout;
}

function heightOf({ cells, domain }: MapAxis, wanted: number | undefined): number {
  if (wanted !== undefined) return Math.max(LEAST, wanted);
  return isDiscrete(domain) ? cells.length * (BAND + MEASURES.gap) - MEASURES.gap : HEIGHT;
}

function notes(layouts: readonly Layout[]): readonly string[] {
  const scale = scaleSentence(layouts, "as a line");
  const owned = layouts.some((each) => thresholdsOf(each).length > 0);
  return [...(scale ? [plainText(scale)] : []), ...(owned ? [OWNER_NOTE] : [])];
}
