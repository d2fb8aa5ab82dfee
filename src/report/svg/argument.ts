/** An argument as a picture: what rests on what, and for a worldview what became of each part. */

import { type Assessment, assessments } from "../../answers/assess.js";
import type { EvaluateAnswer } from "../../answers/evaluate.js";
import type { ExplainAnswer } from "../../answers/explain.js";
import type { Argument } from "../../argument/argument.js";
import { termStatus } from "../../engine/resting.js";
import type { Status } from "../../engine/status.js";
import { stanceOf } from "../../worldview/worldview.js";
import { heldBelief, resultOf } from "../conditions.js";
import type { Formatter, ReportOptions } from "../formatter.js";
import { type ArgumentGraph, type GraphNode, graphOf } from "../graph/graph.js";
import {
  type Box,
  type GraphLayout,
  layoutOf,
  type PlacedEdge,
  type Point,
} from "../graph/layout.js";
import { plainText } from "../page/inline.js";
import { marks } from "../page/marks.js";
import {
  edgeWords,
  keySentence,
  nodeTitle,
  pictureSentence,
  UNCONDITIONAL_HEADING,
} from "../wording/graph.js";
import { shownValue } from "../wording/values.js";
import { DISCLAIMER, verdictSentence } from "../wording/verdict.js";
import { CHARACTER, LINE, type Piece, type TextBlock, textBlock } from "./lines.js";
import { picture, textPiece } from "./picture.js";
import { type Element, element } from "./xml.js";

/** Of a box, at least; it is wider where a name is. */
const NARROWEST_BOX = 232;
const PADDING = 8;
/** A generous breadth of a character of a head, which is bold. */
const BOLD = 8;
const ACROSS = 56;
const DOWN = 12;
/** The height of a word on an arrow. */
const WORD = 14;

/** What became of a node on a worldview, and what the worldview says of it. */
interface Told {
  readonly status?: Status | undefined;
  readonly value?: string;
}

type Teller = (node: GraphNode) => Told;

const tellNothing: Teller = () => ({});

/** The argument alone. */
export const formatArgumentSvg: Formatter<ExplainAnswer> = ({ argument }, options) => {
  const drawn = drawingOf(argument, tellNothing, options);
  return picture({
    title: argument.definition.title,
    description: pictureSentence(argument),
    pieces: [
      textPiece(argument.definition.title, "rc-text rc-heading rc-ink", options),
      drawn.piece,
      textPiece(keySentence(argument, false), "rc-text rc-faint", options),
    ],
    width: drawn.width,
  });
};

/** The argument as each worldview has it. */
export const formatEvaluationSvg: Formatter<EvaluateAnswer> = (answer, options) => {
  const { argument } = answer;
  const all = assessments(answer).map((assessment) => ({
    assessment,
    drawn: drawingOf(argument, tellerOf(assessment, argument), options),
  }));
  return picture({
    title: argument.definition.title,
    description: pictureSentence(argument),
    pieces: [
      ...all.flatMap(({ assessment, drawn }) => [
        textPiece(assessment.worldview.name, "rc-text rc-heading rc-ink", options),
        textPiece(
          plainText(verdictSentence(assessment.evaluation, argument)),
          "rc-text rc-ink",
          options,
        ),
        drawn.piece,
      ]),
      textPiece(`${keySentence(argument, true)} ${DISCLAIMER}`, "rc-text rc-faint", options),
    ],
    width: Math.max(0, ...all.map(({ drawn }) => drawn.width)),
  });
};

function tellerOf({ worldview, evaluation }: Assessment, argument: Argument): Teller {
  return ({ kind, id }) => {
    switch (kind) {
      case "claim":
        return { status: resultOf(evaluation, id).status };
      case "term":
        return { status: termStatus(argument.engine, stanceOf(worldview), id) };
      case "belief": {
        const domain = argument.beliefs.find((belief) => belief.id === id)?.domain;
        return domain ? { value: shownValue(heldBelief(worldview, id).value, domain) } : {};
      }
    }
  };
}

/** The head of a box: its name, with what became of it. */
function headOf(node: GraphNode, { status }: Told): string {
  const mark = status === undefined ? "" : `${marks[status].symbol} `;
  return `${mark}${nodeTitle(node)}`;
}

/** The lines of a box from its top edge downwards: its name, what it is or what is believed, what it asks. */
function boxText(
  node: GraphNode,
  told: Told,
  at: { readonly x: number; readonly top: number; readonly width: number },
  options: ReportOptions,
): TextBlock {
  const texts = [
    { text: headOf(node, told), className: "rc-text rc-strong rc-ink", character: BOLD },
    { text: told.value ?? node.says, className: "rc-text rc-ink" },
    ...(node.asks === undefined ? [] : [{ text: node.asks, className: "rc-text rc-faint" }]),
  ];
  const elements: Element[] = [];
  let height = 0;
  for (const { text, ...style } of texts) {
    const block = textBlock(text, { ...at, top: at.top + height }, style, options);
    elements.push(...block.elements);
    height += block.height;
  }
  return { elements, height };
}

/** Names stay whole. */
function boxWidthOf({ nodes }: ArgumentGraph): number {
  const longest = Math.max(...nodes.map(({ id }) => [...id].length + 1));
  return Math.max(NARROWEST_BOX, longest * BOLD + 2 * PADDING);
}

function heightOf(node: GraphNode, tell: Teller, boxWidth: number, options: ReportOptions): number {
  const at = { x: 0, top: 0, width: boxWidth - 2 * PADDING };
  return boxText(node, tell(node), at, options).height + 2 * PADDING - 4;
}

