/**
 * The verdicts: Belnap's four values of one question, and `open` for a worldview that leaves more
 * than one of them possible (Belnap 1977, "A useful four-valued logic").
 */

export const settledVerdicts = ["favoured", "disfavoured", "contested", "silent"] as const;

/** What an argument tells of its subject: yes, no, both, or nothing. */
export type SettledVerdict = (typeof settledVerdicts)[number];

export type Verdict = SettledVerdict | "open";

/** The verdict of which these are possible: the only one, or `open`. */
export function verdictAmong(possible: readonly SettledVerdict[]): Verdict {
  const [first, ...others] = possible;
  return first && others.length === 0 ? first : "open";
}

export const verdicts: readonly Verdict[] = [...settledVerdicts, "open"];

/** A direction in which a conclusion, or a reason, speaks. */
export type Direction = "favoured" | "disfavoured";

/** The directions whose reasons, where they hold, are the price of a verdict. */
export const pricedDirections: Readonly<Record<Verdict, readonly Direction[]>> = {
  favoured: ["disfavoured"],
  disfavoured: ["favoured"],
  contested: ["favoured", "disfavoured"],
  silent: [],
  open: [],
};

/** In which directions each verdict is told: yes, no, both or neither. */
export const told = {
  favoured: { favoured: true, disfavoured: false },
  disfavoured: { favoured: false, disfavoured: true },
  contested: { favoured: true, disfavoured: true },
  silent: { favoured: false, disfavoured: false },
} as const satisfies Record<SettledVerdict, Record<Direction, boolean>>;

/** The verdict of being told yes, told no, both or neither. */
export function belnap(toldYes: boolean, toldNo: boolean): SettledVerdict {
  if (toldYes) return toldNo ? "contested" : "favoured";
  return toldNo ? "disfavoured" : "silent";
}
