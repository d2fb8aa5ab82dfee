/** Values of beliefs as they are typed on a command line, in an address, or into a field. */
import { parseValue } from "../document/parse.js";
import type { PlainBelief } from "../engine/belief.js";
import type { Domain } from "../engine/domain.js";

const RANGE = /^\s*(\S*?)\s*\.\.\s*(\S*?)\s*$/;
const LONGEST_RANGE = 1000;

/** A belief's value as typed: as in a worldview file, or a range `0.4..0.8`. */
export function rawValue(text: string): unknown {
  // Of a longer text a pattern with several stretches of blanks would take forever.
  const [, min, max] = (text.length <= LONGEST_RANGE && RANGE.exec(text)) || [];
  if (min === undefined) return parseValue(text);
  return { ...(min && { min: parseValue(min) }), ...(max && { max: parseValue(max) }) };
}

/**
 * A belief's value as it would be typed, which reads back as the same value: `0.7`, `true`, `lab`,
 * `unknown`, `0.4..0.8`, `{chance: 0.3}`. What is another by scenario cannot be typed.
 */
export function typedValue(value: PlainBelief, domain: Domain): string {
  const plain = (each: number | boolean): string => {
    if (domain.type === "boolean") return String(Number(each) === 1);
    return domain.type === "choice" ? (domain.values[Number(each)] as string) : String(each);
  };
  switch (value.kind) {
    case "value":
      return plain(value.value);
    case "unknown":
      return "unknown";
    case "range":
      return `${value.min}..${Number.isFinite(value.max) ? value.max : ""}`;
    case "among":
      return `[${value.values.map(plain).join(", ")}]`;
    case "chance":
      return `{chance: ${value.chance}}`;
    case "chances":
      return `{chances: {${value.chances.map((each) => `${plain(each.value)}: ${each.chance}`).join(", ")}}}`;
    case "quantiles":
      return `{${value.quantiles.map((each) => `p${percent(each.share)}: ${each.value}`).join(", ")}}`;
  }
}

/** A share as a percentage, without what decimal fractions lose in binary. */
function percent(share: number): number {
  return Number((share * 100).toPrecision(12));
}
