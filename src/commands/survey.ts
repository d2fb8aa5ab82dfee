import type { Command } from "commander";
import { formats } from "../report/formats.js";
import {
  addArgumentOptions,
  addColorOptions,
  addOutputOptions,
  collect,
  examples,
} from "./options.js";
import type { Subcommand } from "./subcommand.js";

export const survey: Subcommand = {
  define,
  run: async (operands, options, io) =>
    (await import("./survey/run.js")).run(operands, options, io),
};

function define(program: Command): Command {
  const command = program
    .command("survey")
    .argument(
      "[files...]",
      "tables (CSV, TSV), worldviews (NDJSON, JSON, YAML), directories of worldviews, or - for standard input",
    )
    .summary("what is known of a population, and how surely")
    .description(
      "Say of a population what share has which verdict: at least and at most, whatever the beliefs are that nobody stated; what divides it, and what to ask next.",
    )
    .option("--columns <file>", "a mapping of the columns of a table to beliefs")
    .option("--weight <column>", "the column of how much each row counts")
    .option("--by <column>", "the same for each group, by this column; repeatable", collect)
    .option(
      "--census <file>",
      "counts of kinds of respondents, as --format census and racecheck sql --census give them, to be added; repeatable",
      collect,
    )
    .option("--each <file>", "write the answer to each respondent to a file, as NDJSON")
    .option("--bootstrap <n>", "samples drawn for the intervals; 0 for no intervals")
    .option("--seed <n>", "what the samples begin with; the same seed gives the same intervals")
    .option("--confidence <share>", "how often an interval is to hold", "0.95");
  addArgumentOptions(command);
  addOutputOptions(command, Object.keys(formats.survey));
  addColorOptions(command);
  return command.addHelpText(
    "after",
    examples([
      "racecheck survey worldviews/survey.json",
      "racecheck survey --columns columns.yaml --weight w responses.csv",
      "racecheck survey --by country --format svg --output survey.svg responses.csv",
      "racecheck survey --format census=counts.csv --format text part-1.ndjson",
      "racecheck survey --census counts.csv --census more.csv",
    ]),
  );
}
