/** Where the verdicts of two arguments differ. */
import type { Argument } from "../../argument/argument.js";
import { constantOf } from "../../engine/atlas.js";
import { cellCount } from "../../engine/audit/count.js";
import { coverOf } from "../../engine/audit/cover.js";
import { Space } from "../../engine/audit/space.js";
import { FALSE, type Node } from "../../engine/diagram.js";
import { isSameDomain } from "../../engine/domain.js";
import type { ModelBelief } from "../../engine/model.js";
import { type SettledVerdict, settledVerdicts } from "../../engine/verdict.js";
import type { DifferenceFinding } from "./finding.js";
import { verdictAt } from "./subject.js";

/** Regions of one pair of verdicts that are listed at most. */
const REGION_LIMIT = 20;

/** Two arguments over the beliefs of both. */
export interface Differing {
  /** On which either verdict depends, in the order of the one argument and then of the other. */
  readonly beliefs: readonly string[];
  /** Those of them that only one of the arguments asks for. */
  readonly unshared: readonly string[];
  /** Cells of a common refinement: the beliefs cut where either verdict changes. */
  readonly cells: number;
  /** On how many of them the verdicts differ. */
  readonly differ: number;
  /** The fewest beliefs first, single values of numbers last. */
  readonly findings: readonly DifferenceFinding[];
  /** How many of the cells on which they differ lie in no region listed. */
  readonly rest: number;
}

/** The beliefs that both arguments have but not with the same values. */
export function clashingBeliefs(one: Argument, other: Argument): readonly string[] {
  return one.beliefs
    .filter(({ id, domain }) => {
      const same = other.beliefs.find((belief) => belief.id === id);
      return same !== undefined && !isSameDomain(same.domain, domain);
    })
    .map(({ id }) => id);
}

/**
 * Where the verdicts of two arguments differ, on all worldviews of the beliefs of both.
 *
 * @throws AnalysisTooLarge
 */
export function differenceOf(one: Argument, other: Argument): Differing {
  const models = [one, other].map(({ engine }) => engine.model);
  const beliefs = unionOf(models.map((model) => model.beliefs));
  const space = new Space(beliefs, models);
  const { diagrams } = space;
  const [first, second] = models.map((model) => space.draw(model).atlas) as [Drawn, Drawn];
  const together = togetherOf(space, first, second);
  const count = cellCount(diagrams, space.axes, together.both);
  const parts = together.pairs.map(([mine, theirs, node]) => {
    const { regions, rest } = coverOf(space, node, count, REGION_LIMIT);
    const findings = regions.map((region): DifferenceFinding => {
      for (const [argument, verdict] of [
        [one, mine],
        [other, theirs],
      ] as const) {
        const known = region.witness.filter(({ belief }) =>
          argument.beliefs.some(({ id }) => id === belief),
        );
        if (verdictAt(argument, known) !== verdict) throw new Error("a witness that is none");
      }
      return { kind: "difference", region, verdicts: [mine, theirs] };
    });
    return { findings, rest, cells: count.of(node) };
  });
  const depends = count.axes.map((axis) => space.axes[axis]?.belief ?? "");
  const isShared = (id: string): boolean =>
    [one, other].every((argument) => argument.beliefs.some((belief) => belief.id === id));
  return {
    beliefs: depends,
    unshared: depends.filter((id) => !isShared(id)),
    cells: count.all,
    differ: parts.reduce((sum, { cells }) => sum + cells, 0),
    findings: parts.flatMap(({ findings }) => findings).toSorted(byWitness),
    rest: parts.reduce((sum, { rest }) => sum + rest, 0),
  };
}

type Drawn = ReturnType<Space["draw"]>["atlas"];

function byWitness(a: DifferenceFinding, b: DifferenceFinding): number {
  const [one, other] = [a.region, b.region];
  return (
    Number(one.knifeEdge) - Number(other.knifeEdge) || one.witness.length - other.witness.length
  );
}

function unionOf(lists: readonly (readonly ModelBelief[])[]): readonly ModelBelief[] {
  const all = new Map<string, ModelBelief>();
  for (const belief of lists.flat()) if (!all.has(belief.id)) all.set(belief.id, belief);
  return [...all.values()];
}

type Pair = readonly [one: SettledVerdict, other: SettledVerdict, where: Node];

/** Where each pair of differing verdicts is, and a function that changes wherever either verdict does. */
function togetherOf({ diagrams }: Space, one: Drawn, other: Drawn) {
  const all = settledVerdicts.flatMap((mine) =>
    settledVerdicts.map((theirs): Pair => {
      const where = diagrams.and(
        diagrams.is(one.verdict, constantOf(mine)),
        diagrams.is(other.verdict, constantOf(theirs)),
      );
      return [mine, theirs, where];
    }),
  );
  return {
    both: [one.verdict, other.verdict],
    pairs: all.filter(([mine, theirs, where]) => mine !== theirs && where !== FALSE),
  };
}
