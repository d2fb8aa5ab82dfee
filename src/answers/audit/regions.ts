/** Where the argument is silent or contested, and which threshold would change that. */
import type { Argument } from "../../argument/argument.js";
import type { ArgumentDefinition } from "../../argument/definition.js";
import { type Threshold, thresholdsIn, withPart } from "../../argument/edit.js";
import { conditionsOf, mentionedIn, type Reference } from "../../argument/relations.js";
import { modelWith } from "../../argument/resolve.js";
import { verdictsOf } from "../../engine/atlas.js";
import type { CellCount } from "../../engine/audit/count.js";
import { type AuditRegion, coverOf, type RegionClause } from "../../engine/audit/cover.js";
import { Space } from "../../engine/audit/space.js";
import { type Cell, cut, distance, hasValue } from "../../engine/cell.js";
import type { Confinement, Node } from "../../engine/diagram.js";
import { contains, type Domain, isDiscrete, spanOf, unitOf } from "../../engine/domain.js";
import { at } from "../../engine/lookup.js";
import type { SettledVerdict } from "../../engine/verdict.js";
import type { RegionFinding, ThresholdChange } from "./finding.js";
import { type AuditSubject, claimPath, found, holdsAt, otherwise, verdictAt } from "./subject.js";

/** Regions of one verdict that are listed at most. */
export const REGION_LIMIT = 20;

/** Regions for which the smallest change of a threshold is sought. */
const CHANGE_LIMIT = 6;

/** Where a verdict is the argument's, as findings, and how many cells lie in no region listed. */
export interface RegionFindings {
  readonly findings: readonly RegionFinding[];
  readonly rest: number;
}

/** @throws AnalysisTooLarge */
export function regionFindings(
  subject: AuditSubject,
  count: CellCount,
  kind: "gap" | "conflict",
): RegionFindings {
  const { argument, space, drawn } = subject;
  const verdict = kind === "gap" ? "silent" : "contested";
  const { regions, rest } = coverOf(space, drawn.atlas.where(verdict), count, REGION_LIMIT);
  for (const { witness } of regions) {
    if (verdictAt(argument, witness) !== verdict) throw new Error("a witness that is none");
  }
  const changes = changesFor(subject, regions.slice(0, CHANGE_LIMIT), verdict);
  const findings = regions.map((region, index): RegionFinding => {
    const change = changes[index];
    return { kind, region, change, ...conclusionsOn(argument, kind, region) };
  });
  return { findings, rest };
}

/** The conclusions that hold on a witness, whatever else; a conflict stands where the first of them does. */
function conclusionsOn(
  argument: Argument,
  kind: RegionFinding["kind"],
  { witness }: AuditRegion,
): Pick<RegionFinding, "by" | "path" | "place"> {
  if (kind === "gap") return {};
  const by = argument.claims
    .filter(({ id, role }) => role === "conclusion" && holdsAt(argument, id, witness))
    .map(({ id }) => id);
  const [first] = by;
  return first === undefined ? { by } : { by, ...found(argument, claimPath(argument, first)) };
}

/** A threshold, and somewhere else that it could be. */
interface Move {
  readonly threshold: Threshold;
  readonly from: number;
  readonly to: Cell;
  readonly value: number;
  readonly cost: number;
}

