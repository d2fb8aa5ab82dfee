/** An argument as a graph: its claims, terms and beliefs, and what rests on what. */
import type { Argument, Claim } from "../../argument/argument.js";
import { foldingForms } from "../../argument/condition-form.js";
import { BOTH_SIDES, type ConditionDefinition } from "../../argument/definition.js";
import type { Direction } from "../../engine/verdict.js";

export type NodeKind = "belief" | "term" | "claim";

export interface GraphNode {
  /** Unique in the graph: "claim 1b". */
  readonly key: string;
  readonly kind: NodeKind;
  readonly id: string;
  /** What it is, in a few words. */
  readonly says: string;
  /** Of a claim: what it is to the argument. */
  readonly role?: Claim["role"];
  /** Of a claim: the verdict for which its side speaks; undefined for both sides, and for what is no claim. */
  readonly speaksFor?: Direction;
}

/** That one thing rests on another. */
export interface GraphEdge {
  /** What is rested on, by its key. */
  readonly from: string;
  readonly to: string;
  /** It must not hold: a negation is around it, or it is an exception. */
  readonly kind: "needs" | "needs not" | "unless";
}

export interface ArgumentGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** The graph of an argument, in its order: beliefs, terms, claims. */
export function graphOf({ definition, beliefs, terms, claims }: Argument): ArgumentGraph {
  const edgesTo = (
    to: string,
    when: ConditionDefinition,
    kind: GraphEdge["kind"],
  ): readonly GraphEdge[] =>
    mentions(when).map(({ key, negated }) => ({
      from: key,
      to,
      kind: negated && kind === "needs" ? "needs not" : kind,
    }));
  const sideOf = (side: string): Pick<GraphNode, "speaksFor"> => {
    const speaksFor = side === BOTH_SIDES ? undefined : definition.sides[side]?.speaks_for;
    return speaksFor === undefined ? {} : { speaksFor };
  };
  return {
    nodes: [
      ...beliefs.map(({ id, meaning }) => nodeOf("belief", id, meaning)),
      ...terms.map(({ id, says }) => nodeOf("term", id, says)),
      ...claims.map(({ id, role, side, says, short }) => ({
        ...nodeOf("claim", id, short ?? says),
        role,
        ...sideOf(side),
      })),
    ],
    edges: distinct([
      ...terms.flatMap(({ id, when }) => edgesTo(`term ${id}`, when, "needs")),
      ...claims.flatMap(({ id, when, unless = [] }) => [
        ...edgesTo(`claim ${id}`, when, "needs"),
        ...unless.flatMap((exception) => edgesTo(`claim ${id}`, exception, "unless")),
      ]),
    ]),
  };
}

function nodeOf(kind: NodeKind, id: string, says: string): GraphNode {
  return { key: `${kind} ${id}`, kind, id, says };
}

interface Mention {
  readonly key: string;
  readonly negated: boolean;
}

/** What a condition mentions, and whether an odd number of negations is around it. */
const mentions = foldingForms<readonly Mention[]>({
  always: () => [],
  term: (id) => [{ key: `term ${id}`, negated: false }],
  claim: ({ claim }) => [{ key: `claim ${claim}`, negated: false }],
  test: ({ belief }) => [{ key: `belief ${belief}`, negated: false }],
  all: ({ all }) => all.flat(),
  any: ({ any }) => any.flat(),
  at_least: ({ of }) => of.flat(),
  not: ({ not }) => not.map(({ key, negated }) => ({ key, negated: !negated })),
});

function distinct(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  const known = new Map(edges.map((edge) => [JSON.stringify(edge), edge]));
  return [...known.values()];
}
