/** `racecheck survey`: from a file with answers to shares with their bounds. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { directories } from "../support/directory.js";
import { run } from "../support/run.js";

const newDirectory = directories();

/** Files in a directory of their own, by name. */
function filesOf(files: Readonly<Record<string, string>>): (name: string) => string {
  const directory = newDirectory();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  return (name) => join(directory, name);
}

const MAPPING = `name: who
weight: w
beliefs:
  misuse_weight: {column: q1, scale: [0, 100]}
  moral_rank: {column: q2, values: {best: 1, other: 2}, no_answer: ["-"]}
  alignment_difficulty:
    column: q3
    values: {"1": easy, "2": hard}
    not_asked: [""]
base: [alignment_difficulty]
rows: {skip: 1}
`;
const TABLE = `who,country,w,q1,q2,q3
Your name,,,percent,,
Ada,A,2,70,best,2
Bob,B,1,20,other,2
Cyd,A,1,70,-,1

"Dee, of ""D""",B,3,90,best,
Eve,B,0.5,,best,2
`;

async function surveyed(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const at = filesOf(files);
  const argv = args.map((each) => (Object.hasOwn(files, each) ? at(each) : each));
  const { code, stdout, stderr } = await run(["survey", ...argv]);
  return { code, stdout, stderr, at };
}

async function document(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const { stdout } = await surveyed(files, "--format", "json", "--bootstrap", "0", ...args);
  return JSON.parse(stdout);
}

const bounds = (lower: number, upper: number) => ({
  lower: expect.closeTo(lower, 10),
  upper: expect.closeTo(upper, 10),
});

const sound = { "t.csv": TABLE, "m.yaml": MAPPING };

