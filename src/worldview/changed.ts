/** A worldview's data with other values for some beliefs, and its text. */
import { stringify } from "yaml";
import { isMapping } from "../document/mapping.js";

/**
 * The data of a worldview in which some beliefs have another value. What documented the old value, its
 * source and note, goes with it; so does what was expected of the old verdict.
 *
 * @param data a worldview as it was read
 * @param changes values as in a file, by belief
 */
export function changedData(
  data: unknown,
  changes: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { expect, beliefs, ...rest } = isMapping(data) ? data : {};
  const kept = Object.keys(changes).length === 0 && expect !== undefined ? { expect } : {};
  return { ...rest, beliefs: { ...(isMapping(beliefs) ? beliefs : {}), ...changes }, ...kept };
}

/** The YAML of a worldview's data: it reads back as the same data. */
export function dataText(data: Readonly<Record<string, unknown>>): string {
  return stringify(data, { lineWidth: 0 });
}
