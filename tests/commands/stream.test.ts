/** `evaluate --format ndjson`: the same answers as ever, each as soon as it can be given. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateAll } from "../../src/answers/evaluate.js";
import { main } from "../../src/main.js";
import { print } from "../../src/report/print.js";
import { loadArgument, readWorldviews } from "../../src/worldview/load.js";
import { directories } from "../support/directory.js";
import { run } from "../support/run.js";
import { runs } from "../support/runs.js";
import { shellIn } from "../support/shell.js";

const newDirectory = directories();
const line = (name: string, beliefs: object): string => JSON.stringify({ name, beliefs });
const sound = { misuse_weight: 0.7, moral_rank: 1, alignment_difficulty: "hard" };

/** Standard input in chunks that end at some places. */
async function* chunks(text: string, cuts: readonly number[]): AsyncIterable<Uint8Array> {
  const bytes = Buffer.from(text);
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length];
  places.sort((a, b) => a - b);
  for (const [index, to] of places.slice(1).entries()) yield bytes.subarray(places[index], to);
}

/** Runs a command line with these chunks on standard input. */
async function streamed(argv: readonly string[], stdin: AsyncIterable<Uint8Array>) {
  const written = { stdout: "", stderr: "" };
  const code = await main(argv, {
    stdin,
    stdout: { write: (text: string) => (written.stdout += text) },
    stderr: { write: (text: string) => (written.stderr += text) },
    env: {},
  });
  return { code, ...written };
}

const argument = loadArgument();

/** What the answers are where all of the text is there at once. */
async function atOnce(text: string, detail: "brief" | "default"): Promise<string> {
  const entries = readWorldviews(argument, text, { file: "-" });
  const answer = evaluateAll(argument, entries, { outlook: detail !== "brief" });
  return print(answer, "ndjson", { detail });
}

const lines = fc.array(
  fc.oneof(
    fc.constantFrom(
      line("W", sound),
      line("open", { ...sound, moral_rank: "unknown" }),
      line("chance", { ...sound, can_develop_agi: { chance: 0.5 } }),
      line('é🏁 "q": \u2028', { ...sound, misuse_weight: 0.2 }),
      line("wrong", { ...sound, moral_rank: 0 }),
      line("misspelt", { ...sound, moral_rnak: 1 }),
      line("without", {}),
    ),
    fc.constantFrom(
      "",
      "  ",
      "{",
      "no object",
      "# remark",
      "[1, 2]",
      `${line("a", sound)}${line("b", sound)}`,
    ),
  ),
  { maxLength: 8 },
);

