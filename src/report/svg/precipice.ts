/** The risk of a race over one of its inputs: a line for what teams know each, as a figure. */
import type { CurvePoint } from "../../answers/precipice/curve.js";
import { type Regime, regimes } from "../../answers/precipice/risk.js";
import type { PrecipiceAnswer } from "../../answers/precipice.js";
import type { Formatter } from "../formatter.js";
import {
  assumptionSentence,
  axisTitles,
  figureSentence,
  MODEL,
  NOT_THE_POST,
  PRECIPICE_DISCLAIMER,
  RISK_AXIS,
  regimeLabels,
  risksText,
} from "../wording/precipice.js";
import { exact, percent, percentBetween } from "../wording/shares.js";
import { LINE, type Piece } from "./lines.js";
import { picture, textPiece } from "./picture.js";
import { type Element, element } from "./xml.js";

export const formatPrecipiceSvg: Formatter<PrecipiceAnswer> = (answer, options) =>
  picture({
    title: MODEL.title,
    description: `${NOT_THE_POST} ${figureSentence(answer)} ${risksText(answer)}.`,
    styles: STYLES,
    pieces: [
      textPiece(MODEL.title, "rc-text rc-heading rc-ink", options),
      textPiece(NOT_THE_POST, "rc-text rc-ink", options),
      textPiece(figureSentence(answer), "rc-text rc-ink", options),
      legendOf(answer),
      chartOf(answer),
      textPiece(
        `${assumptionSentence(answer)} ${PRECIPICE_DISCLAIMER}`,
        "rc-text rc-faint",
        options,
      ),
    ],
  });

/** Blue, ochre and the colour of ink: told apart by hue, by lightness and by dashes. */
const dashes = { none: "none", private: "9 4", public: "2 3" } as const satisfies Record<
  Regime,
  string
>;
const light = { none: "#1f77c4", private: "#9a6200", public: "#1f2328" };
const dark = { none: "#7cb7ff", private: "#e3a63b", public: "#e6edf3" };

const STYLES = [
  ...regimes.map(
    (each) =>
      `.rc-curve-${each} { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-dasharray: ${dashes[each]}; } .rc-area-${each} { fill-opacity: 0.14; }`,
  ),
  colours(light),
  `@media (prefers-color-scheme: dark) { ${colours(dark)} }`,
].join("\n");

function colours(palette: Readonly<Record<Regime, string>>): string {
  return regimes
    .map(
      (each) =>
        `.rc-curve-${each} { stroke: ${palette[each]}; } .rc-area-${each}, .rc-point-${each} { fill: ${palette[each]}; }`,
    )
    .join("\n");
}

const SWATCH = 36;

function legendOf({ risks }: PrecipiceAnswer): Piece {
  return ({ x, top }) => {
    const elements = regimes.flatMap((regime, index) => {
      const y = top + LINE / 2 + index * LINE;
      const { lower, upper } = risks[regime];
      const words = `${regimeLabels[regime]}: ${percentBetween(lower, upper)}`;
      return [
        element("path", { d: `M${x},${y + 5} h${SWATCH}`, class: `rc-curve-${regime}` }),
        element("text", { x: x + SWATCH + 10, y: y + 9, class: "rc-text rc-ink" }, words),
      ];
    });
    return { elements, height: LINE / 2 + regimes.length * LINE };
  };
}

/** Breadth of the labels beside the chart, and its height. */
const LEFT = 52;
const HEIGHT = 300;

/** More dots than these would run into each other. */
const MOST_DOTS = 60;

/** Where values are in the picture. */
interface Scale {
  readonly x: (value: number) => number;
  readonly y: (risk: number) => number;
}

