import type { Argument } from "../argument/argument.js";
import type { Evaluation } from "../engine/evaluate.js";
import type { Direction, Verdict } from "../engine/verdict.js";
import { foldText, plainText } from "./page/inline.js";
import * as checks from "./wording/checks.js";
import * as verdict from "./wording/verdict.js";

export const { DISCLAIMER, DISCLAIMER_FOR_SEVERAL } = verdict;
export const { NO_EXPECTATION, summarySentence } = checks;
const same = (text: string): string => text;

export function verdictSentence(
  evaluation: Evaluation,
  argument: Argument,
  shout: (verdict: Verdict, text: string) => string,
): string {
  return foldText(verdict.verdictSentence(evaluation, argument), {
    plain: same,
    strong: same,
    quiet: same,
    code: same,
    verdict: shout,
    mark: (_, symbol) => symbol,
    address: same,
    label: same,
  });
}
export const tradeOffSentence = (e: Evaluation, a: Argument) =>
  plainText(verdict.tradeOffSentence(e, a));
export const priceHeading = (d: Direction, e: Evaluation, a: Argument) =>
  plainText(verdict.priceHeading(d, e, a));
export const sideLabels = (d: Direction, a: Argument) => plainText(verdict.sideLabels(d, a));
export const allLabels = (a: Argument) => plainText(verdict.allLabels(a));
export const checkSentence = (c: Parameters<typeof checks.checkSentence>[0]) =>
  plainText(checks.checkSentence(c));
export const claimStatus = (c: Parameters<typeof checks.claimStatus>[0]) =>
  plainText(checks.claimStatus(c));
export const plainAnswer = (e: Evaluation, a: Argument) =>
  `${verdictSentence(e, a, (_, word) => word)} ${tradeOffSentence(e, a)}`;
