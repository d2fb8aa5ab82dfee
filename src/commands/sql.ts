import { dialectNames } from "../report/sql/dialect-names.js";
import { argumentOptions, outputOption } from "./options.js";
import type { Subcommand } from "./subcommand.js";

export const sql: Subcommand = {
  declaration: {
    name: "sql",
    operands: [],
    summary: "the argument as SQL, for tables that no one machine holds",
    description:
      "Print SQL that finds the answers for each row of a table: the verdict, what is possible, the trade-off and each claim's status, exact as evaluate. A column says one belief; NULL is unknown.",
    options: [
      {
        flags: "--dialect <dialect>",
        says: "the engine that is to run it, which must be named",
        choices: dialectNames,
      },
      {
        flags: "--table <name>",
        says: 'the table of worldviews, a row each: survey.answers, "odd name"; worldviews if left out',
      },
      {
        flags: "--columns <file>",
        says: "the mapping of columns to beliefs; else columns are called as they",
      },
      { flags: "--census", says: "count the rows by the cells of their beliefs instead" },
      ...argumentOptions,
      outputOption,
    ],
    examples: [
      "racecheck sql --dialect duckdb --table answers | duckdb survey.db",
      "racecheck sql --dialect bigquery --table project.survey.answers --columns columns.yaml",
      "racecheck sql --dialect spark --table answers --census --output census.sql",
    ],
  },
  run: async (operands, options, io) => (await import("./sql/run.js")).run(operands, options, io),
};
