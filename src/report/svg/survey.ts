/** The shares of a population as bars: what is sure, what is possible, and the interval around both. */
import type { Share } from "../../answers/survey/share.js";
import type { SurveyAnswer, Toplines } from "../../answers/survey.js";
import { settledVerdicts, type Verdict } from "../../engine/verdict.js";
import type { Formatter } from "../formatter.js";
import {
  boundsText,
  countSentences,
  methodSentences,
  respondents,
  SURVEY_DISCLAIMER,
} from "../wording/survey.js";
import { LINE, type Piece } from "./lines.js";
import { picture, textPiece } from "./picture.js";
import { type Element, element } from "./xml.js";

/** Breadths of what stands before the bars and behind them, and the height of a bar with its room. */
const LABEL = 130;
const VALUE = 150;
const BAR = 16;
const STEP = 34;

export const formatSurveySvg: Formatter<SurveyAnswer> = (answer, options) => {
  const { argument, counts, toplines, crosstabs } = answer;
  const said = countSentences(counts).join(" ");
  const method = `${methodSentences(answer.sampling).join(" ")} ${SURVEY_DISCLAIMER}`;
  return picture({
    title: argument.definition.title,
    description: toplines ? described(toplines) : said,
    pieces: [
      textPiece(argument.definition.title, "rc-text rc-heading rc-ink", options),
      textPiece(said, "rc-text rc-ink", options),
      ...barPieces(toplines),
      ...crosstabs.flatMap(({ by, groups }) =>
        groups.flatMap(({ value, count, toplines: ofGroup }) => [
          textPiece(`${by}: ${value}, ${respondents(count)}`, "rc-text rc-strong rc-ink", options),
          ...barPieces(ofGroup),
        ]),
      ),
      textPiece(method, "rc-text rc-faint", options),
    ],
  });
};

function described({ verdicts }: Toplines): string {
  return settledVerdicts.map((each) => `${each}: ${boundsText(verdicts[each])}`).join("; ");
}

function barPieces(toplines: Toplines | undefined): readonly Piece[] {
  return toplines ? [barsOf(toplines)] : [];
}

function barsOf({ verdicts }: Toplines): Piece {
  return ({ x, top, width }) => {
    const room = width - LABEL - VALUE;
    const elements = settledVerdicts.flatMap((verdict, index) =>
      barElements(verdict, verdicts[verdict], { x, y: top + LINE / 2 + index * STEP, room }),
    );
    return { elements, height: LINE / 2 + settledVerdicts.length * STEP + LINE / 2 };
  };
}

interface BarPlace {
  readonly x: number;
  readonly y: number;
  readonly room: number;
}

function barElements(
  verdict: Exclude<Verdict, "open">,
  { lower, upper, interval }: Share,
  { x, y, room }: BarPlace,
): readonly Element[] {
  const start = x + LABEL;
  const at = (share: number): number => start + share * room;
  const middle = y + BAR / 2;
  const frame = { y, height: BAR };
  return [
    element("text", { x, y: middle + 4, class: "rc-text rc-ink" }, verdict),
    element("rect", { x: start, width: room, ...frame, class: "rc-line", "stroke-opacity": 0.3 }),
    element("rect", {
      ...frame,
      x: at(lower),
      width: (upper - lower) * room,
      class: `rc-${verdict}-tint`,
    }),
    element("rect", { ...frame, x: start, width: lower * room, class: `rc-${verdict}` }),
    ...(interval
      ? [
          element("path", {
            d: `M${at(interval.lower)},${y - 3} V${y + BAR + 3} M${at(interval.upper)},${y - 3} V${y + BAR + 3} M${at(interval.lower)},${y + BAR + 3} H${at(interval.upper)}`,
            class: "rc-line",
            "stroke-width": 1.2,
          }),
        ]
      : []),
    element(
      "text",
      { x: start + room + 10, y: middle + 4, class: "rc-text rc-ink" },
      boundsText({ lower, upper }),
    ),
  ];
}
