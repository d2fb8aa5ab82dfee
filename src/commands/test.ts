import type { Command } from "commander";
import { testFailures, testFormats } from "../report/registry.js";
import { diagnosticsOf, summaryOf, type TestReport } from "../report/report.js";
import { checkExpectation } from "../worldview/expectation.js";
import { assessPaths } from "./assess.js";
import { orDeliverFailure, printTargets, type Target, targetsOf } from "./formats.js";
import type { ExitCode, Io } from "./io.js";
import { printDiagnostics } from "./messages.js";
import {
  addArgumentOptions,
  addBelieveOption,
  addColorOptions,
  addOutputOptions,
  examples,
  type RunOptions,
} from "./options.js";
import type { Subcommand } from "./subcommand.js";

interface TestOptions extends RunOptions {
  readonly failOnMissing?: boolean;
}

export const test: Subcommand = { define, run };

function define(program: Command): Command {
  const command = program
    .command("test")
    .argument("[files...]", "worldview files, directories, or - for standard input")
    .summary("check each worldview's own `expect`")
    .description(
      "Check each worldview's own `expect`: its verdict, its trade-off, the status of its claims.\nExit code 1 if one is not met.",
    );
  addArgumentOptions(command);
  addBelieveOption(command);
  addOutputOptions(command, Object.keys(testFormats));
  command.option("--fail-on-missing", "fail (exit code 1) if a worldview has no expectation");
  addColorOptions(command);
  return command.addHelpText(
    "after",
    examples([
      "racecheck test worldviews",
      "racecheck test --fail-on-missing worldviews",
      "racecheck test --set hard_above=0.8 worldviews/misuse-first-lab.yaml",
      "racecheck test --format text --format junit=results.xml worldviews",
    ]),
  );
}

async function run(paths: readonly string[], options: TestOptions, io: Io): Promise<ExitCode> {
  const targets = targetsOf(testFormats, options.format ?? [], options.output);
  return orDeliverFailure(testFailures, targets, io, () =>
    testAndPrint(paths, options, targets, io),
  );
}

async function testAndPrint(
  paths: readonly string[],
  options: TestOptions,
  targets: readonly Target[],
  io: Io,
): Promise<ExitCode> {
  const report = await testReport(paths, options, io);
  await printTargets(testFormats, targets, report, options, io);
  await printDiagnostics(diagnosticsOf(report), options, io);
  return exitCode(report);
}

async function testReport(
  paths: readonly string[],
  { failOnMissing = false, ...options }: TestOptions,
  io: Io,
): Promise<TestReport> {
  const outlook = !options.brief;
  const { argument, entries } = await assessPaths(paths, { ...options, outlook }, io);
  return {
    argument,
    failOnMissing,
    entries: entries.map((entry) => {
      if (!entry.ok) return entry;
      const { worldview, evaluation } = entry.assessment;
      const expectation = checkExpectation(worldview.expect, evaluation, argument);
      return { ...entry, expectation };
    }),
  };
}

function exitCode(report: TestReport): ExitCode {
  const { failed, missing, errors } = summaryOf(report);
  if (errors > 0) return 2;
  return failed > 0 || (report.failOnMissing && missing > 0) ? 1 : 0;
}
