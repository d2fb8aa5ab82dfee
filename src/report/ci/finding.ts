/** What an answer says to those who watch a run: findings, found once, whatever format encodes them. */
import type { Question } from "../../answers/answer.js";
import type { Argument } from "../../argument/argument.js";

/** All that a run has to say. Texts are as they are: what a format must escape, its encoder does. */
export interface Findings {
  /** What was asked; `failed` if the run could not begin. */
  readonly asked: Question | "failed";
  /** Undefined where the run did not get as far as to load one. */
  readonly argument?: Argument | undefined;
  /** Where there are several of them; a rule of one of them has its id before it. */
  readonly rivals?: readonly Argument[] | undefined;
  readonly cases: readonly Case[];
  /** What there is to say of the run as a whole. */
  readonly summary?: Announcement | undefined;
}

/** One place of the input: a worldview, or what could not be read as one. */
export interface Case {
  readonly place: Spot;
  readonly name: string;
  readonly outcome: Outcome;
  /** An error has its faults here; else it is what was found of the worldview. */
  readonly findings: readonly Finding[];
  /**
   * What else there is to tell, all of level `none`: what became of each claim. Found when asked for,
   * since it takes as long as the rest and few formats keep such a record.
   */
  readonly record?: readonly (() => Finding)[] | undefined;
  /** What follows from the worldview. */
  readonly answer?: Announcement | undefined;
}

/** What became of a case: as asked, not as asked, not asked, or not evaluated. */
export type Outcome = "passed" | "failure" | "skipped" | "error";

/** One thing that was found. */
export interface Finding {
  /** The rule it is about: a claim's id, one of racecheck's own, or the code of a problem. */
  readonly rule: string;
  readonly status: FindingStatus;
  readonly level: Level;
  readonly place: Spot;
  /** The other places that bear on it. */
  readonly related: readonly Spot[];
  /** The name of the worldview it is about; undefined for a fault of the input. */
  readonly subject?: string | undefined;
  /** What kind of thing it is about, in one word. */
  readonly topic: string;
  readonly title: string;
  /** Sentences, the one that matters first. */
  readonly says: readonly string[];
  readonly reasons: readonly Reason[];
  /** What tells it from others of its rule in its file, whatever its line. */
  readonly identity: readonly unknown[];
  /** The same as `says`, for programs. */
  readonly facts?: object | undefined;
}

/** What became of a rule. That a claim's condition is not met says nothing of the worldview. */
export type FindingStatus = "passed" | "failed" | "open" | "inapplicable" | "informative";

/** How loudly to say it; `none` is for the record alone. */
export type Level = "error" | "warning" | "notice" | "none";

/** The conditions that decided something, in words. */
export interface Reason {
  /** The claim they are conditions of, and its status in words; left out where the finding says it. */
  readonly claim?: { readonly id: string; readonly says: string } | undefined;
  readonly conditions: readonly string[];
}

/** Something said of a whole worldview, or of a whole run. */
export interface Announcement {
  readonly level: Level;
  readonly title: string;
  readonly says: readonly string[];
}

/** Where something stands. */
export interface Spot {
  /** What it stands in: a file, or what is at fault in place of one, such as an option. */
  readonly source: string;
  /** Whether there is such a file to point at. */
  readonly isFile: boolean;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly length?: number | undefined;
}

/** The verdict as a whole; a claim's id cannot have a slash, so that the two never meet. */
export const VERDICT_RULE = "racecheck/verdict";
export const TRADE_OFF_RULE = "racecheck/trade-off";
/** What has become of a worldview since earlier results. */
export const CHANGE_RULE = "racecheck/change";
/** Before the kind of what an audit finds. */
export const AUDIT_RULE = "racecheck/audit";

const OWN_RULES: readonly string[] = [VERDICT_RULE, TRADE_OFF_RULE, CHANGE_RULE];

/** The rule of one of several arguments; racecheck's own are the same for all. */
export function ruleUnder({ definition }: Argument, rule: string): string {
  return OWN_RULES.includes(rule) ? rule : `argument/${definition.id}/${rule}`;
}
