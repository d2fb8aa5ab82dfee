import type { Command } from "commander";
import type { Argument } from "../argument/argument.js";
import { nearest } from "../diagnostics/nearest.js";
import { type Verdict, verdicts } from "../engine/verdict.js";
import { evaluationFailures, evaluationFormats } from "../report/registry.js";
import {
  assessments,
  diagnosticsOf,
  type EvaluationReport,
  type ReportEntry,
} from "../report/report.js";
import { otherVerdictSentence } from "../report/sentences.js";
import { checkExpectation } from "../worldview/expectation.js";
import { assessPaths } from "./assess.js";
import { usageFailure } from "./failure.js";
import { orDeliverFailure, printTargets, type Target, targetsOf } from "./formats.js";
import type { ExitCode, Io } from "./io.js";
import { printDiagnostics } from "./messages.js";
import {
  addArgumentOptions,
  addBelieveOption,
  addColorOptions,
  addLockOption,
  addOutputOptions,
  examples,
  type RunOptions,
} from "./options.js";
import type { Subcommand } from "./subcommand.js";

interface EvaluateOptions extends RunOptions {
  readonly lock?: readonly string[];
  readonly expect?: string;
}

export const evaluate: Subcommand = { define, run };

function define(program: Command): Command {
  const command = program
    .command("evaluate")
    .argument("[files...]", "worldview files, directories, or - for standard input")
    .summary("evaluate worldviews")
    .description(
      "Evaluate worldviews: is racing favoured by their own lights, why, at what price?",
    );
  addArgumentOptions(command);
  addBelieveOption(command);
  addOutputOptions(command, Object.keys(evaluationFormats));
  addLockOption(command);
  command.option("--expect <verdict>", "fail (exit code 1) if a verdict is another one");
  addColorOptions(command);
  return command.addHelpText(
    "after",
    examples([
      "racecheck evaluate worldviews/misuse-first-lab.yaml",
      "racecheck evaluate --brief worldviews",
      "racecheck evaluate --believe moral_rank=2 worldviews/misuse-first-lab.yaml",
      "racecheck evaluate --set mostly_accident_below=1 worldviews/misuse-first-lab.yaml",
      "racecheck evaluate --expect favoured worldviews/misuse-first-lab.yaml",
      "cat worldviews/minimal.yaml | racecheck evaluate --format json -",
    ]),
  );
}

async function run(paths: readonly string[], options: EvaluateOptions, io: Io): Promise<ExitCode> {
  const targets = targetsOf(evaluationFormats, options.format ?? [], options.output);
  return orDeliverFailure(evaluationFailures, targets, io, () =>
    evaluateAndPrint(paths, options, targets, io),
  );
}

async function evaluateAndPrint(
  paths: readonly string[],
  options: EvaluateOptions,
  targets: readonly Target[],
  io: Io,
): Promise<ExitCode> {
  const expected = expectedVerdict(options.expect);
  const outlook = !options.brief;
  const { argument, entries } = await assessPaths(paths, { ...options, outlook }, io);
  const report = {
    argument,
    entries: entries.map((entry) => expecting(expected, entry, argument)),
  };
  await printTargets(evaluationFormats, targets, report, options, io);
  const diagnostics = diagnosticsOf(report);
  await printDiagnostics(diagnostics, options, io);
  const gated = gate(report, expected, io);
  return diagnostics.length > 0 ? 2 : gated;
}

/** An entry with what became of `--expect`, if it was given. */
function expecting(
  verdict: Verdict | undefined,
  entry: ReportEntry,
  argument: Argument,
): ReportEntry {
  if (!entry.ok || verdict === undefined) return entry;
  const { evaluation } = entry.assessment;
  return { ...entry, expectation: checkExpectation({ verdict }, evaluation, argument) };
}

function gate(report: EvaluationReport, expected: Verdict | undefined, io: Io): ExitCode {
  if (expected === undefined) return 0;
  const others = assessments(report).filter(({ evaluation }) => evaluation.verdict !== expected);
  for (const each of others) io.stderr.write(`${otherVerdictSentence(each, expected)}\n`);
  return others.length > 0 ? 1 : 0;
}

function expectedVerdict(word: string | undefined): Verdict | undefined {
  const verdict = verdicts.find((each) => each === word);
  if (word === undefined || verdict) return verdict;
  const problem = { code: "expect/unknown-verdict", found: word, nearest: nearest(word, verdicts) };
  throw usageFailure(problem as Parameters<typeof usageFailure>[0], "--expect");
}
