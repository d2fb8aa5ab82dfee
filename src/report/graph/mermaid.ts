/** An argument as a Mermaid flowchart, which many pages draw where it is pasted. */
import type { ExplainAnswer } from "../../answers/explain.js";
import type { Direction } from "../../engine/verdict.js";
import type { Formatter } from "../formatter.js";
import { visible } from "../page/paper.js";
import { edgeWords, nodeLines, sideHeading } from "../wording/graph.js";
import { type GraphEdge, type GraphNode, graphOf } from "./graph.js";

const arrows: Readonly<Record<GraphEdge["kind"], string>> = {
  needs: "-->",
  "needs not": `-. ${edgeWords["needs not"]} .->`,
  unless: `-. ${edgeWords.unless} .->`,
};

/** What encloses the label of a node. */
const brackets = {
  belief: ["([", "])"],
  term: ["(", ")"],
  claim: ["[", "]"],
} as const satisfies Record<GraphNode["kind"], readonly [string, string]>;

export const formatMermaid: Formatter<ExplainAnswer> = ({ argument }) => {
  const { nodes, edges } = graphOf(argument);
  const names = new Map(nodes.map(({ key }, index) => [key, `n${index}`]));
  const line = (node: GraphNode): string => {
    const [open, close] = brackets[node.kind];
    const label = nodeLines(node).map(escaped).join("<br/>");
    return `${names.get(node.key)}${open}"${label}"${close}`;
  };
  const side = (speaksFor: Direction): readonly string[] => {
    const heading = sideHeading(speaksFor, argument);
    if (heading === undefined) return [];
    return [
      `  subgraph ${speaksFor}["${escaped(heading)}"]`,
      ...nodes.filter((node) => node.speaksFor === speaksFor).map((node) => `    ${line(node)}`),
      "  end",
    ];
  };
  return [
    "flowchart LR",
    ...nodes.filter((node) => node.speaksFor === undefined).map((node) => `  ${line(node)}`),
    ...side("favoured"),
    ...side("disfavoured"),
    ...edges.map(({ from, to, kind }) => `  ${names.get(from)} ${arrows[kind]} ${names.get(to)}`),
    ...nodes
      .filter(({ role }) => role === "conclusion")
      .map(({ key }) => `  style ${names.get(key)} stroke-width:3px`),
    "",
  ].join("\n");
};

/** A text within the quotes of a label: everything but letters, digits and blanks as a character code. */
function escaped(text: string): string {
  return visible(text).replace(
    /[^\p{L}\p{N} .,:;'\u2019()-]/gu,
    (each) => `#${each.codePointAt(0)};`,
  );
}
