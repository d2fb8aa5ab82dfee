import type { Argument } from "../../argument/argument.js";
import { list } from "../../diagnostics/list.js";
import { type Entry, type Overrides, worldviewReader } from "../../worldview/read.js";
import type { Worldview } from "../../worldview/worldview.js";
import { Failure, usageFailure } from "../failure.js";
import { readInputs } from "../inputs.js";
import type { Io } from "../io.js";

/** Names that are listed where there is something to choose from. */
const LISTED = 8;

interface Reading {
  readonly argument: Argument;
  readonly overrides: Overrides;
}

/**
 * Reads the one worldview that a command is about: the only one of a file, or the one that
 * `--document` chooses. What is wrong with the others does not matter then. Throws Failure.
 */
export async function oneWorldview(
  path: string,
  document: string | undefined,
  { argument, overrides }: Reading,
  io: Io,
): Promise<Worldview> {
  const inputs = await readInputs([path], io);
  const [input] = inputs;
  if (!input || inputs.length > 1) {
    const detail = `${path} holds ${inputs.length} files; name one of them`;
    throw usageFailure({ code: "usage/invalid", detail });
  }
  if (!input.ok) throw new Failure([input.diagnostic]);
  const entries = worldviewReader(argument, overrides)(input.source);
  const entry = document === undefined ? onlyOf(entries, path) : chosen(entries, document, path);
  if (!entry.ok) throw new Failure(entry.diagnostics);
  return entry.worldview;
}

function onlyOf(entries: readonly Entry[], path: string): Entry {
  const [entry] = entries;
  if (entry && entries.length === 1) return entry;
  const detail = `${path} holds ${entries.length} worldviews; choose one with --document: ${choices(entries)}`;
  throw usageFailure({ code: "usage/invalid", detail });
}

function chosen(entries: readonly Entry[], document: string, path: string): Entry {
  const entry = /^\d+$/.test(document) ? entries[Number(document) - 1] : undefined;
  if (entry) return entry;
  const detail =
    entries.length === 1
      ? `${path} holds one worldview: --document can only be 1, not ${document}`
      : `${path} holds ${entries.length} worldviews; --document is a number from 1 to ${entries.length}, not ${document}`;
  throw usageFailure({ code: "usage/invalid", detail }, "--document");
}

function choices(entries: readonly Entry[]): string {
  const names = entries
    .slice(0, LISTED)
    .map((entry, index) => `${index + 1} (${entry.ok ? entry.worldview.name : "invalid"})`);
  const rest = entries.length - names.length;
  return list(rest > 0 ? [...names, `${rest} more`] : names, "or");
}
