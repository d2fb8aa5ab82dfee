import { nearest } from "../diagnostics/nearest.js";
import type { Diagnostic } from "../diagnostics/problem.js";
import type { Formats } from "../report/formats.js";
import { render } from "../report/render.js";
import type { Written } from "./clashes.js";
import { Failure, usageFailure } from "./failure.js";
import { realPathOf } from "./files.js";
import type { Io } from "./io.js";
import { printNotes } from "./messages.js";
import { deliver, type OutputOptions, reportOptions, sinkOf } from "./output.js";
import { surroundingsOf } from "./surroundings.js";

/** A format and where its text goes: standard output unless a file is named. */
export interface Target {
  readonly format: string;
  readonly file?: string | undefined;
  /** The option that names the file. */
  readonly option: string;
}

/**
 * Reads `--format NAME` and `--format NAME=FILE`; `--output` names the file of a format without one.
 * Throws Failure.
 */
export function targetsOf(
  formats: Formats<never>,
  written: readonly string[],
  output: string | undefined,
): readonly Target[] {
  const known = Object.keys(formats);
  const targets = targetsNamed(written, output);
  const unknown = targets.find(({ format }) => !known.includes(format));
  if (unknown) throw unknownFormat(unknown.format, known);
  return targets;
}

/** Formats and their files, whether there are such formats or not. */
function targetsNamed(
  written: readonly string[] = [],
  output: string | undefined,
): readonly Target[] {
  return (written.length === 0 ? ["text"] : written).map((each): Target => {
    const at = each.indexOf("=");
    if (at >= 0) return { format: each.slice(0, at), file: each.slice(at + 1), option: "--format" };
    return { format: each, file: output, option: output === undefined ? "--format" : "--output" };
  });
}

/** What a command line says of where its answers go. */
interface Outputs {
  readonly format?: readonly string[];
  readonly output?: string;
}

/** What a run writes, and the options that say so. */
export function writtenBy({ format, output }: Outputs): readonly Written[] {
  return targetsNamed(format, output).map(({ format: each, file = "-", option }) => {
    return { file, option, isYaml: each === "yaml" };
  });
}

/** The real paths of the files that a run writes. */
export function filesWritten({ format, output }: Outputs): ReadonlySet<string> {
  const files = targetsNamed(format, output).filter((each) => !isStdout(each));
  return new Set(files.map(({ file = "" }) => realPathOf(file)));
}

/** Whether a run writes to standard output what it finds. */
export function writesToStdout({ format, output }: Outputs): boolean {
  return targetsNamed(format, output).some(isStdout);
}

function isStdout({ file = "-" }: Target): boolean {
  return file === "-";
}

/**
 * Prints a report in each of the formats to where it goes, files first: should one of them fail,
 * standard output is still free to say so. What a format left out goes to standard error. Throws
 * Failure.
 */
export async function printTargets<R>(
  formats: Formats<R>,
  targets: readonly Target[],
  report: R,
  options: OutputOptions,
  io: Io,
): Promise<void> {
  for (const { format, file, option } of filesFirst(targets)) {
    const { print, remark } = formats[format] as Formats<R>[string];
    const how = await reportOptions(options, io, sinkOf(file, io));
    const formatter = await print();
    const text = await renderWithin(format, () => render(formatter, report, how));
    deliver(text, file, io, option);
    const remarked = (await remark?.())?.(report, how);
    if (remarked !== undefined) await printNotes([`${format}: ${remarked}`], io);
  }
}

/** Texts have a greatest length; only the engine of the language knows it, and throws. */
async function renderWithin(format: string, work: () => Promise<string>): Promise<string> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RangeError && error.message === "Invalid string length") {
      throw usageFailure({ code: "output/too-large", format }, "--format");
    }
    throw error;
  }
}

/**
 * Does some work; if it fails, whoever waits for a document in one of the formats gets one that says
 * why. Throws what the work throws.
 */
export async function orDeliverFailure<T>(
  formats: Formats<never>,
  targets: readonly Target[],
  io: Io,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure) await deliverFailure(formats, targets, error.diagnostics, io);
    throw error;
  }
}

/** Says in each of the formats that can say so what kept a run from its work. */
async function deliverFailure(
  formats: Formats<never>,
  targets: readonly Target[],
  diagnostics: readonly Diagnostic[],
  io: Io,
): Promise<void> {
  for (const { format, file } of targets) {
    const load = formats[format]?.failed;
    if (load && !isUnwritable(file, diagnostics))
      tryDeliver((await load())(diagnostics, surroundingsOf(io)), file, io);
  }
}

/** What could not be written was left as it was, and must stay so. */
function isUnwritable(file: string | undefined, diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(
    ({ problem }) => problem.code === "output/unwritable" && problem.path === file,
  );
}

/** A file that cannot be written must not keep the others from hearing of the first failure. */
function tryDeliver(text: string, file: string | undefined, io: Io): void {
  try {
    deliver(text, file, io);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}

function filesFirst(targets: readonly Target[]): readonly Target[] {
  return targets.toSorted((a, b) => Number(isStdout(a)) - Number(isStdout(b)));
}

function unknownFormat(format: string, known: readonly string[]) {
  const near = nearest(format, known);
  const guess = near === undefined ? "" : `; did you mean ${near}?`;
  const detail = `there is no format ${format}; formats are ${known.join(", ")}${guess}`;
  return usageFailure({ code: "usage/invalid", detail }, "--format");
}
