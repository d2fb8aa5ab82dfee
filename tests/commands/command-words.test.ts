/** What is printed of the words of a command line, whatever they hold. */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { directories } from "../support/directory.js";
import { run } from "../support/run.js";
import { shellIn } from "../support/shell.js";

const newDirectory = directories();
const HOSTILE = "x\n::error::p\u001b[31m##[error]q\u2028";

/** Nothing in it steers a terminal, and no line is a command to a runner. */
function expectHarmless(text: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u2028]/);
  expect(text).not.toMatch(/^\s*::|##\[/m);
}

describe("words that would steer a terminal or a runner", () => {
  it.each([
    ["an option", ["evaluate", `--${HOSTILE}`]],
    ["a command", [HOSTILE]],
    ["a command to explain", ["help", HOSTILE]],
    ["a choice", ["schema", HOSTILE]],
    ["a choice of shells", ["completion", HOSTILE]],
    ["too many", ["schema", "worldview", HOSTILE]],
    ["an option's value", ["evaluate", "--format", HOSTILE, "x.yaml"]],
    ["a file", ["evaluate", `./${HOSTILE}`]],
    ["a file to write", ["evaluate", "--output", `${HOSTILE}/x`, "worldviews"]],
    ["an assignment", ["evaluate", "--set", HOSTILE, "worldviews"]],
    ["a value", ["evaluate", "--believe", `moral_rank=${HOSTILE}`, "worldviews"]],
    ["an argument", ["evaluate", "--argument", HOSTILE, "worldviews"]],
    ["an id", ["explain", HOSTILE]],
    ["a baseline", ["compare", "--baseline", HOSTILE, "worldviews"]],
    ["a verdict", ["evaluate", "--expect", HOSTILE, "worldviews"]],
    ["a document", ["map", "--document", HOSTILE, "worldviews/minimal.yaml"]],
    ["a schema", ["init", "--schema", HOSTILE, "x.yaml"]],
    ["a file of init", ["init", `${HOSTILE}/x.yaml`]],
  ])("are shown as escapes: %s", async (_, argv) => {
    const { stderr, code } = await run(argv);
    expect(code).toBe(2);
    expectHarmless(stderr);
  });

  it("leave commander's guesses on a line of their own", async () => {
    const { stderr } = await run(["evaluate", "--formt", "json", "worldviews"]);
    expect(stderr).toBe(
      "error: unknown option '--formt'\n(Did you mean --format?)\n(see racecheck --help)\n",
    );
  });

  it("are no commands where they begin a line", async () => {
    const directory = newDirectory();
    const text = readFileSync("worldviews/misuse-first-lab.yaml", "utf8");
    writeFileSync(
      join(directory, "::error::f.yaml"),
      text.replace(/^name: .*/m, 'name: "::error::n ##[error]m"'),
    );
    for (const command of [
      "evaluate --expect silent",
      "evaluate --format markdown",
      "evaluate --format html",
      "evaluate --format junit",
      "evaluate --full",
      "evaluate --brief",
      "compare --baseline b.json",
      "test",
      "test --format junit --with-passes",
      "map",
    ]) {
      const { stdout, stderr } = shellIn(directory)(
        `$RACECHECK evaluate --format json --output b.json :*; $RACECHECK ${command} ::error::f.yaml`,
      );
      expect(stdout + stderr).toContain("error::");
      expect(stdout + stderr).not.toMatch(/^\s*::/m);
    }
    const compared = await run([
      ...["compare", "--format", "markdown", "--full", "worldviews/runner-up.yaml"],
      join(directory, "::error::f.yaml"),
    ]);
    expect(compared.stdout).not.toMatch(/^\s*::/m);
  });
});

describe("what is said of a name", () => {
  it.each([
    ["$RACECHECK -x.yaml", "(Did you mean ./-x.yaml?)"],
    ["$RACECHECK evaluate '-a b.yaml'", "(Did you mean './-a b.yaml'?)"],
    ["$RACECHECK evaluate $'-\\e[1m.yaml'", "(Did you mean $'./-\\u001b[1m.yaml'?)"],
    ["$RACECHECK evaluate 'w.yaml '", 'there is no file or directory "w.yaml "'],
    ["$RACECHECK evaluate ''", 'there is no file or directory ""'],
    ["$RACECHECK evaluate --output ' /x' w.yaml", '" /x" cannot be written'],
    [
      "$RACECHECK evaluate w.yaml/",
      "w.yaml/ cannot be read: a part of the path is not a directory",
    ],
    ["$RACECHECK evaluate - < nothing", "standard input holds no worldview"],
    [
      "$RACECHECK evaluate --brief pipe.yaml < /dev/null & sleep 0.1; : > pipe.yaml; wait",
      "pipe.yaml holds no worldview",
    ],
    [
      "mkdir d; cd d; rmdir ../d; $RACECHECK evaluate x.yaml",
      "there is no file or directory x.yaml",
    ],
    ["mkdir d; cd d; rmdir ../d; $RACECHECK evaluate --output o ~/w.yaml", "o cannot be written"],
  ])("is what is so: %s", (command, says) => {
    const directory = newDirectory();
    cpSync("worldviews/misuse-first-lab.yaml", join(directory, "w.yaml"));
    const { stderr } = shellIn(directory)(
      `export HOME=$PWD; mkfifo pipe.yaml; cat w.yaml | tee ./-x.yaml './-a b.yaml' $'./-\\e[1m.yaml' > x; : > nothing; ${command}`,
    );
    expect(stderr).toContain(says);
    expectHarmless(stderr);
  });

  it("does not take a directory that is gone for a defect", () => {
    const directory = newDirectory();
    cpSync("worldviews/misuse-first-lab.yaml", join(directory, "w.yaml"));
    const { stdout, stderr, status } = shellIn(directory)(
      "here=$PWD; mkdir d; cd d; rmdir ../d; $RACECHECK evaluate --brief $here/w.yaml",
    );
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("w.yaml");
  });
});

describe("a command that is suggested", () => {
  const names = [
    "a.yaml",
    "-x.yaml",
    "a b.yaml",
    "it's.yaml",
    "$HOME`x`.yaml",
    "a\n::error::\u001bb.yaml",
    "é😀.yaml",
    "~.yaml",
    "a*.yaml",
    "!!.yaml",
    "a\\b'\t.yaml",
  ];
  it.each(names)("does what it says when it is pasted: %j", (name) => {
    const directory = newDirectory();
    const shell = shellIn(directory);
    writeFileSync(join(directory, "name"), name);
    const { stderr } = shell('$RACECHECK init --yes -- "$(cat name)"');
    const next = /^Next: racecheck (.*)$/m.exec(stderr)?.[1];
    expectHarmless(stderr);
    const pasted = shell(`$RACECHECK ${next}`);
    expect(pasted.stderr).toBe("");
    expect(pasted.status).toBe(0);
  });

  it("names the argument that the worldview is about", () => {
    const directory = newDirectory();
    cpSync("docs/examples/disclosure.yaml", join(directory, "my arg.yaml"));
    const shell = shellIn(directory);
    const { stderr } = shell("$RACECHECK init --yes --argument 'my arg.yaml' w.yaml");
    expect(stderr).toContain("Next: racecheck evaluate --argument 'my arg.yaml' w.yaml\n");
    expect(shell("$RACECHECK evaluate --argument 'my arg.yaml' w.yaml").status).toBe(0);
  });
});
