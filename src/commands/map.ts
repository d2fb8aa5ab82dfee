import { formats } from "../report/formats.js";
import { argumentOptions, believeOption, colorOptions, formatOptions } from "./options.js";
import type { Subcommand } from "./subcommand.js";

export const map: Subcommand = {
  declaration: {
    name: "map",
    operands: [{ flags: "<file>", says: "a worldview file, or - for standard input" }],
    summary: "the verdict over two beliefs, as a picture",
    description:
      "Draw the verdict over one or two beliefs, the others as they are. Without --x and --y it picks the two on which the verdict depends most.",
    options: [
      {
        flags: "--x <belief|parameter>",
        says: "what varies across: a belief, or a parameter of the argument; alone it gives a strip",
      },
      { flags: "--y <belief|parameter>", says: "what varies upwards" },
      { flags: "--document <n>", says: "which worldview of a file that holds several, from 1" },
      ...argumentOptions,
      believeOption,
      ...formatOptions(formats.map),
      ...colorOptions,
    ],
    examples: [
      "racecheck map worldviews/misuse-first-lab.yaml",
      "racecheck map worldviews/misuse-first-lab.yaml --x misuse_weight --y moral_rank",
      "racecheck map worldviews/misuse-first-lab.yaml --format svg --output map.svg",
    ],
  },
  run: async (operands, options, io) => (await import("./map/run.js")).run(operands, options, io),
};
