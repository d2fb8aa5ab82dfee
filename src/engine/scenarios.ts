/** Stances by scenarios: what is said in each case, of which exactly one is the case. */
import type { BeliefValue, PlainBelief, Scenarios } from "./belief.js";
import type { Stance } from "./engine.js";
import { at } from "./lookup.js";

/** A stance in which no belief depends on scenarios any more, and the chance that it is the case. */
export interface World {
  readonly chance: number;
  readonly stance: readonly PlainBelief[];
  /** Which of the scenarios of each set it is, by the set's id. */
  readonly scenarios: ReadonlyMap<string, number>;
}

/** Whether some belief of a stance depends on scenarios. */
export function hasScenarios(stance: Stance): boolean {
  return stance.some(({ kind }) => kind === "scenarios");
}

/**
 * The worlds of a stance: one for each of its scenarios whose chance is above 0, or a single one where there
 * are none. Scenarios of several sets, which only a stance has that takes up what another says, are
 * independent of each other.
 */
export function worldsOf(stance: Stance): readonly World[] {
  return [...setsOf(stance).values()]
    .reduce<readonly Pick<World, "chance" | "scenarios">[]>(
      (worlds, set) =>
        worlds.flatMap(({ chance, scenarios }) =>
          casesIn(set).map((each) => ({
            chance: chance * each.chance,
            scenarios: new Map([...scenarios, [set.id, each.index]]),
          })),
        ),
      [{ chance: 1, scenarios: new Map() }],
    )
    .map((world) => ({ ...world, stance: stance.map((value) => within(value, world.scenarios)) }));
}

/** The scenarios that may be the case, with chances that add to 1 whatever rounding has left of that. */
function casesIn({ chances }: Scenarios) {
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  return chances
    .map((chance, index) => ({ chance: chance / total, index }))
    .filter(({ chance }) => chance > 0);
}

/** What is said of a belief in each scenario, or at all. */
export function eachValue(value: BeliefValue): readonly PlainBelief[] {
  return value.kind === "scenarios" ? value.values : [value];
}

/** The sets of scenarios on which beliefs of a stance depend. */
function setsOf(stance: Stance): ReadonlyMap<string, Scenarios> {
  return new Map(
    stance.flatMap((value) =>
      value.kind === "scenarios" ? [[value.scenarios.id, value.scenarios] as const] : [],
    ),
  );
}

function within(value: BeliefValue, scenarios: ReadonlyMap<string, number>): PlainBelief {
  if (value.kind !== "scenarios") return value;
  return at(value.values, scenarios.get(value.scenarios.id) ?? 0);
}
