import { formats } from "../report/formats.js";
import { argumentOptions, colorOptions, columnsOption, outputOptions } from "./options.js";
import type { Subcommand } from "./subcommand.js";

export const survey: Subcommand = {
  declaration: {
    name: "survey",
    operands: [
      {
        flags: "[files...]",
        says: "tables (CSV, TSV), worldviews (NDJSON, JSON, YAML), directories of worldviews, or - for standard input",
      },
    ],
    summary: "what is known of a population, and how surely",
    description:
      "Say of a population what share has which verdict: at least and at most, whatever the beliefs are that nobody stated; what divides it, and what to ask next.",
    options: [
      columnsOption,
      { flags: "--weight <column>", says: "the column of how much each row counts" },
      {
        flags: "--by <column>",
        says: "the same for each group, by this column; repeatable",
        keeps: "several",
      },
      {
        flags: "--census <file>",
        says: "counts of kinds of respondents, as --format census and racecheck sql --census give them, to be added; repeatable",
        keeps: "several",
      },
      {
        flags: "--each <file>",
        says: "write the answer to each respondent to a file, as NDJSON",
      },
      {
        flags: "--bootstrap <n>",
        says: "samples drawn for the intervals; 0 for no intervals",
      },
      {
        flags: "--seed <n>",
        says: "what the samples begin with; the same seed gives the same intervals",
      },
      {
        flags: "--confidence <share>",
        says: "how often an interval is to hold; 0.95 if left out",
      },
      ...argumentOptions,
      ...outputOptions(formats.survey),
      ...colorOptions,
    ],
    examples: [
      "racecheck survey worldviews/survey.json",
      "racecheck survey --columns columns.yaml --weight w responses.csv",
      "racecheck survey --by country --format svg --output survey.svg responses.csv",
      "racecheck survey --format census=counts.csv --format text part-1.ndjson",
      "racecheck survey --census counts.csv --census more.csv",
    ],
  },
  run: async (operands, options, io) =>
    (await import("./survey/run.js")).run(operands, options, io),
};
