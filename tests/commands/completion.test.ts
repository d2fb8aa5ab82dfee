import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { wordIds, words } from "../../src/answers/words.js";
import { builtinArguments } from "../../src/argument/builtin.js";
import { cruelTradeOff } from "../../src/argument/cruel-trade-off.js";
import { after } from "../../src/commands/completion/offer.js";
import { printed } from "../../src/commands/completion/protocol.js";
import { runComplete } from "../../src/commands/completion/run.js";
import { namesOfValues } from "../../src/commands/completion/values.js";
import { type CommandOutline, outlineOf } from "../../src/commands/outline.js";
import { createProgram } from "../../src/commands/program.js";
import { verdicts } from "../../src/engine/verdict.js";
import { formats } from "../../src/report/formats.js";
import { definitionWith } from "../support/definitions.js";
import { directories } from "../support/directory.js";
import { run } from "../support/run.js";

const directory = directories();
const silent = { write: () => undefined };
const io = { stdin: (async function* () {})(), stdout: silent, stderr: silent, env: {} };
const program: CommandOutline = outlineOf(createProgram(io, () => undefined));

const beliefs = Object.keys(cruelTradeOff.beliefs);
const parameters = Object.keys(cruelTradeOff.parameters);
const WORLDVIEWS = ":files\t\tyaml yml json ndjson jsonl";
const ANY_FILE = ":files\t\t";

/** What can follow some words, the last of which is being completed. */
async function asked(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { code, stdout, stderr } = await run(["complete", "--", ...words], { env });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const lines = stdout.split("\n").slice(0, -1);
  const fields = lines.slice(0, -1).map((line) => line.split("\t"));
  return {
    values: fields.map(([value]) => value as string),
    descriptions: new Map(fields.map(([value, description]) => [value, description])),
    directive: lines.at(-1),
  };
}

const values = async (...words: readonly string[]) => (await asked(words)).values;
const directive = async (...words: readonly string[]) => (await asked(words)).directive;

/** A file with an argument of somebody's own. */
function sailing(definition: object = definitionWith()): string {
  const file = join(directory(), "sailing.yaml");
  writeFileSync(file, stringify(definition));
  return file;
}

const own = {
  ...definitionWith(),
  parameters: { enough: { default: 0.5, meaning: "how much\n\tis enough" } },
  beliefs: {
    ...definitionWith().beliefs,
    wind: {
      type: "number",
      levels: { calm: 0, storm: 1 },
      if_left_out: "unknown",
      meaning: "wind",
    },
  },
  terms: { windy: { says: "it blows", when: { belief: "wind", is: "> enough" } } },
};

