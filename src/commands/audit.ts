import { type Command, Option } from "commander";
import { FAULTS, findingKinds } from "../answers/audit/finding.js";
import { DEFAULT_ARGUMENT } from "../argument/default.js";
import { formats } from "../report/formats.js";
import { addColorOptions, addFormatOptions, collect, examples } from "./options.js";
import type { Subcommand } from "./subcommand.js";

export const audit: Subcommand = {
  define,
  run: async (operands, options, io) => (await import("./audit/run.js")).run(operands, options, io),
};

function define(program: Command): Command {
  const command = program
    .command("audit")
    .argument("[argument]", "a built-in argument, or a file of one", DEFAULT_ARGUMENT)
    .argument("[other]", "another argument: find where their verdicts differ")
    .summary("find what is wrong, odd or needless in an argument")
    .description(
      "Find what is wrong, odd or needless in an argument, exactly, over all worldviews; each finding with a worldview that shows it. Of two arguments, find where their verdicts differ.",
    )
    .option(
      "--set <param=value>",
      "set a parameter, of two arguments in whichever has it; repeatable",
      collect,
    );
  addFormatOptions(command, Object.keys(formats.audit));
  command
    .option("--full", "every finding, and of each what shows it")
    .option("--exit-code", `exit with code 1 if there is a fault: ${FAULTS.join(", ")}`)
    .addOption(
      new Option(
        "--fail-on <kind>",
        "take a kind of finding for a fault too, and exit with code 1 if there is one; repeatable",
      )
        .choices(findingKinds)
        .argParser(collect),
    );
  addColorOptions(command);
  return command.addHelpText(
    "after",
    examples([
      "racecheck audit",
      "racecheck audit --exit-code --fail-on unused mine.yaml",
      "racecheck audit cruel-trade-off mine.yaml",
      "racecheck audit --set hard_above=0.8 --full",
    ]),
  );
}
