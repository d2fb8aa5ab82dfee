/** JSON that every reader takes, and that steers no terminal on which it is printed. */
import { CONTROLS } from "../diagnostics/controls.js";

/**
 * Half of a character, which JSON.stringify writes as an escape of its own, is replaced: whole ones it
 * writes as they are, so each such escape is half a one. Controls that JSON does not ask to be escaped,
 * and what ends a line for some readers, are escaped all the same.
 */
export function jsonText(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent);
  const whole = text.includes("\\ud")
    ? text.replace(/\\(?:ud[89a-f][\da-f]{2}|.)/g, (written) =>
        written.startsWith("\\ud") ? "\ufffd" : written,
      )
    : text;
  return whole.replace(CONTROLS, (each) =>
    each === "\n" ? each : `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
