/** Where answers are shown one after another: in place on a terminal, else below each other. */
import { list } from "../../diagnostics/list.js";
import { Page, visible } from "../../report/page/paper.js";
import type { Io, Sink } from "../io.js";
import { paintFor } from "../output.js";
import { writesToStdout } from "../targets.js";
import type { Changes } from "./inputs.js";
import type { WatchOptions } from "./options.js";

/** Empties the screen and what has scrolled off it, as compilers that watch do: above an answer is no other one. */
const CLEAR = "\u001b[2J\u001b[3J\u001b[H";

/** Files that are named where several changed. */
const NAMED = 3;

export class Screen {
  readonly #options: WatchOptions;
  readonly #io: Io;
  /** An answer takes the place of the one before it. */
  readonly #isInPlace: boolean;
  /** The screen still shows the answer before. */
  #isDue = false;

  constructor(options: WatchOptions, io: Io) {
    this.#options = options;
    this.#io = io;
    this.#isInPlace = writesToStdout(options) && io.stdout.isTTY === true && io.env.TERM !== "dumb";
  }

  /**
   * Where the next answer is to be written. On a terminal it is put in place of the last one when its
   * first line is there, so that nothing flickers and no slow answer leaves an empty screen.
   *
   * @param changes what made it necessary; undefined for the first
   */
  begin(changes: Changes | undefined): Io {
    const io = this.#io;
    this.#isDue = changes !== undefined && this.#isInPlace;
    if (changes && !this.#isInPlace) io.stderr.write(`${told(changes)}\n`);
    return Object.create(io, {
      stdout: { value: after(() => this.#clear(), io.stdout) },
      stderr: { value: after(() => this.#clear(), io.stderr) },
    }) as Io;
  }

  #clear(): void {
    if (this.#isDue) this.#io.stdout.write(CLEAR);
    this.#isDue = false;
  }

  /** Says below an answer what goes on. */
  async status(files: number, changes: Changes | undefined): Promise<void> {
    // An answer may be that there is nothing to say.
    this.#clear();
    const { stderr } = this.#io;
    const news = changes && this.#isInPlace ? `${told(changes)}; ` : "";
    const what = files === 1 ? "1 file" : files === 0 ? "for files" : `${files} files`;
    const { faint } = await paintFor(this.#options, this.#io, stderr);
    const page = new Page(stderr.columns ?? Number.POSITIVE_INFINITY);
    stderr.write(`${faint(page.wrap(`${news}watching ${what}; Ctrl-C ends`))}\n`);
  }
}

/** A sink that does something before each write. */
function after(before: () => void, sink: Sink): Sink {
  return Object.create(sink, {
    write: {
      value: (text: string) => {
        before();
        return sink.write(text);
      },
    },
  }) as Sink;
}

/** What happened, and when: `14:03:59 lab.yaml changed, new.yaml is new`. */
function told({ changed, appeared, gone }: Changes): string {
  const clauses = [
    ...clause(changed, ["changed", "changed"]),
    ...clause(appeared, ["is new", "are new"]),
    ...clause(gone, ["is gone", "are gone"]),
  ];
  return `${new Date().toTimeString().slice(0, 8)} ${clauses.join(", ")}`;
}

function clause(
  files: readonly string[],
  [one, several]: readonly [string, string],
): readonly string[] {
  if (files.length === 0) return [];
  const named = files.slice(0, files.length > NAMED ? NAMED - 1 : NAMED).map(visible);
  const others = files.length - named.length;
  const names = list(others > 0 ? [...named, `${others} others`] : named, "and");
  return [`${names} ${files.length === 1 ? one : several}`];
}
