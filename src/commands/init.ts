import type { InitOptions } from "./init/options.js";
import { argumentOption, colorOptions } from "./options.js";
import type { Subcommand } from "./subcommand.js";

export const init: Subcommand = {
  declaration: {
    name: "init",
    operands: [{ flags: "[file]", says: "file to write, or - for standard output" }],
    summary: "write a new worldview",
    description:
      "Write a new worldview: by an interview in a terminal, else as a template with comments.\nIn a terminal the file is worldview.yaml unless another one is named; elsewhere it is printed.",
    options: [
      { flags: "-y, --yes", says: "ask nothing: write the template" },
      { flags: "--force", says: "overwrite the file if it exists" },
      { flags: "--schema <path|url>", says: "the JSON Schema that the file names for editors" },
      { flags: "--no-schema", says: "name no schema, and write none" },
      {
        flags: "--columns <file>",
        says: "write the mapping of a table's columns instead, as far as it can be guessed",
      },
      argumentOption,
      ...colorOptions,
    ],
    examples: [
      "racecheck init",
      "racecheck init --yes my-lab.yaml",
      "racecheck init - > worldview.yaml",
      "racecheck init --argument docs/examples/disclosure.yaml -",
      "racecheck init --columns docs/examples/responses.csv",
    ],
  },
  run: async (operands, options: InitOptions, io) =>
    (await import("./init/run.js")).runInit(operands, options, io),
};
