import { evaluateAll } from "../../answers/evaluate.js";
import { type Baseline, baselineOf } from "../../answers/since/baseline.js";
import { since } from "../../answers/since.js";
import { tooLargeProblem } from "../../answers/too-large.js";
import type { Argument } from "../../argument/argument.js";
import { parseBaseline } from "../../report/data/baseline.js";
import { ask } from "../ask.js";
import { Failure, usageFailure } from "../failure.js";
import { distinctBy, isWorldviewFile } from "../files.js";
import { revisionNamed } from "../git.js";
import { inputOf, readFile, readInputs, STDIN } from "../inputs.js";
import type { ExitCode, Io } from "../io.js";
import type { RunOptions } from "../options.js";
import { readEntries, withRequest } from "../request.js";
import { readOverrides } from "../session.js";

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
    reads: [...paths, ...(options.argument ?? []), options.baseline],
    answer: () =>
      withRequest(paths, options, io, async ({ argument, entries, assess }) => {
        const baseline = await loadBaseline(options, paths, argument, io);
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

/** The baseline: earlier results in a file, which may be standard input, or a git revision. Throws Failure. */
async function loadBaseline(
  { baseline: name, ...options }: BaselineOptions,
  paths: readonly string[],
  argument: Argument,
  io: Io,
): Promise<Baseline> {
  if (name === STDIN && paths.includes(STDIN)) {
    const detail = "standard input cannot be both the baseline and a worldview";
    throw usageFailure({ code: "usage/invalid", detail }, "--baseline");
  }
  const [input = readFile(name)] = name === STDIN ? await readInputs([name], io) : [];
  if (!input.ok) {
    const isName = input.diagnostic.problem.code === "input/not-found" && !/\.json$/i.test(name);
    if (!isName) throw new Failure([input.diagnostic]);
    return atRevision(name, paths, argument, options);
  }
  const read = parseBaseline(input.source, argument);
  if (read.ok) return read.baseline;
  throw new Failure([{ problem: read.problem, place: { file: name } }]);
}

/** What followed, by the argument of now, from the worldviews as they were at a revision. */
async function atRevision(
  name: string,
  paths: readonly string[],
  argument: Argument,
  { believe = [] }: RunOptions,
): Promise<Baseline> {
  const revision = await revisionNamed(name);
  const files = paths
    .filter((path) => path !== STDIN)
    .flatMap((path) =>
      revision.filesAt(path).filter((file) => file === path || isWorldviewFile(file)),
    );
  // As now, a file is read once however often it is named.
  const distinct = distinctBy(files, (file) => file, revision.realPathOf);
  const inputs = distinct.map((file) => inputOf(file, [revision.read(file)]));
  const entries = readEntries(inputs, argument, readOverrides(believe, argument));
  return baselineOf(name, evaluateAll(argument, entries, { outlook: false }));
}
