/** What is read of a command line at a glance is what commander reads. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/commands/commands.js";
import { plainLine } from "../../src/commands/plain-line.js";
import { createProgram } from "../../src/commands/program.js";
import { runs } from "../support/runs.js";

const nowhere = { write: () => undefined };
const stdin: AsyncIterable<string> = (async function* () {})();
const io = { stdin, stdout: nowhere, stderr: nowhere, env: {} };

interface Line {
  readonly command: string;
  readonly operands: readonly string[];
  readonly options: object;
}

/** What commander reads; undefined if it refuses. */
async function byCommander(argv: readonly string[]): Promise<Line | undefined> {
  let line: Line | undefined;
  const program = createProgram(io, () => undefined);
  for (const command of program.commands) {
    command.action(() => {
      line = { command: command.name(), operands: command.args, options: command.opts() };
    });
  }
  await program.parseAsync(argv, { from: "user" }).catch(() => undefined);
  return line;
}

function atAGlance(argv: readonly string[]): Line | undefined {
  const plain = plainLine(argv, commands);
  return plain && { ...plain, command: plain.command.declaration.name };
}

const names = commands.map(({ declaration }) => declaration.name);
const flags = commands.flatMap(({ declaration }) =>
  declaration.options.flatMap((each) => each.flags.split(/,? /).filter((word) => /^-/.test(word))),
);
const strange = ["--", "-", "", "-h", "--help", "-V", "--version", "-yx", "--no-full", "--set="];
const ordinary = ["a.yaml", "b=c", "worldview", "zsh", "help", "cruel-trade-off", "json", "-1"];
const word = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...new Set(flags)) },
  { weight: 5, arbitrary: fc.constantFrom(...ordinary) },
  { weight: 1, arbitrary: fc.constantFrom(...strange, ...names) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...flags), fc.constantFrom("x", "", "a=b", "-x", "\n"))
      .map(([flag, value]) => `${flag}=${value}`),
  },
);

/** A line of one command, with options that it has. */
const likely = fc.constantFrom(...commands).chain(({ declaration: { name, options } }) => {
  const own = fc.constantFrom(...(options.length > 0 ? options : [{ flags: "--full" }]));
  const part = fc.oneof(
    fc.tuple(own, fc.constantFrom("x", "y=1", "-")).map(([{ flags: declared }, value]) => {
      const [flag = ""] = declared.match(/--[\w-]+/) ?? [];
      return declared.endsWith(">") ? [flag, value] : [flag];
    }),
    fc.constantFrom(["a.yaml"], ["b.yaml"], ["zsh"], ["result"]),
  );
  return fc.array(part, { maxLength: 5 }).map((parts) => [name, ...parts.flat()]);
});
const unlikely = fc
  .tuple(fc.constantFrom(...names), fc.array(word, { maxLength: 6 }))
  .map(([name, words]) => [name, ...words]);

describe("a command line", () => {
  it("is read as commander reads it, or left to it", async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(likely, unlikely), async (argv) => {
        const line = atAGlance(argv);
        if (!line) return;
        read += 1;
        expect(line).toEqual(await byCommander(argv));
      }),
      { numRuns: runs(10_000) },
    );
    expect(read).toBeGreaterThan(100);
  });

  it("is plain if it is right and an option's value looks like none", async () => {
    await fc.assert(
      fc.asyncProperty(likely, async (argv) => {
        const line = await byCommander(argv);
        if (line && line.command !== "complete") expect(atAGlance(argv)).toEqual(line);
      }),
      { numRuns: runs(2000) },
    );
  });

  it.each([
    [],
    ["--version"],
    ["--help"],
    ["help", "evaluate"],
    ["evaluate", "--help"],
    ["evaluate", "-h", "a.yaml"],
    ["evaluate", "--brief", "--full", "a.yaml"],
    ["evaluate", "--", "a.yaml"],
    ["evaluate", "--output", "--brief"],
    ["evaluate", "--brief=yes", "a.yaml"],
    ["evaluate", "--output=", "a.yaml"],
    ["evaluate", "--output"],
    ["evaluate", "--bref", "a.yaml"],
    ["completion", "tcsh"],
    ["complete", "evaluate"],
    ["eval", "a.yaml"],
  ])("is left to commander if it is not plain: %s %s %s %s", (...argv) => {
    expect(plainLine(argv as string[], commands)).toBeUndefined();
  });
});
