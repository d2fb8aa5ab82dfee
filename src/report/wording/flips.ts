/** Beliefs, regions and flips as sentences. */
import type { Argument, Belief } from "../../argument/argument.js";
import type { PhraseKind } from "../../argument/definition.js";
import { list } from "../../diagnostics/list.js";
import type { Cell } from "../../engine/cell.js";
import type { Change, Flip } from "../../engine/flips.js";
import type { SettledVerdict } from "../../engine/verdict.js";
import { code, listed } from "../page/build.js";
import type { Text } from "../page/tree.js";
import { beliefOf, isBetween, namesIn, reach, shownRegion } from "./values.js";

/** What would change the verdict: "if it ranked itself second or lower, the argument would be silent". */
export function flipSentence({ to, changes, knifeEdge }: Flip, argument: Argument): Text {
  const conditions = changes.map((change) => changeClause(change, argument));
  const edge = knifeEdge ? " (a knife edge: at that one value only)" : "";
  return ["If ", listed(conditions, "and"), `, ${outcome(to, argument)}${edge}.`];
}

/** "racing would be favoured"; "the argument would be silent". */
export function outcome(verdict: SettledVerdict, { definition }: Argument): string {
  const words = {
    favoured: `${definition.subject} would be favoured`,
    disfavoured: `${definition.subject} would be disfavoured`,
    contested: `${definition.subject} would be contested`,
    silent: "the argument would be silent",
  } satisfies Record<SettledVerdict, string>;
  return words[verdict];
}

/** A changed belief as a clause: "it ranked itself second or lower". */
export function changeClause(
  { belief: id, to }: Pick<Change, "belief" | "to">,
  argument: Pick<Argument, "beliefs">,
): Text {
  const belief = beliefOf(argument, id);
  if (belief.domain.type === "choice") return choiceClause(belief, to);
  const template = belief.phrases?.[kindOf(to, belief.domain)];
  if (template === undefined) {
    const region = isBetween(to, belief.domain)
      ? fromTo(to, String)
      : shownRegion(to, belief.domain);
    return [code(id), ` were ${region}`];
  }
  const ends: Readonly<Record<string, number>> = {
    low: to.min,
    high: to.max,
    value: Number.isFinite(to.max) && reach(to, belief.domain).fromStart ? to.max : to.min,
  };
  return template.replace(
    /\{(low|high|value|region)(?::(\w+))?\}/g,
    (_, end: string, style?: string) => {
      const word = (value: number): string => styled(value, style, belief.levels ?? {});
      return end === "region" ? fromTo(to, word) : word(ends[end] as number);
    },
  );
}

/** Of a choice: a phrase for each value, "it were a lab or it were a state", or the values themselves. */
function choiceClause({ id, domain, phrases = {} }: Belief, to: Cell): Text {
  const names = namesIn(to, domain);
  const said = names.flatMap((name) => phrases[name] ?? []);
  if (said.length === names.length) return list(said, "or");
  return [code(id), ` were ${list(names, "or")}`];
}

/** A region between two ends, saying of each whether it belongs to it: "from 0.3 to below 0.5". */
function fromTo(
  { min, max, minIncluded, maxIncluded }: Change["to"],
  word: (value: number) => string,
): string {
  const start = minIncluded ? word(min) : `above ${word(min)}`;
  return `from ${start} to ${maxIncluded ? "" : "below "}${word(max)}`;
}

function kindOf(to: Change["to"], domain: Parameters<typeof reach>[1]): PhraseKind {
  if (domain.type === "boolean") return to.min === 1 ? "true" : "false";
  if (to.min === to.max) return "equal";
  const { fromStart, toEnd } = reach(to, domain);
  if (toEnd) return to.minIncluded ? "at_least" : "above";
  if (fromStart) return to.maxIncluded ? "at_most" : "below";
  return "between";
}

function styled(
  value: number,
  style: string | undefined,
  levels: Readonly<Record<string, number>>,
): string {
  switch (style) {
    case "share":
      return share(value);
    case "exact_share":
      return value === 0 || value === 1 ? share(value) : `exactly ${share(value)}`;
    case "ordinal":
      return ordinal(value);
    case "level":
      return Object.keys(levels).find((level) => levels[level] === value) ?? String(value);
    default:
      return String(value);
  }
}

const shares: Readonly<Record<number, string>> = {
  0: "none",
  0.25: "a quarter",
  0.5: "half",
  0.75: "three quarters",
  1: "all",
};

function share(value: number): string {
  return shares[value] ?? `${Number((value * 100).toPrecision(12))} %`;
}

const ordinals = [
  "best",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];

function ordinal(rank: number): string {
  const word = ordinals[rank - 1];
  if (word !== undefined) return word;
  const plural = new Intl.PluralRules("en", { type: "ordinal" }).select(rank);
  const endings: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd" };
  return `${rank}${endings[plural] ?? "th"}`;
}
