/** `init --columns`: a mapping as far as it can be guessed, which reads back. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { guessColumns } from "../../src/worldview/columns/guess.js";
import { readColumns } from "../../src/worldview/columns/read.js";
import { seenTable } from "../../src/worldview/columns/seen.js";
import { columnsText } from "../../src/worldview/columns/write.js";
import { loadArgument } from "../../src/worldview/load.js";
import { directories } from "../support/directory.js";
import { run } from "../support/run.js";
import { runs } from "../support/runs.js";

const newDirectory = directories();

async function proposed(table: string) {
  const file = join(newDirectory(), "responses.csv");
  writeFileSync(file, table);
  const { code, stdout, stderr } = await run(["init", "--columns", file]);
  return { code, stderr, text: stdout, file, mapping: parse(stdout) };
}

describe("a mapping that is proposed", () => {
  it("takes columns that are called as beliefs are, with what stands in them", async () => {
    const { mapping } = await proposed(
      "misuse_weight,moral_rank,distrusts_rivals\n0.7,1,true\n70%,best,False\n",
    );
    expect(mapping).toEqual({
      beliefs: {
        misuse_weight: "misuse_weight",
        moral_rank: "moral_rank",
        distrusts_rivals: "distrusts_rivals",
      },
    });
  });

  it("finds columns by most words of a name, or by the words for levels", async () => {
    const { mapping } = await proposed(
      "Q3: Misuse Weight,opinion,DistrustsRivals\n0.7,Hard,yes\n0.2,easy,no\n",
    );
    expect(mapping.beliefs).toEqual({
      misuse_weight: "Q3: Misuse Weight",
      alignment_difficulty: { column: "opinion", values: { Hard: "hard", easy: "easy" } },
      distrusts_rivals: { column: "DistrustsRivals", values: { yes: true, no: false } },
    });
  });

  it("guesses scales, and asks whether they are right", async () => {
    const { mapping, text } = await proposed(
      "misuse_weight,alignment_difficulty\n80,1\n35,5\n,4\nprefer not to say,2\n",
    );
    expect(mapping.beliefs).toMatchObject({ alignment_difficulty: { scale: [1, 5] } });
    expect(text).toContain("The numbers go from 1 to 5.");
    // With a text among them nobody knows whether they are numbers.
    expect(mapping.beliefs.misuse_weight).toMatchObject({ no_answer: ["prefer not to say"] });
  });

  it("asks what texts mean that it cannot guess", async () => {
    const { mapping, text } = await proposed("alignment_difficulty\nhard\nso-so\n");
    expect(mapping.beliefs.alignment_difficulty.values).toEqual({ hard: "hard" });
    expect(text).toContain('# What do these mean? "so-so"');
  });

  it("finds names and weights, and rows that belong to the header", async () => {
    const { mapping } = await proposed(
      'ResponseId,wt,moral_rank\nResponse ID,Weight,Rank\n"{""ImportId"":""x""}","{""ImportId"":""y""}",\nR_1,0.5,1\nR_2,2,2\n',
    );
    expect(mapping).toMatchObject({ name: "ResponseId", weight: "wt", rows: { skip: 2 } });
  });

  it("leaves as comments what it finds nothing for, on both sides", async () => {
    const { mapping, text } = await proposed("height,moral_rank\n180,1\n170,2\n");
    expect(mapping).toEqual({ beliefs: { moral_rank: "moral_rank" } });
    expect(text).toContain("# misuse_weight: a column");
    expect(text).toContain("# height: 180, 170");
  });

  it("is read by evaluate and survey", async () => {
    const { file, text } = await proposed("id,moral_rank,Misuse weight\na,1,0.7\nb,2,0.1\n");
    const mapping = join(newDirectory(), "columns.yaml");
    writeFileSync(mapping, text);
    for (const command of [["evaluate", "--brief"], ["survey"]]) {
      expect(await run([...command, "--columns", mapping, file])).toMatchObject({ code: 0 });
    }
  });

  it("reads back whatever the table is", () => {
    const argument = loadArgument();
    const name = fc.oneof(
      fc.constantFrom(
        ...argument.beliefs.map(({ id }) => id),
        "unknown",
        "",
        "weight",
        "id",
        "null",
      ),
      fc.string({ unit: "binary" }),
    );
    const field = fc.oneof(
      fc.constantFrom("1", "5", "0.5", "hard", "Yes", "no", "n/a", "", "unknown", "true", "70%"),
      fc.string({ unit: "binary" }),
    );
    const table = fc.tuple(
      fc.array(name, { minLength: 1, maxLength: 6 }),
      fc.array(fc.array(field, { maxLength: 6 }), { maxLength: 6 }),
    );
    let guessed = 0;
    const check = ([header, rows]: [string[], string[][]]): void => {
      const seen = seenTable(header, rows);
      const guess = guessColumns(argument, seen);
      const read = readColumns(
        { file: "c.yaml", text: columnsText(guess, seen, argument, ["x"]) },
        argument,
      );
      if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
      const columns = read.columns.beliefs.flatMap((each) =>
        each.from === "column" ? [[each.id, each.reading.column]] : [],
      );
      guessed += columns.length;
      expect(columns).toEqual(guess.beliefs.map(({ belief, says }) => [belief.id, says.column]));
      expect(read.columns).toMatchObject({ name: guess.name, weight: guess.weight });
    };
    fc.assert(fc.property(table, check), { numRuns: runs(500) });
    expect(guessed).toBeGreaterThan(runs(500) / 4);
  });
});

describe("the file of a proposal", () => {
  it("is written where one is named, and not over another", async () => {
    const { file } = await proposed("moral_rank\n1\n");
    const target = join(newDirectory(), "columns.yaml");
    const written = await run(["init", "--columns", file, target]);
    expect(written).toMatchObject({ code: 0, stdout: "" });
    expect(written.stderr).toContain(`racecheck survey --columns ${target} ${file}`);
    expect(readFileSync(target, "utf8")).toContain("moral_rank: moral_rank");
    expect((await run(["init", "--columns", file, target])).code).toBe(2);
    expect((await run(["init", "--force", "--columns", file, target])).code).toBe(0);
  });

  it.each([
    ["that is not there", undefined, "missing.csv"],
    ["that is empty", "", "empty.csv"],
    ["that is broken", 'a,"b\n', "broken.csv"],
  ])("is not written for a table %s", async (_, table, name) => {
    const file = join(newDirectory(), name);
    if (table !== undefined) writeFileSync(file, table);
    const target = join(newDirectory(), "columns.yaml");
    const { code, stderr } = await run(["init", "--columns", file, target]);
    expect(code).toBe(2);
    expect(stderr).toContain(name);
    expect(existsSync(target)).toBe(false);
  });
});
