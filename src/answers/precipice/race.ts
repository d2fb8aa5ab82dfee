/** What the model of a race asks for: three inputs, each a value or a range. */

/** One race, as the model knows it. */
export interface Race {
  /** How many teams take part: a whole number from 2 up. */
  readonly teams: number;
  /** How bad a rival's safe win is, from just above 0 (as good as one's own) to 1 (as bad as disaster). */
  readonly enmity: number;
  /** The greatest advantage in capability, above 0 and up to 1e100; 1 is worth as much as all safety given up. */
  readonly capability: number;
}

export const inputNames = ["teams", "enmity", "capability"] as const satisfies (keyof Race)[];

export type InputName = (typeof inputNames)[number];

/** From `min` to `max`, ends included; a value is a range of itself alone. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** What is known of each input. */
export type Inputs = Readonly<Record<InputName, Range>>;

/** Every number of teams is tried, so there is a greatest one. */
export const MOST_TEAMS = 1000;

/** Far beyond any race that could be meant, so that nothing made of it ceases to be a number. */
export const MOST_CAPABILITY = 1e100;

/** What is wrong with a value of an input. */
export type InputFault = "no-enmity" | "outside";

/** What is wrong with a value of an input; undefined if nothing is. */
export function faultOf(input: InputName, value: number): InputFault | undefined {
  switch (input) {
    case "teams":
      return Number.isInteger(value) && value >= 2 && value <= MOST_TEAMS ? undefined : "outside";
    case "enmity":
      if (value === 0) return "no-enmity";
      return value > 0 && value <= 1 ? undefined : "outside";
    case "capability":
      return value > 0 && value <= MOST_CAPABILITY ? undefined : "outside";
  }
}

/** The inputs of which a range is stated, not a value. */
export function rangedInputs(inputs: Inputs): readonly InputName[] {
  return inputNames.filter((each) => inputs[each].min < inputs[each].max);
}
