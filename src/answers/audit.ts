/** The question of `racecheck audit`: what is wrong, odd or needless in an argument? */
import type { Argument } from "../argument/argument.js";
import { cellCount } from "../engine/audit/count.js";
import { directionsOf } from "../engine/audit/directions.js";
import { type SettledVerdict, settledVerdicts } from "../engine/verdict.js";
import { constantFindings, partFindings, sideFindings, subsumedFindings } from "./audit/claims.js";
import { thresholdFindings } from "./audit/dead-thresholds.js";
import { clashingBeliefs, type Differing, differenceOf } from "./audit/difference.js";
import {
  type AuditFinding,
  type DirectionFinding,
  FAULTS,
  type FindingKind,
  findingKinds,
} from "./audit/finding.js";
import { regionFindings } from "./audit/regions.js";
import { type AuditSubject, found, subjectOf, verdictAt } from "./audit/subject.js";
import { unusedFindings } from "./audit/unused.js";

export { clashingBeliefs } from "./audit/difference.js";
export type { AuditFinding, FindingKind } from "./audit/finding.js";
export { FAULTS, findingKinds } from "./audit/finding.js";

export interface AuditAnswer {
  readonly question: "audit";
  readonly argument: Argument;
  /** The argument with which it is compared; undefined if there is none. */
  readonly other?: Argument | undefined;
  readonly cells: AuditCells;
  /** In the order of `findingKinds`. */
  readonly findings: readonly AuditFinding[];
  /** The kinds that are faults: those that no argument should have, and those that were named. */
  readonly faults: readonly FindingKind[];
}

/** The product of the cells of the beliefs on which the verdict depends, cut where it changes. */
export interface AuditCells {
  readonly beliefs: readonly string[];
  /** Of two arguments, the beliefs that only one of them has. */
  readonly unshared: readonly string[];
  readonly all: number;
  /** How many have each verdict; undefined for two arguments. */
  readonly verdicts?: Readonly<Record<SettledVerdict, number>> | undefined;
  /** On how many the verdicts of two arguments differ. */
  readonly differ?: number | undefined;
  /** How many cells of each kind of region lie in no region listed. */
  readonly rest: Readonly<Partial<Record<FindingKind, number>>>;
}

export interface AuditOptions {
  /** Another argument: then only where their verdicts differ is sought. */
  readonly other?: Argument | undefined;
  /** Kinds that are faults besides those that no argument should have. */
  readonly failOn?: readonly FindingKind[] | undefined;
}

/**
 * Audits an argument over all worldviews, or finds where the verdicts of two arguments differ. Every
 * worldview in a finding was evaluated again by the ordinary evaluation.
 *
 * @throws AnalysisTooLarge; RangeError if both arguments have a belief but not with the same values
 */
export function audit(argument: Argument, { other, failOn = [] }: AuditOptions = {}): AuditAnswer {
  const faults = findingKinds.filter((kind) => FAULTS.includes(kind) || failOn.includes(kind));
  const found = other ? compared(argument, other) : audited(argument);
  return { question: "audit", argument, other, faults, ...found };
}

/** Whether a finding is a fault. More of a belief that pushes one way only is none, nor neither. */
export function isFault(finding: AuditFinding, { faults }: Pick<AuditAnswer, "faults">): boolean {
  if (!faults.includes(finding.kind)) return false;
  return (
    finding.kind !== "direction" || (finding.towards !== undefined && finding.away !== undefined)
  );
}

type Found = Pick<AuditAnswer, "cells" | "findings">;

function compared(argument: Argument, other: Argument): Found {
  const [clash] = clashingBeliefs(argument, other);
  if (clash !== undefined) throw new RangeError(`${clash} has other values in the other argument`);
  const differing: Differing = differenceOf(argument, other);
  const { beliefs, unshared, cells, differ, findings, rest } = differing;
  return { cells: { beliefs, unshared, all: cells, differ, rest: { difference: rest } }, findings };
}

function audited(argument: Argument): Found {
  const subject = subjectOf(argument);
  const { space, drawn } = subject;
  const { atlas } = drawn;
  const count = cellCount(space.diagrams, space.axes, [atlas.verdict]);
  const gaps = regionFindings(subject, count, "gap");
  const conflicts = regionFindings(subject, count, "conflict");
  const findings: readonly AuditFinding[] = [
    ...conflicts.findings,
    ...gaps.findings,
    ...constantFindings(subject),
    ...partFindings(subject),
    ...subsumedFindings(subject),
    ...unusedFindings(subject),
    ...sideFindings(subject),
    ...thresholdFindings(subject),
    ...directionFindings(subject),
  ];
  const verdicts = Object.fromEntries(
    settledVerdicts.map((verdict) => [verdict, count.of(atlas.where(verdict))]),
  ) as Record<SettledVerdict, number>;
  return {
    cells: {
      beliefs: atlas.dependsOn(atlas.verdict),
      unshared: [],
      all: count.all,
      verdicts,
      rest: { gap: gaps.rest, conflict: conflicts.rest },
    },
    findings: findingKinds.flatMap((kind) => findings.filter((each) => each.kind === kind)),
  };
}

function directionFindings({ argument, space, drawn }: AuditSubject): readonly DirectionFinding[] {
  return directionsOf(space, drawn).map((direction): DirectionFinding => {
    for (const push of [direction.towards, direction.away]) {
      if (!push) continue;
      const { belief } = direction;
      const verdicts = [push.less, push.more].map((value) =>
        verdictAt(argument, [...push.others, { belief, value }]),
      );
      if (verdicts.join() !== push.verdicts.join()) throw new Error("a witness that is none");
    }
    return { kind: "direction", ...direction, ...found(argument, ["beliefs", direction.belief]) };
  });
}