function changesFor(
  { argument, space: { work } }: AuditSubject,
  regions: readonly AuditRegion[],
  verdict: SettledVerdict,
): readonly (ThresholdChange | undefined)[] {
  if (regions.length === 0) return [];
  const moves = movesOf(argument, regions).toSorted((a, b) => a.cost - b.cost);
  const cuts = new Map<string, Set<number>>();
  const cutAt = (belief: string, ...values: readonly number[]): void => {
    const known = cuts.get(belief) ?? new Set();
    for (const value of values) if (Number.isFinite(value)) known.add(value);
    cuts.set(belief, known);
  };
  const beliefsOf = new Map<number | string, readonly string[]>();
  for (const { operand, belief } of thresholdsIn(argument.definition)) {
    beliefsOf.set(operand, [...(beliefsOf.get(operand) ?? []), belief]);
  }
  for (const { threshold, value } of moves) {
    cutAt(threshold.belief, value);
    if (typeof threshold.operand === "string") {
      for (const belief of beliefsOf.get(threshold.operand) ?? []) cutAt(belief, value);
    }
  }
  for (const { clauses, witness } of regions) {
    for (const { belief, region } of clauses) {
      cutAt(belief, ...(region.values ?? [region.min, region.max]));
    }
    for (const { belief, value } of witness) cutAt(belief, value);
  }
  const { model } = argument.engine;
  const space = new Space(model.beliefs, [model], work, cuts);
  const places = regions.map(({ clauses, witness }) => ({
    box: boxOf(space, clauses),
    point: pointOf(space, witness),
  }));
  const best: Change[] = [];
  for (const move of moves) {
    const isOpen = (change: Change | undefined): boolean =>
      !change || (!change.whole && change.move.cost === move.cost);
    const open = places.flatMap((place, index) => (isOpen(best[index]) ? [{ place, index }] : []));
    if (open.length === 0) break;
    const changed = drawMoved(space, argument, move);
    if (changed === undefined) continue;
    const possible = (where: Confinement) => verdictsOf(space.diagrams.constants(changed, where));
    for (const { place, index } of open) {
      const onPoint = possible(place.point);
      if (onPoint.join() === verdict) continue;
      const inBox = possible(place.box);
      const whole = !inBox.includes(verdict);
      if (best[index] && !whole) continue;
      if (!isConfirmed(argument, move, at(regions, index), verdict)) continue;
      best[index] = { move, whole, possible: whole ? inBox : onPoint };
    }
  }
  return regions.map((_, index) => best[index] && changeOf(argument, best[index]));
}

/** A move that does away with a region, or with its witness. */
interface Change {
  readonly move: Move;
  readonly whole: boolean;
  readonly possible: readonly SettledVerdict[];
}

/** The other places of each threshold of a conclusion's conditions, as far as they may matter. */
function movesOf(argument: Argument, regions: readonly AuditRegion[]): readonly Move[] {
  const { definition, parameters } = argument;
  const carried = carriedByConclusions(argument);
  const all = thresholdsIn(definition);
  const current = ({ operand }: Threshold): number =>
    typeof operand === "string" ? (parameters[operand] as number) : operand;
  const known = new Set<string>();
  return all
    .filter(({ owner }) => carried.has(keyOf(owner)))
    .flatMap((threshold): readonly Move[] => {
      const { operand, belief } = threshold;
      if (typeof operand === "string") {
        if (known.has(operand)) return [];
        known.add(operand);
      }
      const beliefs =
        typeof operand === "string"
          ? all.flatMap((each) => (each.operand === operand ? [each.belief] : []))
          : [belief];
      const domains = argument.beliefs.filter(({ id }) => beliefs.includes(id));
      const own = domains.find(({ id }) => id === belief) ?? domains[0];
      if (!own) return [];
      const domain = domains.find((each) => isDiscrete(each.domain))?.domain ?? own.domain;
      const breaks = [
        ...all.filter((each) => beliefs.includes(each.belief)).map(current),
        ...domains.flatMap((each) => endsOf(each.domain)),
        ...regions.flatMap(({ clauses, witness }) => [
          ...clauses.flatMap((clause) => (beliefs.includes(clause.belief) ? ends(clause) : [])),
          ...witness.flatMap((each) => (beliefs.includes(each.belief) ? [each.value] : [])),
        ]),
      ];
      const from = current(threshold);
      return cut(domain, spanOf(domain), breaks.filter(Number.isFinite))
        .map((to) => ({ to, value: near(to, from, domain) }))
        .filter(
          ({ value }) => value !== from && domains.every((each) => contains(each.domain, value)),
        )
        .map(({ to, value }) => {
          const cost = distance(own.domain, to, { min: from, max: from });
          return { threshold, from, to, value, cost };
        });
    });
}

function ends({ region }: RegionClause): readonly number[] {
  return [region.min, region.max];
}

function endsOf(domain: Domain): readonly number[] {
  const { min, max } = spanOf(domain);
  return [min, max];
}

/** A short way into an open stretch, in shares of the domain. */
const A_BIT = 0.01;

