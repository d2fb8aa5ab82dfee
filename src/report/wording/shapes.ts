/** Conditions in the shape in which they are asked: what counts by itself, and what is one way among several. */
import type { Argument } from "../../argument/argument.js";
import type { LeafResult } from "../../engine/evaluate.js";
import type { Choice, Name, Shape } from "../../engine/shape.js";
import { and, codeOf, HOLDS, type Status, statusOf } from "../../engine/status.js";
import type { Worldview } from "../../worldview/worldview.js";
import { code, joined } from "../page/build.js";
import { plainText } from "../page/inline.js";
import type { Fact, Text } from "../page/tree.js";
import { conditionLabel, conditionLine, markOf } from "./conditions.js";

/** A shape as facts; the ways among which there is a choice stand below a fact that says so. */
export function shapeFacts(
  shape: Shape,
  factOf: (leaf: LeafResult) => Fact,
  argument: Argument,
): readonly Fact[] {
  const rows = (part: Shape): readonly Fact[] => {
    switch (part.kind) {
      case "test":
        return [factOf(part.leaf)];
      case "all":
        return part.of.flatMap(rows);
      case "choice":
        return [
          {
            mark: part.status,
            cells: [choiceText(part, argument)],
            under: part.of.flatMap((way) => wayRows(unlabelled(way, part))),
          },
        ];
      case "again":
        return [{ mark: statusIn(part), cells: [againText(part.name)] }];
    }
  };
  const wayRows = (way: Shape): readonly Fact[] => {
    const under = rows(way);
    return under.length > 1 ? [{ mark: statusIn(way), cells: ["these together:"], under }] : under;
  };
  return rows(shape);
}

/** The same as a text for each part that counts by itself, without marks. */
export function shapeTexts(
  shape: Shape,
  leafText: (leaf: LeafResult) => Text,
  argument: Argument,
): readonly Text[] {
  const textOf = (part: Shape): Text => {
    switch (part.kind) {
      case "test":
        return leafText(part.leaf);
      case "all":
        return joined(part.of.map(textOf), " and ");
      case "choice": {
        const ways = part.of.map((way) => textOf(unlabelled(way, part)));
        return [choiceText(part, argument), " ", joined(ways, ", ")];
      }
      case "again":
        return againText(part.name);
    }
  };
  return shape.kind === "all" ? shape.of.map(textOf) : [textOf(shape)];
}

/** The same with places, for what shows plain text. */
export function conditionLines(
  shape: Shape,
  worldview: Worldview,
  argument: Argument,
): readonly string[] {
  const lineOf = (leaf: LeafResult): Text => conditionLine(leaf, worldview, argument);
  return shapeTexts(shape, lineOf, argument).map(plainText);
}

/** "one of these is enough:", after what the holder of the worldview is said to be if that is met. */
function choiceText({ count, of, status, ...name }: Choice, argument: Argument): Text {
  const isMet = status === "holds";
  const words =
    count === 1
      ? `one of these ${isMet ? "is enough" : "would do"}:`
      : `${count} of these ${of.length} ${isMet ? "are enough" : "would do"}:`;
  const label = conditionLabel(name, argument);
  return label === undefined ? words : [label, ", for which ", words];
}

function againText({ negated, ...name }: Name): Text {
  const [kind, id] = "term" in name ? ["term", name.term] : ["claim", name.claim];
  return [negated ? `not ${kind} ` : `${kind} `, code(id), ", as above"];
}

/** A way to be what a term says, where that has been said. */
function unlabelled(way: Shape, named: Pick<Choice, "term">): Shape {
  if (way.kind === "all") return { ...way, of: way.of.map((part) => unlabelled(part, named)) };
  if (way.kind !== "test" || way.leaf.term !== named.term) return way;
  const { term: _, ...leaf } = way.leaf;
  return { ...way, leaf };
}

function statusIn(shape: Shape): Status {
  switch (shape.kind) {
    case "test":
      return markOf(shape.leaf);
    case "all":
      return statusOf(shape.of.map((part) => codeOf(statusIn(part))).reduce(and, HOLDS));
    case "choice":
      return shape.status;
    case "again":
      return statusIn(shape.shape);
  }
}
