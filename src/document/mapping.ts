/** Whether plain data is a mapping, as documents have them: no list, and not nothing. */
export function isMapping(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
