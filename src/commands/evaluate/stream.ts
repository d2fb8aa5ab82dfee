/**
 * `evaluate --format ndjson`: an answer a line, as soon as what it is about was read. However long the input
 * is, no more of it is kept than the part at hand.
 */
import type { Argument } from "../../argument/argument.js";
import { Faults } from "../../diagnostics/faults.js";
import type { Verdict } from "../../engine/verdict.js";
import { formatsOf } from "../../report/formats.js";
import { documentReader, type Overrides } from "../../worldview/read.js";
import { refuseLosses } from "../clashes.js";
import type { Named } from "../files.js";
import { inputNames, requirePaths } from "../inputs.js";
import type { ExitCode, Io } from "../io.js";
import { printDiagnostics, printNotes } from "../messages.js";
import type { RunOptions } from "../options.js";
import { type Progress, progressOn } from "../progress.js";
import { mappedColumns } from "../request.js";
import { loadArgument, lockedBeliefs, readOverrides } from "../session.js";
import { showsReadings } from "../shows-readings.js";
import { filesWritten, targetsOf, writtenBy } from "../targets.js";
import { openOutput, type TextOutput } from "../text-output.js";
import type { WatchOptions } from "../watch/options.js";
import { FileAnswers, type Run } from "./file-answers.js";
import { type QuickLine, quickLines } from "./quick-lines.js";

/** Evaluates, and writes each answer when it is there. Throws Failure. */
export async function streamEvaluate(
  paths: readonly string[],
  options: RunOptions & WatchOptions,
  expectation: () => Verdict | undefined,
  io: Io,
): Promise<ExitCode> {
  const [target] = targetsOf(formatsOf("evaluate"), options.format ?? [], options.output);
  if (!options.watch)
    refuseLosses(writtenBy(options), [...paths, ...(options.argument ?? []), options.columns]);
  const expect = expectation();
  requirePaths(paths);
  const argument = loadArgument(options);
  const overrides = readOverrides(options.believe ?? [], argument);
  const locked = lockedBeliefs(options.lock ?? [], argument);
  const brief = options.brief ?? false;
  const readings = showsReadings(options, []);
  const quick = await quickWay(brief, readings);
  const run: Run = {
    argument,
    expect,
    brief,
    assess: {
      outlook: !brief,
      readings,
      locked,
      dependence: options.dependence,
    },
    overrides,
    columns: await mappedColumns(options.columns, argument),
    read: documentReader(argument, overrides),
    quick: quick(argument, overrides, expect, locked),
    faults: new Faults(),
  };
  const names = inputNames(paths, filesWritten(options));
  const output = openOutput(target?.file, io, target?.option ?? "--output");
  const progress = progressOn(io);
  let unexpected = 0;
  try {
    unexpected = await answerAll(names, run, output, progress, io);
    output.end();
  } catch (error) {
    output.abandon();
    throw error;
  } finally {
    progress.end();
  }
  const errors = run.faults.listed();
  await printDiagnostics(errors, options, io);
  if (errors.length > 0) return 2;
  return unexpected > 0 ? 1 : 0;
}

type QuickWay = (
  argument: Argument,
  overrides: Overrides,
  expect: Verdict | undefined,
  locked: readonly string[],
) => (file: string) => QuickLine;

/** What answers plain lines: with readings, which differ with every value, nothing does. */
async function quickWay(brief: boolean, readings: boolean): Promise<QuickWay> {
  if (brief) return quickLines;
  if (readings) return () => () => () => undefined;
  return (await import("./quick-full-lines.js")).quickFullLines;
}

/** Answers all inputs in turn, until nobody reads any more; returns how many were not as expected. */
async function answerAll(
  names: readonly Named[],
  run: Run,
  output: TextOutput,
  progress: Progress,
  io: Io,
): Promise<number> {
  let done = 0;
  let unexpected = 0;
  for (const each of names) {
    const file = new FileAnswers(each.name, run);
    for await (const answers of answersTo(each, file, io)) {
      if (answers !== "") await output.write(answers);
      if (output.isLeft) return unexpected;
      const notes = file.takeNotes();
      unexpected += notes.length;
      await printNotes(notes, io);
      progress.at("evaluated", done + file.count);
    }
    done += file.count;
  }
  return unexpected;
}

async function* answersTo(named: Named, file: FileAnswers, io: Io): AsyncIterable<string> {
  if (named.ok) yield* file.answers(io);
  else yield file.failed({ problem: named.problem, place: { file: named.name } });
}
