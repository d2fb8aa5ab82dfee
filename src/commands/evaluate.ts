import { formats } from "../report/formats.js";
import {
  argumentsOptions,
  believeOption,
  colorOptions,
  columnsOption,
  dependenceOption,
  lockOption,
  outputOptions,
  watchOption,
} from "./options.js";
import type { Subcommand } from "./subcommand.js";
import { watchable } from "./watch.js";

export const evaluate: Subcommand = {
  declaration: {
    name: "evaluate",
    operands: [
      {
        flags: "[files...]",
        says: "worldview files, directories, tables (CSV, TSV), or - for standard input",
      },
    ],
    summary: "evaluate worldviews",
    description: "Evaluate worldviews: is racing favoured by their own lights, why, at what price?",
    options: [
      ...argumentsOptions,
      believeOption,
      columnsOption,
      ...outputOptions(formats.evaluate),
      dependenceOption,
      lockOption,
      { flags: "--expect <verdict>", says: "fail (exit code 1) if a verdict is another one" },
      watchOption,
      ...colorOptions,
    ],
    examples: [
      "racecheck evaluate worldviews/misuse-first-lab.yaml",
      "racecheck evaluate --brief worldviews",
      "racecheck evaluate --brief --columns columns.yaml responses.csv",
      "racecheck evaluate --believe moral_rank=2 worldviews/misuse-first-lab.yaml",
      "racecheck evaluate --set mostly_accident_below=1 worldviews/misuse-first-lab.yaml",
      "racecheck evaluate --argument cruel-trade-off --argument minefield worldviews/runner-up.yaml",
      "racecheck evaluate --expect favoured worldviews/misuse-first-lab.yaml",
      "racecheck evaluate --dependence any worldviews/open-minded-forecaster.yaml",
      "racecheck evaluate --watch worldviews/misuse-first-lab.yaml",
      "cat worldviews/minimal.yaml | racecheck evaluate --format json -",
    ],
  },
  run: watchable(async () => (await import("./evaluate/run.js")).run),
};
