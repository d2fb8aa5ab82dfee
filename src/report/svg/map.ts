import type { DrawnMap, MapAnswer, MapMember, MapPanel } from "../../answers/map.js";
import type { Formatter, ReportOptions } from "../formatter.js";
import { type LegendEntry, legendOf } from "../map/legend.js";
import { isSpread } from "../map/stands.js";
import { plainText } from "../page/inline.js";
import type { Text } from "../page/tree.js";
import {
  choiceSentences,
  disclaimerFor,
  namesOf,
  nothingSentence,
  pictureTitle,
  SPREAD_NOTE,
  severalTitle,
  standSentence,
  subjectSentence,
} from "../wording/map.js";
import { ended } from "../wording/stops.js";
import { type KeyEntry, legend, swatches } from "./legend.js";
import type { Piece } from "./lines.js";
import { patternId, patternOf } from "./patterns.js";
import { heightOf, MARGIN, NARROWEST, picture, textPiece } from "./picture.js";
import { type Plot, plot } from "./plot.js";

/** Panels narrower than this stand below each other. */
const PANEL = 420;
const GUTTER = 24;

/** A picture for a page or a paper: readable in light and dark, without colour, and read aloud. */
export const formatMapSvg: Formatter<MapAnswer> = (answer, options) => {
  const { width = NARROWEST, height, theme } = options.figure ?? {};
  const usual = laidOut(answer, options, width);
  const shown = height === undefined ? usual : fitted(usual, answer, options, width, height);
  const kinds = distinctKinds(answer.panels);
  return picture({
    title: `${titleOf(answer)}: ${pictureTitle(answer.drawn.map)}`,
    description: answer.panels.map((panel) => description(panel, answer)).join(" "),
    pieces: shown.pieces,
    width: shown.width,
    least: width,
    theme,
    definitions: kinds.map(patternOf),
  });
};

/** A page of pieces, and how wide the widest of them is. */
interface Laid {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** The heights of the fields, one a row of panels. */
  readonly fields: readonly number[];
}

/** The page with fields as high or low as makes the picture as high as asked. */
function fitted(
  usual: Laid,
  answer: MapAnswer,
  options: ReportOptions,
  width: number,
  height: number,
): Laid {
  const { pieces, fields, width: needed } = usual;
  const rows = fields.length;
  if (rows === 0) return usual;
  const rest =
    heightOf(pieces, Math.max(width, needed + 2 * MARGIN)) -
    fields.reduce((sum, field) => sum + field, 0);
  return laidOut(answer, options, width, Math.floor((height - rest) / rows));
}

function laidOut(answer: MapAnswer, options: ReportOptions, width: number, field?: number): Laid {
  const isPlain = options.figure?.plain === true;
  const { argument, panels } = answer;
  const room = width - 2 * MARGIN;
  const columns = Math.max(1, Math.min(panels.length, Math.floor((room + GUTTER) / PANEL)));
  const share = (room - GUTTER * (columns - 1)) / columns;
  const shown = panels.map((panel) => panelOf(panel, answer, options, share, field));
  const rows = Array.from({ length: Math.ceil(shown.length / columns) }, (_, row) =>
    shown.slice(row * columns, (row + 1) * columns),
  );
  const widest = Math.max(share, ...shown.map(({ width: each }) => each));
  const end = `${disclaimerFor(membersOf(panels).length)} Argument: ${ended(argument.definition.title)}`;
  const pieces: readonly Piece[] = [
    ...(isPlain ? [] : [textPiece(titleOf(answer), "rc-text rc-heading rc-ink", options)]),
    ...(isPlain || panels.length === 1
      ? []
      : introduction(panels[0] as MapPanel, answer, membersOf(panels)).map((text) =>
          textPiece(text, "rc-text rc-ink", options),
        )),
    ...rows.map((row) => besideEachOther(row, widest)),
    ...(panels.length > 1 ? [swatches(distinctKinds(panels), options)] : []),
    ...(isPlain || panels.length === 1
      ? []
      : [...new Set(shown.flatMap(({ notes }) => notes))].map((note) =>
          textPiece(note, "rc-text rc-faint", options),
        )),
    ...(isPlain ? [] : [textPiece(end, "rc-text rc-faint", options)]),
  ];
  return {
    pieces,
    width: widest * columns + GUTTER * (columns - 1),
    fields: rows.map((row) => Math.max(0, ...row.map(({ field: each }) => each))),
  };
}

/** A panel as a piece. */
interface ShownPanel {
  readonly piece: Piece;
  readonly width: number;
  readonly field: number;
  readonly notes: readonly string[];
}

