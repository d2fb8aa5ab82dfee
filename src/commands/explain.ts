import { formats } from "../report/formats.js";
import { argumentOptions, colorOptions, formatOptions } from "./options.js";
import type { Subcommand } from "./subcommand.js";

export const explain: Subcommand = {
  declaration: {
    name: "explain",
    operands: [
      { flags: "[id]", says: "a claim, term, belief, parameter, or one of racecheck's words" },
    ],
    summary: "explain the argument, or one part of it",
    description:
      "Print the whole argument to read from top to bottom, or one claim, term, belief, parameter or word of it: what it says, what it rests on, what rests on it.",
    options: [...argumentOptions, ...formatOptions(formats.explain), ...colorOptions],
    examples: [
      "racecheck explain",
      "racecheck explain 1b",
      "racecheck explain misuse_weight",
      "racecheck explain crux",
      "racecheck explain --format yaml --output my-argument.yaml",
    ],
  },
  run: async (operands, options, io) =>
    (await import("./explain/run.js")).run(operands, options, io),
};
