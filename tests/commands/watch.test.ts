/** `--watch`, with the executable that was built and files that really change. Waits for what is written. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { directories } from "../support/directory.js";
import { run } from "../support/run.js";
import { hasTerminals } from "../support/shells.js";
import { watching, watchingInShell, watchingInTerminal } from "../support/watching.js";

const directory = directories();
const FAVOURED = "moral_rank: 1";
const SILENT = "moral_rank: 2";

const verdictOf: Readonly<Record<string, string>> = { [FAVOURED]: "favoured", [SILENT]: "silent" };

function textWith(rank: string, name = "Lab"): string {
  return `name: ${name}\nbeliefs:\n  misuse_weight: 0.7\n  alignment_difficulty: hard\n  ${rank}\n`;
}

/** A directory with worldviews in it: lab.yaml, which is favoured, and others by name. */
function folder(...others: readonly string[]): {
  readonly here: string;
  at(...path: string[]): string;
  write(name: string, text: string): void;
} {
  const here = directory();
  const at = (...path: string[]): string => join(here, ...path);
  const write = (name: string, text: string): void => writeFileSync(at(name), text);
  for (const name of ["lab.yaml", ...others]) write(name, textWith(FAVOURED, name));
  return { here, at, write };
}

/** The verdicts that were printed, in order, of lines that begin with one. */
function verdictsIn(text: string): readonly string[] {
  return [...text.matchAll(/^(favoured|silent|disfavoured|open)\b/gm)].map(([, word = ""]) => word);
}

