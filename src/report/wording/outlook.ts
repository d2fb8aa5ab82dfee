/** What would change a verdict, or settle it, and what to find out first. */
import type { Assessment, Outlook } from "../../answers/assess.js";
import type { Argument, Belief } from "../../argument/argument.js";
import type { Flip } from "../../engine/flips.js";
import type { SettledVerdict, Verdict } from "../../engine/verdict.js";
import { code, joined, listed } from "../page/build.js";
import type { Text } from "../page/tree.js";
import { flipSentence } from "./flips.js";
import { resolvingClause } from "./resolving.js";
import { bits } from "./shares.js";

/** Sentences that a reader is given at most; programs get all of them. */
const MOST = 12;

/** Sentences below a title. */
export interface OutlookPart {
  readonly title: string;
  readonly lines: readonly Text[];
}

/**
 * What would change the verdict of an assessment or, if it is open, what would settle it; undefined if
 * that was not asked.
 */
export function outlookPart(
  { evaluation, outlook }: Assessment,
  argument: Argument,
): OutlookPart | undefined {
  if (!outlook) return undefined;
  const part =
    evaluation.verdict === "open"
      ? { title: "What would settle it", lines: settling(outlook, argument) }
      : { title: "What would change this", lines: changing(outlook, argument) };
  return { ...part, lines: [...part.lines, ...lockedLines(outlook), ...ignoredLines(outlook)] };
}

/** What keeps the verdict from changing, or from being settled: that nothing would, and what is locked. */
export function unchangingTexts({ evaluation, outlook }: Assessment): readonly Text[] {
  if (!outlook) return [];
  const isOpen = evaluation.verdict === "open";
  const found = isOpen ? outlook.settles : outlook.flips;
  const none = isOpen ? noneSettles(outlook) : noneChanges(outlook);
  return [...(found.length === 0 ? [none] : []), ...lockedLines(outlook)];
}

/** For each number that stands where the verdict turns: what lies on either side. */
export function knifeEdgeSentences({ evaluation, outlook }: Assessment): readonly Text[] {
  return (outlook?.knifeEdges ?? []).map(({ belief, value, below, above }): Text => {
    const side = (where: string, possible: readonly SettledVerdict[] | undefined): Text[] =>
      possible === undefined || possible.join() === evaluation.possible.join()
        ? []
        : [`${outcomeWord(possible)} ${where}`];
    const under = side("just below", below);
    const sides = joined([...under, ...side("just above", above)], ", ");
    return ["Knife edge at ", code(belief), ` ${value}: `, sides, "."];
  });
}

/** The only verdict that is possible, or that there are several. */
function outcomeWord([verdict = "silent", ...others]: readonly SettledVerdict[]): Verdict {
  return others.length > 0 ? "open" : verdict;
}

/** Which beliefs can move the verdict, and which its reasons and price alone. */
export function moversSentences({ outlook }: Assessment, { beliefs }: Argument): readonly Text[] {
  if (!outlook) return [];
  const { movers } = outlook;
  const others = beliefs.map(({ id }) => id).filter((id) => !movers.includes(id));
  const named = (ids: readonly string[]): Text => [joined(ids.map(code), ", "), "."];
  return [
    ...(movers.length === 0 ? [] : [["Can move the verdict: ", named(movers)]]),
    ...(others.length === 0 ? [] : [["Can move reasons and price at most: ", named(others)]]),
  ];
}

function noneChanges({ locked }: Outlook): Text {
  return `No change of ${candidates(locked)} would change the verdict.`;
}

function noneSettles({ locked }: Outlook): Text {
  return `No answer on ${candidates(locked)} would settle the verdict.`;
}

function changing(outlook: Outlook, argument: Argument): readonly Text[] {
  const { flips } = outlook;
  return flips.length > 0 ? firstOf(flips, argument) : [noneChanges(outlook)];
}

function settling(outlook: Outlook, argument: Argument): readonly Text[] {
  const { settles } = outlook;
  return settles.length > 0 ? firstOf(settles, argument) : [noneSettles(outlook)];
}

function lockedLines({ locked }: Outlook): readonly Text[] {
  if (locked.length === 0) return [];
  return [["Not considered, because locked: ", joined(locked.map(code), ", "), "."]];
}

function ignoredLines({ settles, irrelevant }: Outlook): readonly Text[] {
  if (irrelevant.length === 0 || settles.length === 0) return [];
  return [["Cannot matter for the verdict: ", listed(irrelevant.map(code), "and"), "."]];
}

function candidates(locked: readonly string[]): string {
  return locked.length > 0 ? "the beliefs that are not locked" : "its beliefs";
}

function firstOf(flips: readonly Flip[], argument: Argument): readonly Text[] {
  const sentences = flips.slice(0, MOST).map((flip) => flipSentence(flip, argument));
  const left = flips.length - sentences.length;
  return left === 0
    ? sentences
    : [...sentences, ["… and ", `${left} more; `, code("--format json"), " lists them all."]];
}

/** What to find out first, most telling first, in plain words. */
export function informationTexts({ outlook }: Assessment): readonly Text[] {
  const information = outlook?.information;
  if (!information) return [];
  const told = information.beliefs.slice(0, 3);
  if (told.length === 0) return [];
  const amounts = told.map(({ bits: amount }) => bits(amount)).join(", ");
  return [
    [
      "to know first, most telling first: ",
      joined(
        told.map(({ belief }) => code(belief)),
        ", ",
      ),
      ` (${amounts} of ${bits(information.entropy)} bits in doubt)`,
    ],
  ];
}

function resolvingAside(belief: Belief | undefined): Text {
  const clause = resolvingClause(belief);
  return clause === undefined ? "" : `  (${clause})`;
}

/** What to find out first: how much is in doubt, and how much of that each belief would settle. */
export interface InformationPart {
  readonly title: string;
  readonly heading: Text;
  readonly beliefs: readonly { readonly amount: string; readonly belief: Text }[];
}

export function informationPart(
  { outlook }: Assessment,
  { beliefs }: Argument,
): InformationPart | undefined {
  const information = outlook?.information;
  if (!information) return undefined;
  return {
    title: "What to find out first",
    heading: `The verdict is ${bits(information.entropy)} bits in doubt. Of these, knowing a belief would remove, on average:`,
    beliefs: information.beliefs.map(({ belief, bits: amount }) => ({
      amount: bits(amount),
      belief: [code(belief), resolvingAside(beliefs.find(({ id }) => id === belief))],
    })),
  };
}
