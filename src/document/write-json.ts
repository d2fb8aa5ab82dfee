/**
 * JSON that every reader takes: half of a character, which JSON.stringify writes as an escape of its own,
 * is replaced. Whole ones it writes as they are, so each such escape is half a one.
 */
export function jsonText(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent);
  if (!text.includes("\\ud")) return text;
  return text.replace(/\\(?:ud[89a-f][\da-f]{2}|.)/g, (written) =>
    written.startsWith("\\ud") ? "\ufffd" : written,
  );
}
