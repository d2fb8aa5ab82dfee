import type { Command } from "commander";
import { formats } from "../report/formats.js";
import {
  addArgumentOptions,
  addBelieveOption,
  addColorOptions,
  addFormatOptions,
  examples,
} from "./options.js";
import type { Subcommand } from "./subcommand.js";

export const map: Subcommand = {
  define,
  run: async (operands, options, io) => (await import("./map/run.js")).run(operands, options, io),
};

function define(program: Command): Command {
  const command = program
    .command("map")
    .argument("<file>", "a worldview file, or - for standard input")
    .summary("the verdict over two beliefs, as a picture")
    .description(
      "Draw the verdict over one or two beliefs, the others as they are. Without --x and --y it picks the two on which the verdict depends most.",
    )
    .option("--x <belief>", "the belief across; alone it gives a strip")
    .option("--y <belief>", "the belief upwards")
    .option("--document <n>", "which worldview of a file that holds several, from 1");
  addArgumentOptions(command);
  addBelieveOption(command);
  addFormatOptions(command, Object.keys(formats.map));
  addColorOptions(command);
  return command.addHelpText(
    "after",
    examples([
      "racecheck map worldviews/misuse-first-lab.yaml",
      "racecheck map worldviews/misuse-first-lab.yaml --x misuse_weight --y moral_rank",
      "racecheck map worldviews/misuse-first-lab.yaml --format svg --output map.svg",
    ]),
  );
}
