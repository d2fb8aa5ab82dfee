/** An argument as a graph: its claims, terms and beliefs, and what rests on what. */
import type { Argument, Claim } from "../../argument/argument.js";
import { foldingForms } from "../../argument/condition-form.js";
import { BOTH_SIDES, type ConditionDefinition } from "../../argument/definition.js";
import type { Direction } from "../../engine/verdict.js";
import { conditionText } from "../wording/condition-text.js";

export type NodeKind = "belief" | "term" | "claim";

export interface GraphNode {
  /** Unique in the graph: "claim 1b". */
  readonly key: string;
  readonly kind: NodeKind;
  readonly id: string;
  /** What it is, in a few words. */
  readonly says: string;
  /** How it rests on several things, where not simply each is needed: of a term or a claim. */
  readonly asks?: string;
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
export function graphOf(argument: Argument): ArgumentGraph {
  const { definition, beliefs, terms, claims } = argument;
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
      ...terms.map(({ id, says, when }) => ({
        ...nodeOf("term", id, says),
        ...asked(when, [], argument),
      })),
      ...claims.map(({ id, role, side, says, short, when, unless = [] }) => ({
        ...nodeOf("claim", id, short ?? says),
        ...asked(when, unless, argument),
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

/** The condition in words, where arrows that each say what is needed or must not hold would be too few. */
function asked(
  when: ConditionDefinition,
  unless: readonly ConditionDefinition[],
  argument: Argument,
): Pick<GraphNode, "asks"> {
  const isPlain = isConjunction(when) && unless.every((each) => mentions(each).length < 2);
  if (isPlain) return {};
  const exceptions = unless.map((each) => ` unless ${conditionText(each, argument)}`);
  return { asks: `if ${conditionText(when, argument)}${exceptions.join("")}` };
}

/** Whether each thing that a condition mentions is needed, and whether any would do. */
interface Joint {
  readonly all: boolean;
  readonly any: boolean;
}

const ALONE: Joint = { all: true, any: true };

/** Whether each thing that a condition mentions is needed, or must not hold. */
function isConjunction(when: ConditionDefinition): boolean {
  return jointOf(when).all;
}

const jointOf = foldingForms<Joint>({
  always: () => ALONE,
  term: () => ALONE,
  claim: () => ALONE,
  test: () => ALONE,
  all: ({ all }) => counted(all, all.length),
  any: ({ any }) => counted(any, 1),
  at_least: ({ at_least, of }) => counted(of, at_least),
  // What must not all hold is any that fails, and the other way round.
  not: ({ not: { all, any } }) => ({ all: any, any: all }),
});

function counted(parts: readonly Joint[], count: number): Joint {
  return {
    all: count === parts.length && parts.every(({ all }) => all),
    any: count === 1 && parts.every(({ any }) => any),
  };
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
