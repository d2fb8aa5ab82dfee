/**
 * The interview: a worldview, question by question. Unsure is an answer to each belief, and each question
 * but the first can be left for the one before it.
 */
import type { Argument } from "../../argument/argument.js";
import { visible } from "../../report/page/paper.js";
import { ended } from "../../report/wording/stops.js";
import type { Draft } from "../../worldview/write.js";
import type { Prompter } from "../prompter.js";
import { askBelief } from "./ask-belief.js";
import { askEvidence, askSources } from "./ask-evidence.js";
import { BACK, type OrBack, optional } from "./back.js";

/** Shows a paragraph between the questions. */
export type Say = (text: string) => void;

/** A question: what was drafted before, with its answer. */
type Step = (draft: Draft) => Promise<OrBack<Draft>>;

/** Asks for a worldview about an argument. Throws Interrupted. */
export async function interview(argument: Argument, ask: Prompter, say: Say): Promise<Draft> {
  say(WELCOME);
  const steps = stepsOf(argument, ask, say);
  let draft: Draft = { name: "", beliefs: {} };
  for (let at = 0; at < steps.length; ) {
    const next = await (steps[at] as Step)(draft);
    if (next === BACK) at -= 1;
    else {
      draft = next;
      at += 1;
    }
  }
  return draft;
}

const WELCOME =
  "A few questions about what somebody believes. There are no wrong answers, and unsure is always one. To return to the question before, type < or choose back. Ctrl-C leaves without writing anything.";

const LAST = "Last, where this comes from: addresses, or words. Enter passes it by.";

function stepsOf({ beliefs }: Argument, ask: Prompter, say: Say): readonly Step[] {
  return [
    async (draft) => ({ ...draft, name: await askName(draft, ask) }),
    optionalText("entity", "Who holds it?", ask),
    optionalText("reference_class", "Among whom does it rank itself?", ask),
    ...beliefs.map(
      (belief, index): Step =>
        async (draft) => {
          say(`${index + 1} of ${beliefs.length}. ${belief.id}: ${visible(ended(belief.meaning))}`);
          const answer = await askBelief(belief, draft.beliefs[belief.id], ask);
          if (answer === BACK) return BACK;
          return { ...draft, beliefs: { ...draft.beliefs, [belief.id]: answer } };
        },
    ),
    async (draft) => {
      say(LAST);
      const sources = await askSources(ask);
      return sources === BACK ? BACK : { ...draft, sources };
    },
    async (draft) => {
      const evidence = await askEvidence(
        beliefs.map(({ id }) => id),
        ask,
      );
      return evidence === BACK ? BACK : { ...draft, evidence };
    },
  ];
}

/** The first question, before which there is none. */
async function askName({ name }: Draft, ask: Prompter): Promise<string> {
  const answer = await ask.line({
    message: "What is this worldview called?",
    ...(name !== "" && { initial: name }),
    fault: (text) => (text.trim() === "" ? "give it a name, for reports to call it by" : undefined),
  });
  return answer.trim();
}

function optionalText(key: "entity" | "reference_class", question: string, ask: Prompter): Step {
  return async (draft) => {
    const answer = await optional(ask, question, draft[key]);
    return answer === BACK ? BACK : { ...draft, [key]: answer };
  };
}