describe("a table", () => {
  it("is read as the mapping says, each row with its weight", async () => {
    const { counts, toplines, beliefs } = await document(sound, "--columns", "m.yaml", "t.csv");
    expect(counts).toEqual({
      ...{ places: 5, invalid: 0, outside: 1, base: 4, weighted: 4.5, kinds: 4 },
    });
    // Ada is favoured, Bob disfavoured, Cyd may be either favoured or silent, of Eve all is open.
    expect(toplines.verdicts.favoured).toMatchObject(bounds(2 / 4.5, 3.5 / 4.5));
    expect(toplines.verdicts.disfavoured).toMatchObject(bounds(1 / 4.5, 1.5 / 4.5));
    expect(toplines.verdicts.favoured.naive).toBeCloseTo(2 / 3, 12);
    const weight = beliefs.find(({ belief }: { belief: string }) => belief === "misuse_weight");
    expect(weight.unknown).toBeCloseTo(0.5 / 4.5, 12);
    const rank = beliefs.find(({ belief }: { belief: string }) => belief === "moral_rank");
    expect(rank.unknown).toBeCloseTo(1 / 4.5, 12);
    const asked = beliefs.find(({ belief }: { belief: string }) => belief === "distrusts_rivals");
    expect(asked.not_asked).toBe(1);
    const capable = beliefs.find(({ belief }: { belief: string }) => belief === "can_develop_agi");
    expect(capable.assumed).toBe(1);
  });

  it.each([
    ["semicolons", TABLE.replace('"Dee, of ""D"""', "Dee").replaceAll(",", ";"), "t.csv"],
    ["tabs", TABLE.replace('"Dee, of ""D"""', "Dee").replaceAll(",", "\t"), "t.tsv"],
    ["a byte order mark and other line ends", `\ufeff${TABLE.replaceAll("\n", "\r\n")}`, "t.csv"],
    ["blank lines", TABLE.replaceAll("\n", "\n\n"), "t.csv"],
  ])("may have %s", async (_, text, name) => {
    const one = await document(sound, "--columns", "m.yaml", "t.csv");
    const files = { [name]: text, "m.yaml": MAPPING };
    expect(await document(files, "--columns", "m.yaml", name)).toEqual(one);
  });

  it("is shown by group", async () => {
    const { crosstabs } = await document(sound, "--columns", "m.yaml", "--by", "country", "t.csv");
    const groups = crosstabs[0].groups.map((each: { value: string; weighted: number }) => [
      each.value,
      each.weighted,
    ]);
    expect(groups).toEqual([
      ["A", 3],
      ["B", 1.5],
    ]);
    expect(crosstabs[0].groups[0].toplines.verdicts.favoured).toMatchObject(bounds(2 / 3, 1));
  });

  it("needs no mapping where columns are called as beliefs", async () => {
    const table = "name,misuse_weight,moral_rank,alignment_difficulty\nA,70%,best,hard\nB,0.2,2,\n";
    const { toplines, counts } = await document({ "t.csv": table }, "t.csv");
    expect(counts.base).toBe(2);
    expect(toplines.verdicts.favoured).toMatchObject({ lower: 0.5, upper: 0.5 });
  });

  it.each([
    [
      "a column that is not there",
      TABLE.replace("q1", "Q1"),
      "csv/no-column",
      ":1 ",
      "no column q1 did you mean Q1?",
    ],
    [
      "a column that is there twice",
      TABLE.replace("country", "q1"),
      "csv/repeated-column",
      ":1 ",
      "column 2 and 4",
    ],
    [
      "a value without a meaning",
      TABLE.replace("Bob,B,1,20,other", "Bob,B,1,20,second"),
      "csv/bad-cell",
      ":4 ",
      '"second" in column q2',
    ],
    [
      "a value beyond the scale",
      TABLE.replace("A,2,70", "A,2,170"),
      "csv/bad-cell",
      ":3 ",
      '"170" in column q1',
    ],
    [
      "a decimal comma",
      TABLE.replace("A,2,70", 'A,2,"70,5"'),
      "csv/bad-cell",
      ":3 ",
      "did you mean 70.5?",
    ],
    [
      "a weight that is none",
      TABLE.replace("Ada,A,2", "Ada,A,much"),
      "csv/bad-weight",
      ":3 ",
      '"much"',
    ],
    [
      "a field too many",
      TABLE.replace("best,2\n", "best,2,3\n"),
      "csv/field-count",
      ":3 ",
      "7 fields, and the header has 6",
    ],
    [
      "a quote that never closes",
      TABLE.replace('""D"""', '""D""'),
      "csv/syntax",
      "",
      "never closed",
    ],
  ])("says where there is %s", async (_, text, code, line, says) => {
    const { code: exit, stderr } = await surveyed(
      { "t.csv": text, "m.yaml": MAPPING },
      ...["--columns", "m.yaml", "t.csv"],
    );
    expect(exit).toBe(2);
    expect(stderr.replace(/\s+/g, " ")).toContain(`t.csv${line || ":"}`);
    expect(stderr).toContain(code);
    expect(stderr.replace(/\s+/g, " ")).toContain(says);
    expect(stderr.match(/ (csv|columns)\//g)).toHaveLength(1);
  });

  it.each([
    ["nothing at all", ""],
    ["what is no text", "\u00ff\u00fe\n1\n"],
  ])("is one place of the input if there is %s", async (_, text) => {
    const at = filesOf({});
    writeFileSync(at("t.csv"), Buffer.from(text, "latin1"));
    const { code, stdout } = await run(["survey", "--by", "x", at("t.csv")]);
    expect(code).toBe(2);
    expect(stdout).toContain("Of 1 place of the input 1 could not be read.");
    expect(stdout).not.toContain("By x");
  });

  it("loses nothing but the row that is wrong", async () => {
    const text = TABLE.replace("Bob,B,1,20", "Bob,B,1,much");
    const { counts, errors } = await document(
      { "t.csv": text, "m.yaml": MAPPING },
      ...["--columns", "m.yaml", "t.csv"],
    );
    expect(counts).toMatchObject({ places: 5, invalid: 1, outside: 1, base: 3, weighted: 3.5 });
    expect(errors).toMatchObject([{ line: 4, code: "csv/bad-cell" }]);
  });
});

describe("worldviews", () => {
  const lines = [
    {
      name: "A",
      entity: "X",
      beliefs: { misuse_weight: 0.7, moral_rank: 1, alignment_difficulty: "hard" },
    },
    {
      name: "B",
      entity: "Y",
      beliefs: { misuse_weight: 0.7, moral_rank: "unknown", alignment_difficulty: 0.2 },
    },
    { name: "C", beliefs: { misuse_weight: 7, moral_rank: 1, alignment_difficulty: "hard" } },
  ];
  const ndjson = lines.map((each) => JSON.stringify(each)).join("\n");

  it("count however they are written", async () => {
    const one = await document({ "w.ndjson": ndjson }, "w.ndjson");
    const other = await document({ "w.json": JSON.stringify(lines) }, "w.json");
    expect(one.counts).toMatchObject({ base: 2, invalid: 1 });
    expect(other).toEqual({ ...one, errors: expect.any(Array) });
    expect(one.toplines.verdicts.favoured).toMatchObject({ lower: 0.5, upper: 1 });
  });

  it("are grouped by what they have", async () => {
    const { crosstabs } = await document({ "w.ndjson": ndjson }, "--by", "entity", "w.ndjson");
    expect(crosstabs[0].groups.map(({ value }: { value: string }) => value)).toEqual(["X", "Y"]);
    const { stderr } = await surveyed({ "w.ndjson": ndjson }, "--by", "country", "w.ndjson");
    expect(stderr).toContain("entity, reference_class, date, file");
  });

  it("are grouped by their file, whichever way it is written", async () => {
    const at = filesOf({ "w.ndjson": ndjson, "w.json": JSON.stringify(lines) });
    const args = ["--format", "json", "--bootstrap", "0", "--by", "file"];
    const { stdout } = await run(["survey", ...args, at("w.ndjson"), at("w.json")]);
    const [{ groups }] = JSON.parse(stdout).crosstabs;
    expect(groups.map(({ value }: { value: string }) => value)).toEqual([
      at("w.ndjson"),
      at("w.json"),
    ]);
  });

  it("are missed where a file holds none", async () => {
    const { code, stdout, stderr } = await surveyed({ "w.ndjson": "\n" }, "w.ndjson");
    expect(code).toBe(2);
    expect(stdout).toContain("Of 1 place of the input 1 could not be read.");
    expect(stderr).toContain("input/empty");
  });

  it("are answered one by one in a file", async () => {
    const at = filesOf({ "w.ndjson": ndjson });
    await run(["survey", "--each", at("each.ndjson"), at("w.ndjson")]);
    const each = readFileSync(at("each.ndjson"), "utf8");
    const { stdout } = await run(["evaluate", "--brief", "--format", "ndjson", at("w.ndjson")]);
    expect(each).toBe(stdout);
  });
});

describe("a census", () => {
  it("says of the population what its answers say, also in parts", async () => {
    const rows = TABLE.split("\n");
    const half = (from: number, to: number) =>
      [...rows.slice(0, 2), ...rows.slice(from, to)].join("\n");
    const files = { ...sound, "a.csv": half(2, 4), "b.csv": half(4, 9) };
    const at = filesOf(files);
    for (const part of ["a", "b"]) {
      const args = ["--columns", at("m.yaml"), "--format", `census=${at(`${part}.census`)}`];
      await run(["survey", ...args, at(`${part}.csv`)]);
    }
    const args = ["--census", at("a.census"), "--census", at("b.census")];
    const { stdout } = await run(["survey", "--format", "json", "--bootstrap", "0", ...args]);
    const whole = await document(sound, "--columns", "m.yaml", "t.csv");
    const added = JSON.parse(stdout);
    expect(added.toplines).toEqual(whole.toplines);
    expect(added.asks).toEqual(whole.asks);
    expect(added.rules).toEqual(whole.rules);
    expect(added.counts).toMatchObject({ base: 4, weighted: 4.5, kinds: 4 });
  });

  it("keeps chances", async () => {
    const beliefs = {
      misuse_weight: { p10: 0.2, p50: 0.6, p90: 0.9 },
      moral_rank: { chances: { 1: 0.3, 2: 0.7 } },
      alignment_difficulty: 0.3,
    };
    const files = { "w.json": JSON.stringify([{ name: "A", beliefs }]) };
    const at = filesOf(files);
    await run(["survey", "--format", `census=${at("c.csv")}`, at("w.json")]);
    const args = ["survey", "--format", "json", "--bootstrap", "0"];
    const [one, other] = await Promise.all([
      run([...args, at("w.json")]),
      run([...args, "--census", at("c.csv")]),
    ]);
    expect(JSON.parse(other.stdout).toplines).toEqual(JSON.parse(one.stdout).toplines);
    // Above one half with 0.6, by a straight line from 0.2 at 0.1 to 0.6 at 0.5; first with 0.3.
    const favoured = JSON.parse(one.stdout).toplines.verdicts.favoured;
    expect(favoured).toMatchObject(bounds(0.3 * 0.6, 0.3 * 0.6));
  });

  it.each([
    [
      "of another argument",
      (text: string) => text.replaceAll("cruel-trade-off", "other"),
      "census/other-cells",
    ],
    [
      "of other cells",
      (text: string) => text.replace(/,[0-9a-f]{16},/g, ",0,"),
      "census/other-cells",
    ],
    ["without counts", (text: string) => text.replace(",n,", ",m,"), "census/no-column"],
    [
      "of counts that are none",
      (text: string) => text.replace(/,1,2\n/, ",one,2\n"),
      "census/bad-count",
    ],
    [
      "of cells that are none",
      (text: string) => text.replace(/true,8,/, "true,0,"),
      "census/bad-cells",
    ],
  ])("is refused if it is %s", async (_, spoilt, code) => {
    const at = filesOf(sound);
    await run([
      "survey",
      "--columns",
      at("m.yaml"),
      "--format",
      `census=${at("c.csv")}`,
      at("t.csv"),
    ]);
    const text = readFileSync(at("c.csv"), "utf8");
    expect(spoilt(text)).not.toBe(text);
    writeFileSync(at("c.csv"), spoilt(text));
    const { code: exit, stderr, stdout } = await run(["survey", "--census", at("c.csv")]);
    expect([exit, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(code);
  });
});

describe("a command line that asks for what cannot be", () => {
  it.each([
    [["--bootstrap", "many"], "--bootstrap takes a whole number"],
    [["--confidence", "95"], "--confidence takes a share"],
    [["--seed", "-1"], "--seed takes a whole number"],
    [["--columns", "nowhere.yaml"], "there is no file or directory nowhere.yaml"],
    [["--weight", "much"], "the table has no column much"],
  ])("is told what would be right: %j", async (args, says) => {
    const { code, stderr } = await surveyed(
      { "t.csv": "name,moral_rank\nA,1\n" },
      ...args,
      "t.csv",
    );
    expect(code).toBe(2);
    expect(stderr.replace(/\s+/g, " ")).toContain(says);
  });
});

describe("the same table for evaluate", () => {
  it("has an answer for each row, whichever the format", async () => {
    const at = filesOf(sound);
    const args = ["--columns", at("m.yaml"), at("t.csv")];
    const { stdout, code } = await run(["evaluate", "--format", "ndjson", "--full", ...args]);
    expect(code).toBe(0);
    const results = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const json = JSON.parse((await run(["evaluate", "--format", "json", ...args])).stdout);
    expect(json.results).toEqual(results);
    expect(results.map(({ name, verdict, line }) => [name, verdict, line])).toEqual([
      ["Ada", "favoured", 3],
      ["Bob", "disfavoured", 4],
      ["Cyd", "open", 5],
      ['Dee, of "D"', "favoured", 7],
      ["Eve", "open", 8],
    ]);
    expect(results[2].beliefs.moral_rank).toMatchObject({ value: null, origin: "stated" });
    expect(results[3].beliefs.alignment_difficulty).toMatchObject({ origin: "missing" });
    expect(results[0].beliefs.distrusts_rivals).toMatchObject({ origin: "missing" });
  });

  it("takes what is believed for one run, and tells of rows that are wrong in their places", async () => {
    const at = filesOf({ ...sound, "bad.csv": TABLE.replace("Bob,B,1,20", "Bob,B,1,much") });
    const { stdout, stderr, code } = await run([
      ...["evaluate", "--brief", "--format", "ndjson", "--believe", "moral_rank=2"],
      ...["--columns", at("m.yaml"), at("bad.csv")],
    ]);
    const results = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(results.map(({ verdict, code: fault }) => verdict ?? fault)).toEqual([
      ...["silent", "csv/bad-cell", "silent", "silent", "open"],
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain("bad.csv:4");
  });
});