/** The picture of a graph, and what it needs. */
interface Drawing {
  readonly piece: Piece;
  readonly width: number;
}

function drawingOf(argument: Argument, tell: Teller, options: ReportOptions): Drawing {
  const graph = graphOf(argument);
  const boxWidth = boxWidthOf(graph);
  const layout = layoutOf(graph, {
    boxWidth,
    heightOf: (node) => heightOf(node, tell, boxWidth, options),
    across: ACROSS,
    down: DOWN,
  });
  return { piece: pieceOf(layout, boxWidth, tell, options), width: layout.width };
}

function pieceOf(
  { nodes, edges, height, apart }: GraphLayout,
  boxWidth: number,
  tell: Teller,
  options: ReportOptions,
): Piece {
  return ({ x, top, width }) => {
    const start = top + LINE / 2;
    const moved = (box: Box): Box => ({ ...box, x: box.x + x, y: box.y + start });
    const place = { x, top: start + height + LINE, width, boxWidth };
    const strip = aside(apart, tell, place, options);
    return {
      elements: [
        ...edges.flatMap((edge) => edgeElements(edge, { x, y: start })),
        ...edges.flatMap((edge) => wordElements(edge, { x, y: start })),
        ...nodes.flatMap(({ node, box }) => boxElements(node, tell(node), moved(box), options)),
        ...strip.elements,
      ],
      height: LINE + height + (apart.length > 0 ? LINE + strip.height : 0) + LINE / 2,
    };
  };
}

interface Strip {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly boxWidth: number;
}

/** What nothing connects, in rows below the rest. */
function aside(
  nodes: readonly GraphNode[],
  tell: Teller,
  { x, top, width, boxWidth }: Strip,
  options: ReportOptions,
) {
  if (nodes.length === 0) return { elements: [], height: 0 };
  const heading = textBlock(
    UNCONDITIONAL_HEADING,
    { x, top, width },
    { className: "rc-text rc-strong rc-ink" },
    options,
  );
  const perRow = Math.max(1, Math.floor((width + DOWN) / (boxWidth + DOWN)));
  const elements: Element[] = [...heading.elements];
  let y = top + heading.height + 4;
  for (let index = 0; index < nodes.length; index += perRow) {
    const row = nodes.slice(index, index + perRow);
    const height = Math.max(...row.map((node) => heightOf(node, tell, boxWidth, options)));
    row.forEach((node, column) => {
      const box = { x: x + column * (boxWidth + DOWN), y, width: boxWidth, height };
      elements.push(...boxElements(node, tell(node), box, options));
    });
    y += height + DOWN;
  }
  return { elements, height: y - top };
}

function boxElements(
  node: GraphNode,
  told: Told,
  { x, y, width, height }: Box,
  options: ReportOptions,
): readonly Element[] {
  const at = { x: x + PADDING, top: y + PADDING - 4, width: width - 2 * PADDING };
  const side = node.speaksFor;
  // Of a worldview, a conclusion that is not reached stays white.
  const isReached = node.role === "conclusion" && (told.status ?? "holds") === "holds";
  const fill = isReached && side ? `rc-${side}-tint` : "rc-paper";
  const stroke = side ? `rc-${side}-stroke` : "rc-line";
  const dashes = told.status === "unknown" ? { "stroke-dasharray": "5 4" } : {};
  const shape = { x, y, width, height, rx: node.kind === "claim" ? 2 : 12 };
  return [
    element("rect", { ...shape, class: fill }),
    element("rect", {
      ...shape,
      class: stroke,
      "stroke-width": node.role === "conclusion" ? 3 : 1.2,
      ...dashes,
    }),
    ...boxText(node, told, at, options).elements,
  ];
}

/** A curve through all points, with an arrow at its end; dashed where it is not simply needed. */
function edgeElements({ edge, points }: PlacedEdge, { x, y }: Point): readonly Element[] {
  const moved = points.map((point) => ({ x: point.x + x, y: point.y + y }));
  const [first, ...others] = moved;
  const last = moved.at(-1);
  if (!first || !last) return [];
  let before = first;
  const curves = others.map((point) => {
    const middle = (before.x + point.x) / 2;
    const curve = `C${middle},${before.y} ${middle},${point.y} ${point.x},${point.y}`;
    before = point;
    return curve;
  });
  const dashes = edge.kind === "needs" ? {} : { "stroke-dasharray": "5 4" };
  return [
    element("path", {
      d: `M${first.x},${first.y} ${curves.join(" ")}`,
      class: "rc-line",
      "stroke-opacity": 0.55,
      ...dashes,
    }),
    element("path", {
      d: `M${last.x - 7},${last.y - 3.5} L${last.x},${last.y} L${last.x - 7},${last.y + 3.5} Z`,
      class: "rc-faint",
    }),
  ];
}

/** What the arrow says, in the middle of its last stretch: there those that lead to one box are apart. */
function wordElements({ edge, points }: PlacedEdge, { x, y }: Point): readonly Element[] {
  const word = edgeWords[edge.kind];
  const [before, last] = points.slice(-2);
  if (word === "" || !before || !last) return [];
  const middle = { x: x + (before.x + last.x) / 2, y: y + (before.y + last.y) / 2 };
  const width = word.length * CHARACTER;
  return [
    element("rect", {
      x: middle.x - width / 2,
      y: middle.y - WORD / 2,
      width,
      height: WORD,
      class: "rc-paper",
    }),
    element(
      "text",
      { x: middle.x, y: middle.y + 4, class: "rc-text rc-faint", "text-anchor": "middle" },
      word,
    ),
  ];
}
