import { Interrupted, type Prompter } from "../../src/commands/prompter.js";

/** Somebody who has an answer ready for each question: a text, or the label of a choice. */
export function answering(answers: readonly string[]): Prompter & { readonly seen: string[] } {
  const left = [...answers];
  const seen: string[] = [];
  const next = (message: string): string => {
    seen.push(message);
    const answer = left.shift();
    if (answer === undefined) throw new Error(`no answer to: ${message}`);
    if (answer === CTRL_C) throw new Interrupted();
    return answer;
  };
  return {
    seen,
    line: async ({ message, initial, fault }) => {
      for (;;) {
        const answer = next(message) || (initial ?? "");
        const wrong = fault(answer);
        if (wrong === undefined) return answer;
        seen.push(wrong);
      }
    },
    choose: async ({ message, options, initial }) => {
      const answer = next(message);
      if (answer === "") return initial;
      const option = options.find(({ label }) => label === answer);
      if (!option) throw new Error(`${message} has no answer ${answer}`);
      return option.value;
    },
  };
}

/** Stands among answers for leaving the interview. */
export const CTRL_C = "\u0003";
