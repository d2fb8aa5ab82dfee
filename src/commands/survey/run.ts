import { Population, type SurveyAnswer, surveyOf } from "../../answers/survey.js";
import { tooLargeProblem } from "../../answers/too-large.js";
import { Faults } from "../../diagnostics/faults.js";
import type { ArgumentOptions } from "../argument-names.js";
import { type AskOptions, ask } from "../ask.js";
import { refuseLosses } from "../clashes.js";
import { Failure, usageFailure } from "../failure.js";
import { inputNames, requirePaths } from "../inputs.js";
import type { ExitCode, Io } from "../io.js";
import { progressOn } from "../progress.js";
import { loadArgument } from "../session.js";
import { columnsIn } from "../tables.js";
import { filesWritten } from "../targets.js";
import { openOutput, type TextOutput } from "../text-output.js";
import { countCensus } from "./census.js";
import { Counting } from "./counting.js";

interface SurveyCommandOptions extends ArgumentOptions, AskOptions {
  readonly columns?: string;
  readonly weight?: string;
  readonly by?: readonly string[];
  readonly census?: readonly string[];
  readonly each?: string;
  readonly bootstrap?: string;
  readonly seed?: string;
  readonly confidence?: string;
}

/** Does the work of the command. Throws Failure. */
export async function run(
  paths: readonly string[],
  options: SurveyCommandOptions,
  io: Io,
): Promise<ExitCode> {
  const { columns, census = [], each } = options;
  const reads = [...paths, ...(options.argument ?? []), columns, ...census];
  if (each !== undefined) refuseLosses([{ file: each, option: "--each" }], reads);
  return ask("survey", options, io, { reads, answer: () => answerOf(paths, options, io) });
}

async function answerOf(
  paths: readonly string[],
  options: SurveyCommandOptions,
  io: Io,
): Promise<SurveyAnswer> {
  const { census = [], by = [] } = options;
  if (census.length === 0) requirePaths(paths);
  const argument = loadArgument(options);
  const sampling = {
    bootstrap: wholeNumber("--bootstrap", options.bootstrap),
    seed: wholeNumber("--seed", options.seed),
    confidence: confidenceOf(options.confidence),
  };
  const population = new Population(argument, by);
  const faults = new Faults();
  for (const file of census) await countCensus(file, argument, population);
  const counting = new Counting(
    { argument, population, faults, columns: columnsIn(options.columns, argument), by },
    options.weight,
    io,
  );
  await countAll(paths, options, counting, io);
  try {
    return surveyOf(argument, population, sampling, faults.listed());
  } catch (error) {
    throw new Failure([{ problem: tooLargeProblem(error), place: { file: "racecheck" } }]);
  }
}

async function countAll(
  paths: readonly string[],
  options: SurveyCommandOptions,
  counting: Counting,
  io: Io,
): Promise<void> {
  const names = inputNames(paths, filesWritten(options));
  const progress = progressOn(io);
  const each: TextOutput | undefined =
    options.each === undefined ? undefined : openOutput(options.each, io, "--each");
  try {
    for (const name of names) {
      for await (const answers of counting.of(name, each !== undefined)) {
        if (answers !== "") await each?.write(answers);
        progress.at("read", counting.count);
      }
    }
    each?.end();
  } catch (error) {
    each?.abandon();
    throw error;
  } finally {
    progress.end();
  }
}

function wholeNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= 1e9) return value;
  const detail = `${option} takes a whole number from 0 to 1,000,000,000, not ${JSON.stringify(text)}`;
  throw usageFailure({ code: "usage/invalid", detail }, option);
}

function confidenceOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (value > 0 && value < 1) return value;
  const detail = `--confidence takes a share above 0 and below 1, such as 0.95, not ${JSON.stringify(text)}`;
  throw usageFailure({ code: "usage/invalid", detail }, "--confidence");
}
