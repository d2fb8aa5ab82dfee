import type { MapAnswer } from "../../answers/map.js";
import type { VerdictMap } from "../../engine/regions.js";
import type { Formatter, ReportOptions } from "../formatter.js";
import { type LegendEntry, legendOf } from "../map/legend.js";
import { plainText } from "../page/inline.js";
import { visible } from "../page/paper.js";
import {
  choiceSentences,
  nothingSentence,
  standSentence,
  subjectSentence,
} from "../wording/map.js";
import { DISCLAIMER } from "../wording/verdict.js";
import { legend } from "./legend.js";
import { type Piece, type TextBlock, textBlock } from "./lines.js";
import { patternOf } from "./patterns.js";
import { plot } from "./plot.js";
import { styleSheet } from "./style.js";
import { type Element, element, xmlDocument } from "./xml.js";

const MARGIN = 24;
const WIDTH = 720;

/** A picture for a page or a paper: readable in light and dark, without colour, and read aloud. */
export const formatMapSvg: Formatter<MapAnswer> = (report, options) => {
  const { map } = report.drawn;
  const kinds = map ? legendOf(map) : [];
  const drawing = map && plot(map, WIDTH - 2 * MARGIN);
  const width = Math.max(WIDTH, (drawing?.width ?? 0) + 2 * MARGIN);
  const pieces: Piece[] = [
    line(report.worldview.name, "rc-text rc-heading rc-ink", options, {
      line: 30,
      character: 10.5,
    }),
    ...introduction(report).map((text) => line(text, "rc-text rc-ink", options)),
    ...(drawing ? [drawing.piece] : []),
    ...(map
      ? [legend(kinds, plainText(standSentence(map, report)), drawing?.notes ?? [], options)]
      : []),
    line(
      `${DISCLAIMER} Argument: ${report.argument.definition.title}.`,
      "rc-text rc-faint",
      options,
    ),
  ];
  const { elements, height } = stacked(pieces, width);
  const root = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
    },
    [
      element("title", {}, visible(`${report.worldview.name}: ${titleOf(map)}`)),
      element("desc", {}, visible(description(report, kinds))),
      element("style", {}, styleSheet()),
      ...(kinds.length > 0 ? [element("defs", {}, kinds.map(patternOf))] : []),
      element("rect", { width, height, class: "rc-paper" }),
      ...elements,
    ],
  );
  return xmlDocument(root);
};

function stacked(pieces: readonly Piece[], width: number): TextBlock {
  const elements: Element[] = [];
  let top = MARGIN - 6;
  for (const piece of pieces) {
    const block = piece({ x: MARGIN, top, width: width - 2 * MARGIN });
    elements.push(...block.elements);
    top += block.height;
  }
  return { elements, height: top + MARGIN - 6 };
}

function line(
  text: string,
  className: string,
  options: ReportOptions,
  size: { line?: number; character?: number } = {},
): Piece {
  return (at) => textBlock(text, at, { className, ...size }, options);
}

function introduction(report: MapAnswer): readonly string[] {
  const { drawn } = report;
  const sentences = drawn.map
    ? [subjectSentence(drawn.map, report), ...choiceSentences(drawn)]
    : [nothingSentence(drawn, report)];
  return sentences.map(plainText);
}

function titleOf(map: VerdictMap | undefined): string {
  if (!map) return "the verdict, which no one or two beliefs change";
  const over = map.y ? `${map.x.belief} and ${map.y.belief}` : map.x.belief;
  return `the verdict over ${over}`;
}

/** The whole content in words. */
function description(report: MapAnswer, kinds: readonly LegendEntry[]): string {
  const { map } = report.drawn;
  return [
    ...introduction(report),
    ...kinds.map(({ label, where }) => `${plainText([label, ": ", where])}.`),
    ...(map ? [`This worldview: ${plainText(standSentence(map, report))}.`] : []),
    DISCLAIMER,
  ].join(" ");
}
