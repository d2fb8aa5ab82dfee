import { publishedSchemas } from "../report/data/published.js";
import { argumentOptions, outputOption } from "./options.js";
import type { Subcommand } from "./subcommand.js";

export const schema: Subcommand = {
  declaration: {
    name: "schema",
    operands: [
      {
        flags: "[name]",
        says: "what to print the schema of",
        choices: ["worldview", "columns", ...publishedSchemas.map(({ name }) => name)],
        fallback: "worldview",
      },
    ],
    summary: "print a JSON Schema",
    description:
      "Print a JSON Schema (draft-07) of a file that racecheck reads or prints. It is made from what racecheck itself validates with; editors use it for completion and hints.",
    options: [...argumentOptions, outputOption],
    examples: [
      "racecheck schema worldview",
      "racecheck schema worldview --output worldview.schema.json",
      "racecheck schema argument",
    ],
  },
  run: async (operands, options, io) =>
    (await import("./schema/run.js")).run(operands, options, io),
};
