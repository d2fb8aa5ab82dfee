import { NotAnAxis } from "../../answers/map/parameter-axis.js";
import { type MapAnswer, mapAll } from "../../answers/map.js";
import { tooLargeProblem } from "../../answers/too-large.js";
import type { ArgumentOptions } from "../argument-names.js";
import { type AskOptions, ask } from "../ask.js";
import { Failure } from "../failure.js";
import type { ExitCode, Io } from "../io.js";
import { loadArgument, readOverrides } from "../session.js";
import { filesWritten } from "../targets.js";
import { axisFailure, mapAxes } from "./axes.js";
import { type FigureOptions, figureOf } from "./figure.js";
import { worldviewsNamed } from "./worldviews.js";

interface MapOptions extends ArgumentOptions, AskOptions, FigureOptions {
  readonly x?: string;
  readonly y?: string;
  readonly document?: string;
  readonly believe?: readonly string[];
}

/** Does the work of the command. Throws Failure. */
export async function run(
  paths: readonly string[],
  options: MapOptions,
  io: Io,
): Promise<ExitCode> {
  return ask("map", { ...options, figure: figureOf(options) }, io, {
    reads: [...paths, ...(options.argument ?? [])],
    answer: () => answerOf(paths, options, io),
  });
}

async function answerOf(paths: readonly string[], options: MapOptions, io: Io): Promise<MapAnswer> {
  const argument = loadArgument(options);
  const overrides = readOverrides(options.believe ?? [], argument);
  const axes = mapAxes(options, argument);
  const reading = { argument, overrides, written: filesWritten(options) };
  const { worldviews, errors } = await worldviewsNamed(paths, options.document, reading, io);
  try {
    return mapAll(argument, worldviews, axes, errors);
  } catch (error) {
    if (error instanceof NotAnAxis) throw axisFailure(error.fault);
    const { file, document, line } = worldviews[0];
    throw new Failure([{ problem: tooLargeProblem(error), place: { file, document, line } }]);
  }
}
