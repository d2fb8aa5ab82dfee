import { setTimeout as delay } from "node:timers/promises";
import { type Failure, failureOf } from "../failure.js";
import type { ExitCode, Io } from "../io.js";
import { printDiagnostics } from "../messages.js";
import {
  argumentFiles,
  type Changes,
  changesBetween,
  type Snapshot,
  WatchedInputs,
} from "./inputs.js";
import type { WatchOptions } from "./options.js";
import { Screen } from "./screen.js";
import { Waker } from "./waker.js";

/** Inputs that stay as they are for so long are written to the end. Milliseconds. */
const SETTLED_AFTER = 100;
/** Inputs that never stay as they are for that long are read all the same. Milliseconds. */
const PATIENCE = 5000;

/**
 * Does a command's work at once, and again whenever an input has changed; ends when standard output is
 * closed, or by a signal. What is wrong is shown, and may be mended. Throws Failure where that is in vain.
 */
export async function watched(
  paths: readonly string[],
  options: WatchOptions,
  io: Io,
  work: (io: Io) => Promise<ExitCode>,
): Promise<ExitCode> {
  const inputs = new WatchedInputs(paths, options);
  const screen = new Screen(options, io);
  const waker = new Waker();
  try {
    let seen = inputs.snapshot();
    let changes: Changes | undefined;
    for (;;) {
      await answer(screen.begin(changes), options, work, changes === undefined);
      await screen.status(seen.size, changes);
      const { gone } = io.stdout;
      const next = await Promise.race([changed(seen, inputs, waker), ...(gone ? [gone] : [])]);
      if (!next) return 0;
      ({ seen, changes } = next);
    }
  } finally {
    await waker.close();
  }
}

/** Does the work and shows what is wrong, if something is. Throws Failure if it is the first and in vain. */
async function answer(
  io: Io,
  options: WatchOptions,
  work: (io: Io) => Promise<ExitCode>,
  isFirst: boolean,
): Promise<void> {
  try {
    await work(io);
  } catch (error) {
    const failure = failureOf(error);
    if (isFirst && isInVain(failure, options)) throw error;
    await printDiagnostics(failure.diagnostics, options, io);
  }
}

/** Whether an option is at fault that no change of a file sets right. */
function isInVain({ diagnostics }: Failure, options: WatchOptions): boolean {
  const ofArgument = argumentFiles(options).length === 0 ? [] : ["--believe", "--set", "--lock"];
  const mendable = ["--baseline", ...ofArgument];
  return diagnostics.some(
    ({ place: { file } }) => file.startsWith("--") && !mendable.includes(file),
  );
}

interface Changed {
  readonly seen: Snapshot;
  readonly changes: Changes;
}

/** Waits until the inputs are other ones than those that were seen, and nobody is writing to them. */
async function changed(seen: Snapshot, inputs: WatchedInputs, waker: Waker): Promise<Changed> {
  for (;;) {
    const now = await settled(seen, inputs);
    const changes = changesBetween(seen, now);
    if (changes) return { seen: now, changes };
    await waker.follow(inputs.ground(now));
    await waker.woken();
  }
}

/** The inputs once they have stopped changing, which they may not have begun. */
async function settled(seen: Snapshot, inputs: WatchedInputs): Promise<Snapshot> {
  const end = Date.now() + PATIENCE;
  let before = seen;
  for (;;) {
    const now = inputs.snapshot();
    if (!changesBetween(before, now) || Date.now() > end) return now;
    before = now;
    await delay(SETTLED_AFTER);
  }
}
