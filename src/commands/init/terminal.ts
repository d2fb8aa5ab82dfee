/** Questions in a real terminal. */
import { Interrupted, type Prompter } from "../prompter.js";

/** Answers on one screen: more would scroll. */
const PAGE = 12;

/** What a prompt reads the keys from and draws itself on. */
interface Streams {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

/** A prompter for a terminal; loads the prompts. Its questions throw Interrupted. */
export async function terminalPrompter(
  stdin: NodeJS.ReadStream,
  stdout: NodeJS.WriteStream,
): Promise<Prompter> {
  const [{ default: input }, { default: select }] = await Promise.all([
    import("@inquirer/input"),
    import("@inquirer/select"),
  ]);
  const streams = { input: stdin, output: stdout };
  return {
    line: ({ message, initial, fault }) =>
      asking(streams, (context) =>
        input(
          {
            message,
            validate: (answer) => fault(answer) ?? true,
            ...(initial !== undefined && { default: initial }),
          },
          context,
        ),
      ),
    choose: ({ message, options, initial }) =>
      asking(streams, (context) =>
        select(
          {
            message,
            choices: options.map(({ label, note, value }) => ({
              name: note ? `${label} (${note})` : label,
              short: label,
              value,
            })),
            default: initial,
            loop: false,
            pageSize: PAGE,
          },
          context,
        ),
      ),
  };
}

/**
 * Asks one question. The library reports Ctrl-C but never ends when Ctrl-D closes the input, so that
 * key is watched here.
 */
async function asking<T>(
  streams: Streams,
  ask: (context: Streams & { readonly signal: AbortSignal }) => Promise<T>,
): Promise<T> {
  const closed = new AbortController();
  const watch = (_: string | undefined, key: { ctrl?: boolean; name?: string }): void => {
    if (key.ctrl && key.name === "d") closed.abort();
  };
  const end = (): void => closed.abort();
  streams.input.on("keypress", watch);
  streams.input.on("end", end);
  try {
    return await ask({ ...streams, signal: closed.signal });
  } catch (error) {
    const isExit = error instanceof Error && /^(Exit|Abort)PromptError$/.test(error.name);
    throw isExit ? new Interrupted() : error;
  } finally {
    streams.input.off("keypress", watch);
    streams.input.off("end", end);
  }
}
