import type { Baseline } from "../answers/since/baseline.js";
import { since } from "../answers/since.js";
import { tooLargeProblem } from "../answers/too-large.js";
import type { Argument } from "../argument/argument.js";
import { parseBaseline } from "../report/data/baseline.js";
import { ask } from "./ask.js";
import { Failure, usageFailure } from "./failure.js";
import { readFile, readInputs, STDIN } from "./inputs.js";
import type { ExitCode, Io } from "./io.js";
import type { RunOptions } from "./options.js";
import { withRequest } from "./request.js";

interface BaselineOptions extends RunOptions {
  readonly baseline: string;
  readonly exitCode?: boolean;
}

/** `compare --baseline`: what has changed since earlier results. Throws Failure. */
export async function compareWithBaseline(
  paths: readonly string[],
  options: BaselineOptions,
  io: Io,
): Promise<ExitCode> {
  return ask("since", options, io, {
    answer: () =>
      withRequest(paths, options, io, async ({ argument, entries, assess }) => {
        const baseline = await loadBaseline(options.baseline, paths, argument, io);
        try {
          return since(argument, entries, baseline, assess);
        } catch (error) {
          throw usageFailure(tooLargeProblem(error), "--baseline");
        }
      }),
    gate: ({ changes }) =>
      options.exitCode && changes.some(({ kind }) => kind !== "unchanged") ? 1 : 0,
  });
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
  const read = parseBaseline(input.source, argument);
  if (read.ok) return read.baseline;
  throw new Failure([{ problem: read.problem, place: { file: path } }]);
}
