/** An argument and its parts, in words. */
import type { Subject } from "../../answers/explain.js";
import type { Argument, Belief, Claim } from "../../argument/argument.js";
import type { SideDefinition } from "../../argument/definition.js";
import type { Differences } from "../../argument/differences.js";
import type { Reference } from "../../argument/relations.js";
import { address, code, joined, listed, marked } from "../page/build.js";
import type { Mark, Text } from "../page/tree.js";
import { accepts } from "./accepts.js";
import { conditionText } from "./condition-text.js";
import { glossary } from "./glossary.js";
import { resolvingSentences } from "./resolving.js";
import { capital, ended } from "./stops.js";

/** Where an argument is made: an address, or whatever else its author says. */
export function sourceOf({ definition: { source } }: Argument): Text {
  return /^https?:\/\/\S+$/.test(source) ? address(source) : source;
}

/** The title above the claims from one side. */
export function sideTitle({ label, speaks_for }: SideDefinition): Text {
  return `Claims from the side of ${label} (${speaks_for})`;
}

/** What a claim is, when it holds and where it comes from, in brief. */
export function claimNote(
  { role, when, unless, concludes, source }: Claim,
  argument: Argument,
): Text {
  const holds = holdsClause({ when, unless }, argument);
  const leads = concludes === undefined ? "" : `, concludes ${concludes}`;
  const origin = `${source.passage}: “${source.modality}”, ${source.confidence}`;
  return `${role}, ${holds}${leads} [${origin}]`;
}

/** What kind of thing the subject is. */
export function kindOf(subject: Subject, { definition }: Argument): Text {
  if (subject.kind !== "claim") return subject.kind;
  const { role, side, concludes } = subject.item;
  const label = definition.sides[side]?.label ?? "both sides";
  return `${role}, side: ${label}${concludes ? `, concludes ${concludes}` : ""}`;
}

/** What there is to say of the subject itself. */
export function subjectSentences(subject: Subject, argument: Argument): readonly Text[] {
  switch (subject.kind) {
    case "claim": {
      const { says, source, quote, url } = subject.item;
      const { passage, modality, confidence } = source;
      return [
        says,
        holdsSentence(subject.item, argument),
        `Source: ${passage}, worded “${modality}”; the author is ${confidence} of it.`,
        ...(quote === undefined ? [] : [`It says: “${quote}”`]),
        ...(url === undefined ? [] : [["Where it can be read: ", address(url)]]),
      ];
    }
    case "term":
      return [`Says: ${ended(subject.item.says)}`, holdsSentence(subject.item, argument)];
    case "belief":
      return beliefSentences(subject.item);
    case "parameter": {
      const { value, default: usual, meaning } = subject.item;
      return [capital(ended(meaning)), `It is ${value}; its default is ${usual}.`];
    }
    case "word":
      return [glossary[subject.item.id].meaning];
  }
}

/** What the subject rests on, and what rests on it. */
export function relationSentences({ restsOn, carries, namesakes }: Subject): readonly Text[] {
  return [
    ...(restsOn.length > 0 ? [["It rests on ", named(restsOn), "."]] : []),
    ...(carries.length > 0
      ? [[carries.length === 1 ? "On it rests " : "On it rest ", named(carries), "."]]
      : []),
    ...namesakes.map(({ kind, id }): Text => {
      return [
        `There is a ${kind} of this name too: `,
        code(`racecheck explain '${kind} ${id}'`),
        ".",
      ];
    }),
  ];
}

/** The argument that is extended, what the marks mean, and what is left out of it. */
export function extendsSentence({ from, changed, added, removed }: Differences): Text {
  const parts: readonly Text[] = [
    ...(changed.length > 0 ? [[marked("changed"), "\u00a0is what it changes"]] : []),
    ...(added.length > 0 ? [[marked("new"), "\u00a0is what it adds"]] : []),
    ...(removed.length > 0 ? [["it leaves out ", named(removed)]] : []),
  ];
  return [
    "Another reading of ",
    code(from),
    ...(parts.length > 0 ? [": "] : []),
    joined(parts, "; "),
    ".",
  ];
}

/** The mark of a part that is not as in the argument that is extended. */
export function differenceMark(
  differences: Differences | undefined,
  { kind, id }: Reference,
): Mark | undefined {
  const isIn = (parts: readonly Reference[] = []): boolean =>
    parts.some((part) => part.kind === kind && part.id === id);
  if (isIn(differences?.changed)) return "changed";
  return isIn(differences?.added) ? "new" : undefined;
}

/** How one thing of an argument stands to the argument that is extended. */
export function differenceSentences(
  { kind, item: { id } }: Subject,
  differences: Differences | undefined,
): readonly Text[] {
  if (!differences || kind === "word") return [];
  const words = { changed: "It is not as in ", new: "It is not in ", same: "It is as in " };
  const mark = differenceMark(differences, { kind, id });
  const word = mark === "changed" || mark === "new" ? words[mark] : words.same;
  return [[word, code(differences.from), "."]];
}

function beliefSentences(belief: Belief): readonly Text[] {
  return [
    capital(ended(belief.meaning)),
    capital(`${accepts(belief)}.`),
    ...resolvingSentences(belief),
  ];
}

function holdsSentence(item: Pick<Claim, "when" | "unless">, argument: Argument): Text {
  return `Holds ${holdsClause(item, argument)}.`;
}

/** "when a and b, unless c". */
function holdsClause(
  { when, unless = [] }: Pick<Claim, "when" | "unless">,
  argument: Argument,
): string {
  const condition = when === "always" ? "always" : `when ${conditionText(when, argument)}`;
  if (unless.length === 0) return condition;
  const exceptions = unless.map((each) => conditionText(each, argument));
  return `${condition}, unless ${exceptions.join(" or ")}`;
}

function named(references: readonly Reference[]): Text {
  return listed(
    references.map(({ kind, id }): Text => [`${kind} `, code(id)]),
    "and",
  );
}
