/** What a crux is about: on what two worldviews disagree, or where each of them stands. */
import type { Argument } from "../argument/argument.js";
import type { Crux as FoundCrux } from "../engine/cruxes.js";

export const cruxKinds = ["disagreement", "position", "mixed"] as const;

/** Judgements only, positions only, or some of both. */
export type CruxKind = (typeof cruxKinds)[number];

/** A crux, and what it is about. */
export interface Crux extends FoundCrux {
  readonly kind: CruxKind;
}

/** Some beliefs, apart by what they are about. */
export interface Parts {
  readonly judgements: readonly string[];
  readonly positions: readonly string[];
}

/** Names what each crux is about. */
export function withKinds(
  cruxes: readonly FoundCrux[],
  argument: Pick<Argument, "beliefs">,
): readonly Crux[] {
  return cruxes.map((crux) => ({ ...crux, kind: kindOf(crux.beliefs, argument) }));
}

/** Parts beliefs into judgements and positions; their order stays. */
export function partsOf(beliefs: readonly string[], argument: Pick<Argument, "beliefs">): Parts {
  const positions = positionsIn(argument);
  return {
    judgements: beliefs.filter((belief) => !positions.includes(belief)),
    positions: beliefs.filter((belief) => positions.includes(belief)),
  };
}

function kindOf(beliefs: readonly string[], argument: Pick<Argument, "beliefs">): CruxKind {
  const { judgements, positions } = partsOf(beliefs, argument);
  if (positions.length === 0) return "disagreement";
  return judgements.length === 0 ? "position" : "mixed";
}

function positionsIn({ beliefs }: Pick<Argument, "beliefs">): readonly string[] {
  return beliefs.filter(({ about }) => about === "position").map(({ id }) => id);
}
