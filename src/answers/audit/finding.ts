/** What an audit finds, kind by kind. */
import type { ConditionDefinition } from "../../argument/definition.js";
import type { DefinitionPath } from "../../argument/edit.js";
import type { Reference } from "../../argument/relations.js";
import type { Place } from "../../diagnostics/problem.js";
import type { AuditRegion } from "../../engine/audit/cover.js";
import type { BeliefDirection } from "../../engine/audit/directions.js";
import type { PartialWorldview } from "../../engine/audit/partial.js";
import type { Cell } from "../../engine/cell.js";
import type { Direction, SettledVerdict } from "../../engine/verdict.js";

export const findingKinds = [
  "conflict",
  "gap",
  "never",
  "always",
  "redundant",
  "shadowed",
  "unused",
  "wrong-side",
  "dead-threshold",
  "direction",
  "difference",
] as const;

export type FindingKind = (typeof findingKinds)[number];

/** The kinds that no sound argument should have: they fail a gate whether they are named or not. */
export const FAULTS: readonly FindingKind[] = ["conflict", "never", "wrong-side"];

/** Where what was found stands in the definition, and in the file if it was read from one. */
interface Found {
  readonly path?: DefinitionPath | undefined;
  readonly place?: Place | undefined;
}

/** Worldviews on which the argument is silent, or says both. */
export interface RegionFinding extends Found {
  readonly kind: "gap" | "conflict";
  readonly region: AuditRegion;
  /** Of a conflict, the conclusions that hold on the witness whatever else is believed. */
  readonly by?: readonly string[] | undefined;
  readonly change?: ThresholdChange | undefined;
}

/** The smallest change of one threshold of one conclusion's conditions that does away with a region. */
export interface ThresholdChange extends Found {
  /** Whose condition it is; undefined for a parameter, which may stand in several. */
  readonly owner?: Reference | undefined;
  readonly parameter?: string | undefined;
  readonly belief: string;
  readonly from: number;
  /** The values that do: the nearest of them, or those next to where it stands. */
  readonly to: Cell;
  /** One of them, with which the argument was evaluated again. */
  readonly value: number;
  /** Whether it does away with all of the region, or with its witness alone. */
  readonly whole: boolean;
  /** What is possible then: in all of the region, or on its witness. */
  readonly possible: readonly SettledVerdict[];
}

/** A claim or term that can never hold, or always does although it is not written so. */
export interface ConstantFinding extends Found {
  readonly kind: "never" | "always";
  readonly of: Reference;
}

/** A part of a condition that makes no difference. */
export interface PartFinding extends Found {
  readonly kind: "redundant";
  readonly what: "part";
  readonly of: Reference;
  readonly part: ConditionDefinition;
}

/** A reason that holds only where others do that speak for the same. */
export interface SubsumedFinding extends Found {
  readonly kind: "redundant";
  readonly what: "claim";
  readonly of: Reference;
  readonly by: readonly string[];
  /** It holds here. */
  readonly witness: PartialWorldview;
}

/** An exception that never defeats. */
export interface ExceptionFinding extends Found {
  readonly kind: "shadowed";
  readonly what: "exception";
  readonly of: Reference;
  readonly part: ConditionDefinition;
}

/** A conclusion that never decides, since others always hold with it. */
export interface ConclusionFinding extends Found {
  readonly kind: "shadowed";
  readonly what: "conclusion";
  readonly of: Reference;
  readonly by: readonly string[];
  /** It holds here. */
  readonly witness: PartialWorldview;
}

/** What nothing uses, carries nothing, or is asked for without need. */
export interface UnusedFinding extends Found {
  readonly kind: "unused";
  readonly what: "belief" | "term" | "parameter" | "side" | "premise" | "required";
  readonly id: string;
}

/** A claim that speaks against the verdict of its own side. */
export interface SideFinding extends Found {
  readonly kind: "wrong-side";
  readonly of: Reference;
  readonly side: string;
  readonly speaksFor: Direction;
  /** It holds here; undefined if it never does. */
  readonly witness?: PartialWorldview | undefined;
}

/** A value of a parameter at which verdicts appear or vanish, since two thresholds meet there. */
export interface ThresholdFinding extends Found {
  readonly kind: "dead-threshold";
  readonly parameter: string;
  readonly belief: string;
  readonly value: number;
  /** The thresholds that it meets: names of parameters, or the number itself. */
  readonly meets: readonly (string | number)[];
  /** Whether the parameter is there in this run. */
  readonly here: boolean;
  /** Just below it, at it, and just above it. */
  readonly sides: readonly ThresholdSide[];
}

export interface ThresholdSide {
  readonly side: "below" | "at" | "above";
  /** The value of the parameter with which the argument was evaluated. */
  readonly value: number;
  readonly possible: readonly SettledVerdict[];
  /** Of each verdict that is not possible on every side, a worldview that has it here. */
  readonly witnesses: readonly {
    readonly verdict: SettledVerdict;
    readonly worldview: PartialWorldview;
  }[];
}

/** What more of a belief can do. */
export interface DirectionFinding extends Found, BeliefDirection {
  readonly kind: "direction";
}

/** Worldviews on which two arguments differ. */
export interface DifferenceFinding extends Found {
  readonly kind: "difference";
  readonly region: AuditRegion;
  /** Of the one and of the other. */
  readonly verdicts: readonly [SettledVerdict, SettledVerdict];
}

export type AuditFinding =
  | RegionFinding
  | ConstantFinding
  | PartFinding
  | SubsumedFinding
  | ExceptionFinding
  | ConclusionFinding
  | UnusedFinding
  | SideFinding
  | ThresholdFinding
  | DirectionFinding
  | DifferenceFinding;
