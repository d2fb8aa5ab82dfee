import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dialectNames } from "../../src/report/sql/dialect-names.js";
import { argumentOf, favours } from "../support/arguments.js";
import { run } from "../support/run.js";
import { temporaryDirectory } from "../support/transcript.js";

const directory = temporaryDirectory();

/** A file of some text; its path. */
function file(name: string, text: string): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
}

describe("racecheck sql", () => {
  it.each(dialectNames)("prints a statement in %s, and nothing else", async (dialect) => {
    const { code, stdout, stderr } = await run(["sql", "--dialect", dialect]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^-- Answers for each row, by racecheck sql \(\w+\)\.\n/);
    expect(stdout).toMatch(/;\n$/);
    expect(stdout).toMatch(/FROM ["`]worldviews["`] AS racecheck_source/);
    for (const name of [
      "valid",
      "verdict",
      "possible",
      "trade_off",
      "claim_1b",
      "claim_accident_2",
    ]) {
      expect(stdout).toMatch(new RegExp(` AS ["\`]${name}["\`]`));
    }
  });

  it("names its parameters and its cells, which others have", async () => {
    const plain = await run(["sql", "--dialect", "duckdb", "--census"]);
    const set = await run(["sql", "--dialect", "duckdb", "--census", "--set", "hard_above=0.7"]);
    const cellsOf = ({ stdout }: typeof plain) => /; cells (\w{16})\.$/m.exec(stdout)?.[1];
    expect(set.stdout).toContain("hard_above=0.7; cells");
    expect(cellsOf(plain)).toMatch(/^[0-9a-f]{16}$/);
    expect(cellsOf(set)).not.toBe(cellsOf(plain));
    expect(plain.stdout).toContain(`'${cellsOf(plain)}' AS "cells"`);
  });

  it("reads the table that is named, whatever its name", async () => {
    const from = async (table: string, dialect = "duckdb") =>
      /FROM (.*) AS (\w+_source)/
        .exec((await run(["sql", "--dialect", dialect, "--table", table])).stdout)
        ?.slice(1);
    expect(await from("survey.answers")).toEqual(['"survey"."answers"', "racecheck_source"]);
    expect(await from('"a.b"" c".d', "postgres")).toEqual(['"a.b"" c"."d"', "racecheck_source"]);
    expect(await from("`p-x.y`.it's", "bigquery")).toEqual(["`p-x.y`.`it's`", "racecheck_source"]);
    expect(await from("a``b", "spark")).toBeUndefined();
    // Else the statement's own tables could hide it.
    expect(await from("RaceCheck_Written")).toEqual(['"RaceCheck_Written"', "racecheck___source"]);
  });

  it.each(["", ".", "a.", ".a", "a..b", '"a', '"a"b', 'a"b', "``", "a\nb"])(
    "refuses a table that is called %j",
    async (table) => {
      const { code, stdout, stderr } = await run(["sql", "--dialect", "duckdb", "--table", table]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain("--table takes a name such as answers or survey.answers");
    },
  );

  it("says of beliefs without a column what is taken for them", async () => {
    const columns = file(
      "columns.yaml",
      "beliefs: {misuse_weight: q7, distrusts_rivals: unknown}\n",
    );
    const { stdout, stderr } = await run(["sql", "--dialect", "duckdb", "--columns", columns]);
    expect(stderr).toBe("");
    expect(stdout).toContain("assumed: can_develop_agi true, control_is_decisive true.\n");
    expect(stdout).toContain(
      "-- Without a column, and so unknown: moral_rank, alignment_difficulty, distrusts_rivals, ",
    );
  });

  it("tells on standard error, too, what a table cannot mind", async () => {
    const columns = file(
      "skip.yaml",
      "beliefs: {misuse_weight: q7, holder_kind: q8}\nrows: {skip: 2}\n",
    );
    const { code, stdout, stderr } = await run([
      "sql",
      "--dialect",
      "duckdb",
      "--columns",
      columns,
    ]);
    expect(code).toBe(0);
    const said = [
      "A table has no order, so that rows.skip cannot be minded: the first 2 below the header must not be in it.",
      'Mapped, but not asked by this argument: "holder_kind".',
    ];
    for (const each of said) {
      expect(stdout).toContain(`-- ${each}\n`);
      expect(stderr).toContain(each);
    }
  });

  it("falls back on three-valued logic where a table would be too large, and says so", async () => {
    const ids = Array.from({ length: 9 }, (_, index) => `b${index}`);
    const large = argumentOf({
      beliefs: Object.fromEntries(ids.map((id) => [id, { type: "boolean" }])),
      claims: [favours("yes", { all: ids.map((belief) => ({ belief, is: true })) })],
    });
    const path = file("large.json", JSON.stringify(large));
    const { code, stdout, stderr } = await run(["sql", "--dialect", "duckdb", "--argument", path]);
    expect(code).toBe(0);
    const said =
      "By three-valued logic, since a table would be too large: the verdict and claim yes.";
    expect(stdout).toContain(`-- ${said}`);
    expect(stderr).toContain(said);
    expect(stdout).toContain('CAST(NULL AS VARCHAR) AS "possible"');
    expect(stdout).not.toContain("VALUES");
    const census = await run(["sql", "--dialect", "duckdb", "--argument", path, "--census"]);
    expect(census.stderr).toBe("");
  });

  it("refuses a belief of more cells than a number has bits", async () => {
    const many = argumentOf({
      beliefs: { x: { type: "number" } },
      claims: Array.from({ length: 30 }, (_, index) =>
        favours(`c${index}`, { belief: "x", is: `= ${(index + 1) / 40}` }),
      ),
    });
    const path = file("many.json", JSON.stringify(many));
    const { code, stdout, stderr } = await run(["sql", "--dialect", "duckdb", "--argument", path]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("a belief of more than 52 cells is more than racecheck writes as SQL");
  });

  it("prints the row's name, or else all of its columns", async () => {
    const columns = file(
      "name.yaml",
      "name: who\nbeliefs: {misuse_weight: q7}\nbase: [misuse_weight]\n",
    );
    const named = await run(["sql", "--dialect", "duckdb", "--columns", columns]);
    expect(named.stdout).toContain('racecheck_source."who" AS shown');
    expect(named.stdout).toContain('cells.shown AS "name"');
    expect(named.stdout).toContain('cells.asked_1 AS "in_base"');
    const all = await run(["sql", "--dialect", "duckdb"]);
    expect(all.stdout).toContain("racecheck_source AS shown");
    expect(all.stdout).toMatch(/\n {2}shown\.\*\nFROM /);
  });

  it("writes to a file, and over nothing that it reads", async () => {
    const columns = file("read.yaml", "beliefs: {misuse_weight: q7}\n");
    const output = join(directory, "out.sql");
    const argv = ["sql", "--dialect", "duckdb", "--columns", columns, "--output"];
    expect(await run([...argv, output])).toMatchObject({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(output, "utf8")).toMatch(/^-- Answers/);
    const { code, stderr } = await run([...argv, columns]);
    expect(code).toBe(2);
    expect(stderr).toContain("it cannot be written to");
    expect(readFileSync(columns, "utf8")).toContain("q7");
    expect(existsSync(output)).toBe(true);
  });

  it.each([
    [["sql"], "--dialect takes the engine that is to run it"],
    [["sql", "--dialect", "oracle"], "Allowed choices are duckdb, postgres, spark, bigquery."],
    [
      ["sql", "--dialect", "spark", "--columns", "nowhere.yaml"],
      "there is no file or directory nowhere.yaml",
    ],
    [
      ["sql", "--dialect", "spark", "--argument", "maim", "--argument", "minefield"],
      "one argument alone",
    ],
    [["sql", "--dialect", "spark", "--set", "nonsense=1"], "has no parameter nonsense"],
  ])("%j is told to be wrong", async (argv, says) => {
    const { code, stdout, stderr } = await run(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(says);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it("has its mapping described by racecheck schema columns", async () => {
    const { code, stdout } = await run(["schema", "columns", "--argument", "maim"]);
    expect(code).toBe(0);
    const schema = JSON.parse(stdout);
    expect(schema.title).toBe("A racecheck mapping of columns");
    expect(Object.keys(schema.properties.beliefs.properties)).toContain("holder_kind");
  });
});