describe("the words of a line", () => {
  it("become commands, with their summaries", async () => {
    const { values: found, descriptions, directive: rest } = await asked([""]);
    expect(found).toEqual(program.commands.map(({ name }) => name));
    expect(descriptions.get("evaluate")).toBe("evaluate worldviews");
    expect(rest).toBe(":none");
    expect(await values("help", "")).toEqual(found);
    expect(await values("--version", "")).toEqual(found);
    expect(await values("help", "map", "")).toEqual([]);
  });

  it("become every option of every command, with what it does", async () => {
    for (const { name, options } of [{ ...program, name: "" }, ...program.commands]) {
      const { descriptions, directive: rest } = await asked(name === "" ? ["-"] : [name, "--"]);
      expect([...descriptions]).toEqual(
        options.flatMap(({ names, description }) => names.map((each) => [each, description])),
      );
      expect(rest).toBe(":none");
    }
  });

  it("do not become options that were given, unless they can be given again", async () => {
    const found = await values("evaluate", "--brief", "--output=x", "--lock", "moral_rank", "--");
    expect(found).not.toContain("--brief");
    expect(found).not.toContain("--output");
    expect(found).toEqual(expect.arrayContaining(["--lock", "--format", "--believe", "--set"]));
    expect(await values("evaluate", "--no-color", "--")).not.toContain("--color");
    expect(await values("init", "-y", "--")).not.toContain("--yes");
  });

  it("become no options after --, which ends them", async () => {
    expect(await asked(["evaluate", "--", "--"])).toMatchObject({ values: ["-"] });
    expect(await directive("evaluate", "--", "--format=")).toBe(WORLDVIEWS);
    expect(await directive("evaluate", "--output", "--", "")).toBe(WORLDVIEWS);
    expect(await values("evaluate", "--output", "--", "--bri")).toContain("--brief");
  });

  it("become nothing after a command that there is not", async () => {
    expect(await values("conquer", "")).toEqual([]);
    expect(await values("complete", "")).toEqual([]);
    expect(await values("evaluate", "--nonsense", "")).toEqual(["-"]);
    expect(await values("evaluate", "--brief=")).not.toContain("--brief=");
  });

  it("become the formats of the command, and the files that they go to", async () => {
    expect(await values("evaluate", "--format", "")).toEqual(Object.keys(formats.evaluate));
    expect(await values("map", "--format=")).toEqual(
      Object.keys(formats.map).map((each) => `--format=${each}`),
    );
    expect(await directive("map", "--format", "sv")).toBe(":none");
    expect(await directive("map", "--format", "svg=m")).toBe(":files\tsvg=\t");
    expect(await directive("map", "--format=svg=m=n")).toBe(":files\t--format=svg=\t");
    expect(await directive("map", "--format=poem=m")).toBe(":none");
  });

  it("become beliefs, and what may be believed", async () => {
    expect(await values("evaluate", "--lock", "")).toEqual(beliefs);
    const parameters = ["mostly_misuse_above", "mostly_accident_below", "hard_above"];
    for (const axis of ["--x", "--y"]) {
      expect(await values("map", axis, "")).toEqual([...beliefs, ...parameters]);
    }
    expect(await asked(["evaluate", "--believe", "m"])).toMatchObject({
      values: beliefs.map((each) => `${each}=`),
      directive: ":nospace",
    });
    expect(await asked(["evaluate", "--believe=moral_rank="])).toMatchObject({
      values: ["--believe=moral_rank=best", "--believe=moral_rank=unknown"],
      directive: ":none",
    });
    expect(await values("test", "--believe", "can_develop_agi=t")).toEqual([
      "can_develop_agi=true",
      "can_develop_agi=false",
      "can_develop_agi=unknown",
    ]);
    expect(await values("evaluate", "--believe", "toString=")).toEqual([]);
  });

  it("become parameters and verdicts", async () => {
    expect(await asked(["evaluate", "--set", "h"])).toMatchObject({
      values: parameters.map((each) => `${each}=`),
      directive: ":nospace",
    });
    expect(await values("evaluate", "--set=hard_above=")).toEqual([]);
    expect(await values("evaluate", "--expect", "")).toEqual(verdicts);
    expect(await values("evaluate", "--expect=s")).toContain("--expect=silent");
  });

  it("become whatever can be explained", async () => {
    const { values: found, descriptions } = await asked(["explain", ""]);
    const { claims, terms } = cruelTradeOff;
    expect(found).toEqual(expect.arrayContaining(claims.map(({ id }) => id)));
    expect(found).toEqual(
      expect.arrayContaining([...Object.keys(terms), ...beliefs, ...parameters]),
    );
    expect(found).toEqual(expect.arrayContaining([...wordIds]));
    expect(found).toContain("knife-edge");
    expect(descriptions.get("key")).toBe("By this worldview's own lights racing is good.");
    expect(await values("explain", "key", "")).toEqual([]);
  });

  it("become schemas and shells", async () => {
    expect(await values("schema", "")).toContain("comparison");
    expect(await values("completion", "")).toEqual(["bash", "zsh", "fish"]);
  });

  it("become files: worldviews where some are read, any file elsewhere", async () => {
    for (const command of ["evaluate", "compare", "map", "test", "init"]) {
      expect(await asked([command, ""])).toMatchObject({ values: ["-"], directive: WORLDVIEWS });
    }
    expect(await directive("evaluate", "a.yaml", "b")).toBe(WORLDVIEWS);
    expect(await directive("map", "a.yaml", "b")).toBe(WORLDVIEWS);
    expect(await directive("evaluate", "--output", "")).toBe(ANY_FILE);
    expect(await directive("compare", "--baseline=")).toBe(":files\t--baseline=\t");
    expect(await asked(["evaluate", "--argument", ""])).toMatchObject({
      values: [...Object.keys(builtinArguments), "all"],
      directive: ANY_FILE,
    });
    expect(await values("map", "--argument", "")).toEqual(Object.keys(builtinArguments));
    expect(await directive("map", "--document", "")).toBe(":none");
    expect(await values("audit", "--fail-on", "")).toContain("wrong-side");
    expect(await values("audit", "")).toEqual(Object.keys(builtinArguments));
    expect(await values("audit", "cruel-trade-off", "")).toEqual(Object.keys(builtinArguments));
  });

  it("are explained by the program for every value that it takes", () => {
    const taken = program.commands.flatMap(({ options, operands }) => [
      ...options.flatMap(({ takes, choices }) => (takes && !choices.length ? [takes] : [])),
      ...operands.flatMap(({ name, choices }) => (choices.length ? [] : [name])),
    ]);
    expect(taken).toContain("belief");
    expect(taken.filter((each) => !namesOfValues.includes(each))).toEqual([]);
  });
});

