import type { Argument } from "../argument/argument.js";
import type { Baseline } from "../baseline/baseline.js";
import { changedParameters, changesSince } from "../baseline/changes.js";
import { readBaseline } from "../baseline/read.js";
import { tooLargeProblem } from "../library/too-large.js";
import type { ChangesReport } from "../report/changes.js";
import { changesFailures, changesFormats } from "../report/registry.js";
import { assessments, diagnosticsOf, type EvaluationReport } from "../report/report.js";
import { assessPaths } from "./assess.js";
import type { CompareOptions } from "./compare.js";
import { Failure, usageFailure } from "./failure.js";
import { orDeliverFailure, printTargets, type Target, targetsOf } from "./formats.js";
import { readFile, readInputs, STDIN } from "./inputs.js";
import type { ExitCode, Io } from "./io.js";
import { printDiagnostics } from "./messages.js";

type BaselineOptions = CompareOptions & { readonly baseline: string };

/** `compare --baseline`: what has changed since earlier results. Throws Failure. */
export async function compareWithBaseline(
  paths: readonly string[],
  options: BaselineOptions,
  io: Io,
): Promise<ExitCode> {
  const targets = targetsOf(changesFormats, options.format ?? [], options.output);
  return orDeliverFailure(changesFailures, targets, io, () =>
    compareAndPrint(paths, options, targets, io),
  );
}

async function compareAndPrint(
  paths: readonly string[],
  options: BaselineOptions,
  targets: readonly Target[],
  io: Io,
): Promise<ExitCode> {
  const { argument, entries } = await assessPaths(paths, { ...options, outlook: false }, io);
  const baseline = await loadBaseline(options.baseline, paths, argument, io);
  const report = changesReport({ argument, entries }, baseline, options);
  await printTargets(changesFormats, targets, report, options, io);
  await printDiagnostics(report.errors, options, io);
  if (report.errors.length > 0) return 2;
  const isChanged = report.changes.some(({ kind }) => kind !== "unchanged");
  return options.exitCode && isChanged ? 1 : 0;
}

/** Reads the baseline, which may be standard input if no worldview is. Throws Failure. */
async function loadBaseline(
  path: string,
  paths: readonly string[],
  argument: Argument,
  io: Io,
): Promise<Baseline> {
  if (path === STDIN && paths.includes(STDIN)) {
    const detail = "standard input cannot be both the baseline and a worldview";
    throw usageFailure({ code: "usage/invalid", detail }, "--baseline");
  }
  const [input = readFile(path)] = path === STDIN ? await readInputs([path], io) : [];
  if (!input.ok) throw new Failure([input.diagnostic]);
  const read = readBaseline(input.source, argument);
  if (read.ok) return read.baseline;
  throw new Failure([{ problem: read.problem, place: { file: path } }]);
}

function changesReport(
  evaluated: EvaluationReport,
  baseline: Baseline,
  { onlyDifferences = false }: BaselineOptions,
): ChangesReport {
  const { argument } = evaluated;
  const errors = diagnosticsOf(evaluated);
  try {
    return {
      argument,
      baseline,
      parameters: changedParameters(baseline.argument, argument),
      changes: changesSince(baseline, argument, assessments(evaluated), errors),
      errors,
      onlyDifferences,
    };
  } catch (error) {
    throw usageFailure(tooLargeProblem(error), "--baseline");
  }
}
