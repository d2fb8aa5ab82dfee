import type { Subcommand } from "./subcommand.js";

/** What the scripts of `racecheck completion` ask; people do not call it, so help does not name it. */
export const complete: Subcommand = {
  declaration: {
    name: "complete",
    operands: [
      {
        flags: "[words...]",
        says: "the words of a command line, the last of which is being completed",
      },
    ],
    summary: "",
    description: "",
    options: [],
    examples: [],
    isHidden: true,
  },
  run: async (words, _options, io, program) =>
    (await import("./completion/run.js")).runComplete(words, io, program),
};
