import type { Command } from "commander";
import { assessments } from "../answers/assess.js";
import type { CompareAnswer } from "../answers/compare.js";
import { formats } from "../report/formats.js";
import type { Entry } from "../worldview/read.js";
import { ask } from "./ask.js";
import { usageFailure } from "./failure.js";
import type { ExitCode, Io } from "./io.js";
import {
  addArgumentOptions,
  addBelieveOption,
  addColorOptions,
  addOutputOptions,
  examples,
  type RunOptions,
} from "./options.js";
import { withRequest } from "./request.js";
import type { Subcommand } from "./subcommand.js";

interface CompareOptions extends RunOptions {
  readonly onlyDifferences?: boolean;
  readonly exitCode?: boolean;
  readonly baseline?: string;
}

export const compare: Subcommand = { define, run };

function define(program: Command): Command {
  const command = program
    .command("compare")
    .argument("[files...]", "worldview files, directories, or - for standard input")
    .summary("worldviews side by side, and the cruxes between them")
    .description(
      "Compare worldviews: what they differ on, why their verdicts differ, and who thinks it is best.\nWith --baseline: what has changed since earlier results.",
    );
  addArgumentOptions(command);
  addBelieveOption(command);
  // All of these with --baseline; without it there is nothing that an annotation could point at.
  addOutputOptions(command, Object.keys(formats.since));
  command
    .option("--only-differences", "leave out what is the same in all")
    .option("--exit-code", "exit with 1 if the verdicts differ; with --baseline, if any changed")
    .option(
      "--baseline <file|revision>",
      "compare with earlier results, from evaluate --format json, or with the same files at a git revision; has --format github too",
    );
  addColorOptions(command);
  return command.addHelpText(
    "after",
    examples([
      "racecheck compare worldviews/misuse-first-lab.yaml worldviews/accident-first-lab.yaml",
      "racecheck compare --only-differences worldviews",
      "racecheck compare --exit-code --format json worldviews",
      "racecheck evaluate --format json --output baseline.json worldviews",
      "racecheck compare --baseline baseline.json worldviews",
      "racecheck compare --baseline main worldviews",
    ]),
  );
}

async function run(paths: readonly string[], options: CompareOptions, io: Io): Promise<ExitCode> {
  if (options.baseline !== undefined) {
    const { compareWithBaseline } = await import("./compare-baseline.js");
    return compareWithBaseline(paths, { ...options, baseline: options.baseline }, io);
  }
  return ask("compare", options, io, {
    answer: (targets) =>
      withRequest(paths, options, io, async ({ argument, entries, assess }) => {
        requireSeveral(entries);
        const outlook = !options.brief && targets.some(({ format }) => format === "json");
        const { compare } = await import("../answers/compare.js");
        return compare(argument, entries, { ...assess, outlook });
      }),
    gate: (answer) => (options.exitCode && differ(answer) ? 1 : 0),
  });
}

function requireSeveral(entries: readonly Entry[]): void {
  const [first] = entries;
  if (entries.length !== 1 || !first?.ok) return;
  const { name } = first.worldview;
  const detail = `compare takes two worldviews or more, and there is only ${name}; name another file, or --baseline for earlier results`;
  throw usageFailure({ code: "usage/invalid", detail });
}

function differ(answer: CompareAnswer): boolean {
  const verdicts = assessments(answer).map(({ evaluation }) => evaluation.verdict);
  return new Set(verdicts).size > 1;
}
