import { realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ReportOptions } from "../report/formatter.js";
import { colourPaint, type Paint, plainPaint } from "../report/page/paint.js";
import { Page, simpleMeasure } from "../report/page/paper.js";
import { usageFailure } from "./failure.js";
import { reasonOf } from "./inputs.js";
import type { Io, Sink } from "./io.js";
import { surroundingsOf } from "./surroundings.js";

/** Columns that are used where nobody says how many there are. */
const DEFAULT_WIDTH = 80;
/** Lines longer than this are hard to read. */
const WIDEST = 100;
const NARROWEST = 24;

export interface OutputOptions {
  readonly brief?: boolean | undefined;
  readonly full?: boolean | undefined;
  readonly onlyDifferences?: boolean | undefined;
  readonly withPasses?: boolean | undefined;
  /** From --color and --no-color; undefined if neither was given. */
  readonly color?: boolean | undefined;
}

/** The page that a sink offers: the width of the terminal within what reads well. What is piped stays whole. */
export function pageFor({ env }: Io, sink: Sink | undefined): Page {
  const columns = sink?.columns || Number(env.COLUMNS) || DEFAULT_WIDTH;
  const width = Math.min(WIDEST, Math.max(NARROWEST, columns));
  return new Page(width, simpleMeasure, sink?.isTTY ? columns : Number.POSITIVE_INFINITY);
}

/** How to print to a sink: its width, and colour only where it is wanted. */
export async function reportOptions(
  {
    brief = false,
    full = false,
    onlyDifferences = false,
    withPasses = false,
    color,
  }: OutputOptions,
  io: Io,
  sink: Sink | undefined = io.stdout,
): Promise<ReportOptions> {
  const paint = await paintFor({ color }, io, sink);
  const page = pageFor(io, sink);
  const detail = brief ? "brief" : full ? "full" : "default";
  return { detail, onlyDifferences, withPasses, page, paint, ...surroundingsOf(io) };
}

/** Colour for a terminal unless told otherwise: flags win over FORCE_COLOR and NO_COLOR. */
export async function paintFor(
  { color }: OutputOptions,
  { env }: Io,
  sink: Sink | undefined,
): Promise<Paint> {
  const wanted = color ?? wantedByEnvironment(env) ?? sink?.isTTY ?? false;
  return wanted ? colourPaint() : plainPaint;
}

function wantedByEnvironment(env: Io["env"]): boolean | undefined {
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "") return env.FORCE_COLOR !== "0";
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== "") return false;
  return env.TERM === "dumb" ? false : undefined;
}

/**
 * Writes to a file, whole or not at all, or to standard output. Throws Failure, which blames `culprit`.
 */
export function deliver(
  text: string,
  file: string | undefined,
  io: Io,
  culprit = "--output",
): void {
  if (file === undefined || file === "-") {
    io.stdout.write(text);
    return;
  }
  try {
    const present = statSync(file, { throwIfNoEntry: false });
    if (present && !present.isFile()) writeFileSync(file, text);
    else replace(present ? realpathSync(file) : file, text, present);
  } catch (error) {
    throw usageFailure({ code: "output/unwritable", path: file, reason: reasonOf(error) }, culprit);
  }
}

// Only files are replaced: a device such as /dev/null must stay what it is, and so must a link.
function replace(file: string, text: string, present: Stats | undefined): void {
  const draft = join(dirname(file), `.racecheck-${process.pid}-${Date.now()}.tmp`);
  try {
    writeFileSync(draft, text, { flag: "wx", ...(present && { mode: present.mode }) });
    renameSync(draft, file);
  } catch (error) {
    discard(draft);
    throw error;
  }
}

function discard(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // It was never there: a part of its path is a file.
  }
}
