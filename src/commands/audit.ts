import { FAULTS, findingKinds } from "../answers/audit/finding.js";
import { DEFAULT_ARGUMENT } from "../argument/default.js";
import { formats } from "../report/formats.js";
import { colorOptions, formatOptions } from "./options.js";
import type { Subcommand } from "./subcommand.js";

export const audit: Subcommand = {
  declaration: {
    name: "audit",
    operands: [
      {
        flags: "[argument]",
        says: "a built-in argument, or a file of one",
        fallback: DEFAULT_ARGUMENT,
      },
      { flags: "[other]", says: "another argument: find where their verdicts differ" },
    ],
    summary: "find what is wrong, odd or needless in an argument",
    description:
      "Find what is wrong, odd or needless in an argument, exactly, over all worldviews; each finding with a worldview that shows it. Of two arguments, find where their verdicts differ.",
    options: [
      {
        flags: "--set <param=value>",
        says: "set a parameter, of two arguments in whichever has it; repeatable",
        keeps: "several",
      },
      ...formatOptions(formats.audit),
      { flags: "--full", says: "every finding, and of each what shows it" },
      {
        flags: "--exit-code",
        says: `exit with code 1 if there is a fault: ${FAULTS.join(", ")}`,
      },
      {
        flags: "--fail-on <kind>",
        says: "take a kind of finding for a fault too, and exit with code 1 if there is one; repeatable",
        choices: findingKinds,
        keeps: "several",
      },
      ...colorOptions,
    ],
    examples: [
      "racecheck audit",
      "racecheck audit --exit-code --fail-on unused mine.yaml",
      "racecheck audit cruel-trade-off mine.yaml",
      "racecheck audit --set hard_above=0.8 --full",
    ],
  },
  run: async (operands, options, io) => (await import("./audit/run.js")).run(operands, options, io),
};
