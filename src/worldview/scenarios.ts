/** The cases that a worldview reckons with: what stands under `scenarios`. */
import type { Problem } from "../diagnostics/problem.js";
import { isPlainMapping } from "../document/mapping.js";
import type { Path } from "../document/positioned.js";
import type { PlainBelief, Scenarios } from "../engine/belief.js";
import { hasOnly, isText } from "./form.js";
import { chanceQuantity, sumUnlessOne } from "./quantity.js";
import type { HeldBelief, Scenario } from "./worldview.js";

/** The keys of a scenario. */
export const SCENARIO_KEYS = ["name", "chance", "beliefs", "note"] as const;

/** A scenario as it is written. */
export interface RawScenario {
  readonly name: string;
  /** From 0 to 1, or a percentage. */
  readonly chance: number | string;
  readonly beliefs: Readonly<Record<string, unknown>>;
  readonly note?: string;
}

/** Whether scenarios are right beyond doubt, whatever stands under their beliefs. */
export function areScenarios(raw: unknown): boolean {
  return Array.isArray(raw) && raw.length > 0 && raw.every(isScenario) && !clashIn(raw);
}

function isScenario(raw: unknown): raw is RawScenario {
  return (
    hasOnly(SCENARIO_KEYS, raw) &&
    isText(raw.name) &&
    chanceQuantity().fits(raw.chance) &&
    isPlainMapping(raw.beliefs) &&
    (raw.note === undefined || typeof raw.note === "string")
  );
}

/** What is wrong with scenarios that are right one by one, and below which of them. */
export interface Clash {
  readonly problem: Problem;
  readonly path: Path;
}

/** Names that are there twice, and chances that do not add to 1; nothing of what is wrong by itself. */
export function clashIn(all: readonly unknown[]): Clash | undefined {
  if (all.length === 0 || !all.every(isScenario)) return undefined;
  const names = all.map(({ name }) => name);
  const twice = names.findIndex((name, index) => names.indexOf(name) < index);
  if (twice >= 0) {
    const name = names[twice] ?? "";
    return { problem: { code: "scenarios/repeated-name", name }, path: [twice, "name"] };
  }
  const chances = all.map(({ chance }) => chanceQuantity().read(chance));
  const sum = sumUnlessOne(chances);
  if (sum === undefined) return undefined;
  const parts = names.map((name, index) => ({ name, chance: chances[index] ?? 0 }));
  const problem = {
    code: "scenarios/do-not-add-up",
    sum,
    parts,
  } as const;
  return { problem, path: [] };
}

/** What scenarios are to the engine: apart from those of every other worldview. */
export function scenariosOf(
  all: readonly Scenario[],
  { file, document }: { readonly file: string; readonly document: number },
): Scenarios {
  return {
    id: `${file}#${document}`,
    names: all.map(({ name }) => name),
    chances: all.map(({ chance }) => chance),
  };
}

/**
 * A belief outside of scenarios, with what they say of it, which none may do.
 *
 * @param outside as it is where a scenario says nothing of it
 */
export function withScenarios(
  outside: HeldBelief,
  all: readonly Scenario[],
  scenarios: Scenarios,
): HeldBelief {
  const inside = all.map(({ beliefs }) => beliefs.find(({ id }) => id === outside.id));
  const [first] = inside.filter((held) => held !== undefined);
  if (!first) return outside;
  const values = inside.map((held) => (held ?? outside).value as PlainBelief);
  const isAssumed = outside.origin === "assumed" && inside.includes(undefined);
  const { line, column, length } = outside.origin === "stated" ? outside : first;
  return {
    id: outside.id,
    value: { kind: "scenarios", scenarios, values },
    // A default that some scenario takes is to be told as one.
    origin: isAssumed ? "assumed" : "stated",
    ...(inside.includes(undefined) && { sources: outside.sources, note: outside.note }),
    line,
    column,
    length,
  };
}