describe("--watch", () => {
  it("answers at once, and again when a file has changed; says what and when", async () => {
    const { here, write } = folder();
    const watch = watching(here, "evaluate", "--watch", "lab.yaml");
    await watch.answered(1);
    expect(watch.stdout()).toContain("racing is FAVOURED");
    expect(watch.stderr()).toBe("watching 1 file; Ctrl-C ends\n");
    write("lab.yaml", textWith(SILENT));
    await watch.answered(2);
    expect(watch.stdout()).toContain("is SILENT");
    expect(watch.stderr()).toMatch(
      /^watching 1 file; Ctrl-C ends\n\d\d:\d\d:\d\d lab\.yaml changed\nwatching 1 file; Ctrl-C ends\n$/,
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there
    expect(watch.stdout() + watch.stderr()).not.toMatch(/\u001b/);
  });

  it("is there without a command too, and in test and compare", async () => {
    const { here, write } = folder("rival.yaml");
    const short = watching(here, "lab.yaml", "--brief", "--watch");
    const test = watching(here, "test", "--brief", "--watch", "lab.yaml");
    const compare = watching(here, "compare", "--brief", "--watch", "lab.yaml", "rival.yaml");
    const all = [short, test, compare];
    await Promise.all(all.map((each) => each.answered(1)));
    write("lab.yaml", `${textWith(SILENT)}expect: favoured\n`);
    await Promise.all(all.map((each) => each.answered(2)));
    expect(verdictsIn(short.stdout())).toEqual(["favoured", "silent"]);
    expect(test.stdout()).toContain("0 passed, 1 failed");
    expect(verdictsIn(compare.stdout())).toEqual(["favoured", "favoured", "silent", "favoured"]);
  });

  it("keeps to a file that editors save by another one in its place", async () => {
    const { here, at, write } = folder("rival.yaml");
    const watch = watching(here, "evaluate", "--brief", "--watch", "lab.yaml", "rival.yaml");
    const ranks = [SILENT, FAVOURED, SILENT];
    await watch.answered(1);
    for (const [index, rank] of ranks.entries()) {
      write("draft.tmp", textWith(rank));
      renameSync(at("draft.tmp"), at("lab.yaml"));
      await watch.answered(index + 2);
    }
    const labs = verdictsIn(watch.stdout()).filter((_, index) => index % 2 === 0);
    expect(labs).toEqual(["favoured", "silent", "favoured", "silent"]);
    expect(watch.stderr()).not.toContain("gone");
  });

  it("keeps to a file that goes and comes back, and says so", async () => {
    const { here, at, write } = folder("rival.yaml");
    const watch = watching(here, "evaluate", "--brief", "--watch", "lab.yaml", "rival.yaml");
    await watch.answered(1);
    rmSync(at("lab.yaml"));
    await watch.answered(2);
    expect(watch.stderr()).toContain("lab.yaml input/not-found");
    expect(watch.stderr()).toMatch(/ lab\.yaml is gone\n/);
    write("lab.yaml", textWith(SILENT));
    await watch.answered(3);
    expect(watch.stderr()).toMatch(/ lab\.yaml is new\n/);
    write("lab.yaml", textWith(FAVOURED));
    await watch.answered(4);
    expect(verdictsIn(watch.stdout()).slice(-4)).toEqual([
      "silent",
      "favoured",
      "favoured",
      "favoured",
    ]);
  });

  it("shows what is wrong with a half-written file, and goes on", async () => {
    const { here, write } = folder();
    const watch = watching(here, "evaluate", "--brief", "--watch", "lab.yaml");
    await watch.answered(1);
    write("lab.yaml", 'name: "Lab');
    await watch.answered(2);
    expect(watch.stderr()).toContain("lab.yaml:1:11 yaml/syntax");
    write("lab.yaml", textWith(SILENT));
    await watch.answered(3);
    expect(verdictsIn(watch.stdout())).toEqual(["favoured", "silent"]);
  });

  it("waits until a file is written to the end, and runs once for many changes", async () => {
    const { here, at, write } = folder();
    const watch = watching(here, "evaluate", "--brief", "--watch", "lab.yaml");
    await watch.answered(1);
    /** Writes a text in 20 parts; returns the longest pause between two. */
    const writeSlowly = async (text: string): Promise<number> => {
      let longest = 0;
      let last = Date.now();
      write("lab.yaml", "");
      for (let part = 0; part < 20; part++) {
        const [from, to] = [part, part + 1].map((each) => Math.floor((text.length * each) / 20));
        await delay(10);
        appendFileSync(at("lab.yaml"), text.slice(from, to));
        longest = Math.max(longest, Date.now() - last);
        last = Date.now();
      }
      return longest;
    };
    for (const rank of [SILENT, FAVOURED, SILENT, FAVOURED]) {
      const before = { answers: watch.answers(), stderr: watch.stderr().length };
      const longest = await writeSlowly(textWith(rank));
      await watch.answered(before.answers + 1);
      await watch.until(() => verdictsIn(watch.stdout()).at(-1) === verdictOf[rank]);
      await delay(300);
      // A machine that makes the writer pause for long proves nothing.
      if (longest > 50) continue;
      expect(watch.answers()).toBeLessThanOrEqual(before.answers + 2);
      expect(watch.stderr().slice(before.stderr)).not.toContain("lab.yaml:");
    }
  });

  it("notices what changes while it makes its first answer", async () => {
    const { here, at, write } = folder();
    const many = Array.from(
      { length: 400 },
      (_, index) => `---\n${textWith(FAVOURED, `Lab ${index}`)}`,
    );
    write("lab.yaml", many.join(""));
    const outputs = ["--format", "json=out.json", "--format", "text"];
    const watch = watching(here, "evaluate", "--full", "--watch", ...outputs, "lab.yaml");
    // The input was read, and the rest of the answer is still to be made: nothing is watched yet.
    while (!existsSync(at("out.json"))) await delay(1);
    write("lab.yaml", textWith(SILENT));
    await watch.until(() => watch.stdout().includes("is SILENT"));
  });

  it("finds files that appear in a directory, below it too, and misses those that go", async () => {
    const { here, at, write } = folder();
    const watch = watching(here, "evaluate", "--brief", "--watch", ".");
    await watch.answered(1);
    write("second.yaml", textWith(SILENT));
    await watch.answered(2);
    expect(watch.stderr()).toMatch(/ second\.yaml is new\nwatching 2 files;/);
    mkdirSync(at("below"));
    write("below/third.yaml", textWith(SILENT));
    await watch.answered(3);
    expect(watch.stderr()).toMatch(/ below\/third\.yaml is new\nwatching 3 files;/);
    write("below/third.yaml", textWith(FAVOURED));
    await watch.answered(4);
    rmSync(at("second.yaml"));
    rmSync(at("below"), { recursive: true });
    await watch.until(() => watch.stderr().endsWith("watching 1 file; Ctrl-C ends\n"));
    // Neither is an input.
    write("notes.txt", "nothing");
    write(".hidden.yaml", "nothing");
    write("lab.yaml", textWith(SILENT));
    const before = watch.answers();
    await watch.answered(before + 1);
    expect(watch.stderr()).not.toMatch(/notes|hidden/);
  });

  it("finds a directory that goes and comes back", async () => {
    const { here, at } = folder();
    mkdirSync(at("all"));
    cpSync(at("lab.yaml"), at("all", "lab.yaml"));
    const watch = watching(here, "evaluate", "--brief", "--watch", "all", "all/lab.yaml");
    await watch.answered(1);
    rmSync(at("all"), { recursive: true });
    await watch.answered(2);
    expect(watch.stderr()).toContain("all input/not-found");
    mkdirSync(at("all"));
    writeFileSync(at("all", "lab.yaml"), textWith(SILENT));
    await watch.until(() => verdictsIn(watch.stdout()).includes("silent"));
    writeFileSync(at("all", "lab.yaml"), textWith(FAVOURED));
    await watch.until(() => verdictsIn(watch.stdout()).at(-1) === "favoured");
  });

  it("finds a file whose directory is still to come, and then keeps to it", async () => {
    const { here, at } = folder();
    const watch = watching(here, "evaluate", "--brief", "--watch", "a/b/lab.yaml");
    await watch.answered(1);
    expect(watch.stderr()).toContain("watching for files; Ctrl-C ends");
    // By then it waits, and there is nothing that would tell it.
    await delay(500);
    mkdirSync(at("a", "b"), { recursive: true });
    for (const [index, rank] of [FAVOURED, SILENT].entries()) {
      writeFileSync(at("a", "b", "lab.yaml"), textWith(rank));
      await watch.answered(index + 2);
    }
    expect(verdictsIn(watch.stdout())).toEqual(["favoured", "silent"]);
  });

  it("looks by itself where the system has no watches left to give", async () => {
    const { here, write } = folder();
    write(
      "deaf.cjs",
      'require("fs").watch = () => { throw Object.assign(new Error(), { code: "ENOSPC" }); };\n',
    );
    const watch = watchingInShell(
      here,
      "NODE_OPTIONS='--require ./deaf.cjs'; export NODE_OPTIONS; eval exec $RACECHECK --brief --watch lab.yaml",
    );
    await watch.answered(1);
    for (const [index, rank] of [SILENT, FAVOURED].entries()) {
      // By then it waits, and nothing tells it.
      await delay(500);
      write("lab.yaml", textWith(rank));
      await watch.answered(index + 2);
    }
    expect(verdictsIn(watch.stdout())).toEqual(["favoured", "silent", "favoured"]);
    expect(watch.stderr()).not.toContain("ENOSPC");
  });

  it("watches where a link leads", async () => {
    const { here, at } = folder();
    mkdirSync(at("elsewhere"));
    mkdirSync(at("all"));
    renameSync(at("lab.yaml"), at("elsewhere", "real.yaml"));
    symlinkSync("../elsewhere/real.yaml", at("all", "lab.yaml"));
    const watch = watching(here, "evaluate", "--brief", "--watch", "all");
    await watch.answered(1);
    for (const [index, rank] of [SILENT, FAVOURED, SILENT].entries()) {
      writeFileSync(at("elsewhere", "draft"), textWith(rank));
      renameSync(at("elsewhere", "draft"), at("elsewhere", "real.yaml"));
      await watch.answered(index + 2);
    }
    expect(verdictsIn(watch.stdout())).toEqual(["favoured", "silent", "favoured", "silent"]);
  });

  it("watches the argument and the baseline", async () => {
    const { here, write } = folder();
    const { stdout: argument } = await run(["explain", "--format", "yaml"]);
    write("argument.yaml", argument);
    const { stdout: baseline } = await run([
      "evaluate",
      "--format",
      "json",
      join(here, "lab.yaml"),
    ]);
    write("baseline.json", baseline.replaceAll(join(here, "lab.yaml"), "lab.yaml"));
    const evaluate = watching(
      here,
      ...["evaluate", "--brief", "--watch", "--argument", "argument.yaml", "lab.yaml"],
    );
    await evaluate.answered(1);
    expect(evaluate.stderr()).toContain("watching 2 files");
    write("argument.yaml", argument.slice(0, 100));
    await evaluate.answered(2);
    expect(evaluate.stderr()).toContain("argument.yaml changed\nargument.yaml:");
    write("argument.yaml", argument);
    await evaluate.answered(3);
    expect(verdictsIn(evaluate.stdout())).toEqual(["favoured", "favoured"]);

    const compare = watching(
      here,
      ...["compare", "--watch", "--exit-code", "--baseline", "baseline.json", "lab.yaml"],
    );
    await compare.answered(1);
    write("baseline.json", "{");
    await compare.answered(2);
    expect(compare.stderr()).toContain("baseline.json changed\nbaseline.json");
  });

  it("shows a gate, which ends nothing", async () => {
    const { here, write } = folder();
    const watch = watching(
      here,
      "evaluate",
      "--brief",
      "--watch",
      "--expect",
      "silent",
      "lab.yaml",
    );
    await watch.answered(1);
    expect(watch.stderr()).toContain("expected silent, but it is favoured");
    write("lab.yaml", textWith(SILENT));
    await watch.answered(2);
    watch.child.kill("SIGINT");
    expect(await watch.end).toEqual({ code: null, signal: "SIGINT" });
  });

  it.each(["SIGINT", "SIGTERM"] as const)("ends by %s as any program does", async (signal) => {
    const { here } = folder();
    const watch = watching(here, "evaluate", "--watch", ".");
    await watch.answered(1);
    watch.child.kill(signal);
    expect(await watch.end).toEqual({ code: null, signal });
  });

  it("writes its files anew, and takes none of them for an input", async () => {
    const { here, at, write } = folder();
    const outputs = ["--format", "json=out.json", "--format", "text"];
    const watch = watching(here, "evaluate", "--brief", "--watch", ...outputs, ".");
    await watch.answered(1);
    const verdict = () => JSON.parse(readFileSync(at("out.json"), "utf8")).results[0].verdict;
    expect(verdict()).toBe("favoured");
    write("lab.yaml", textWith(SILENT));
    await watch.answered(2);
    expect(verdict()).toBe("silent");
    write("lab.yaml", textWith(FAVOURED));
    await watch.answered(3);
    expect(verdict()).toBe("favoured");
    await delay(1000);
    expect(watch.answers()).toBe(3);
    expect(watch.stderr()).not.toContain("out.json");
    expect(watch.stderr()).not.toContain("2 files");
  });

  it("ends quietly when nobody reads it any more", async () => {
    const { here, write } = folder();
    const watch = watchingInShell(
      here,
      "{ eval $RACECHECK evaluate --watch lab.yaml; echo ended with $? >&2; } | head -1",
    );
    await watch.answered(1);
    write("lab.yaml", textWith(SILENT));
    expect(await watch.end).toEqual({ code: 0, signal: null });
    expect(watch.stdout()).toMatch(/^lab\.yaml +lab\.yaml\n$/);
    expect(watch.stderr()).toContain("ended with 0");
  });

  it.each([
    ["standard input", ["-"], "standard input cannot be watched"],
    ["a baseline on standard input", ["lab.yaml", "--baseline", "-"], "standard input cannot"],
    ["a file that is written too", ["lab.yaml", "--output", "./lab.yaml"], "both read and written"],
    ["no file at all", [], "no worldview was named"],
    ["a device", ["/dev/null"], "/dev/null cannot be watched"],
  ])("refuses %s", async (_, argv, message) => {
    const { here } = folder();
    const before = readFileSync(join(here, "lab.yaml"), "utf8");
    const watch = watching(here, "compare", "--watch", ...argv);
    expect(await watch.end).toEqual({ code: 2, signal: null });
    expect(watch.stderr()).toContain(message);
    expect(readFileSync(join(here, "lab.yaml"), "utf8")).toBe(before);
  });

  it.each([
    ["--format", "jsn"],
    ["--expect", "fine"],
    ["--believe", "moral_rank=none"],
    ["--argument", "unheard-of"],
    ["--output", "nowhere/out.txt"],
  ])("ends where %s %s keeps every run from its work", async (...option) => {
    const { here } = folder();
    const watch = watching(here, "evaluate", "--watch", ...option, "lab.yaml");
    expect(await watch.end).toEqual({ code: 2, signal: null });
    expect(watch.answers()).toBe(0);
  });

  it("waits for files that are still to come", async () => {
    const { here, write } = folder();
    const watch = watching(here, "compare", "--brief", "--watch", ".", "later.yaml");
    await watch.answered(1);
    expect(watch.stderr()).toContain("later.yaml input/not-found");
    write("later.yaml", textWith(SILENT));
    await watch.answered(2);
    expect(verdictsIn(watch.stdout())).toContain("silent");
  });
});

describe("inputs and outputs", () => {
  it("are apart also in a run that is not watched", async () => {
    const { at } = folder();
    mkdirSync(at("all"));
    renameSync(at("lab.yaml"), at("all", "lab.yaml"));
    for (const format of ["json", "ndjson", "sarif"]) {
      const out = at("all", `${format}.json`);
      const argv = ["evaluate", "--format", format, "--output", out, at("all", "lab.yaml")];
      const all = [...argv.slice(0, -1), at("all")];
      expect(await run(argv)).toMatchObject({ code: 0, stderr: "" });
      expect(await run(all)).toMatchObject({ code: 0, stderr: "" });
      expect(existsSync(out)).toBe(true);
      rmSync(out);
    }
  });

  it("are one where the output would take the place of a worldview", async () => {
    const { at } = folder();
    const survey = at("all", "survey.json");
    mkdirSync(at("all"));
    writeFileSync(survey, '[{"name": "A", "beliefs": {}}]');
    const argv = ["evaluate", "--format", "json", "--output", survey, at("all")];
    expect(await run(argv)).toMatchObject({ code: 2 });
    expect(readFileSync(survey, "utf8")).toContain('"A"');
  });
});

describe.skipIf(!hasTerminals())(
  "--watch in a terminal (where util-linux has one to offer)",
  () => {
    const CLEAR = "\u001b[2J\u001b[3J\u001b[H";
    const command = "eval $RACECHECK evaluate --brief --no-color --watch lab.yaml";

    it("shows each answer in place of the one before", async () => {
      const { here, write } = folder();
      const watch = watchingInTerminal(here, command);
      await watch.answered(1);
      expect(watch.stdout()).not.toContain(CLEAR);
      write("lab.yaml", textWith(SILENT));
      await watch.answered(2);
      write("lab.yaml", "name: [");
      await watch.answered(3);
      const [first, second, third, ...others] = watch.stdout().replaceAll("\r", "").split(CLEAR);
      expect(others).toEqual([]);
      expect(first).toMatch(/^favoured .*\nwatching 1 file; Ctrl-C ends\n$/);
      expect(second).toMatch(
        /^silent .*\n\d\d:\d\d:\d\d lab\.yaml changed; watching 1 file; Ctrl-C ends\n$/,
      );
      expect(third).toMatch(/^lab\.yaml:1:8 yaml\/syntax/);
    });

    it("ends on Ctrl-C with the code of a shell", async () => {
      const { here } = folder();
      const watch = watchingInTerminal(here, `trap : INT; ${command}; echo "ended with $?"`);
      await watch.answered(1);
      watch.child.stdin?.write("\u0003");
      await watch.end;
      expect(watch.stdout()).toContain("ended with 130");
    });
  },
);
