import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { cruelTradeOff } from "../../src/argument/cruel-trade-off.js";
import { verdicts } from "../../src/engine/verdict.js";
import { formats } from "../../src/report/formats.js";
import { definitionWith } from "../support/definitions.js";
import { directories } from "../support/directory.js";
import { run } from "../support/run.js";

const directory = directories();
const shells = ["bash", "zsh", "fish"] as const;
const scripts: Record<string, string> = {};

const beliefs = Object.keys(cruelTradeOff.beliefs);
const parameters = Object.keys(cruelTradeOff.parameters);

beforeAll(async () => {
  for (const shell of shells) scripts[shell] = (await run(["completion", shell])).stdout;
});

const has = (shell: string): boolean => spawnSync(shell, ["-c", "exit 0"]).status === 0;

/** A directory with worldviews and other files in it. */
function files(): string {
  const here = directory();
  mkdirSync(join(here, "worldviews"));
  for (const name of ["a b.yaml", "b.json", "notes.txt", "worldview.schema.json"]) {
    writeFileSync(join(here, name), "");
  }
  return here;
}

/** What bash offers for a line that it has cut into words, the last of them being completed. */
function bash(words: readonly string[], { cwd = ".", breaks = " =:" } = {}): readonly string[] {
  const driver = [
    scripts.bash,
    `COMP_WORDBREAKS=$1; shift`,
    `COMP_WORDS=("$@"); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))`,
    `_racecheck`,
    `for each in "\${COMPREPLY[@]}"; do printf '%s\\n' "$each"; done`,
  ].join("\n");
  const { stdout, stderr } = spawnSync(
    "bash",
    ["--norc", "-c", driver, "bash", breaks, "racecheck", ...words],
    { cwd, encoding: "utf8" },
  );
  expect(stderr).toBe("");
  return stdout.split("\n").slice(0, -1);
}

