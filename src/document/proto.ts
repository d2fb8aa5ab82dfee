/** A key that objects of JavaScript have of themselves, and that schemas of open mappings pass over. */
import type { Path } from "./positioned.js";

const KEY = "__proto__";

/** Where a mapping of plain data has that key of its own; undefined if none has. */
export function protoPath(data: unknown): Path | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  if (!Array.isArray(data) && Object.hasOwn(data, KEY)) return [KEY];
  for (const [key, value] of Object.entries(data)) {
    const below = protoPath(value);
    if (below) return [Array.isArray(data) ? Number(key) : key, ...below];
  }
  return undefined;
}
