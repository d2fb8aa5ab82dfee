import { nearest } from "../diagnostics/nearest.js";
import type { Diagnostic } from "../diagnostics/problem.js";
import type { Formats } from "../report/formats.js";
import { render } from "../report/render.js";
import { Failure, usageFailure } from "./failure.js";
import { realPathOf } from "./inputs.js";
import type { Io } from "./io.js";
import { deliver, type OutputOptions, reportOptions } from "./output.js";
import { surroundingsOf } from "./surroundings.js";

/** A format and where its text goes: standard output unless a file is named. */
export interface Target {
  readonly format: string;
  readonly file?: string | undefined;
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
  const files = targets.map(({ file }) => file ?? "-");
  const repeated = files.find((file, index) => files.indexOf(file) < index);
  if (repeated !== undefined) {
    const where = repeated === "-" ? "standard output" : repeated;
    const detail = `two formats would be written to ${where}; name a file: --format json=results.json`;
    throw usageFailure({ code: "usage/invalid", detail }, "--format");
  }
  return targets;
}

/** Formats and their files, whether there are such formats or not. */
function targetsNamed(
  written: readonly string[] = [],
  output: string | undefined,
): readonly Target[] {
  return (written.length === 0 ? ["text"] : written).map((each) => {
    const at = each.indexOf("=");
    return at < 0
      ? { format: each, file: output }
      : { format: each.slice(0, at), file: each.slice(at + 1) };
  });
}

/** What a command line says of where its answers go. */
interface Outputs {
  readonly format?: readonly string[];
  readonly output?: string;
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
  for (const { format, file } of filesFirst(targets)) {
    const { print, remark } = formats[format] as Formats<R>[string];
    const how = await reportOptions(options, io, file === undefined ? io.stdout : undefined);
    const formatter = await print();
    const text = await renderWithin(format, () => render(formatter, report, how));
    deliver(text, file, io);
    const remarked = (await remark?.())?.(report, how);
    if (remarked !== undefined) io.stderr.write(`${format}: ${remarked}\n`);
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
    if (load) tryDeliver((await load())(diagnostics, surroundingsOf(io)), file, io);
  }
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
