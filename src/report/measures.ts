/** What measures do about the worries of an argument, as every format for people says it. */
import type { Argument } from "../argument/argument.js";
import type { MeasureDefinition } from "../argument/definition.js";
import { list } from "../diagnostics/wording.js";
import { allLabels } from "./sentences.js";

/** Measures that do the same: "Helps against misuse risk at the price of accident risk". */
export interface MeasureGroup {
  readonly effect: string;
  readonly names: readonly string[];
}

/** The measures that help against every worry; empty if there are none. */
export function sharedMeasures(argument: Argument): readonly MeasureGroup[] {
  const names = measuresOf(argument)
    .filter((measure) => isShared(measure, argument))
    .map(({ name }) => name);
  return names.length === 0 ? [] : [{ effect: `Helps against ${allLabels(argument)}`, names }];
}

/** The measures that harm some worry, those with the same effect together. */
export function dividedMeasures(argument: Argument): readonly MeasureGroup[] {
  const divided = measuresOf(argument).filter(({ harms = [] }) => harms.length > 0);
  const effects = divided.map((measure) => dividedEffect(measure, argument));
  return [...new Set(effects)].map((effect) => ({
    effect,
    names: divided.filter((_, index) => effects[index] === effect).map(({ name }) => name),
  }));
}

/** A group as a sentence: "Helps against misuse risk: filters and audits." */
export function measureSentence({ effect, names }: MeasureGroup): string {
  return `${effect}: ${list(names, "and")}.`;
}

function measuresOf({ definition }: Argument): readonly MeasureDefinition[] {
  return definition.measures ?? [];
}

function isShared({ serves, harms = [] }: MeasureDefinition, { definition }: Argument): boolean {
  return harms.length === 0 && Object.keys(definition.sides).every((side) => serves.includes(side));
}

function dividedEffect({ serves, harms = [] }: MeasureDefinition, argument: Argument): string {
  const labels = (sides: readonly string[]): string =>
    list(
      sides.map((side) => argument.definition.sides[side]?.label ?? side),
      "and",
    );
  return serves.length === 0
    ? `Adds to ${labels(harms)}`
    : `Helps against ${labels(serves)} at the price of ${labels(harms)}`;
}