describe("completion", () => {
  it.each(shells)(
    "prints a script for %s that knows every command, option and name",
    async (shell) => {
      const script = scripts[shell] as string;
      const help = (await run(["--help"])).stdout;
      const commands = [...help.matchAll(/^ {2}([a-z]+) .*\S/gm)].map(([, name]) => name as string);
      expect(commands).toContain("evaluate");
      const names = [...commands, ...beliefs, ...parameters, ...verdicts];
      for (const each of [...names, ...shells, ...Object.keys(formats.evaluate)]) {
        expect(script).toContain(each);
      }
      for (const command of commands.filter((each) => each !== "help")) {
        const usage = (await run([command, "--help"])).stdout;
        for (const [, option] of usage.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gm)) {
          expect(script).toContain(option);
        }
      }
    },
  );

  it("is about another argument if told so", async () => {
    const file = join(directory(), "sailing.yaml");
    writeFileSync(file, stringify(definitionWith()));
    const { stdout } = await run(["completion", "bash", "--argument", file]);
    expect(stdout).toContain("bold");
    expect(stdout).not.toContain("moral_rank");
  });

  it("refuses a shell it does not know", async () => {
    const { code, stdout, stderr } = await run(["completion", "csh"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("bash");
  });
});

describe.each(shells.filter(has))("the script for %s", (shell) => {
  it("is free of syntax errors", () => {
    const file = join(directory(), `script.${shell}`);
    writeFileSync(file, scripts[shell] as string);
    const { status, stderr } = spawnSync(shell, ["-n", file], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});

describe.skipIf(!has("bash"))("in bash", () => {
  it("completes commands", () => {
    expect(bash(["ev"])).toEqual(["evaluate"]);
    expect(bash([""])).toContain("init");
    expect(bash(["help", "ev"])).toEqual(["evaluate"]);
  });

  it("completes the options of a command", () => {
    expect(bash(["evaluate", "--for"])).toEqual(["--format"]);
    expect(bash(["evaluate", "--format", "json", "--bri"])).toEqual(["--brief"]);
    expect(bash(["init", "--f"])).toEqual(["--force"]);
    expect(bash(["--ver"])).toEqual(["--version"]);
  });

  it("completes formats, after a blank and after =", () => {
    expect(bash(["evaluate", "--format", "nd"])).toEqual(["ndjson"]);
    expect(bash(["evaluate", "--format", "=", "nd"])).toEqual(["ndjson"]);
    expect(bash(["evaluate", "--format", "="])).toEqual(Object.keys(formats.evaluate));
    expect(bash(["evaluate", "--format=nd"], { breaks: " " })).toEqual(["--format=ndjson"]);
  });

  it("completes the file of a format", () => {
    const cwd = files();
    expect(bash(["evaluate", "--format", "json", "=", "no"], { cwd })).toEqual(["notes.txt"]);
    expect(bash(["evaluate", "--format", "=", "json", "=", "no"], { cwd })).toEqual(["notes.txt"]);
    expect(bash(["evaluate", "--format=json=no"], { cwd, breaks: " " })).toEqual([
      "--format=json=notes.txt",
    ]);
  });

  it("completes beliefs, and what may be believed", () => {
    expect(bash(["evaluate", "--believe", "moral"])).toEqual(["moral_rank="]);
    expect(bash(["evaluate", "--believe", "moral_rank", "="])).toEqual(["best", "unknown"]);
    expect(bash(["evaluate", "--believe", "=", "can_develop_agi", "=", "t"])).toEqual(["true"]);
    expect(bash(["evaluate", "--believe", "alignment_difficulty", "=", "h"])).toEqual(["hard"]);
    expect(bash(["evaluate", "--lock", ""])).toEqual(beliefs);
  });

  it("completes parameters and verdicts", () => {
    expect(bash(["evaluate", "--set", "h"])).toEqual(["hard_above="]);
    expect(bash(["evaluate", "--set", "hard_above", "="])).toEqual([]);
    expect(bash(["evaluate", "--expect", "s"])).toEqual(["silent"]);
  });

  it("completes worldviews: files that can be some, directories and standard input", () => {
    const cwd = files();
    expect(bash(["evaluate", ""], { cwd }).toSorted()).toEqual([
      "-",
      "a b.yaml",
      "b.json",
      "worldviews",
    ]);
    expect(bash(["evaluate", "--brief", "--", "a"], { cwd })).toEqual(["a b.yaml"]);
    expect(bash(["evaluate", "b.json", "w"], { cwd })).toEqual(["worldviews"]);
  });

  it("completes any file where one is written or an argument is read", () => {
    const cwd = files();
    expect(bash(["evaluate", "--output", "no"], { cwd })).toEqual(["notes.txt"]);
    expect(bash(["evaluate", "--argument", "cr"], { cwd })).toEqual(["cruel-trade-off"]);
    expect(bash(["evaluate", "--argument", "no"], { cwd })).toEqual(["notes.txt"]);
    expect(bash(["init", "no"], { cwd })).toEqual(["notes.txt"]);
  });

  it("completes shells", () => {
    expect(bash(["completion", ""])).toEqual([...shells]);
  });
});

describe.skipIf(!has("fish"))("in fish", () => {
  const fish = (line: string): readonly string[] => {
    const driver = `${scripts.fish}\ncomplete -C ${JSON.stringify(line)}`;
    const { stdout } = spawnSync("fish", ["--no-config", "-c", driver], { encoding: "utf8" });
    return stdout
      .split("\n")
      .slice(0, -1)
      .map((each) => each.split("\t")[0] as string);
  };

  it("completes commands, options, formats, beliefs and verdicts", () => {
    expect(fish("racecheck ev")).toEqual(["evaluate"]);
    expect(fish("racecheck evaluate --form")).toContain("--format");
    expect(fish("racecheck evaluate --format nd")).toEqual(["ndjson"]);
    expect(fish("racecheck evaluate --believe moral_rank=b")).toEqual(["moral_rank=best"]);
    expect(fish("racecheck evaluate --expect s")).toEqual(["silent"]);
    expect(fish("racecheck completion z")).toEqual(["zsh"]);
  });
});
