/** A plan in three-valued logic, as expressions over the cells in which beliefs may lie. */

import type { Axis } from "../../engine/axis.js";
import { witness } from "../../engine/cell.js";
import { compare } from "../../engine/comparison.js";
import { at } from "../../engine/lookup.js";
import type { Plan, Step } from "../../engine/plan.js";
import { bitsOf } from "../../engine/signature.js";
import { FAILS, HOLDS, UNKNOWN } from "../../engine/status.js";

/** A column that holds the status of a step, and how it is computed from columns of the levels before. */
export interface StepColumn {
  readonly name: string;
  readonly expression: string;
}

/**
 * The steps on which some steps rest, level by level: what is in one needs only what is in those before it. A
 * step stands once, however often it is needed.
 *
 * @param setOf the column with the cells of a belief
 */
export function levelsOf(
  { steps }: Plan,
  axes: readonly Axis[],
  needed: readonly number[],
  setOf: (belief: number) => string,
): readonly (readonly StepColumn[])[] {
  const levels = new Map<number, number>();
  const levelOf = (step: number): number => {
    const known = levels.get(step);
    if (known !== undefined) return known;
    const level = 1 + Math.max(-1, ...operandsOf(at(steps, step)).map(levelOf));
    levels.set(step, level);
    return level;
  };
  needed.forEach(levelOf);
  const columns: StepColumn[][] = [];
  for (const [step, level] of levels) {
    const expression = expressionOf(at(steps, step), axes, setOf);
    columns[level] = [...(columns[level] ?? []), { name: stepColumn(step), expression }];
  }
  return columns;
}

/** The name of the column with the status of a step. */
export function stepColumn(step: number): string {
  return `step_${step + 1}`;
}

function operandsOf(step: Step): readonly number[] {
  switch (step.op) {
    case "always":
    case "test":
      return [];
    case "not":
      return [step.of];
    case "all":
    case "any":
    case "at_least":
      return step.of;
  }
}

function expressionOf(
  step: Step,
  axes: readonly Axis[],
  setOf: (belief: number) => string,
): string {
  switch (step.op) {
    case "always":
      return String(HOLDS);
    case "test":
      return testOf(step, at(axes, step.belief), setOf(step.belief));
    case "not":
      return `${HOLDS} - ${stepColumn(step.of)}`;
    case "all":
      return extremeOf("LEAST", step.of, HOLDS);
    case "any":
      return extremeOf("GREATEST", step.of, FAILS);
    case "at_least": {
      const having = (codes: string): string =>
        step.of
          .map((part) => `CASE WHEN ${stepColumn(part)} ${codes} THEN 1 ELSE 0 END`)
          .join(" + ");
      return `CASE WHEN ${having(`= ${HOLDS}`)} >= ${step.count} THEN ${HOLDS} WHEN ${having(`>= ${UNKNOWN}`)} >= ${step.count} THEN ${UNKNOWN} ELSE ${FAILS} END`;
    }
  }
}

function extremeOf(name: string, of: readonly number[], ofNothing: number): string {
  const [first, ...others] = of.map(stepColumn);
  if (first === undefined) return String(ofNothing);
  return others.length === 0 ? first : `${name}(${[first, ...others].join(", ")})`;
}

/** A test's status: known where the belief lies in one cell, or the test is the same on all. */
function testOf(
  { comparison }: Extract<Step, { op: "test" }>,
  { cells }: Axis,
  set: string,
): string {
  const holding = [...cells.keys()].filter((cell) => compare(comparison, witness(at(cells, cell))));
  if (holding.length === 0) return String(FAILS);
  if (holding.length === cells.length) return String(HOLDS);
  const all = bitsOf([...cells.keys()]);
  const sets = holding.map((cell) => bitsOf([cell])).join(", ");
  return `CASE WHEN ${set} IN (${sets}) THEN ${HOLDS} WHEN ${set} = ${all} THEN ${UNKNOWN} ELSE ${FAILS} END`;
}
