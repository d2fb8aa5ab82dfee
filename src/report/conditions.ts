/** Conditions in words: what was asked, what was found, and where it was found. */
import type { Argument } from "../argument/argument.js";
import { decidingConditions } from "../engine/deciding.js";
import type { ClaimResult, Evaluation, LeafResult } from "../engine/evaluate.js";
import type { Status } from "../engine/status.js";
import type { HeldBelief, Worldview } from "../worldview/worldview.js";
import { beliefOf, shownTest, shownValue } from "./values.js";

/** What a condition says of the holder of the worldview; undefined if it is no more than a test. */
export function conditionLabel({ term }: LeafResult, argument: Argument): string | undefined {
  return argument.terms.find(({ id }) => id === term)?.says;
}

/** The value that was found beside the test it met or did not meet. */
export function found(leaf: LeafResult, worldview: Worldview, argument: Argument): string {
  const held = heldBelief(worldview, leaf.belief);
  const { domain } = beliefOf(argument, leaf.belief);
  const value = shownValue(held.value, domain);
  if (domain.type === "boolean") return `${leaf.belief} is ${value}`;
  const test = shownTest(leaf.comparison, domain);
  const relation = { holds: ` ${test}`, fails: `, not ${test}`, unknown: `: ${test}?` } as const;
  const word = held.level === undefined ? "" : `${held.level} `;
  if (leaf.status === "holds" && test === `= ${value}`) return `${leaf.belief} ${word}${test}`;
  const written = held.level === undefined ? value : `${held.level} (${value})`;
  return `${leaf.belief} ${written}${relation[leaf.status]}`;
}

/** The line of a belief, or how the worldview came by it without one. */
export function whereFrom({ origin, line }: HeldBelief): string {
  switch (origin) {
    case "stated":
      return `line ${line}`;
    case "assumed":
    case "overridden":
      return origin;
    case "missing":
      return "left out";
  }
}

/** A condition in one line: "it ranks itself best: moral_rank 2, not = 1 (line 9)". */
export function conditionLine(leaf: LeafResult, worldview: Worldview, argument: Argument): string {
  const label = conditionLabel(leaf, argument);
  const asked = label === undefined ? "" : `${label}: `;
  const where = whereFrom(heldBelief(worldview, leaf.belief));
  return `${asked}${found(leaf, worldview, argument)} (${where})`;
}

/**
 * The conditions of a conclusion that a reader is shown: of one that holds those that make it hold,
 * else all, since what is met already tells how far it is from holding.
 */
export function shownConditions(result: ClaimResult, { engine }: Argument): readonly LeafResult[] {
  return result.status === "holds" ? decidingConditions(engine.model, result) : result.conditions;
}

/** What is said in place of conditions of a conclusion that has none. */
export const unconditional = {
  holds: "always",
  fails: "never",
  unknown: "",
} as const satisfies Record<Status, string>;

/** What a worldview says of a belief of its argument. */
export function heldBelief({ beliefs }: Pick<Worldview, "beliefs">, id: string): HeldBelief {
  return beliefs.find((each) => each.id === id) as HeldBelief;
}

/** The conclusions that gave a verdict; of a silent or open one those that might have. */
export function decidingConclusions(
  { verdict, claims }: Evaluation,
  argument: Argument,
): readonly ClaimResult[] {
  const isDeciding = ({ status }: ClaimResult): boolean =>
    verdict === "silent" || verdict === "open" || status === "holds";
  return claims.filter(
    (result, index) => argument.claims[index]?.role === "conclusion" && isDeciding(result),
  );
}