describe("a stream of lines", () => {
  it.each(["brief", "default"] as const)("is answered as a whole text is, %s", async (detail) => {
    const options = detail === "brief" ? ["--brief"] : [];
    await fc.assert(
      fc.asyncProperty(
        lines,
        fc.constantFrom("\n", "\r\n"),
        fc.array(fc.nat(2000), { maxLength: 5 }),
        async (all, end, cuts) => {
          const text = [line("first", sound), line("second", sound), ...all].join(end) + end;
          const argv = ["evaluate", ...options, "--format", "ndjson", "-"];
          const { stdout } = await streamed(argv, chunks(text, cuts));
          expect(stdout).toBe(await atOnce(text, detail));
        },
      ),
      { numRuns: runs(detail === "brief" ? 300 : 60) },
    );
  });

  it.each([
    ["YAML", "name: A\nbeliefs: {misuse_weight: 0.7, moral_rank: 1, alignment_difficulty: hard}\n"],
    ["documents", `${line("A", sound)}\n---\n${line("B", sound)}\n`],
    ["a list", `[${line("A", sound)},\n${line("B", sound)}]`],
    ["one object over lines", JSON.stringify({ name: "A", beliefs: sound }, undefined, 2)],
    ["one object", line("A", sound)],
    ["nothing", ""],
    ["remarks", "# nothing\n"],
  ])("need not be of lines: %s", async (_, text) => {
    for (const cuts of [[], [1, 20], [60, 61]]) {
      const argv = ["evaluate", "--format", "ndjson", "-"];
      const { stdout } = await streamed(argv, chunks(text, cuts));
      expect(stdout).toBe(await atOnce(text, "default"));
    }
  });

  it("is answered before it ends", async () => {
    let answered = (): void => {};
    const firstAnswer = new Promise<void>((resolve) => {
      answered = resolve;
    });
    async function* waiting(): AsyncIterable<Uint8Array> {
      yield Buffer.from(`${line("A", sound)}\n${line("B", sound)}\n`);
      await firstAnswer;
      yield Buffer.from(`${line("C", sound)}\n`);
    }
    let written = "";
    const code = await main(["evaluate", "--brief", "--format", "ndjson", "-"], {
      stdin: waiting(),
      stdout: {
        write: (text: string) => {
          written += text;
          answered();
        },
      },
      stderr: { write: () => {} },
      env: {},
    });
    expect(code).toBe(0);
    expect(written.split("\n").map((each) => each && JSON.parse(each).name)).toEqual([
      ...["A", "B", "C", ""],
    ]);
  });

  it("may be longer than any other input", async () => {
    const file = join(newDirectory(), "many.ndjson");
    const one = `${line("W".repeat(1000), sound)}\n`;
    const count = Math.ceil((17 * 2 ** 20) / one.length);
    writeFileSync(file, one.repeat(count));
    const { code, stdout } = await run(["evaluate", "--brief", "--format", "ndjson", file]);
    expect(code).toBe(0);
    expect(stdout.split("\n")).toHaveLength(count + 1);
    const other = await run(["evaluate", "--brief", file]);
    expect(other.code).toBe(2);
    expect(other.stderr).toContain("input/too-large");
    expect(other.stderr).toContain("--format ndjson");
  });

  it("goes on after a line that is no text, and says where that is", async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${line("A", sound)}\n`),
      Buffer.from('{"name": "\xff"}\n', "latin1"),
      Buffer.from(`${line("B", sound)}\n`),
    ]);
    const file = join(newDirectory(), "x.ndjson");
    writeFileSync(file, bytes);
    const { code, stdout, stderr } = await run(["evaluate", "--brief", "--format", "ndjson", file]);
    const answers = stdout
      .trim()
      .split("\n")
      .map((each) => JSON.parse(each));
    expect(code).toBe(2);
    expect(answers.map(({ name, code: fault }) => name ?? fault)).toEqual([
      ...["A", "input/not-text", "B"],
    ]);
    expect(answers[1]).toMatchObject({ document: 2, line: 2, column: 11 });
    expect(stderr).toContain(":2:11");
  });

  it("tells the first of many errors, and how many more there are", async () => {
    const text = `${"{}\n".repeat(250)}`;
    const argv = ["evaluate", "--brief", "--format", "ndjson", "-"];
    const { stdout, stderr } = await run(argv, { stdin: `${line("A", sound)}\n${text}` });
    expect(stdout.trim().split("\n")).toHaveLength(251);
    const table = await run(["evaluate", "--brief", "-"], {
      stdin: `${line("A", sound)}\n${text}`,
    });
    expect(stderr).toBe(table.stderr);
    expect(stderr).toContain("more errors in this file");
  });
});

describe("a file that answers stream to", () => {
  it("is replaced when all is answered, and not before", async () => {
    const file = join(newDirectory(), "out.ndjson");
    writeFileSync(file, "old\n");
    const seen: string[] = [];
    async function* watching(): AsyncIterable<Uint8Array> {
      yield Buffer.from(`${line("A", sound)}\n${line("B", sound)}\n`);
      seen.push(readFileSync(file, "utf8"));
      yield Buffer.from(`${line("C", sound)}\n`);
      seen.push(readFileSync(file, "utf8"));
    }
    const argv = ["evaluate", "--brief", "--format", "ndjson", "--output", file, "-"];
    expect(await streamed(argv, watching())).toMatchObject({ code: 0, stdout: "" });
    expect(seen).toEqual(["old\n", "old\n"]);
    expect(readFileSync(file, "utf8").trim().split("\n")).toHaveLength(3);
  });

  it("stays as it was where the run breaks off", async () => {
    const file = join(newDirectory(), "out.ndjson");
    writeFileSync(file, "old\n");
    async function* breaking(): AsyncIterable<Uint8Array> {
      yield Buffer.from(`${line("A", sound)}\n${line("B", sound)}\n`);
      throw Object.assign(new Error("gone"), { code: "EIO" });
    }
    const argv = ["evaluate", "--brief", "--format", "ndjson", "--output", file, "-"];
    const { code, stderr } = await streamed(argv, breaking());
    expect(code).toBe(2);
    expect(stderr).toContain("the device failed");
    const names = readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((each) => JSON.parse(each));
    expect(names.map(({ name, code: fault }) => name ?? fault)).toEqual([
      "A",
      "B",
      "input/unreadable",
    ]);
  });
});

describe("a reader that has had enough", () => {
  it("ends the run, however much input there is", () => {
    const yes = `yes '${line("A", sound)}'`;
    const { stdout, status } = shellIn(newDirectory())(
      `${yes} | $RACECHECK evaluate --brief --format ndjson - | head -n 2`,
    );
    expect(status).toBe(0);
    expect(stdout.trim().split("\n")).toHaveLength(2);
  });
});
