/** Where a text goes that is written bit by bit, because nobody knows how long it will be. */
import { closeSync, constants, openSync } from "node:fs";
import { destinationOf } from "./destination.js";
import { usageFailure } from "./failure.js";
import type { Io, Sink } from "./io.js";
import { sinkOn } from "./output.js";
import { reasonOf } from "./reasons.js";
import { Draft, writeToStream } from "./write.js";

export interface TextOutput {
  /** Writes on, and waits where the reader is slower. Throws Failure. */
  write(text: string): Promise<void>;
  /** All is written: a file takes the place of the one that was there. Throws Failure. */
  end(): void;
  /** Something went wrong: a file stays as it was. */
  abandon(): void;
  /** Whether whoever read it has left, so that nobody needs more. */
  readonly isLeft: boolean;
}

/**
 * Opens what is to be written: standard output if no file is named. Throws Failure.
 *
 * @param culprit the option that names the file
 */
export function openOutput(file: string | undefined, io: Io, culprit: string): TextOutput {
  if (file === undefined || file === "-") return sinkOutput(io.stdout);
  const trying = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      const reason = reasonOf(error);
      throw usageFailure({ code: "output/unwritable", path: file, reason }, culprit);
    }
  };
  const to = trying(() => destinationOf(file));
  switch (to.kind) {
    case "stream": {
      const sink = sinkOn(to.descriptor, io);
      if (sink) return sinkOutput(sink);
      return plainOutput(trying, (text) => writeToStream(to.descriptor, text));
    }
    case "special": {
      const open = () => openSync(to.path, constants.O_WRONLY | constants.O_APPEND);
      const descriptor = trying(open);
      const close = (): void => closeSync(descriptor);
      return plainOutput(trying, (text) => writeToStream(descriptor, text), close, close);
    }
    case "file": {
      const draft = trying(() => new Draft(to.path, to.present));
      return plainOutput(
        trying,
        (text) => draft.write(text),
        () => draft.commit(),
        () => draft.discard(),
      );
    }
  }
}

function sinkOutput(sink: Sink): TextOutput {
  let isLeft = false;
  void sink.gone?.then(() => {
    isLeft = true;
  });
  return {
    write: async (text) => {
      sink.write(text);
      await sink.drained?.();
    },
    end: () => {},
    abandon: () => {},
    get isLeft() {
      return isLeft;
    },
  };
}

function plainOutput(
  trying: (work: () => void) => void,
  write: (text: string) => void,
  end: () => void = () => {},
  abandon: () => void = () => {},
): TextOutput {
  return {
    write: async (text) => trying(() => write(text)),
    end: () => trying(end),
    abandon,
    isLeft: false,
  };
}
