import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { cruelTradeOff } from "../../src/argument/cruel-trade-off.js";
import { terminalPrompter } from "../../src/commands/init/terminal.js";
import { Interrupted } from "../../src/commands/prompter.js";
import { directories } from "../support/directory.js";

const directory = directories();
const ENTER = "\r";
const DOWN = "\u001b[B";
const CTRL_C = "\u0003";
const CTRL_D = "\u0004";

/** A prompter on streams that behave like a terminal, and its keyboard. */
async function keyboard() {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  output.resume();
  const ask = await terminalPrompter(
    input as unknown as NodeJS.ReadStream,
    output as unknown as NodeJS.WriteStream,
  );
  const type = async (...keys: string[]): Promise<void> => {
    for (const key of keys) {
      await new Promise((done) => setTimeout(done, 20));
      input.write(key);
    }
  };
  return { ask, type };
}

const choice = {
  message: "Which?",
  options: [
    { label: "one", value: 1 },
    { label: "two", note: "the second", value: 2 },
    { label: "three", value: 3 },
  ],
  initial: 2,
};
const line = {
  message: "What?",
  initial: "nothing",
  fault: (answer: string) => (answer === "no" ? "not that" : undefined),
};

describe("questions in a terminal", () => {
  it("take a line, or what an empty one means", async () => {
    const { ask, type } = await keyboard();
    type("some", "thing", ENTER);
    expect(await ask.line(line)).toBe("something");
    type(ENTER);
    expect(await ask.line(line)).toBe("nothing");
  });

  it("ask again for a line with a fault", async () => {
    const { ask, type } = await keyboard();
    type("no", ENTER, "pe", ENTER);
    expect(await ask.line(line)).toBe("nope");
  });

  it("take a choice, starting from the initial one", async () => {
    const { ask, type } = await keyboard();
    type(ENTER);
    expect(await ask.choose(choice)).toBe(2);
    type(DOWN, DOWN, ENTER);
    expect(await ask.choose(choice)).toBe(3);
  });

  it.each([
    ["Ctrl-C", CTRL_C],
    ["Ctrl-D", CTRL_D],
  ])("are left by %s", async (_, key) => {
    const { ask, type } = await keyboard();
    type("some", key);
    await expect(ask.line(line)).rejects.toThrow(Interrupted);
    type(key);
    await expect(ask.choose(choice)).rejects.toThrow(Interrupted);
  });
});

const script = spawnSync("script", ["--version"], { encoding: "utf8" });
const hasScript = script.status === 0 && script.stdout.includes("util-linux");

/** Runs `racecheck init` in a terminal of its own and types each text once its prompt is shown. */
function inTerminal(cwd: string, dialogue: readonly (readonly [string, string])[]) {
  const tsx = resolve("node_modules/tsx/dist/cli.mjs");
  const command = `stty cols 80 rows 24; '${process.execPath}' '${tsx}' '${resolve("src/cli.ts")}' init; echo "ended with $?"`;
  const child = spawn("script", ["-qec", command, "/dev/null"], { cwd });
  const steps = [...dialogue];
  let screen = "";
  let from = 0;
  child.stdout.on("data", (data: Buffer) => {
    screen += data;
    const step = steps[0];
    const at = step ? screen.indexOf(step[0], from) : -1;
    if (!step || at < 0) return;
    steps.shift();
    from = at + step[0].length;
    setTimeout(() => child.stdin.write(step[1]), 50);
  });
  return new Promise<string>((done) => child.on("close", () => done(screen)));
}

const answers = [
  ["called?", `Our lab${ENTER}`],
  ["Who holds it?", ENTER],
  ["Among whom", ENTER],
  ["How much of its worry", `0.7${ENTER}`],
  ["Where does it rank", `b${ENTER}`],
  ["How hard", `h${ENTER}`],
] as const;

describe.skipIf(!hasScript)("init in a real terminal (where util-linux has one to offer)", () => {
  it("writes worldview.yaml and shows the verdict", async () => {
    const here = directory();
    const rest = Object.values(cruelTradeOff.beliefs)
      .filter(({ type }) => type === "boolean")
      .map(({ question }) => question.slice(0, 20));
    const screen = await inTerminal(here, [
      ...answers,
      // Back from the first yes or no, and to it once more.
      [rest[0] ?? "", `back${ENTER}`],
      ["How hard", ENTER],
      ...rest.map((each) => [each, ENTER] as const),
      ["documented", `a talk${ENTER}`],
      ["where else", ENTER],
      ["of its own?", ENTER],
    ]);
    // Nothing of it has scrolled away when the shell asks for the next command.
    const [, end = ""] = screen.split("Wrote ");
    expect(end.split("\n").length).toBeLessThan(24);
    expect(end).toContain("FAVOURED");
    expect(screen).toContain("ended with 0");
    expect(readdirSync(here)).toEqual(["worldview.schema.json", "worldview.yaml"]);
    expect(parse(readFileSync(join(here, "worldview.yaml"), "utf8"))).toMatchObject({
      name: "Our lab",
      sources: ["a talk"],
      beliefs: { misuse_weight: 0.7, moral_rank: "best", alignment_difficulty: "hard" },
    });
  });

  it("ends as by a signal on Ctrl-C, and writes nothing", async () => {
    const here = directory();
    const screen = await inTerminal(here, [...answers.slice(0, 4), ["Where does", CTRL_C]]);
    expect(screen).toContain("Nothing was written.");
    expect(screen).toContain("ended with 130");
    expect(readdirSync(here)).toEqual([]);
  });
});
