/** The interview: a worldview, question by question. Unsure is an answer to each of them. */
import type { Argument, Belief } from "../../argument/argument.js";
import { word } from "../../diagnostics/wording.js";
import { visible } from "../../report/page/paper.js";
import { type Draft, valuesOf } from "../../worldview/write.js";
import type { Choice, Prompter } from "../prompter.js";
import { problemsOf, rawValue } from "../session.js";

/** Shows a paragraph between the questions. */
export type Say = (text: string) => void;

/** Asks for a worldview about an argument. Throws Interrupted. */
export async function interview(argument: Argument, ask: Prompter, say: Say): Promise<Draft> {
  say(WELCOME);
  const name = await ask.line({
    message: "What is this worldview called?",
    fault: (answer) =>
      answer.trim() === "" ? "give it a name, for reports to call it by" : undefined,
  });
  const entity = await optional(ask, "Who holds it? (Enter to leave out)");
  const reference_class = await optional(
    ask,
    "Among whom does it rank itself? (Enter to leave out)",
  );
  const beliefs: Record<string, unknown> = {};
  for (const [index, belief] of argument.beliefs.entries()) {
    say(`${index + 1} of ${argument.beliefs.length}. ${explanation(belief)}`);
    beliefs[belief.id] = await askBelief(belief, ask);
  }
  return { name: name.trim(), entity, reference_class, beliefs };
}

const WELCOME =
  "A few questions about what somebody believes. There are no wrong answers, and unsure is always one. Ctrl-C leaves without writing anything.";

async function optional(ask: Prompter, message: string): Promise<string | undefined> {
  return (await ask.line({ message, fault: () => undefined })).trim() || undefined;
}

function explanation({ id, meaning }: Belief): string {
  return `${id}: ${visible(meaning)}.`;
}

function questionOf({ question, meaning }: Belief): string {
  return visible(question ?? `Is it so that ${meaning}?`);
}

/** Asks for one belief; the answer is a value as a worldview file has it. */
function askBelief(belief: Belief, ask: Prompter): Promise<unknown> {
  if (belief.type === "boolean") return ask.choose(yesOrNo(belief));
  return Object.keys(belief.levels ?? {}).length > 0
    ? askLevel(belief, ask)
    : askValue(belief, ask, questionOf(belief));
}

function yesOrNo(belief: Belief): Choice<boolean | "unknown"> {
  const { if_left_out } = belief;
  const answers = [
    { label: "Yes", value: true },
    { label: "No", value: false },
    { label: "Unsure", value: "unknown" as const },
  ];
  return {
    message: questionOf(belief),
    options: answers.map((answer) => ({ ...answer, note: noteOn(answer.value, belief) })),
    initial: typeof if_left_out === "boolean" ? if_left_out : "unknown",
  };
}

/** Stands for a value that none of the levels is. */
const OTHER = Symbol("another value");

async function askLevel(belief: Belief, ask: Prompter): Promise<unknown> {
  const levels = Object.entries(belief.levels ?? {});
  const chosen = await ask.choose<string | typeof OTHER>({
    message: questionOf(belief),
    options: [
      ...levels.map(([level, value]) => ({
        label: level,
        note: [value, noteOn(value, belief)].filter((part) => part !== undefined).join(", "),
        value: level,
      })),
      { label: "another value…", value: OTHER },
      { label: "unsure", note: noteOn("unknown", belief), value: "unknown" },
    ],
    initial: levels.find(([, value]) => value === belief.if_left_out)?.[0] ?? "unknown",
  });
  return chosen === OTHER ? askValue(belief, ask, "Which?") : chosen;
}

async function askValue(belief: Belief, ask: Prompter, question: string): Promise<unknown> {
  const { if_left_out } = belief;
  const initial = typeof if_left_out === "number" ? String(if_left_out) : "unsure";
  const answer = await ask.line({
    message: `${question} (${valuesOf(belief)}${ranges[belief.type]})`,
    initial,
    fault: (text) => faultOf(belief, text),
  });
  return answered(answer);
}

function answered(answer: string): unknown {
  const text = answer.trim();
  return ["", "unsure", "?"].includes(text.toLowerCase()) ? "unknown" : rawValue(text);
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

/** How a value is left open between two others. */
const ranges: Readonly<Record<Belief["type"], string>> = {
  boolean: "",
  integer: ", or a range such as 1..3",
  number: ", or a range such as 0.4..0.8",
};
