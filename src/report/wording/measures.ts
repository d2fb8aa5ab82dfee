/** What measures do about the worries of an argument, as every format for people says it. */
import type { Argument } from "../../argument/argument.js";
import type { MeasureDefinition } from "../../argument/definition.js";
import { listed } from "../page/build.js";
import { plainText } from "../page/inline.js";
import type { Text } from "../page/tree.js";
import { allLabels } from "./verdict.js";

/** Measures that do the same: "Helps against misuse risk at the price of accident risk". */
export interface MeasureGroup {
  readonly effect: Text;
  readonly names: readonly string[];
}

/** The measures that help against every worry; empty if there are none. */
export function sharedMeasures(argument: Argument): readonly MeasureGroup[] {
  const names = measuresOf(argument)
    .filter((measure) => isShared(measure, argument))
    .map(({ name }) => name);
  return names.length === 0 ? [] : [{ effect: ["Helps against ", allLabels(argument)], names }];
}

/** The measures that harm some worry, those with the same effect together. */
export function dividedMeasures(argument: Argument): readonly MeasureGroup[] {
  const alike = new Map<string, { effect: Text; names: string[] }>();
  for (const measure of measuresOf(argument)) {
    if ((measure.harms ?? []).length === 0) continue;
    const effect = dividedEffect(measure, argument);
    const group = alike.get(plainText(effect)) ?? { effect, names: [] };
    group.names.push(measure.name);
    alike.set(plainText(effect), group);
  }
  return [...alike.values()];
}

/** A group as a sentence: "Helps against misuse risk: filters and audits." */
export function measureSentence({ effect, names }: MeasureGroup): Text {
  return [effect, ": ", listed(names, "and"), "."];
}

function measuresOf({ definition }: Argument): readonly MeasureDefinition[] {
  return definition.measures ?? [];
}

function isShared({ serves, harms = [] }: MeasureDefinition, { definition }: Argument): boolean {
  return harms.length === 0 && Object.keys(definition.sides).every((side) => serves.includes(side));
}

function dividedEffect({ serves, harms = [] }: MeasureDefinition, argument: Argument): Text {
  const labels = (sides: readonly string[]): Text =>
    listed(
      sides.map((side) => argument.definition.sides[side]?.label ?? side),
      "and",
    );
  return serves.length === 0
    ? ["Adds to ", labels(harms)]
    : ["Helps against ", labels(serves), " at the price of ", labels(harms)];
}
