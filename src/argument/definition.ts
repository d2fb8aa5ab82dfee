/** An argument as its author writes it: plain data, the same in TypeScript, YAML and JSON. */
import type { Role } from "../engine/model.js";
import type { Direction } from "../engine/verdict.js";

export interface ArgumentDefinition {
  /** Shown in output and in file names: lower case words joined by hyphens. */
  readonly id: string;
  readonly title: string;
  /** The built-in argument of which it is another reading: what is not said here is as there. */
  readonly extends?: string | undefined;
  /** What the verdict is about, as the subject of a sentence: "racing". */
  readonly subject: string;
  /** Where the argument is made. */
  readonly source: string;
  /** How its source is called in a sentence: "the post"; "the argument" unless given. */
  readonly cited_as?: string | undefined;
  /** The claim, a note, that says what favouring the subject costs whoever favours it. */
  readonly cost_note?: string | undefined;
  readonly description?: string | undefined;
  /** The opposing worries, each with the verdict for which its reasons weigh. */
  readonly sides: Readonly<Record<string, SideDefinition>>;
  readonly parameters?: Readonly<Record<string, ParameterDefinition>> | undefined;
  readonly beliefs: Readonly<Record<string, BeliefDefinition>>;
  readonly terms?: Readonly<Record<string, TermDefinition>> | undefined;
  /** The term that says who ranks itself best in its reference class. Without it nobody does. */
  readonly ranks_best?: string | undefined;
  readonly claims: readonly ClaimDefinition[];
  readonly measures?: readonly MeasureDefinition[] | undefined;
}

export interface SideDefinition {
  readonly label: string;
  readonly speaks_for: Direction;
}

export interface ParameterDefinition {
  readonly default: number;
  readonly meaning: string;
}

export const beliefTypes = ["number", "integer", "boolean", "choice"] as const;
export type BeliefType = (typeof beliefTypes)[number];

/** What a worldview may say of one variable, and how to talk about it. */
export interface BeliefDefinition {
  readonly type: BeliefType;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Of a choice: what it can be, in no order. */
  readonly values?: readonly string[] | undefined;
  /** Words for some values: `hard` for 0.75. */
  readonly levels?: Readonly<Record<string, number>> | undefined;
  /** What is taken if a worldview does not mention it: a value, `unknown`, or an error. */
  readonly if_left_out: number | boolean | string;
  /** Whether people can disagree about it, or it is where its holder stands; `judgement` unless given. */
  readonly about?: About | undefined;
  readonly meaning: string;
  /** The belief as a question to the holder of the worldview. */
  readonly question?: string | undefined;
  /** What would move it. */
  readonly evidence?: string | undefined;
  /** When that can be known. */
  readonly resolvable?: Resolvable | undefined;
  readonly phrases?: Phrases | undefined;
}

export const abouts = ["judgement", "position"] as const;

/**
 * A judgement is something that two people can disagree about; a position is a fact about where the
 * holder of a worldview stands, which may differ without any disagreement.
 */
export type About = (typeof abouts)[number];

export const resolvables = ["soon", "years", "never"] as const;

/** When what would move a belief can be known. */
export type Resolvable = (typeof resolvables)[number];

/**
 * What one would say if the belief were in a region: "it ranked itself best". In them `{value}`,
 * `{low}` and `{high}` stand for the region's ends; `{value:share}` words a number as a part of a
 * whole ("half", "30 %"), `{value:exact_share}` the same alone ("exactly half", "all"),
 * `{value:ordinal}` a rank and `{value:level}` the belief's own word for a number. `{region}` stands
 * for a region between two ends and says whether they belong to it: "from 0.3 to below 0.5". A choice
 * has a phrase for each of its values instead.
 */
export type Phrases = Readonly<Record<string, string | undefined>>;

export const phraseKinds = [
  "true",
  "false",
  "equal",
  "above",
  "at_least",
  "below",
  "at_most",
  "between",
] as const;
/** How an end is worded in a phrase: `{value:share}`. */
export const phraseStyles = ["share", "exact_share", "ordinal", "level"] as const;
export type PhraseKind = (typeof phraseKinds)[number];

export interface TermDefinition {
  /** A clause about the holder of the worldview: "it ranks itself best". */
  readonly says: string;
  readonly when: ConditionDefinition;
}

export interface ClaimDefinition {
  readonly id: string;
  readonly role: Role;
  /** One of the argument's sides, or `both`. */
  readonly side: string;
  readonly when: ConditionDefinition;
  /** Exceptions: where one of them holds, the claim does not. */
  readonly unless?: readonly ConditionDefinition[] | undefined;
  readonly says: string;
  /** The same in a few words, as a clause without a full stop. */
  readonly short?: string | undefined;
  readonly concludes?: Direction | undefined;
  readonly source: ClaimSource;
  /** The words of the passage, a sentence at most. */
  readonly quote?: string | undefined;
  /** Where the passage can be read. */
  readonly url?: string | undefined;
}

export interface ClaimSource {
  /** The label of the passage that makes the claim. */
  readonly passage: string;
  /** How strongly the passage words it. */
  readonly modality: string;
  readonly confidence: "confident" | "tentative";
}

/** Something that can be done, and which worries it serves or harms. */
export interface MeasureDefinition {
  readonly name: string;
  readonly serves: readonly string[];
  readonly harms?: readonly string[] | undefined;
  /** How it does so, if that is to be said along with it. */
  readonly note?: string | undefined;
}

/** A condition: one of the forms below. */
export type ConditionDefinition = ConditionForms[keyof ConditionForms];

/** How each kind of condition is written. */
export interface ConditionForms {
  readonly always: "always";
  /** The id of a term. */
  readonly term: string;
  readonly claim: { readonly claim: string };
  readonly test: { readonly belief: string; readonly is: TestDefinition };
  readonly all: { readonly all: readonly ConditionDefinition[] };
  readonly any: { readonly any: readonly ConditionDefinition[] };
  /** At least so many of the conditions hold. */
  readonly at_least: { readonly at_least: number; readonly of: readonly ConditionDefinition[] };
  readonly not: { readonly not: ConditionDefinition };
}

/**
 * A value that the belief must equal, or an operator with a number or the name of a parameter: `true`,
 * `"= 1"`, `"> hard_above"`; both ends of a region: `"0.2..0.8"`, `{from: 3, below: 12}`; or some
 * values of a belief that is no number: `[1, 3]`, `[lab, state]`. A choice has nothing but its values.
 */
export type TestDefinition = Operand | RangeDefinition | readonly Operand[];

/** A value, or a text that has one: a number, `true`, the name of a parameter, a value of a choice. */
export type Operand = boolean | number | string;

/** A lower end, which is `from` or `above`, and an upper one, which is `to` or `below`. */
export interface RangeDefinition {
  readonly from?: number | string | undefined;
  readonly above?: number | string | undefined;
  readonly to?: number | string | undefined;
  readonly below?: number | string | undefined;
}

/** The word for every side at once. */
export const BOTH_SIDES = "both";
