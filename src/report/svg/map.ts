import type { MapAnswer } from "../../answers/map.js";
import type { VerdictMap } from "../../engine/regions.js";
import type { Formatter } from "../formatter.js";
import { type LegendEntry, legendOf } from "../map/legend.js";
import { plainText } from "../page/inline.js";
import {
  choiceSentences,
  nothingSentence,
  standSentence,
  subjectSentence,
} from "../wording/map.js";
import { ended } from "../wording/stops.js";
import { DISCLAIMER } from "../wording/verdict.js";
import { legend } from "./legend.js";
import type { Piece } from "./lines.js";
import { patternOf } from "./patterns.js";
import { MARGIN, NARROWEST, picture, textPiece } from "./picture.js";
import { plot } from "./plot.js";

/** A picture for a page or a paper: readable in light and dark, without colour, and read aloud. */
export const formatMapSvg: Formatter<MapAnswer> = (report, options) => {
  const { map } = report.drawn;
  const kinds = map ? legendOf(map) : [];
  const drawing = map && plot(map, NARROWEST - 2 * MARGIN);
  const pieces: Piece[] = [
    textPiece(report.worldview.name, "rc-text rc-heading rc-ink", options),
    ...introduction(report).map((text) => textPiece(text, "rc-text rc-ink", options)),
    ...(drawing ? [drawing.piece] : []),
    ...(map
      ? [legend(kinds, plainText(standSentence(map, report)), drawing?.notes ?? [], options)]
      : []),
    textPiece(
      `${DISCLAIMER} Argument: ${ended(report.argument.definition.title)}`,
      "rc-text rc-faint",
      options,
    ),
  ];
  return picture({
    title: `${report.worldview.name}: ${titleOf(map)}`,
    description: description(report, kinds),
    pieces,
    width: drawing?.width ?? 0,
    definitions: kinds.map(patternOf),
  });
};

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
