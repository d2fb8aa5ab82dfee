/** Conditions in words: what was asked, what was found, and where it was found. */
import type { Argument } from "../../argument/argument.js";
import { list } from "../../diagnostics/list.js";
import type { Comparison } from "../../engine/comparison.js";
import type { Domain } from "../../engine/domain.js";
import type { LeafResult } from "../../engine/evaluate.js";
import type { Status } from "../../engine/status.js";
import type { HeldBelief, Worldview } from "../../worldview/worldview.js";
import { heldBelief } from "../conditions.js";
import { code, quiet } from "../page/build.js";
import type { Fact, Text } from "../page/tree.js";
import { clause } from "./stops.js";
import { beliefOf, plainly, shownTest, shownValue } from "./values.js";

/** What a condition says of the holder of the worldview; undefined if it is no more than a test. */
export function conditionLabel(
  { term, negated }: Pick<LeafResult, "term" | "negated">,
  argument: Argument,
): string | undefined {
  const says = argument.terms.find(({ id }) => id === term)?.says;
  if (says === undefined) return undefined;
  return negated ? `not so: ${clause(says)}` : clause(says);
}

/** The mark of a condition says whether it is as it should be, so that one that must fail is met by failing. */
export function markOf({ status, negated }: LeafResult): Status {
  const turned = { holds: "fails", fails: "holds", unknown: "unknown" } as const;
  return negated ? turned[status] : status;
}

/** What is asked of a belief: of a choice in words, since its values have no order. */
function askedTest(comparison: Comparison, domain: Domain): string {
  if (domain.type !== "choice") return shownTest(comparison, domain);
  const name = (value: number): string => String(plainly(value, domain));
  switch (comparison.operator) {
    case "=":
      return name(comparison.threshold);
    case "!=":
      return `other than ${name(comparison.threshold)}`;
    case "one of":
      return list(comparison.values.map(name), "or");
    default:
      throw new Error("a choice is asked for no order");
  }
}

/** How what a choice is stands to what is asked: ", not lab or state". */
function chosen({ status, negated }: LeafResult, test: string): string {
  const asked = negated ? `not ${test}` : test;
  return { holds: `, so ${test}`, fails: `, not ${test}`, unknown: `: ${asked}?` }[status];
}

/** The value that was found beside the test it met or did not meet, and that it should not have met it. */
export function found(leaf: LeafResult, worldview: Worldview, argument: Argument): Text {
  const fact = foundBeside(leaf, worldview, argument);
  // The clause of a term says by itself that it is not to be so.
  const isOdd =
    leaf.negated && leaf.status === "holds" && conditionLabel(leaf, argument) === undefined;
  return isOdd ? [fact, ", asked not to be"] : fact;
}

/** The same where nothing is asked: of an exception that holds. */
export function foundPlainly(
  { negated: _, ...leaf }: LeafResult,
  worldview: Worldview,
  argument: Argument,
): Text {
  return foundBeside(leaf, worldview, argument);
}

function foundBeside(leaf: LeafResult, worldview: Worldview, argument: Argument): Text {
  const held = heldBelief(worldview, leaf.belief);
  const { domain } = beliefOf(argument, leaf.belief);
  const value = shownValue(held.value, domain);
  const belief = code(leaf.belief);
  if (domain.type === "boolean") return [belief, ` is ${value}`];
  const test = askedTest(leaf.comparison, domain);
  const asked = leaf.negated ? `not ${test}` : test;
  const relation = { holds: ` ${test}`, fails: `, not ${test}`, unknown: `: ${asked}?` } as const;
  if (domain.type === "choice") {
    const is = held.value.kind === "value" ? " is" : "";
    const isSaid = leaf.status === "holds" && test === value;
    return [belief, isSaid ? ` is ${value}` : `${is} ${value}${chosen(leaf, test)}`];
  }
  const word = held.level === undefined ? "" : `${held.level} `;
  if (leaf.status === "holds" && test === `= ${value}`) return [belief, ` ${word}${test}`];
  const written = held.level === undefined ? value : `${held.level} (${value})`;
  return [belief, ` ${written}${relation[leaf.status]}`];
}

/** The line of a belief, or how the worldview came by it without one. */
function whereFrom({ origin, line }: HeldBelief): string {
  switch (origin) {
    case "stated":
      return `line\u00a0${line}`;
    case "assumed":
    case "overridden":
      return origin;
    case "missing":
      return "left out";
  }
}

/** Where the beliefs of some tests stand, each place once. */
export function whereFound(leaves: readonly LeafResult[], worldview: Worldview): Text {
  const places = leaves.map(({ belief }) => whereFrom(heldBelief(worldview, belief)));
  return quiet(list([...new Set(places)], "and"));
}

/** A condition in one line: "it ranks itself best: moral_rank 2, not = 1 (line 9)". */
export function conditionLine(leaf: LeafResult, worldview: Worldview, argument: Argument): Text {
  const label = conditionLabel(leaf, argument);
  const where = whereFrom(heldBelief(worldview, leaf.belief));
  return [label === undefined ? "" : `${label}: `, found(leaf, worldview, argument), ` (${where})`];
}

/** A condition as facts: its meaning, if it has a clause of its own; what was found; where. */
export function conditionFact(leaf: LeafResult, worldview: Worldview, argument: Argument): Fact {
  const label = conditionLabel(leaf, argument);
  const facts = [
    found(leaf, worldview, argument),
    quiet(whereFrom(heldBelief(worldview, leaf.belief))),
  ];
  return { mark: markOf(leaf), cells: label === undefined ? facts : [label, ...facts] };
}

/** The same in fewer words: a number without its level, and of what is open only what is asked. */
export function shortFact(leaf: LeafResult, worldview: Worldview, argument: Argument): Fact {
  const { domain } = beliefOf(argument, leaf.belief);
  const held = heldBelief(worldview, leaf.belief);
  const plain = leaf.status === "unknown" && domain.type !== "boolean";
  const fact: Text = plain
    ? [code(leaf.belief), ` ${leaf.negated ? "not " : ""}${askedTest(leaf.comparison, domain)}?`]
    : found(leaf, { ...worldview, beliefs: [{ ...held, level: undefined }] }, argument);
  const label = conditionLabel(leaf, argument);
  const facts = [fact, quiet(whereFrom(held))];
  return { mark: markOf(leaf), cells: label === undefined ? facts : [label, ...facts] };
}

/** What is said in place of conditions of a conclusion that has none. */
export const unconditional = {
  holds: "always",
  fails: "never",
  unknown: "",
} as const satisfies Record<Status, string>;
