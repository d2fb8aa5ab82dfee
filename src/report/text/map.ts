import type { DrawnMap, MapAnswer } from "../../answers/map.js";
import { verdicts } from "../../engine/verdict.js";
import type { Formatter, ReportOptions } from "../formatter.js";
import { type LegendEntry, legendOf } from "../map/legend.js";
import {
  choiceSentences,
  nothingSentence,
  scaleSentence,
  standSentence,
  subjectSentence,
} from "../map/sentences.js";
import { visible } from "../page/paper.js";
import { DISCLAIMER } from "../wording/verdict.js";
import { charactersOf, MARK } from "./field.js";
import { picture } from "./picture.js";
import { verdictBrush } from "./symbols.js";

/** A picture for a terminal, and its regions in words. */
export const formatMapText: Formatter<MapAnswer> = (report, options) => {
  const { page, paint } = options;
  const { name, file, document, line } = report.worldview;
  const heading = page.ends(
    paint.strong(visible(name)),
    paint.faint(visible(document === 1 ? file : `${file}:${line}`)),
  );
  const { drawn } = report;
  const parts = drawn.map
    ? drawnParts(drawn, report, options)
    : [page.wrap(nothingSentence(drawn, report), "  ")];
  const disclaimer = page.wrap(paint.faint(DISCLAIMER), "  ");
  return `${[heading, ...parts, disclaimer].join("\n\n")}\n`;
};

function drawnParts(drawn: DrawnMap, report: MapAnswer, options: ReportOptions): string[] {
  const { page } = options;
  const { map } = drawn;
  const sentences = [subjectSentence(map, report), ...choiceSentences(drawn)];
  const drawing = picture(map, options);
  const picturePart = drawing
    ? drawing.lines.join("\n")
    : page.wrap(
        `The map has more regions side by side than fit into ${page.width} columns; they are listed instead. --format svg draws them.`,
        "  ",
      );
  const scale = drawing && scaleSentence(drawing.layouts, "as a line of its own");
  return [
    sentences.map((each) => page.wrap(each, "  ")).join("\n"),
    picturePart,
    legend(drawn, report, options),
    ...(scale ? [page.wrap(scale, "  ")] : []),
  ];
}

function legend({ map }: DrawnMap, report: MapAnswer, options: ReportOptions): string {
  const { page, paint } = options;
  const entries = legendOf(map).map((entry) => legendLine(entry, options));
  const stand = page.wrap(
    `this worldview: ${standSentence(map, report)}`,
    `  ${paint.strong(MARK)} `,
  );
  return [...entries, stand].join("\n");
}

/** The widest word for a verdict, so that what follows is aligned. */
const WORD = Math.max(...verdicts.map((verdict) => verdict.length));

function legendLine(entry: LegendEntry, { page, paint }: ReportOptions): string {
  const brush = verdictBrush(entry.verdict, paint);
  const fill = brush(charactersOf(entry).join(""));
  const where = entry.where.join("; or ");
  if (entry.verdict === "open") return page.wrap(`${entry.label}: ${where}`, `  ${fill} `);
  return page.wrap(where, `  ${fill} ${page.pad(entry.label, WORD)} `);
}
