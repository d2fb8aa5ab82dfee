/** Whether plain data is a mapping, as documents have them: no list, and not nothing. */
export function isMapping(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

/** Whether plain data is a mapping that inherits nothing of its own, as those of documents. */
export function isPlainMapping(data: unknown): data is Readonly<Record<string, unknown>> {
  if (!isMapping(data)) return false;
  const inherited = Object.getPrototypeOf(data);
  return inherited === Object.prototype || inherited === null;
}
