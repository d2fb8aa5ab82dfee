/** Where reports are written to, and what of it must stay. The built program runs in a shell. */
import { chmodSync, chownSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { directories } from "../support/directory.js";
import { run } from "../support/run.js";
import { shellIn } from "../support/shell.js";
import { unprivileged } from "../support/unprivileged.js";

const newDirectory = directories();
const LAB = "favoured  trade-off bites  Misuse-first frontier lab  w.yaml\n";
const RUN = "$RACECHECK evaluate --brief";

function workplace(): string {
  const directory = newDirectory();
  cpSync("worldviews/misuse-first-lab.yaml", join(directory, "w.yaml"));
  return directory;
}

function shell(command: string, directory = workplace()) {
  const read = (name: string): string => readFileSync(join(directory, name), "utf8");
  return { ...shellIn(directory)(command), read, directory };
}

describe("a name that stands for an open stream", () => {
  it.each([
    ["/dev/stdout", "> all"],
    ["/dev/fd/1", "> all"],
    ["/proc/self/fd/1", "> all"],
    ["/proc/thread-self/fd/1", "> all"],
    ["/dev/stderr", "2> all 1>&2"],
    ["/dev/fd/7", "7> all 1>&7"],
    ["all", "> all"],
    ["./all", ">> all"],
    ["link", "> all"],
    ["to-stdout", "> all"],
  ])("is written to, and what else is there stays: %s %s", (name, redirection) => {
    const { read, status, stderr } = shell(
      `ln -s all link; ln -s /dev/stdout to-stdout; (echo a; ${RUN} --output ${name} w.yaml; echo b) ${redirection}`,
    );
    expect([status, stderr]).toEqual([0, ""]);
    expect(read("all")).toBe(`a\n${LAB}b\n`);
  });

  it("is so in --format, too, and what stood in a log stays", () => {
    const { read } = shell(
      `echo old > log; ${RUN} --format text=/dev/stderr --format text=out w.yaml 2>> log`,
    );
    expect(read("log")).toBe(`old\n${LAB}`);
    expect(read("out")).toBe(LAB);
  });

  it("is written to by init, with --force and without, and no schema beside it", () => {
    const { stdout, read } = shell(
      "(echo a; $RACECHECK init --yes --force /dev/stdout; $RACECHECK init --yes /dev/fd/1) > all; ls",
    );
    expect(stdout).toBe("all\nw.yaml\n");
    expect(read("all")).toMatch(/^a\n# yaml.*\nname:.*\n# yaml.*\nname:/s);
  });

  it("may be that of a process substitution, a pipe, or a device", () => {
    const { stdout, stderr } = shell(
      `${RUN} --output >(sed s/^/1:/) w.yaml; mkfifo pipe; (cat pipe | sed s/^/2:/ &); ${RUN} --output pipe w.yaml; ${RUN} --output /dev/null w.yaml; sleep 0.2; test -p pipe && test -c /dev/null && echo still`,
    );
    expect(stderr).toBe("");
    expect(stdout.split("\n").sort()).toEqual(
      ["", `1:${LAB}`.trimEnd(), `2:${LAB}`.trimEnd(), "still"].sort(),
    );
  });

  it("that is not open is said to be so", () => {
    const { stderr, status } = shell(`${RUN} --output /dev/fd/99 w.yaml`);
    expect(status).toBe(2);
    expect(stderr).toContain("/dev/fd/99 cannot be written: it is not open");
  });
});

describe("a file that is written from a terminal", () => {
  it("has no colour unless it is asked for", async () => {
    const directory = workplace();
    const out = join(directory, "out");
    const argv = ["evaluate", "--brief", "--format", `text=${out}`, join(directory, "w.yaml")];
    await run(argv, { columns: 40 });
    expect(readFileSync(out, "utf8")).not.toContain("\u001b");
    await run([...argv, "--color"], { columns: 40 });
    expect(readFileSync(out, "utf8")).toContain("\u001b");
  });
});

describe("a file that is replaced", () => {
  it.each(["666", "600", "640", "777", "444"])("keeps its mode %s, whatever the umask", (mode) => {
    const { stdout } = shell(
      `umask 077; echo old > out; chmod ${mode} out; ${RUN} --output out w.yaml; stat -c %a out`,
    );
    expect(stdout).toBe(`${mode}\n`);
  });

  it("keeps its hard links, its symbolic links, and links that lead nowhere yet", () => {
    const { stdout, read } = shell(
      `echo old and much longer than what comes, ${"x".repeat(100)} > out; ln out hard; ln -s out soft; ln -s new dangling; for each in soft dangling; do ${RUN} --output $each w.yaml; done; stat -c %h out; readlink soft dangling`,
    );
    expect(stdout).toBe("2\nout\nnew\n");
    for (const name of ["out", "hard", "new"]) expect(read(name)).toBe(LAB);
  });

  it.runIf(process.getuid?.() === 0)("keeps its owner", () => {
    const directory = workplace();
    writeFileSync(join(directory, "out"), "old");
    chownSync(join(directory, "out"), 1234, 1235);
    expect(shell(`${RUN} --output out w.yaml; stat -c %u:%g out`, directory).stdout).toBe(
      "1234:1235\n",
    );
  });

  it("is written in place where its directory or its owner leave no other way", () => {
    const directory = workplace();
    const run = unprivileged(directory);
    chmodSync(directory, 0o755);
    for (const [name, folder] of [
      ["closed", 0o555],
      ["open", 0o777],
    ] as const) {
      mkdirSync(join(directory, name));
      writeFileSync(join(directory, name, "out"), "old ".repeat(100));
      chmodSync(join(directory, name, "out"), 0o666);
      chmodSync(join(directory, name), folder);
      const { stderr } = run(`${RUN} --output ${name}/out w.yaml`);
      expect(stderr).toBe("");
      expect(readFileSync(join(directory, name, "out"), "utf8")).toBe(LAB);
      expect(run(`stat -c %a ${name}/out; ls -A ${name}`).stdout).toBe("666\nout\n");
    }
  });

  it("is left alone if it may not be written", () => {
    const directory = workplace();
    const run = unprivileged(directory);
    chmodSync(directory, 0o777);
    writeFileSync(join(directory, "out"), "old");
    chmodSync(join(directory, "out"), 0o444);
    const { stderr, status } = run(`${RUN} --output out w.yaml`);
    expect(status).toBe(2);
    expect(stderr).toContain("out cannot be written: permission denied");
    expect(readFileSync(join(directory, "out"), "utf8")).toBe("old");
  });

  it("stays as it was if there is no room for what is longer", () => {
    const { stderr, status, read } = shell(
      `printf old > out; ln out hard; ulimit -f 1; ${RUN} --format json --output out w.yaml w2.yaml $(for i in $(seq 30); do cp w.yaml w$i.yaml; echo w$i.yaml; done)`,
    );
    expect(status).toBe(2);
    expect(stderr).toContain("out cannot be written: it would be larger than is allowed");
    expect(read("out")).toBe("old");
  });
});

describe("one file under two names", () => {
  const refused: Readonly<Record<string, string>> = {
    "two formats": "evaluate --format json=a --format ndjson=./a w.yaml",
    "two formats through a link": "evaluate --format json=a --format ndjson=to-a w.yaml",
    "two formats through a directory": "evaluate --format json=here/a --format ndjson=a w.yaml",
    "standard output twice": "evaluate --format json=/dev/stdout --format ndjson w.yaml",
    "a worldview": "evaluate --output w.yaml w.yaml",
    "a worldview through ./": "evaluate --output ./w.yaml w.yaml",
    "a worldview through a link": "evaluate --output soft w.yaml",
    "a worldview through a hard link": "evaluate --format json=hard.txt w.yaml",
    "a worldview below a directory": "evaluate --format json=w.yaml --brief .",
    "a worldview on standard input": "evaluate --output w.yaml - < w.yaml",
    "a worldview that is standard output": "evaluate w.yaml >> w.yaml",
    "a worldview of test": "test --format junit=w.yaml w.yaml",
    "a worldview of map": "map --format svg --output w.yaml w.yaml",
    "a worldview of compare": "compare --format json=w.yaml w.yaml v.yaml",
    "a baseline": "compare --baseline b.json --output ./b.json w.yaml",
    "an argument": "evaluate --argument arg.yaml --output arg.yaml w.yaml",
    "an argument of explain": "explain --argument arg.yaml --output arg.yaml",
    "an argument of schema": "schema --argument arg.yaml --output arg.yaml",
    "an argument of init": "init --yes --force --argument arg.yaml arg.yaml",
  };

  it.each(Object.entries(refused))("is refused before anything is written: %s", (_, command) => {
    const directory = workplace();
    const sums =
      "ln -s a to-a; ln -s . here; ln -s w.yaml soft; ln w.yaml hard.txt; cp w.yaml v.yaml";
    cpSync("docs/examples/disclosure.yaml", join(directory, "arg.yaml"));
    shell(`${sums}; $RACECHECK evaluate --format json --output b.json w.yaml`, directory);
    const before = shell("ls; cat *.yaml *.json", directory).stdout;
    const { status, stderr } = shell(`$RACECHECK ${command}`, directory);
    expect(stderr).toMatch(/^\S+ usage\/invalid\n {2}.*(would be written to|cannot be written to)/);
    expect(status).toBe(2);
    expect(shell("ls; cat *.yaml *.json", directory).stdout).toBe(before);
  });

  it.each([
    ["--format text=/dev/stderr --format text=/dev/stderr", "2> all"],
    ["--format text=/dev/fd/7 --format text=/dev/fd/7", "7> all"],
    ["--format text=/dev/stderr --format text", "> all 2>&1"],
    ["--format text=all --format text=/dev/stderr", "2> all"],
  ])("may take several formats if it is open: %s %s", (formats, redirection) => {
    const { status, read } = shell(`${RUN} ${formats} w.yaml ${redirection}`);
    expect(status).toBe(0);
    expect(read("all")).toBe(LAB + LAB);
  });

  it("is refused if it is open, and named besides", () => {
    const { status, stderr, read } = shell(
      `${RUN} --format text=/dev/fd/7 --format text=all w.yaml 7> all`,
    );
    expect(stderr).toContain("two formats would be written to one file");
    expect([status, read("all")]).toEqual([2, ""]);
  });

  it("is no clash where nothing can be lost", () => {
    const { status, stderr } = shell(
      `${RUN} --format json=/dev/null --format ndjson=/dev/null w.yaml && ${RUN} --output cruel-trade-off w.yaml && ${RUN} --output cruel-trade-off w.yaml && ${RUN} --format json=/dev/stderr w.yaml 2>&1 | cat > all`,
    );
    expect([status, stderr]).toEqual([0, ""]);
  });
});
