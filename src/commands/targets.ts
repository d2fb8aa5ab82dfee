import { nearest } from "../diagnostics/nearest.js";
import type { Diagnostic } from "../diagnostics/problem.js";
import type { Formats } from "../report/formats.js";
import { render } from "../report/render.js";
import { Failure, usageFailure } from "./failure.js";
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
  return (written.length === 0 ? ["text"] : written).map((each): Target => {
    const at = each.indexOf("=");
    const format = at < 0 ? each : each.slice(0, at);
    if (!known.includes(format)) throw unknownFormat(format, known);
    if (at >= 0) return { format, file: each.slice(at + 1), option: "--format" };
    return { format, file: output, option: output === undefined ? "--format" : "--output" };
  });
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
  const isStdout = ({ file = "-" }: Target): number => Number(file === "-");
  return targets.toSorted((a, b) => isStdout(a) - isStdout(b));
}

function unknownFormat(format: string, known: readonly string[]) {
  const near = nearest(format, known);
  const guess = near === undefined ? "" : `; did you mean ${near}?`;
  const detail = `there is no format ${format}; formats are ${known.join(", ")}${guess}`;
  return usageFailure({ code: "usage/invalid", detail }, "--format");
}
