/** What would change a verdict, or settle it, as the lines that every format for people prints. */
import type { Assessment, Outlook } from "../answers/assess.js";
import type { Argument } from "../argument/argument.js";
import type { Flip } from "../engine/flips.js";
import { flipSentence } from "./phrases.js";

/** Sentences that a reader is given at most; programs get all of them. */
const MOST = 12;

/** A list of sentences below a title; nothing to say has no lines. */
export interface OutlookPart {
  readonly title: string;
  readonly lines: readonly string[];
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
  return { ...part, lines: [...part.lines, ...lockedLines(outlook)] };
}

function changing({ flips, locked }: Outlook, argument: Argument): readonly string[] {
  if (flips.length > 0) return firstOf(flips, argument);
  return [`No change of ${candidates(locked)} would change the verdict.`];
}

function settling({ settles, locked }: Outlook, argument: Argument): readonly string[] {
  if (settles.length > 0) return firstOf(settles, argument);
  return [`No answer on ${candidates(locked)} would settle the verdict.`];
}

function lockedLines({ locked }: Outlook): readonly string[] {
  return locked.length === 0 ? [] : [`Not considered, because locked: ${locked.join(", ")}.`];
}

function candidates(locked: readonly string[]): string {
  return locked.length > 0 ? "the beliefs that are not locked" : "its beliefs";
}

function firstOf(flips: readonly Flip[], argument: Argument): readonly string[] {
  const sentences = flips.slice(0, MOST).map((flip) => flipSentence(flip, argument));
  const left = flips.length - sentences.length;
  return left === 0
    ? sentences
    : [...sentences, `… and ${left} more; --format json lists them all.`];
}
