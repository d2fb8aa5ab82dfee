import { formats } from "../report/formats.js";
import {
  argumentOptions,
  believeOption,
  colorOptions,
  outputOptions,
  watchOption,
} from "./options.js";
import type { Subcommand } from "./subcommand.js";
import { watchable } from "./watch.js";

export const test: Subcommand = {
  declaration: {
    name: "test",
    operands: [
      { flags: "[files...]", says: "worldview files, directories, or - for standard input" },
    ],
    summary: "check each worldview's own `expect`",
    description:
      "Check each worldview's own `expect`: its verdict, its trade-off, the status of its claims.\nExit code 1 if one is not met.",
    options: [
      ...argumentOptions,
      believeOption,
      ...outputOptions(formats.test),
      {
        flags: "--fail-on-missing",
        says: "fail (exit code 1) if a worldview has no expectation",
      },
      { flags: "--with-passes", says: "in sarif and github, also say what is as expected" },
      watchOption,
      ...colorOptions,
    ],
    examples: [
      "racecheck test worldviews",
      "racecheck test --fail-on-missing worldviews",
      "racecheck test --set hard_above=0.8 worldviews/misuse-first-lab.yaml",
      "racecheck test --format text --format junit=results.xml worldviews",
    ],
  },
  run: watchable(async () => (await import("./test/run.js")).run),
};