function panelOf(
  panel: MapPanel,
  answer: MapAnswer,
  options: ReportOptions,
  room: number,
  field: number | undefined,
): ShownPanel {
  const { drawn, members } = panel;
  const { argument, panels } = answer;
  const isPlain = options.figure?.plain === true;
  const isAlone = panels.length === 1;
  const text = (said: string, style = "rc-text rc-ink"): Piece => textPiece(said, style, options);
  const said =
    isPlain || !isAlone ? [] : introduction(panel, answer, members).map((each) => text(each));
  if (!drawn.map) {
    const nothing =
      isAlone && !isPlain ? [] : introduction(panel, answer, members).map((each) => text(each));
    return { piece: below([...said, ...nothing]), width: 0, field: 0, notes: [] };
  }
  const names = members.map(({ worldview }) => worldview.name);
  const drawing = plot({ map: drawn.map, members, names, argument }, room, options, field);
  const heading = isAlone
    ? []
    : [gap, text(plainText(namesOf(members)), "rc-text rc-strong rc-ink")];
  const key = keyOf(drawn, members, drawing, isPlain);
  const kinds = legendOf(drawn.map);
  const legends = isPlain
    ? [...(isAlone ? [swatches(kinds, options)] : []), legend([], key, [], options)]
    : [legend(isAlone ? kinds : [], key, isAlone ? drawing.notes : [], options)];
  return {
    notes: drawing.notes,
    piece: below([...heading, ...said, drawing.piece, ...legends]),
    width: drawing.width,
    field: drawing.field,
  };
}

/** Who the marks are: numbers wherever there are some; all that is said of them unless it is plain. */
function keyOf(
  { map }: DrawnMap,
  members: readonly MapMember[],
  { isNumbered }: Plot,
  isPlain: boolean,
): readonly KeyEntry[] {
  if (isPlain && !isNumbered) return [];
  return members.map((member, index) => {
    const { name } = member.worldview;
    const stand = plainText(standSentence(map, member));
    const who = members.length === 1 ? "this worldview" : name;
    return {
      number: isNumbered ? String(index + 1) : undefined,
      text: isPlain ? name : `${who}: ${stand}`,
    };
  });
}

/** Pieces one below the other, as one. */
function below(pieces: readonly Piece[]): Piece {
  return ({ x, top, width }) => {
    let height = 0;
    const elements = pieces.flatMap((piece) => {
      const block = piece({ x, top: top + height, width });
      height += block.height;
      return block.elements;
    });
    return { elements, height };
  };
}

/** What keeps a panel from what is above it. */
const gap: Piece = () => ({ elements: [], height: GUTTER / 2 });

/** Panels in a row, each of the same breadth. */
function besideEachOther(row: readonly ShownPanel[], breadth: number): Piece {
  return ({ x, top }) => {
    const blocks = row.map(({ piece }, index) =>
      piece({ x: x + index * (breadth + GUTTER), top, width: breadth }),
    );
    return {
      elements: blocks.flatMap(({ elements }) => elements),
      height: Math.max(0, ...blocks.map(({ height }) => height)),
    };
  };
}

function membersOf(panels: readonly MapPanel[]): readonly MapMember[] {
  return panels.flatMap(({ members }) => members);
}

function titleOf({ panels, worldview }: MapAnswer): string {
  const { length } = membersOf(panels);
  return length === 1 ? worldview.name : severalTitle(length);
}

function introduction(
  { drawn }: MapPanel,
  answer: MapAnswer,
  members: readonly MapMember[],
): readonly string[] {
  const sentences: readonly Text[] = drawn.map
    ? [
        subjectSentence(drawn.map, answer, members),
        ...choiceSentences(drawn),
        ...(members.some(isSpread) ? [SPREAD_NOTE] : []),
      ]
    : [nothingSentence(drawn, members[0] as MapMember)];
  return sentences.map(plainText);
}

/** The kinds of regions of all pictures, each once. */
function distinctKinds(panels: readonly MapPanel[]): readonly LegendEntry[] {
  const kinds = panels.flatMap(({ drawn: { map } }) => (map ? legendOf(map) : []));
  return [...new Map(kinds.map((kind) => [patternId(kind), kind])).values()];
}

/** The whole content of a picture in words. */
function description({ drawn, members }: MapPanel, answer: MapAnswer): string {
  const { map } = drawn;
  const panel = { drawn, members };
  return [
    ...introduction(panel, answer, members),
    ...(map ? legendOf(map) : []).map(({ label, where }) => `${plainText([label, ": ", where])}.`),
    ...(map
      ? members.map((member) => {
          const who = members.length === 1 ? "This worldview" : member.worldview.name;
          return `${who}: ${plainText(standSentence(map, member))}.`;
        })
      : []),
    disclaimerFor(members.length),
  ].join(" ");
}
