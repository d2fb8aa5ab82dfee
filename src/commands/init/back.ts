/** The way back from a question to the one before it. */
import type { Option, Prompter } from "../prompter.js";

/** Stands for an answer of somebody who wants the question before once more. */
export const BACK = Symbol("back");

export type OrBack<T> = T | typeof BACK;

/** Whether a line that was typed is no answer but the wish to go back. */
export function isBack(answer: string): boolean {
  return ["<", "back"].includes(answer.trim().toLowerCase());
}

/** The choice that goes back; it comes last, so that letters find the answers first. */
export const BACK_OPTION: Option<typeof BACK> = { label: "back", value: BACK };

/**
 * Asks for a text that may be left out.
 *
 * @param before what was answered when it was asked before
 */
export async function optional(
  ask: Prompter,
  question: string,
  before?: string,
): Promise<OrBack<string | undefined>> {
  const how = before === undefined ? "Enter to leave out" : `Enter keeps ${before}, - leaves out`;
  const answer = (
    await ask.line({ message: `${question} (${how})`, fault: () => undefined })
  ).trim();
  if (isBack(answer)) return BACK;
  if (answer === "") return before;
  return answer === "-" ? undefined : answer;
}
