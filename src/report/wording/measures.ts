/** What measures do about the worries of an argument: always as what its source holds. */
import type { Argument } from "../../argument/argument.js";
import type { MeasureDefinition } from "../../argument/definition.js";
import { listed } from "../page/build.js";
import type { Text } from "../page/tree.js";
import { capital } from "./stops.js";
import { allLabels, citedAs } from "./verdict.js";

/** A sentence for each group of measures with the same effect: first those that help against every worry. */
export function measureSentences(argument: Argument): readonly Text[] {
  return [...sharedSentences(argument), ...dividedSentences(argument)];
}

/** The measures that help against every worry, on which all can agree; none if there are none. */
export function sharedSentences(argument: Argument): readonly Text[] {
  const names = measuresOf(argument)
    .filter((measure) => isShared(measure, argument))
    .map(({ name }) => name);
  if (names.length === 0) return [];
  const lead = names.length === 1 ? "this helps" : "these help";
  const labels = allLabels(argument);
  return [[holds(argument), `${lead} against `, labels, ": ", listed(names, "and"), "."]];
}

/** The measures that do not help against every worry, those with the same effect together. */
function dividedSentences(argument: Argument): readonly Text[] {
  const groups = new Map<string, MeasureDefinition[]>();
  for (const measure of measuresOf(argument).filter((each) => !isShared(each, argument))) {
    const effect = JSON.stringify([measure.serves, measure.harms, measure.note]);
    groups.set(effect, [...(groups.get(effect) ?? []), measure]);
  }
  return [...groups.values()].map((group) => [
    holds(argument),
    dividedClause(group, argument),
    ".",
  ]);
}

function holds(argument: Argument): string {
  return `${capital(citedAs(argument))} holds that `;
}

function dividedClause(group: readonly MeasureDefinition[], argument: Argument): Text {
  const { serves = [], harms = [], note } = group[0] ?? {};
  const labels = (sides: readonly string[]): Text =>
    listed(
      sides.map((side) => argument.definition.sides[side]?.label ?? side),
      "and",
    );
  const s = group.length === 1 ? "s" : "";
  const price: Text = harms.length === 0 ? "" : [" at the price of ", labels(harms)];
  const helped = serves.length === 0 ? "no worry" : labels(serves);
  const effect: Text =
    serves.length === 0 && harms.length > 0
      ? [`add${s} to `, labels(harms)]
      : [`help${s} against `, helped, price];
  return [
    listed(
      group.map(({ name }) => name),
      "and",
    ),
    " ",
    effect,
    note === undefined ? "" : `; ${note}`,
  ];
}

function measuresOf({ definition }: Argument): readonly MeasureDefinition[] {
  return definition.measures ?? [];
}

function isShared({ serves, harms = [] }: MeasureDefinition, { definition }: Argument): boolean {
  const sides = Object.keys(definition.sides);
  return sides.length > 0 && harms.length === 0 && sides.every((side) => serves.includes(side));
}
