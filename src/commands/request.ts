import type { AssessOptions } from "../answers/assess.js";
import type { Argument } from "../argument/argument.js";
import type { Source } from "../document/source.js";
import type { Columns } from "../worldview/columns/columns.js";
import { type Entry, type FailedRead, type Overrides, worldviewReader } from "../worldview/read.js";
import { type Input, readInputs, requirePaths } from "./inputs.js";
import type { Io } from "./io.js";
import type { RunOptions } from "./options.js";
import { type Progress, progressOn } from "./progress.js";
import { loadArgument, lockedBeliefs, readOverrides } from "./session.js";
import { isTable } from "./table-names.js";
import { filesWritten } from "./targets.js";

/** What a command line asks about: everything that it names, read and checked. */
export interface Request {
  readonly argument: Argument;
  readonly entries: readonly Entry[];
  /** How the entries are to be assessed. */
  readonly assess: AssessOptions;
}

/**
 * Loads the argument, reads the worldviews that were named, and does some work on them; what is wrong
 * with a worldview is an entry that says so. Throws Failure, and what the work throws.
 */
export async function withRequest<T>(
  paths: readonly string[],
  options: RunOptions,
  io: Io,
  work: (request: Request) => T | Promise<T>,
): Promise<T> {
  requirePaths(paths);
  const argument = loadArgument(options);
  const overrides = readOverrides(options.believe ?? [], argument);
  const locked = lockedBeliefs(options.lock ?? [], argument);
  const columns = await mappedColumns(options.columns, argument);
  return withInputs(paths, options, io, locked, async (inputs, assess, progress) => {
    const entries: Entry[] = [];
    for (const [index, input] of inputs.entries()) {
      progress.at("read", index, inputs.length);
      if (input.ok && isTable(input.source.file, columns)) {
        const { file, text } = input.source;
        const { tableEntries } = await import("./tables.js");
        const rows = tableEntries(file, [Buffer.from(text)], { argument, columns }, overrides);
        for await (const entry of rows) entries.push(entry);
      } else for (const entry of readEntries([input], argument, overrides)) entries.push(entry);
    }
    return work({ argument, entries, assess });
  });
}

/** Reads the mapping of `--columns`, if there is one. Throws Failure. */
export async function mappedColumns(
  file: string | undefined,
  argument: Argument,
): Promise<Columns | undefined> {
  if (file === undefined) return undefined;
  return (await import("./tables.js")).columnsIn(file, argument);
}

/** Reads the inputs and does some work on them, which is told how to assess and where to tell how far it is. */
export async function withInputs<T>(
  paths: readonly string[],
  options: RunOptions,
  io: Io,
  locked: readonly string[],
  work: (inputs: readonly Input[], assess: AssessOptions, progress: Progress) => T | Promise<T>,
): Promise<T> {
  const inputs = await readInputs(paths, io, filesWritten(options));
  const progress = progressOn(io);
  try {
    const assess: AssessOptions = {
      outlook: !options.brief,
      locked,
      dependence: options.dependence,
      progress: (done, total) => progress.at("evaluated", done, total),
    };
    return await work(inputs, assess, progress);
  } finally {
    progress.end();
  }
}

/** The worldviews of some inputs, in order; an input that cannot be read is an entry that says so. */
export function readEntries(
  inputs: readonly Input[],
  argument: Argument,
  overrides: Overrides,
  progress?: Progress,
): readonly Entry[] {
  return entriesOf(inputs, worldviewReader(argument, overrides), progress);
}

/** What a reader makes of some inputs, in order; an input that cannot be read is an entry that says so. */
export function entriesOf<E>(
  inputs: readonly Input[],
  read: (source: Source) => readonly (E | FailedRead)[],
  progress?: Progress,
): readonly (E | FailedRead)[] {
  return inputs.flatMap((input, index): readonly (E | FailedRead)[] => {
    progress?.at("read", index, inputs.length);
    return input.ok ? readOne(input, read) : [{ ok: false, diagnostics: [input.diagnostic] }];
  });
}

/** Whatever goes wrong with one input must not keep the others from being read: defects neither. */
function readOne<E>(
  { source }: Extract<Input, { ok: true }>,
  read: (source: Source) => readonly (E | FailedRead)[],
): readonly (E | FailedRead)[] {
  try {
    return read(source);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const problem = { code: "internal/error", detail } as const;
    return [{ ok: false, diagnostics: [{ problem, place: { file: source.file } }] }];
  }
}
