import { type Command, Option } from "commander";
import { dialectNames } from "../report/sql/dialect-names.js";
import { addArgumentOptions, examples } from "./options.js";
import type { Subcommand } from "./subcommand.js";

export const sql: Subcommand = {
  define,
  run: async (operands, options, io) => (await import("./sql/run.js")).run(operands, options, io),
};

function define(program: Command): Command {
  const command = program
    .command("sql")
    .summary("the argument as SQL, for tables that no one machine holds")
    .description(
      "Print SQL that finds the answers for each row of a table: the verdict, what is possible, the trade-off and each claim's status, exact as evaluate. A column says one belief; NULL is unknown.",
    )
    .addOption(
      new Option("--dialect <dialect>", "the engine that is to run it")
        .choices(dialectNames)
        .makeOptionMandatory(),
    )
    .option(
      "--table <name>",
      'the table of worldviews, a row each: survey.answers, "odd name"',
      "worldviews",
    )
    .option(
      "--columns <file>",
      "the mapping of columns to beliefs; else columns are called as they",
    )
    .option("--census", "count the rows by the cells of their beliefs instead");
  addArgumentOptions(command);
  return command
    .option("--output <file>", "write to a file, whole or not at all")
    .addHelpText(
      "after",
      examples([
        "racecheck sql --dialect duckdb --table answers | duckdb survey.db",
        "racecheck sql --dialect bigquery --table project.survey.answers --columns columns.yaml",
        "racecheck sql --dialect spark --table answers --census --output census.sql",
      ]),
    );
}
