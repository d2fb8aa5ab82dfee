/** What stands in the picture of an argument. */
import type { Argument } from "../../argument/argument.js";
import type { Direction } from "../../engine/verdict.js";
import type { GraphEdge, GraphNode } from "../graph/graph.js";
import { listed } from "../page/build.js";
import { plainText } from "../page/inline.js";
import { marks } from "../page/marks.js";
import { capital } from "./stops.js";
import { sideLabels } from "./verdict.js";

/** The head of a node: "1b, reason"; "misuse_weight, belief". */
export function nodeTitle({ id, kind, role }: GraphNode): string {
  return `${id}, ${role ?? kind}`;
}

/** What stands in a node: its head, what it is, and how it rests on several things. */
export function nodeLines(node: GraphNode): readonly string[] {
  return [nodeTitle(node), node.says, ...(node.asks === undefined ? [] : [node.asks])];
}

/** What stands beside an arrow; nothing beside those that say that something is needed. */
export const edgeWords = {
  needs: "",
  "needs not": "not",
  unless: "unless",
} as const satisfies Record<GraphEdge["kind"], string>;

/** Above the claims that speak for a verdict; undefined if none of the argument's worries do. */
export function sideHeading(direction: Direction, argument: Argument): string | undefined {
  const labels = sideLabels(direction, argument);
  return labels.length === 0 ? undefined : `${plainText(listed(labels, "and"))} (${direction})`;
}

/** What a reader who does not see the picture is told that it is. */
export function pictureSentence({ definition }: Argument): string {
  return `The claims, terms and beliefs of the argument ${definition.id}, and what rests on what.`;
}

/** How to read the picture; with marks, if it is of a worldview. */
export function keySentence(argument: Argument, hasMarks: boolean): string {
  const { favoured, disfavoured } = {
    favoured: sideHeading("favoured", argument),
    disfavoured: sideHeading("disfavoured", argument),
  };
  const frames = [
    ...(favoured === undefined ? [] : [`Blue frames: ${favoured}`]),
    ...(disfavoured === undefined ? [] : [`orange frames: ${disfavoured}`]),
    "thick frames: conclusions",
  ].join("; ");
  const marked = hasMarks
    ? ` ${marks.holds.symbol} holds, ${marks.fails.symbol} fails, ${marks.unknown.symbol} and a dashed frame: unknown.`
    : "";
  return `An arrow leads from what is rested on to what rests on it; a dashed one from what must not hold; where not simply each is needed, the box says what is. ${capital(frames)}.${marked}`;
}

export const UNCONDITIONAL_HEADING = "Whatever one believes";
