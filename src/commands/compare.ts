import { formats } from "../report/formats.js";
import {
  argumentsOptions,
  believeOption,
  colorOptions,
  outputOptions,
  watchOption,
} from "./options.js";
import type { Subcommand } from "./subcommand.js";
import { watchable } from "./watch.js";

export const compare: Subcommand = {
  declaration: {
    name: "compare",
    operands: [
      { flags: "[files...]", says: "worldview files, directories, or - for standard input" },
    ],
    summary: "worldviews side by side, and the cruxes between them",
    description:
      "Compare worldviews: what they differ on, why their verdicts differ, and who thinks it is best.\nWith --baseline: what has changed since earlier results.",
    options: [
      ...argumentsOptions,
      believeOption,
      // All of these with --baseline; without it there is nothing that an annotation could point at.
      ...outputOptions(formats.since),
      { flags: "--only-differences", says: "leave out what is the same in all" },
      {
        flags: "--exit-code",
        says: "exit with 1 if the verdicts differ; with --baseline, if any changed",
      },
      {
        flags: "--baseline <file|revision>",
        says: "compare with earlier results, from evaluate --format json, or with the same files at a git revision; has --format github too",
      },
      watchOption,
      ...colorOptions,
    ],
    examples: [
      "racecheck compare worldviews/misuse-first-lab.yaml worldviews/accident-first-lab.yaml",
      "racecheck compare --only-differences worldviews",
      "racecheck compare --exit-code --format json worldviews",
      "racecheck evaluate --format json --output baseline.json worldviews",
      "racecheck compare --baseline baseline.json worldviews",
      "racecheck compare --baseline main worldviews",
      "racecheck compare --argument all worldviews/rival-labs.yaml",
    ],
  },
  run: watchable(async () => (await import("./compare/run.js")).run),
};
