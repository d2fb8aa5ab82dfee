/** What every command does that answers a question. */
import { type Answers, errorsOf, type Question } from "../answers/answer.js";
import { formatsOf } from "../report/formats.js";
import { refuseLosses } from "./clashes.js";
import type { ExitCode, Io } from "./io.js";
import { printDiagnostics } from "./messages.js";
import type { OutputOptions } from "./output.js";
import { orDeliverFailure, printTargets, type Target, targetsOf, writtenBy } from "./targets.js";

/** What a command line says of how and where to print. */
export interface AskOptions extends OutputOptions {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly watch?: boolean;
}

/** The part of a command that is its own. */
export interface Work<Q extends Question> {
  /** The names of what is read: files, directories, standard input. */
  readonly reads: readonly (string | undefined)[];
  /** Finds the answer. Throws Failure. */
  answer(targets: readonly Target[]): Promise<Answers[Q]>;
  /** What the exit code is if nothing is wrong with the input: 0 unless a gate was asked for. */
  gate?(answer: Answers[Q]): ExitCode | Promise<ExitCode>;
}

/**
 * Answers a question, prints the answer in each format to where it goes, and what is wrong with the input
 * to standard error. Throws Failure, of which whoever waits for a document gets one that says so.
 */
export async function ask<Q extends Question>(
  question: Q,
  options: AskOptions,
  io: Io,
  { reads, answer: find, gate }: Work<Q>,
): Promise<ExitCode> {
  const formats = formatsOf(question);
  const targets = targetsOf(formats, options.format ?? [], options.output);
  // A run that is watched was seen to before its first answer: later it may write over its own.
  if (!options.watch) refuseLosses(writtenBy(options), reads);
  return orDeliverFailure(formats, targets, io, async () => {
    const answer = await find(targets);
    await printTargets(formats, targets, answer, options, io);
    const errors = errorsOf(answer);
    await printDiagnostics(errors, options, io);
    const gated = (await gate?.(answer)) ?? 0;
    return errors.length > 0 ? 2 : gated;
  });
}