function chartOf({ curve }: PrecipiceAnswer): Piece {
  const { over, points, stated } = curve;
  const values = points.map(({ at }) => at);
  const last = Math.max(...values);
  const first = over === "teams" || stated === undefined ? Math.min(...values) : 0;
  const most = topOf(points);
  return ({ x: left, top, width }) => {
    const start = left + LEFT;
    const room = width - LEFT - 12;
    const bottom = top + 2 * LINE + HEIGHT;
    const scale: Scale = {
      x: (value) => rounded(start + ((value - first) / (last - first || 1)) * room),
      y: (risk) => rounded(bottom - (risk / most) * HEIGHT),
    };
    const elements = [
      text(RISK_AXIS, { x: left, y: top + LINE }, "start", "rc-text rc-strong rc-ink"),
      ...ticksOf(0, most).flatMap((risk) => [
        rule(`M${start},${scale.y(risk)} h${room}`, 0.15),
        text(percent(risk), { x: start - 8, y: scale.y(risk) + 4 }, "end"),
      ]),
      ...(over === "teams" ? wholeTicks(first, last) : ticksOf(first, last)).flatMap((value) => [
        rule(`M${scale.x(value)},${bottom} v6`, 1),
        text(String(value), { x: scale.x(value), y: bottom + LINE + 4 }, "middle"),
      ]),
      rule(`M${start},${bottom} h${room}`, 1),
      ...(stated === undefined
        ? []
        : [rule(`M${scale.x(stated)},${bottom} V${scale.y(most)}`, 0.5)]),
      ...regimes.flatMap((regime) => lineOf(regime, points, scale)),
      ...(over === "teams" && points.length <= MOST_DOTS
        ? regimes.flatMap((regime) => dotsOf(regime, points, scale))
        : []),
      text(
        axisTitles[over],
        { x: start + room / 2, y: bottom + 2 * LINE + 6 },
        "middle",
        "rc-text rc-strong rc-ink",
      ),
    ];
    return { elements, height: bottom + 3 * LINE - top };
  };
}

/** A line where risks are known, and a band with two edges where they have bounds. */
function lineOf(
  regime: Regime,
  points: readonly CurvePoint[],
  { x, y }: Scale,
): readonly Element[] {
  const edge = (of: "lower" | "upper") =>
    points.map(({ at, risks }) => `${x(at)},${y(risks[regime][of])}`);
  const [low, high] = [edge("lower"), edge("upper")];
  const path = (places: readonly string[]) =>
    element("path", { d: `M${places.join(" L")}`, class: `rc-curve-${regime}` });
  if (points.every(({ risks }) => risks[regime].lower === risks[regime].upper)) return [path(low)];
  const area = [...low, ...high.toReversed()].join(" L");
  return [element("path", { d: `M${area} Z`, class: `rc-area-${regime}` }), path(low), path(high)];
}

/** Dots for numbers between which there are none: the line only leads the eye. */
function dotsOf(
  regime: Regime,
  points: readonly CurvePoint[],
  { x, y }: Scale,
): readonly Element[] {
  return points.flatMap(({ at, risks }) => {
    const { lower, upper } = risks[regime];
    return [...new Set([lower, upper])].map((risk) =>
      element("circle", { cx: x(at), cy: y(risk), r: 3, class: `rc-point-${regime}` }),
    );
  });
}

function rule(d: string, opacity: number): Element {
  return element("path", { d, class: "rc-line", "stroke-opacity": opacity });
}

function text(
  content: string,
  place: { readonly x: number; readonly y: number },
  anchor: "start" | "middle" | "end",
  className = "rc-text rc-ink",
): Element {
  return element("text", { ...place, class: className, "text-anchor": anchor }, content);
}

function rounded(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}

/** Lower risks are not to be told from none, so the axis need not go below it. */
const LEAST_TOP = 1e-6;

/** The upper end of the axis of risks: a round number that is not below any. */
function topOf(points: readonly CurvePoint[]): number {
  const most = Math.max(
    ...points.flatMap(({ risks }) => regimes.map((regime) => risks[regime].upper)),
  );
  return Math.min(1, roundUp(Math.max(most, LEAST_TOP)));
}

/** The least of 1, 2 and 5 times a power of ten that is not below an amount. */
function roundUp(amount: number): number {
  const power = 10 ** Math.floor(Math.log10(amount));
  return exact(power * ([1, 2, 5].find((each) => each * power >= amount) ?? 10));
}

/** Round numbers from one to another, about six of them. */
function ticksOf(first: number, last: number): readonly number[] {
  const step = roundUp((last - first) / 5.001 || Number.MIN_VALUE);
  const from = Math.ceil(exact(first / step));
  const to = Math.floor(exact(last / step));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) =>
    exact((from + index) * step),
  );
}

function wholeTicks(first: number, last: number): readonly number[] {
  return last - first <= 12
    ? Array.from({ length: last - first + 1 }, (_, index) => first + index)
    : ticksOf(first, last);
}