/** A value of a cell that is near another value. */
function near({ min, max, minIncluded, maxIncluded }: Cell, to: number, domain: Domain): number {
  if (isDiscrete(domain)) return to <= min ? min : max;
  if (min === max) return min;
  const bit = Math.min(A_BIT * unitOf(domain), (max - min) / 2);
  const [low, high] = [
    minIncluded ? min : rounded(min + bit),
    maxIncluded ? max : rounded(max - bit),
  ];
  return to <= min ? low : high;
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

/** The terms and claims on which some conclusion rests, and the conclusions. */
function carriedByConclusions({ terms, claims }: Argument): ReadonlySet<string> {
  const carried = new Set<string>();
  const visit = (reference: Reference): void => {
    const key = keyOf(reference);
    if (carried.has(key)) return;
    carried.add(key);
    const { kind, id } = reference;
    const claim = kind === "claim" ? claims.find((each) => each.id === id) : undefined;
    const term = kind === "term" ? terms.find((each) => each.id === id) : undefined;
    const conditions = claim ? conditionsOf(claim) : term ? [term.when] : [];
    for (const mentioned of mentionedIn(...conditions)) visit(mentioned);
  };
  for (const { id, role } of claims) if (role === "conclusion") visit({ kind: "claim", id });
  return carried;
}

function keyOf({ kind, id }: Reference): string {
  return `${kind} ${id}`;
}

/** The definition and the parameters after a move. */
function moved(
  { definition, parameters }: Argument,
  { threshold: { operand, path, with: withValue }, value }: Move,
): readonly [ArgumentDefinition, Argument["parameters"]] {
  return typeof operand === "string"
    ? [definition, { ...parameters, [operand]: value }]
    : [withPart(definition, path, withValue(value)), parameters];
}

/** The verdict after a move; undefined if a test would ask for a region without a value. */
function drawMoved(space: Space, argument: Argument, move: Move): Node | undefined {
  const model = modelWith(...moved(argument, move));
  const { plan, atlas } = space.draw(model);
  return hasEmptyRange(plan) ? undefined : atlas.verdict;
}

function hasEmptyRange({ steps }: ReturnType<Space["draw"]>["plan"]): boolean {
  return steps.some(
    (step) =>
      step.op === "test" &&
      step.comparison.operator === "within" &&
      !hasValue(step.comparison.region),
  );
}

/** Evaluates the witness with the argument made anew. */
function isConfirmed(
  argument: Argument,
  move: Move,
  { witness }: AuditRegion,
  verdict: SettledVerdict,
): boolean {
  const other = otherwise(...moved(argument, move));
  return other !== undefined && verdictAt(other, witness) !== verdict;
}

function changeOf(argument: Argument, best: Change): ThresholdChange {
  const { threshold, from, to, value } = best.move;
  const { operand, belief, owner, path } = threshold;
  const isParameter = typeof operand === "string";
  return {
    ...(isParameter ? { parameter: operand } : { owner }),
    belief,
    from,
    to,
    value,
    whole: best.whole,
    possible: best.possible,
    ...found(argument, isParameter ? ["parameters", operand, "default"] : path),
  };
}

/** The cells of a region whose ends are thresholds of the space. */
function boxOf(space: Space, clauses: readonly RegionClause[]): Confinement {
  return confinement(space, clauses, ({ region }, cell) => isWithin(cell, region));
}

/** The cells of values that are thresholds of the space. */
function pointOf(space: Space, witness: AuditRegion["witness"]): Confinement {
  return confinement(space, witness, ({ value }, { min, max }) => min === value && max === value);
}

function confinement<T extends { readonly belief: string }>(
  { axes }: Space,
  parts: readonly T[],
  has: (part: T, cell: Cell) => boolean,
): Confinement {
  return axes.map(({ belief, cells }) => {
    const part = parts.find((each) => each.belief === belief);
    return part && cells.flatMap((cell, index) => (has(part, cell) ? [index] : []));
  });
}

function isWithin(cell: Cell, region: Cell): boolean {
  const { values } = region;
  if (values) return cell.values?.every((value) => values.includes(value)) ?? false;
  const low = cell.min === region.min && (region.minIncluded || !cell.minIncluded);
  const high = cell.max === region.max && (region.maxIncluded || !cell.maxIncluded);
  return (cell.min > region.min || low) && (cell.max < region.max || high);
}
