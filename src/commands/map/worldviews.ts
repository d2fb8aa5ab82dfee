import type { Argument } from "../../argument/argument.js";
import { listed } from "../../diagnostics/bounds.js";
import type { Diagnostic } from "../../diagnostics/problem.js";
import type { Entry, Overrides } from "../../worldview/read.js";
import type { Worldview } from "../../worldview/worldview.js";
import { Failure, usageFailure } from "../failure.js";
import { readInputs, requirePaths } from "../inputs.js";
import type { Io } from "../io.js";
import { readEntries } from "../request.js";

interface Reading {
  readonly argument: Argument;
  readonly overrides: Overrides;
  /** Real paths of files that the run itself writes. */
  readonly written: ReadonlySet<string>;
}

/** The worldviews that a command line names, one at least, and what is wrong with the others. */
export interface Named {
  readonly worldviews: readonly [Worldview, ...Worldview[]];
  readonly errors: readonly Diagnostic[];
}

/**
 * Reads all worldviews of some files, or the one of a file that `--document` chooses: what is wrong with
 * the others does not matter then. Throws Failure, if there is none at all.
 */
export async function worldviewsNamed(
  paths: readonly string[],
  document: string | undefined,
  { argument, overrides, written }: Reading,
  io: Io,
): Promise<Named> {
  requirePaths(paths);
  const inputs = await readInputs(paths, io, written);
  const entries = readEntries(inputs, argument, overrides);
  const asked =
    document === undefined ? entries : [chosen(entries, document, inputs.length, paths)];
  const errors = listed(asked.flatMap((entry) => (entry.ok ? [] : entry.diagnostics)));
  const [first, ...others] = asked.flatMap((entry) => (entry.ok ? [entry.worldview] : []));
  if (!first) throw new Failure(errors);
  return { worldviews: [first, ...others], errors };
}

function chosen(
  entries: readonly Entry[],
  document: string,
  files: number,
  [path = ""]: readonly string[],
): Entry {
  if (files !== 1) {
    const detail = `--document chooses among the worldviews of one file, but there are ${files} files; name one of them`;
    throw usageFailure({ code: "usage/invalid", detail }, "--document");
  }
  const entry = /^\d+$/.test(document) ? entries[Number(document) - 1] : undefined;
  if (entry) return entry;
  const detail =
    entries.length === 1
      ? `${path} holds one worldview: --document can only be 1, not ${document}`
      : `${path} holds ${entries.length} worldviews; --document is a number from 1 to ${entries.length}, not ${document}`;
  throw usageFailure({ code: "usage/invalid", detail }, "--document");
}
