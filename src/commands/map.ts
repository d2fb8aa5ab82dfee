import type { Command } from "commander";
import { type MapAnswer, map as mapWorldview } from "../answers/map.js";
import { tooLargeProblem } from "../answers/too-large.js";
import { formats } from "../report/formats.js";
import { type AskOptions, ask } from "./ask.js";
import { Failure } from "./failure.js";
import type { ExitCode, Io } from "./io.js";
import { mapAxes } from "./map-axes.js";
import { oneWorldview } from "./one-worldview.js";
import {
  addArgumentOptions,
  addBelieveOption,
  addColorOptions,
  addFormatOptions,
  examples,
} from "./options.js";
import { type ArgumentOptions, loadArgument, readOverrides } from "./session.js";
import type { Subcommand } from "./subcommand.js";

interface MapOptions extends ArgumentOptions, AskOptions {
  readonly x?: string;
  readonly y?: string;
  readonly document?: string;
  readonly believe?: readonly string[];
}

export const map: Subcommand = { define, run };

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

async function run([path = ""]: readonly string[], options: MapOptions, io: Io): Promise<ExitCode> {
  return ask("map", options, io, { answer: () => answerOf(path, options, io) });
}

async function answerOf(path: string, options: MapOptions, io: Io): Promise<MapAnswer> {
  const argument = loadArgument(options);
  const overrides = readOverrides(options.believe ?? [], argument);
  const axes = mapAxes(options, argument);
  const worldview = await oneWorldview(path, options.document, { argument, overrides }, io);
  try {
    return mapWorldview(argument, worldview, axes);
  } catch (error) {
    const { file, document, line } = worldview;
    throw new Failure([{ problem: tooLargeProblem(error), place: { file, document, line } }]);
  }
}