describe("the words of a line about an argument of one's own", () => {
  it("become its parts", async () => {
    const file = sailing(own);
    const about = ["--argument", file];
    expect(await values("evaluate", ...about, "--lock", "")).toEqual(["bold", "wind"]);
    expect(await values("evaluate", `--argument=${file}`, "--set", "")).toEqual(["enough="]);
    expect(await values("evaluate", ...about, "--believe", "wind=")).toEqual([
      "wind=calm",
      "wind=storm",
      "wind=unknown",
    ]);
    expect(await values("audit", file, "--set", "")).toEqual(["enough="]);
    expect(await values("explain", ...about, "")).toEqual(
      expect.arrayContaining(["go", "windy", "bold", "wind", "enough", "crux"]),
    );
  });

  it("are about all arguments that are named, which may go on", async () => {
    const words = ["evaluate", "--argument", sailing(), "--argument", "cruel-trade-off"];
    expect((await values(...words, "--lock", "")).sort()).toEqual(["bold", ...beliefs].sort());
    expect(await values(...words, "--")).toContain("--argument");
    const everything = await values("compare", "--argument", "all", "--believe", "");
    expect(everything).toEqual(expect.arrayContaining(["moral_rank=", "takeover_chance="]));
    expect(await values("map", "--argument", "minefield", "--")).not.toContain("--argument");
  });

  it("have descriptions of one line", async () => {
    const { descriptions } = await asked(["map", "--argument", sailing(own), "--set", ""]);
    expect(descriptions.get("enough=")).toBe("how much is enough");
  });

  it("find it at home", async () => {
    const home = join(sailing(), "..");
    const { values: found } = await asked(
      ["evaluate", "--argument", "~/sailing.yaml", "--lock", ""],
      { HOME: home },
    );
    expect(found).toEqual(["bold"]);
  });

  it("become nothing of one that is missing, has faults or is no file", async () => {
    const faulty = { ...definitionWith(), claims: "none" };
    const hostile = definitionWith();
    const names = [
      "$(reboot)",
      "a b",
      "tab\tbed",
      "line\nbreak",
      "quo'te",
      'quo"te',
      "\u001b[2J",
      ":x",
    ];
    const bold = hostile.beliefs.bold;
    const pipe = join(directory(), "pipe");
    spawnSync("mkfifo", [pipe]);
    const files = [
      "/nowhere/at/all.yaml",
      `/${"long".repeat(9999)}`,
      directory(),
      pipe,
      sailing(faulty),
      ...names.map((name) => sailing({ ...hostile, beliefs: { bold, [name]: bold } })),
    ];
    for (const file of files) {
      expect(await values("evaluate", "--argument", file, "--lock", "")).toEqual([]);
      expect(await values("evaluate", "--argument", file, "--believe", "")).toEqual([]);
      expect(await values("explain", "--argument", file, "")).toEqual(
        wordIds.flatMap((id) => [id, ...words[id]]),
      );
    }
  });
});

describe("an answer", () => {
  it("leaves out what a shell would cut, expand or run, or what would be a directive", () => {
    const hostile = [
      "",
      " ",
      "a b",
      "a\tb",
      "a\nb",
      "$x",
      "`x`",
      "a'",
      'a"',
      "a\\",
      "~",
      "*",
      ":x",
      "a;b",
    ];
    const candidates = [...hostile, "-", "1b", "a_b.c-d=e"].map((value) => ({ value }));
    expect(printed({ candidates })).toBe("-\n1b\na_b.c-d=e\n:none\n");
  });

  it("has descriptions that steer no terminal and end no line", () => {
    const candidates = [{ value: "a", description: "\u001b[2Jx\r\n\ty\u202e " }, { value: "b" }];
    expect(printed({ candidates })).toBe("a\t[2Jx y\nb\n:none\n");
  });

  it("keeps what stands before a value in the same word", () => {
    const offer = { candidates: [{ value: "b" }], files: { after: "c=", endings: ["yaml"] } };
    expect(printed(after("--a=", offer))).toBe("--a=b\n:files\t--a=c=\tyaml\n");
  });

  it("never fails, whatever it is asked", async () => {
    const lines = [[], ["--"], ["--", "--"], ["evaluate", "--format=\u0000\n"], ["\u001b", ""]];
    for (const words of [...lines, ["-V"], ["--help"], ["evaluate", "--set=="], ["=", "=", "="]]) {
      expect((await asked(words)).directive).toMatch(/^:/);
    }
    expect(await run(["complete", "--nonsense", "--help"])).toMatchObject({ code: 0, stderr: "" });
  });

  it("is that there is nothing, where something is wrong with racecheck itself", async () => {
    let stdout = "";
    const sink = { write: (text: string) => (stdout += text) };
    const broken = new Command().addCommand(
      new Command("x").configureHelp({
        visibleOptions() {
          throw new Error("broken");
        },
      }),
    );
    expect(await runComplete([""], { ...io, stdout: sink }, () => broken)).toBe(0);
    expect(stdout).toBe(":none\n");
  });

  it("comes from a command that is not shown", async () => {
    for (const argv of [["--help"], ["help"]]) {
      expect((await run(argv)).stdout).not.toMatch(/^ *complete\b/m);
    }
    for (const near of ["complet", "completed", "comp"]) {
      expect((await run([near])).stderr).toMatch(/Did you mean (?!complete\?)/);
    }
    expect(program.commands.map(({ name }) => name)).not.toContain("complete");
  });
});

describe("racecheck completion", () => {
  it("refuses a shell it does not know", async () => {
    const { code, stdout, stderr } = await run(["completion", "csh"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("bash");
  });
});
