import type { Command } from "commander";
import type { Argument } from "../argument/argument.js";
import { evaluate } from "../engine/evaluate.js";
import { dependsOn, influenceOf, mostInfluential } from "../engine/influence.js";
import { mapVerdicts } from "../engine/regions.js";
import { stanceOf } from "../library/assess.js";
import { tooLargeProblem } from "../library/too-large.js";
import type { DrawnMap, MapReport, NothingToDraw } from "../report/map/report.js";
import { mapFailures, mapFormats } from "../report/registry.js";
import type { Worldview } from "../worldview/worldview.js";
import { Failure } from "./failure.js";
import { orDeliverFailure, printTargets, targetsOf } from "./formats.js";
import type { ExitCode, Io } from "./io.js";
import { type BeliefAxes, mapAxes } from "./map-axes.js";
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

interface MapOptions extends ArgumentOptions {
  readonly x?: string;
  readonly y?: string;
  readonly document?: string;
  readonly believe?: readonly string[];
  readonly format?: readonly string[];
  readonly output?: string;
  readonly color?: boolean;
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
  addFormatOptions(command, Object.keys(mapFormats));
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
  const targets = targetsOf(mapFormats, options.format ?? [], options.output);
  return orDeliverFailure<ExitCode>(mapFailures, targets, io, async () => {
    const report = await reportOf(path, options, io);
    await printTargets(mapFormats, targets, report, options, io);
    return 0;
  });
}

async function reportOf(path: string, options: MapOptions, io: Io): Promise<MapReport> {
  const argument = loadArgument(options);
  const overrides = readOverrides(options.believe ?? [], argument);
  const axes = mapAxes(options, argument);
  const worldview = await oneWorldview(path, options.document, { argument, overrides }, io);
  try {
    const evaluation = evaluate(argument.engine, stanceOf(worldview));
    return { argument, worldview, evaluation, drawn: draw(argument, worldview, axes) };
  } catch (error) {
    const { file, document, line } = worldview;
    throw new Failure([{ problem: tooLargeProblem(error), place: { file, document, line } }]);
  }
}

function draw(
  { engine }: Argument,
  worldview: Worldview,
  axes: BeliefAxes | undefined,
): DrawnMap | NothingToDraw {
  const stance = stanceOf(worldview);
  const drawn = axes
    ? mapVerdicts(engine, stance, axes.x, axes.y)
    : mostInfluential(engine, stance);
  if (!drawn) return { map: undefined, constant: dependsOn(engine).length === 0 };
  return { map: drawn, influence: influenceOf(drawn), picked: axes === undefined };
}
