/** The question of one belief; the answer is a value as a worldview file has it. */
import type { Belief } from "../../argument/argument.js";
import { word } from "../../diagnostics/wording.js";
import type { Span } from "../../engine/domain.js";
import { visible } from "../../report/page/paper.js";
import { clause } from "../../report/wording/stops.js";
import { wordsOf } from "../../worldview/quantity.js";
import { rawValue } from "../../worldview/typed-value.js";
import { valuesOf } from "../../worldview/write.js";
import type { Choice, Prompter } from "../prompter.js";
import { problemsOf } from "../session.js";
import { BACK, BACK_OPTION, isBack, type OrBack } from "./back.js";

function questionOf({ type, question, meaning }: Belief): string {
  const asked = type === "boolean" ? "Is it so that" : "What is it:";
  return visible(question ?? `${asked} ${clause(meaning)}?`);
}

/**
 * Asks for one belief.
 *
 * @param before what was answered when it was asked before
 */
export function askBelief(
  belief: Belief,
  before: unknown,
  ask: Prompter,
): Promise<OrBack<unknown>> {
  if (belief.type === "boolean") return ask.choose(yesOrNo(belief, before));
  return Object.keys(wordsOf(belief)).length > 0
    ? askWord(belief, before, ask)
    : askValue(belief, before, ask, questionOf(belief));
}

function yesOrNo(belief: Belief, before: unknown): Choice<OrBack<boolean | "unknown">> {
  const known = before ?? belief.if_left_out;
  const answers = [
    { label: "Yes", value: true },
    { label: "No", value: false },
    { label: "Unsure", value: "unknown" as const },
  ];
  return {
    message: questionOf(belief),
    options: [
      ...answers.map((answer) => ({ ...answer, note: noteOn(answer.value, belief) })),
      BACK_OPTION,
    ],
    initial: typeof known === "boolean" ? known : "unknown",
  };
}

/** Stands for a value that none of the words says. */
const OTHER = Symbol("another value");

/** Asks for a level, or a value of a choice. */
async function askWord(belief: Belief, before: unknown, ask: Prompter): Promise<OrBack<unknown>> {
  const levels = Object.entries(wordsOf(belief));
  const isChoice = belief.type === "choice";
  const words = [...levels.map(([level]) => level), "unknown"];
  const noteOf = (level: string, value: number): string =>
    (isChoice ? [noteOn(level, belief)] : [value, noteOn(value, belief)])
      .filter((part) => part !== undefined)
      .join(", ");
  const isTaken = ([level, value]: readonly [string, number]): boolean =>
    (isChoice ? level : value) === belief.if_left_out;
  const chosen = await ask.choose<OrBack<string | typeof OTHER>>({
    message: questionOf(belief),
    options: [
      ...levels.map(([level, value]) => ({
        label: level,
        note: noteOf(level, value),
        value: level,
      })),
      { label: isChoice ? "one of several, or with chances…" : "another value…", value: OTHER },
      { label: "unsure", note: noteOn("unknown", belief), value: "unknown" },
      BACK_OPTION,
    ],
    initial:
      before === undefined
        ? (levels.find(isTaken)?.[0] ?? "unknown")
        : (words.find((each) => each === before) ?? OTHER),
  });
  if (chosen !== OTHER) return chosen;
  const value = await askValue(belief, before, ask, "Which?");
  return value === BACK ? askWord(belief, before, ask) : value;
}

async function askValue(
  belief: Belief,
  before: unknown,
  ask: Prompter,
  question: string,
): Promise<OrBack<unknown>> {
  const { if_left_out } = belief;
  const assumed = typeof if_left_out === "number" ? String(if_left_out) : "unsure";
  const answer = await ask.line({
    message: `${question} (${valuesOf(belief)}${openExample(belief)})`,
    initial: before === undefined ? assumed : asTyped(before),
    fault: (text) => (isBack(text) ? undefined : faultOf(belief, text)),
  });
  return isBack(answer) ? BACK : answered(answer);
}

function answered(answer: string): unknown {
  const text = answer.trim();
  return ["", "unsure", "?"].includes(text.toLowerCase()) ? "unknown" : rawValue(text);
}

/** An answer as it could be typed. */
function asTyped(answer: unknown): string {
  if (answer === "unknown") return "unsure";
  return typeof answer === "object" ? JSON.stringify(answer) : String(answer);
}

function faultOf(belief: Belief, answer: string): string | undefined {
  const problem = problemsOf(belief, answered(answer))[0];
  if (!problem) return undefined;
  const { message, hint } = word(problem);
  return visible(hint ? `${message}; ${hint}` : message);
}

/** Shows what the argument takes where nothing is said. */
function noteOn(value: unknown, { if_left_out }: Belief): string | undefined {
  return value === if_left_out ? "assumed if nothing is said" : undefined;
}

/** How a value is left open between some, by values of the belief's own; nothing of one that has but one. */
function openExample({ domain }: Belief): string {
  switch (domain.type) {
    case "boolean":
      return "";
    case "choice": {
      const [first, second] = domain.values;
      return second === undefined ? "" : `, or a list such as [${first}, ${second}]`;
    }
    case "integer": {
      const { min, max } = domain;
      if (max === undefined) return `, or a range such as ${min}..${min + 2}`;
      const [low, high] = [min + Math.floor((max - min) * 0.4), min + Math.ceil((max - min) * 0.8)];
      return low === high ? "" : `, or a range such as ${low}..${high}`;
    }
    case "number": {
      const range = roundRange(domain);
      return range === undefined ? "" : `, or a range such as ${range.join("..")}`;
    }
  }
}

/** Two numbers of a domain, with no more digits than it takes. */
function roundRange({ min, max }: Span): readonly [low: number, high: number] | undefined {
  if (min === max) return undefined;
  const width = max / 5 - min / 5;
  const at = (fifths: number, digits: number): number =>
    Number((min + width * fifths).toPrecision(digits));
  const digits = Array.from({ length: 16 }, (_, index) => index + 2);
  const ranges = digits.map((each) => [at(2, each), at(4, each)] as const);
  return ranges.find(([low, high]) => low >= min && low < high && high <= max) ?? [min, max];
}
