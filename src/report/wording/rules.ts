/** What racecheck says of rules to those who collect the findings of tools. */
import type { Argument, Claim } from "../../argument/argument.js";
import { BOTH_SIDES } from "../../argument/definition.js";

export const OWN_HELP =
  "It describes what follows from the worldview's own beliefs and endorses nothing. `racecheck explain` prints the argument.";

export const VERDICT_SAYS = "What the argument says of a worldview, by its own lights.";
export const TRADE_OFF_SAYS = "Whether a worldview pays for its verdict by its own lights.";
export const LEFT_OUT_SAYS = "There are more results than are taken.";
export const DIRECTORY_SAYS = "The directory in which racecheck was run.";
export const REPOSITORY_SAYS = "The root of the repository.";

/** What a claim says, and in which part it says it. */
export function claimSentence(
  { says, role, side, source }: Claim,
  { definition }: Argument,
): string {
  const sideLabel = side === BOTH_SIDES ? "both sides" : definition.sides[side]?.label;
  const origin = `${source.passage}: “${source.modality}”, ${source.confidence}`;
  return `${says} (A ${role} of ${sideLabel}; ${origin}.)`;
}

/** What a claim comes down to. */
export function testsSentence(tests: readonly string[]): string {
  return tests.length === 0 ? "It holds whatever the worldview." : `It asks: ${tests.join("; ")}.`;
}

export const ASKS = "It asks:";

/** Where an argument is from. */
export function fromSentence({ definition }: Argument): string {
  return `From: ${definition.title}`;
}

export function invalidSentence(code: string): string {
  return `Invalid input: ${code}.`;
}

/** What there is to say of results that are left out. */
export function leftOutSentence(count: number, taken: number): string {
  const [left, all, most] = [count - taken, count, taken].map((each) => each.toLocaleString("en"));
  return `${left} of ${all} results, the least severe, were left out: GitHub takes ${most} a run.`;
}
