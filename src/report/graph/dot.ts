/** An argument as a graph for Graphviz, which lays it out. */
import type { ExplainAnswer } from "../../answers/explain.js";
import type { Direction } from "../../engine/verdict.js";
import type { Formatter } from "../formatter.js";
import { visible } from "../page/paper.js";
import { edgeWords, nodeLines, sideHeading } from "../wording/graph.js";
import { type GraphEdge, type GraphNode, graphOf } from "./graph.js";

const shapes = { belief: "ellipse", term: "box", claim: "box" } as const satisfies Record<
  GraphNode["kind"],
  string
>;

const styles: Readonly<Record<GraphEdge["kind"], string>> = {
  needs: "",
  "needs not": ` [style=dashed, label=${quoted(edgeWords["needs not"])}]`,
  unless: ` [style=dashed, label=${quoted(edgeWords.unless)}]`,
};

export const formatDot: Formatter<ExplainAnswer> = ({ argument }) => {
  const { nodes, edges } = graphOf(argument);
  const side = (speaksFor: Direction): readonly string[] => {
    const heading = sideHeading(speaksFor, argument);
    if (heading === undefined) return [];
    return [
      `  subgraph cluster_${speaksFor} {`,
      `    label=${quoted(heading)};`,
      ...nodes.filter((node) => node.speaksFor === speaksFor).map((node) => `    ${line(node)}`),
      "  }",
    ];
  };
  return [
    `digraph ${quoted(argument.definition.id)} {`,
    "  rankdir=LR;",
    '  node [fontname="sans-serif", fontsize=11];',
    '  edge [fontname="sans-serif", fontsize=9];',
    `  label=${quoted(argument.definition.title)};`,
    ...nodes.filter((node) => node.speaksFor === undefined).map((node) => `  ${line(node)}`),
    ...side("favoured"),
    ...side("disfavoured"),
    ...edges.map(({ from, to, kind }) => `  ${quoted(from)} -> ${quoted(to)}${styles[kind]};`),
    "}",
    "",
  ].join("\n");
};

function line(node: GraphNode): string {
  const bold = node.role === "conclusion" ? ', style="bold"' : "";
  const rounded = node.kind === "term" ? ', style="rounded"' : "";
  const label = quoted(nodeLines(node).join("\n"));
  return `${quoted(node.key)} [shape=${shapes[node.kind]}, label=${label}${bold}${rounded}];`;
}

/** A text as a quoted string of the DOT language, in which a backslash begins an escape. */
function quoted(text: string): string {
  const shown = text.split("\n").map(visible);
  return `"${shown.map((each) => each.replace(/["\\]/g, "\\$&")).join("\\n")}"`;
}
