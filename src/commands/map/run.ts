import { NotAnAxis } from "../../answers/map/parameter-axis.js";
import { type MapAnswer, map as mapWorldview } from "../../answers/map.js";
import { tooLargeProblem } from "../../answers/too-large.js";
import type { ArgumentOptions } from "../argument-names.js";
import { type AskOptions, ask } from "../ask.js";
import { Failure } from "../failure.js";
import type { ExitCode, Io } from "../io.js";
import { loadArgument, readOverrides } from "../session.js";
import { axisFailure, mapAxes } from "./axes.js";
import { oneWorldview } from "./one-worldview.js";

interface MapOptions extends ArgumentOptions, AskOptions {
  readonly x?: string;
  readonly y?: string;
  readonly document?: string;
  readonly believe?: readonly string[];
}

/** Does the work of the command. Throws Failure. */
export async function run(
  [path = ""]: readonly string[],
  options: MapOptions,
  io: Io,
): Promise<ExitCode> {
  return ask("map", options, io, {
    reads: [path, ...(options.argument ?? [])],
    answer: () => answerOf(path, options, io),
  });
}

async function answerOf(path: string, options: MapOptions, io: Io): Promise<MapAnswer> {
  const argument = loadArgument(options);
  const overrides = readOverrides(options.believe ?? [], argument);
  const axes = mapAxes(options, argument);
  const worldview = await oneWorldview(path, options.document, { argument, overrides }, io);
  try {
    return mapWorldview(argument, worldview, axes);
  } catch (error) {
    if (error instanceof NotAnAxis) throw axisFailure(error.fault);
    const { file, document, line } = worldview;
    throw new Failure([{ problem: tooLargeProblem(error), place: { file, document, line } }]);
  }
}
