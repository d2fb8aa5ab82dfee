import { argumentsOptions, outputOption } from "./options.js";
import type { Subcommand } from "./subcommand.js";

export const explore: Subcommand = {
  declaration: {
    name: "explore",
    operands: [
      {
        flags: "[files...]",
        says: "worldview files, directories of them, or - for standard input; the examples that come with racecheck if left out",
      },
    ],
    summary: "one page to explore worldviews in a browser",
    description:
      "Write a page, one file, in which worldviews can be changed and are answered at once, by the very engine of this command line. It opens without a network and asks for nothing.",
    options: [...argumentsOptions, outputOption],
    examples: [
      "racecheck explore --output page.html",
      "racecheck explore --output page.html worldviews/misuse-first-lab.yaml worldviews/runner-up.yaml",
      "racecheck explore --argument all --output page.html worldviews",
    ],
  },
  run: async (operands, options, io) =>
    (await import("./explore/run.js")).run(operands, options, io),
};
