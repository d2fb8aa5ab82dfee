/** A parameter of an argument as a direction of a map. */
import type { Argument } from "../../argument/argument.js";
import type { ArgumentDefinition } from "../../argument/definition.js";
import { comparedIn } from "../../argument/edit.js";
import { completions, isSettled } from "../../engine/belief.js";
import { cut } from "../../engine/cell.js";
import { thresholdsOf } from "../../engine/comparison.js";
import { type Domain, isDiscrete, type Span, spanOf } from "../../engine/domain.js";
import { beliefIndex, type Stance } from "../../engine/engine.js";
import { at } from "../../engine/lookup.js";
import type { MapAxis } from "../../engine/regions.js";
import { eachValue } from "../../engine/scenarios.js";

/** The beliefs that some test compares with a parameter, in the argument's order. */
export function comparedWith(definition: ArgumentDefinition, parameter: string): readonly string[] {
  const tested = new Set(
    comparedIn(definition)
      .filter(({ operands }) => operands.includes(parameter))
      .map(({ belief }) => belief),
  );
  return Object.keys(definition.beliefs).filter(
    (id) => tested.has(id) && definition.beliefs[id]?.type !== "choice",
  );
}

/** The parameters that can span a map: some test asks them. */
export function mappableParameters({ definition }: Argument): readonly string[] {
  return Object.keys(definition.parameters ?? {}).filter(
    (id) => comparedWith(definition, id).length > 0,
  );
}

/** Why two directions cannot span a map. */
export type AxisFault =
  /** A boundary between them would be slanted, since this belief is compared with the parameter. */
  | {
      readonly kind: "slanted";
      readonly parameter: string;
      readonly other: string;
      readonly belief: string;
    }
  /** With some values of the parameter a test asks for an empty range. */
  | { readonly kind: "empty range"; readonly parameter: string };

export class NotAnAxis extends Error {
  constructor(readonly fault: AxisFault) {
    super(fault.kind);
  }
}

/**
 * Refuses directions between which a boundary would not be upright or level: a parameter and a belief
 * that is compared with it, and two parameters with which one open belief is compared.
 *
 * @throws NotAnAxis
 */
export function refuseSlanted(
  { definition, engine }: Argument,
  stance: Stance,
  [x, y]: readonly string[],
): void {
  if (x === undefined || y === undefined) return;
  const isParameter = (id: string): boolean => Object.hasOwn(definition.parameters ?? {}, id);
  for (const [parameter, other] of [
    [x, y],
    [y, x],
  ] as const) {
    if (!isParameter(parameter)) continue;
    const others = isParameter(other) ? comparedWith(definition, other) : [other];
    const belief = comparedWith(definition, parameter).find((each) => {
      if (!others.includes(each)) return false;
      const place = beliefIndex(engine.model, each);
      const { domain } = at(engine.model.beliefs, place);
      return each === other || !isSettled(at(stance, place), domain);
    });
    if (belief) throw new NotAnAxis({ kind: "slanted", parameter, other, belief });
  }
}

/**
 * The axis of a parameter, cut wherever the parameter meets another threshold of a belief that is
 * compared with it, or an end of what the stance leaves of that belief; of whole numbers also next to
 * these, where nothing lies between. On each cell the order of all of them is the same, and so are the
 * verdicts.
 */
export function parameterAxis(argument: Argument, stance: Stance, parameter: string): MapAxis {
  const { model } = argument.engine;
  const places = comparedWith(argument.definition, parameter).map((id) => beliefIndex(model, id));
  const domains = places.map((place) => at(model.beliefs, place).domain);
  const domain = intersection(domains);
  const meets = places.flatMap((place, index) => [
    ...thresholdsAt(argument, place),
    ...eachValue(at(stance, place))
      .flatMap((value) => completions(value, at(domains, index)))
      .flatMap(({ min, max }) => [min, max]),
  ]);
  const points = isDiscrete(domain) ? meets.flatMap((each) => [each - 1, each, each + 1]) : meets;
  const value = argument.parameters[parameter] ?? Number.NaN;
  return {
    belief: parameter,
    isParameter: true,
    domain,
    cells: cut(domain, spanOf(domain), points.filter(Number.isFinite)),
    stands: [{ min: value, max: value }],
  };
}

function thresholdsAt({ engine }: Argument, place: number): readonly number[] {
  return engine.plan.steps.flatMap((step) =>
    step.op === "test" && step.belief === place ? thresholdsOf(step.comparison) : [],
  );
}

/** The values that every one of some domains has. */
function intersection(domains: readonly Domain[]): Domain {
  const spans = domains.map(spanOf);
  const { min, max }: Span = {
    min: Math.max(...spans.map((each) => each.min)),
    max: Math.min(...spans.map((each) => each.max)),
  };
  if (!domains.some(isDiscrete)) return { type: "number", min, max };
  return { type: "integer", min, ...(Number.isFinite(max) && { max }) };
}
