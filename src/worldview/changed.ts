/** A worldview's data with other values for some beliefs, and its text. */
import { stringify } from "yaml";
import { isMapping } from "../document/mapping.js";

/**
 * The data of a worldview in which some beliefs have another value. What documented the old value, its
 * source and note, goes with it; so does what scenarios said of it, and what was expected of the old verdict.
 *
 * @param data a worldview as it was read
 * @param changes values as in a file, by belief
 */
export function changedData(
  data: unknown,
  changes: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { expect, beliefs, scenarios, ...rest } = isMapping(data) ? data : {};
  const kept = Object.keys(changes).length === 0 && expect !== undefined ? { expect } : {};
  const cases = Array.isArray(scenarios)
    ? { scenarios: scenarios.map((each) => withoutChanged(each, Object.keys(changes))) }
    : {};
  const said = { ...(isMapping(beliefs) ? beliefs : {}), ...changes };
  return { ...rest, beliefs: said, ...cases, ...kept };
}

/** A scenario that says nothing of what is the same in all of them. */
function withoutChanged(scenario: unknown, changed: readonly string[]): unknown {
  if (!isMapping(scenario) || !isMapping(scenario.beliefs)) return scenario;
  const left = Object.entries(scenario.beliefs).filter(([id]) => !changed.includes(id));
  return { ...scenario, beliefs: Object.fromEntries(left) };
}

/** The YAML of a worldview's data: it reads back as the same data. */
export function dataText(data: Readonly<Record<string, unknown>>): string {
  return stringify(data, { lineWidth: 0 });
}
