/** What would change a verdict, or settle it, and what to find out first. */
import type { Assessment, Outlook } from "../../answers/assess.js";
import type { Argument } from "../../argument/argument.js";
import type { Flip } from "../../engine/flips.js";
import { code, joined, listed } from "../page/build.js";
import type { Text } from "../page/tree.js";
import { flipSentence } from "./flips.js";
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
  const [first, ...others] = information.beliefs
    .slice(0, 3)
    .map(({ belief, bits: amount }): Text => [code(belief), ` ${bits(amount)}`]);
  if (first === undefined) return [];
  return [
    [
      "how much knowing it would settle, of ",
      `${bits(information.entropy)} bits in doubt: `,
      joined([first, ...others], ", "),
    ],
  ];
}

/** What to find out first: how much is in doubt, and how much of that each belief would settle. */
export interface InformationPart {
  readonly title: string;
  readonly heading: Text;
  readonly beliefs: readonly { readonly amount: string; readonly belief: Text }[];
}

export function informationPart({ outlook }: Assessment): InformationPart | undefined {
  const information = outlook?.information;
  if (!information) return undefined;
  return {
    title: "What to find out first",
    heading: `The verdict is ${bits(information.entropy)} bits in doubt. Of these, knowing a belief would remove, on average:`,
    beliefs: information.beliefs.map(({ belief, bits: amount }) => ({
      amount: bits(amount),
      belief: code(belief),
    })),
  };
}
