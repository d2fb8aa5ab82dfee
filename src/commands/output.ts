import type { Figure, ReportOptions } from "../report/formatter.js";
import { colourPaint, type Paint, plainPaint } from "../report/page/paint.js";
import { Page, simpleMeasure } from "../report/page/paper.js";
import { type Destination, destinationOf } from "./destination.js";
import { usageFailure } from "./failure.js";
import type { Io, Sink } from "./io.js";
import { reasonOf } from "./reasons.js";
import { surroundingsOf } from "./surroundings.js";
import { replaceFile, writeToSpecial, writeToStream } from "./write.js";

/** Columns that are used where nobody says how many there are. */
export const DEFAULT_WIDTH = 80;
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
  /** Of formats that are pictures. */
  readonly figure?: Figure | undefined;
}

/** The page that a sink offers: the width of the terminal within what reads well. What is piped stays whole. */
export function pageFor({ env }: Io, sink: Sink | undefined): Page {
  // Terminals that do not know their width say that it is 0.
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
    figure,
  }: OutputOptions,
  io: Io,
  sink: Sink | undefined,
): Promise<ReportOptions> {
  const paint = await paintFor({ color }, io, sink);
  const page = pageFor(io, sink);
  const detail = brief ? "brief" : full ? "full" : "default";
  const shown = { detail, onlyDifferences, withPasses, page, paint } as const;
  return { ...shown, ...surroundingsOf(io), ...(figure && { figure }) };
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
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "")
    return !/^(0|false)$/i.test(env.FORCE_COLOR);
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== "") return false;
  return env.TERM === "dumb" ? false : undefined;
}

/**
 * The sink that a target leads to, which may be a terminal: standard output if no file is named; none for
 * files, devices and pipes.
 */
export function sinkOf(file: string | undefined, io: Io): Sink | undefined {
  if (file === undefined || file === "-") return io.stdout;
  try {
    const to = destinationOf(file);
    return to.kind === "stream" ? sinkOn(to.descriptor, io) : undefined;
  } catch {
    // It cannot be written, which will be said when it is tried.
    return undefined;
  }
}

/** The sink of an open descriptor, if it is one of ours. */
export function sinkOn(descriptor: number, io: Io): Sink | undefined {
  return descriptor === 1 ? io.stdout : descriptor === 2 ? io.stderr : undefined;
}

/**
 * Writes to a file, whole or not at all, or to a stream: standard output if no file is named. Throws
 * Failure, which blames `culprit`.
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
    write(text, destinationOf(file), io);
  } catch (error) {
    throw usageFailure({ code: "output/unwritable", path: file, reason: reasonOf(error) }, culprit);
  }
}

function write(text: string, to: Destination, io: Io): void {
  switch (to.kind) {
    case "stream": {
      const sink = sinkOn(to.descriptor, io);
      if (sink) sink.write(text);
      else writeToStream(to.descriptor, text);
      return;
    }
    case "special":
      writeToSpecial(to.path, text);
      return;
    case "file":
      replaceFile(to.path, text, to.present);
  }
}
