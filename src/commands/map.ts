import { formats } from "../report/formats.js";
import { themes } from "../report/formatter.js";
import { argumentOptions, believeOption, colorOptions, formatOptions } from "./options.js";
import type { Subcommand } from "./subcommand.js";

export const map: Subcommand = {
  declaration: {
    name: "map",
    operands: [
      {
        flags: "[files...]",
        says: "worldview files, directories of them, or - for standard input",
      },
    ],
    summary: "the verdict over two beliefs, as a picture",
    description:
      "Draw the verdict over one or two beliefs or parameters, all else as it is. Worldviews whose regions are the same share a picture. Without --x and --y it picks the two beliefs on which the verdict depends most.",
    options: [
      {
        flags: "--x <belief|parameter>",
        says: "what varies across: a belief, or a parameter of the argument; alone it gives a strip",
      },
      { flags: "--y <belief|parameter>", says: "what varies upwards" },
      { flags: "--document <n>", says: "which worldview of a file that holds several, from 1" },
      {
        flags: "--plain",
        says: "of a picture: no title, sentences and notes, for a paper with a caption of its own",
      },
      {
        flags: "--theme <theme>",
        says: "of a picture: as the reader prefers, or for one ground",
        choices: themes,
      },
      { flags: "--width <pixels>", says: "of a picture" },
      { flags: "--height <pixels>", says: "of a picture; its fields give way" },
      ...argumentOptions,
      believeOption,
      ...formatOptions(formats.map),
      ...colorOptions,
    ],
    examples: [
      "racecheck map worldviews/misuse-first-lab.yaml",
      "racecheck map worldviews/misuse-first-lab.yaml --x misuse_weight --y moral_rank",
      "racecheck map worldviews/misuse-first-lab.yaml --x mostly_misuse_above",
      "racecheck map worldviews/misuse-first-lab.yaml --format svg --output map.svg",
    ],
  },
  run: async (operands, options, io) => (await import("./map/run.js")).run(operands, options, io),
};
