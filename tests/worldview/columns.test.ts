import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { word } from "../../src/diagnostics/wording.js";
import { meaningOf, type Reading, type Written } from "../../src/worldview/columns/cell.js";
import { CENSUS_COLUMNS, censusNames } from "../../src/worldview/columns/census.js";
import { type Columns, plainColumns } from "../../src/worldview/columns/columns.js";
import { columnsJsonSchema } from "../../src/worldview/columns/json-schema.js";
import { readColumns } from "../../src/worldview/columns/read.js";
import { argumentOf, favours, madeUpArguments } from "../support/arguments.js";
import { beliefIn, ready } from "../support/builtin.js";
import { runs } from "../support/runs.js";

const argument = ready();

function read(text: string, of = argument): Columns {
  const result = readColumns({ file: "columns.yaml", text }, of);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.columns;
}

/** What is wrong with a mapping: place, code and sentence of each fault. */
function wrong(text: string, of = argument): readonly string[] {
  const result = readColumns({ file: "columns.yaml", text }, of);
  if (result.ok) return [];
  return result.diagnostics.map(({ problem, place: { line = 0, column = 0 } }) => {
    const { message, hint } = word(problem);
    return `${line}:${column} ${problem.code} ${message}${hint ? ` (${hint})` : ""}`;
  });
}

function readingOf(columns: Columns, id: string): Reading {
  const belief = columns.beliefs.find((each) => each.id === id);
  if (belief?.from !== "column") throw new Error(`${id} has no column`);
  return belief.reading;
}

/** What cells mean: a value, or the kind of what is none. */
function meanings(reading: Reading, ...cells: readonly Written[]): readonly unknown[] {
  return cells.map((cell) => {
    const meaning = meaningOf(reading, cell);
    return meaning.kind === "value" ? meaning.value : meaning.kind;
  });
}

const example = `
name: respondent_id
weight: w
beliefs:
  misuse_weight: {column: q7, scale: [0, 100]}
  alignment_difficulty:
    column: sq_3
    values: {1: trivial, 2: easy, 3: moderate, 4: hard, 5: intractable}
    not_asked: [""]
    no_answer: ["prefer not to say"]
  moral_rank: unknown
  distrusts_rivals: q9
rows: {skip: 2}
base: [alignment_difficulty]
`;

describe("a mapping of columns", () => {
  it("says where each belief comes from", () => {
    const columns = read(example);
    expect(columns).toMatchObject({
      name: "respondent_id",
      weight: "w",
      skip: 2,
      base: ["alignment_difficulty"],
      notAsked: [],
    });
    expect(columns.beliefs.map(({ id }) => id)).toEqual(argument.beliefs.map(({ id }) => id));
    const others = columns.beliefs.filter(({ from }) => from === "all");
    expect(others.map((each) => [each.id, "origin" in each && each.origin])).toEqual([
      ["moral_rank", "stated"],
      ["can_develop_agi", "assumed"],
      ["control_is_decisive", "assumed"],
      ["mass_misuse_before_defence", "missing"],
      ["sees_itself_as_responsible", "missing"],
      ["jailbreaks_hard_to_prevent", "missing"],
      ["worries_about_deception", "missing"],
    ]);
    expect(readingOf(columns, "distrusts_rivals").column).toBe("q9");
  });

  it("may be JSON", () => {
    expect(read('{"beliefs": {"moral_rank": "rank"}}').base).toEqual([]);
  });

  it("may speak of what only another argument asks", () => {
    expect(read("beliefs: {holder_kind: q2}").notAsked).toContain("holder_kind");
  });

  it("reads numbers by its scale, turned round too", () => {
    const up = readingOf(
      read("beliefs: {misuse_weight: {column: a, scale: [0, 100]}}"),
      "misuse_weight",
    );
    expect(meanings(up, "0", 1e-250, 50, "70", 100, 100.1, -1, "hard", "", null)).toEqual([
      0,
      0,
      0.5,
      0.7,
      1,
      "invalid",
      "invalid",
      "invalid",
      "no answer",
      "no answer",
    ]);
    const down = readingOf(
      read("beliefs: {misuse_weight: {column: a, scale: [7, 1]}}"),
      "misuse_weight",
    );
    expect(meanings(down, 7, 4, 1, "7.5", "70%")).toEqual([0, 0.5, 1, "invalid", "invalid"]);
  });

  it("scales whole numbers to whole numbers, or to none", () => {
    const of = ready(madeUpArguments.steps);
    const reading = readingOf(read("beliefs: {count: {column: a, scale: [0, 12]}}", of), "count");
    expect(meanings(reading, 0, 2, 4, 12, 3, 1e-300)).toEqual([-3, -2, -1, 3, "invalid", -3]);
  });

  it("knows what was not asked, not answered and invalid, and a don't know from them", () => {
    const text = `beliefs: {distrusts_rivals: {column: a, values: {1: true, 2: false, dk: unknown}, not_asked: ["", -99], no_answer: [98]}}`;
    const reading = readingOf(read(text), "distrusts_rivals");
    expect(
      meanings(reading, 1, "1.0", "02", "dk", "", null, -99, "-99.0", 98, 3, "true", true),
    ).toEqual([
      1,
      1,
      0,
      "unknown",
      "not asked",
      "not asked",
      "not asked",
      "not asked",
      "no answer",
      "invalid",
      "invalid",
      "invalid",
    ]);
  });

  it("takes values as a worldview would: levels, shares, numbers", () => {
    const text = `beliefs: {alignment_difficulty: {column: a, values: {low: 0.2, mid: 30%, high: hard}}}`;
    expect(
      meanings(readingOf(read(text), "alignment_difficulty"), "low", "mid", " high ", "hard"),
    ).toEqual([0.2, 0.3, 0.75, "invalid"]);
  });
});

describe("a column without a mapping", () => {
  const columns = plainColumns(argument);

  it("holds numbers, levels and percentages of a number", () => {
    const reading = readingOf(columns, "alignment_difficulty");
    expect(
      meanings(reading, 0.5, "5e-1", ".5", " 0.5 ", "+0.5", "hard", "70%", "70 %", "unknown"),
    ).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 0.75, 0.7, 0.7, "unknown"]);
    expect(
      meanings(
        reading,
        1.5,
        -0.1,
        Number.NaN,
        "NaN",
        "1e999",
        "0,5",
        "Hard",
        true,
        "0x1",
        "5\n",
        "9".repeat(101),
      ),
    ).toEqual(Array(11).fill("invalid"));
  });

  it("holds whole numbers and words of a rank", () => {
    const reading = readingOf(columns, "moral_rank");
    expect(meanings(reading, 1, "2.0", "best", 0, 1.5, 2 ** 60, "70%")).toEqual([
      1,
      2,
      1,
      "invalid",
      "invalid",
      "invalid",
      "invalid",
    ]);
  });

  it("holds true and false as engines and people write them", () => {
    const reading = readingOf(columns, "distrusts_rivals");
    expect(
      meanings(reading, true, false, "true", "TRUE", "False", 0, "1", "1.00", "yes", 2),
    ).toEqual([1, 0, 1, 1, 0, 0, 1, 1, "invalid", "invalid"]);
  });

  it("holds the words of a choice", () => {
    const journeys = ready(madeUpArguments.journeys);
    expect(meanings(readingOf(plainColumns(journeys), "by"), "foot", "train", "Foot", 0)).toEqual([
      0,
      3,
      "invalid",
      "invalid",
    ]);
  });
});

describe("what is wrong with a mapping", () => {
  it.each([
    [
      "",
      "0:0 columns/not-a-mapping a mapping of columns is a mapping with beliefs, and under it the column of each, not an empty file",
    ],
    [
      "just text",
      "1:1 columns/not-a-mapping a mapping of columns is a mapping with beliefs, and under it the column of each, not a text",
    ],
    [
      "beliefs: {}\n---\nbeliefs: {}",
      "0:0 columns/one-only a mapping of columns is one mapping; this file holds 2 documents",
    ],
    ["name: id", "1:1 columns/missing-key beliefs is missing"],
    ["beliefs: 7", "1:10 columns/wrong-type beliefs must be a mapping, not a number"],
    [
      "beliefs: {}\nwieght: w",
      "2:1 columns/unknown-key a mapping of columns has no key wieght (did you mean weight?)",
    ],
    [
      "beliefs: {}\nrows: {skpi: 1}",
      "2:8 columns/unknown-key a mapping of columns has no key rows.skpi (did you mean skip?)",
    ],
    [
      "beliefs: {}\nrows: {skip: -1}",
      "2:14 columns/wrong-type rows.skip must be at least 0, not a number",
    ],
    [
      "beliefs: {}\n__proto__: {}",
      "2:1 columns/unknown-key a mapping of columns has no key __proto__",
    ],
    [
      "beliefs: {moral_rnk: q}",
      "1:11 belief/unknown-belief moral_rnk is not a belief of this argument (did you mean moral_rank?)",
    ],
    [
      "beliefs: {moral_rank: 7}",
      '1:23 columns/wrong-type beliefs.moral_rank must be a column, unknown, or a mapping with column, not a number (did you mean "7"?)',
    ],
    [
      'beliefs: {moral_rank: ""}',
      "1:23 columns/wrong-type beliefs.moral_rank must be a column, unknown, or a mapping with column, not an empty text",
    ],
    [
      "beliefs: {moral_rank: [a]}",
      "1:23 columns/wrong-type beliefs.moral_rank must be a column, unknown, or a mapping with column, not a list",
    ],
    [
      "beliefs: {moral_rank: {scale: [1, 2]}}",
      "1:11 columns/missing-key beliefs.moral_rank.column is missing",
    ],
    [
      "beliefs: {moral_rank: {column: a, vlaues: {}}}",
      "1:35 columns/unknown-key a mapping of columns has no key beliefs.moral_rank.vlaues (did you mean values?)",
    ],
    [
      "beliefs: {moral_rank: {column: a, not_asked: 9}}",
      "1:46 columns/wrong-type beliefs.moral_rank.not_asked must be a list, not a number",
    ],
    [
      "beliefs: {moral_rank: {column: a, not_asked: [[9]]}}",
      "1:47 columns/wrong-type beliefs.moral_rank.not_asked.0 must be a text, a number, true or false, not a list",
    ],
    [
      "beliefs: {misuse_weight: {column: a, scale: [0]}}",
      "1:45 columns/wrong-type beliefs.misuse_weight.scale must be two numbers, such as [0, 100], not a list",
    ],
    [
      "beliefs: {misuse_weight: {column: a, scale: [5, 5]}}",
      "1:45 columns/bad-scale the two ends of the scale of misuse_weight are the same number (write the numbers that stand for its lower and its upper end, such as [0, 100])",
    ],
    [
      "beliefs: {misuse_weight: {column: a, scale: [0, 1e300]}}",
      "1:45 columns/bad-scale the scale of misuse_weight, or its domain, is too wide or too narrow to be scaled (write the numbers that stand for its lower and its upper end, such as [0, 100])",
    ],
    [
      "beliefs: {moral_rank: {column: a, scale: [1, 5]}}",
      "1:42 columns/bad-scale moral_rank has no upper end that a scale could reach (say with values: what each written value means)",
    ],
    [
      "beliefs: {distrusts_rivals: {column: a, scale: [1, 5]}}",
      "1:48 columns/bad-scale distrusts_rivals is true or false: it has no scale (say with values: what each written value means)",
    ],
    [
      "beliefs: {alignment_difficulty: {column: a, values: {1: hrad}}}",
      '1:57 belief/unknown-level alignment_difficulty cannot be "hrad": it must be a number from 0 to 1, trivial, easy, moderate, hard or intractable, or unknown (did you mean hard?)',
    ],
    [
      "beliefs: {misuse_weight: {column: a, values: {1: 70}}}",
      "1:50 belief/out-of-range misuse_weight must be a number from 0 to 1, or unknown (did you mean 0.7?)",
    ],
    [
      "beliefs: {misuse_weight: {column: a, values: {1: 0.7}, no_answer: [1.0]}}",
      "1:68 columns/repeated-value what 1 means for misuse_weight was said before; keep one of them",
    ],
    [
      "beliefs: {misuse_weight: {column: a, values: {1: 0.7, 1.0: 0.8}}}",
      "1:55 columns/repeated-value what 1.0 means for misuse_weight was said before; keep one of them",
    ],
    [
      "beliefs: {misuse_weight: unknown}\nbase: [misuse_weight]",
      "2:8 columns/no-column misuse_weight has no column, so nobody was asked for it and nobody would count (give it a column under beliefs:, or leave it out of base)",
    ],
    [
      "beliefs: {misuse_weight: q}\nbase: [misuse]",
      "2:8 belief/unknown-belief misuse is not a belief of this argument (did you mean misuse_weight?)",
    ],
  ])("%s", (text, ...faults) => {
    expect(wrong(text)).toEqual(faults);
  });

  it("may be characters that steer a terminal", () => {
    const text = String.raw`name: "\e[1m"
beliefs:
  misuse_weight: "\e"
  moral_rank: {column: "two\nlines", values: {"\e": 1}, no_answer: ["\e"]}
`;
    const must = "must be a text without control characters, not one with them";
    expect(wrong(text)).toEqual([
      `1:7 columns/wrong-type name ${must}`,
      `3:18 columns/wrong-type beliefs.misuse_weight.column ${must}`,
      `4:47 columns/wrong-type beliefs.moral_rank.values ${must}`,
      `4:69 columns/wrong-type beliefs.moral_rank.no_answer.0 ${must}`,
    ]);
  });

  it("may be that it is no YAML", () => {
    expect(wrong("beliefs: [")).toEqual([expect.stringMatching(/^1:11 yaml\/syntax /)]);
  });

  it("is told of choices too", () => {
    const of = ready(madeUpArguments.journeys);
    expect(wrong("beliefs: {by: {column: a, scale: [0, 1]}}", of)).toEqual([
      "1:34 columns/bad-scale by is a choice: it has no scale (say with values: what each written value means)",
    ]);
  });

  it("is told all at once, in the order of the file", () => {
    const text =
      "wieght: w\nbeliefs:\n  moral_rnk: q\n  misuse_weight: {column: a, scale: [5, 5], values: {1: 70}}\nbase: [moral_rank]\n";
    expect(wrong(text).map((each) => each.split(" ").slice(0, 2).join(" "))).toEqual([
      "1:1 columns/unknown-key",
      "3:3 belief/unknown-belief",
      "4:37 columns/bad-scale",
      "4:57 belief/out-of-range",
    ]);
  });

  it("is told up to the hundredth", () => {
    const many = Array.from({ length: 150 }, (_, index) => `  nonsense${index}: q`).join("\n");
    const found = wrong(`beliefs:\n${many}\n`);
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toContain("and 50 more errors in this file, not listed");
  });
});

describe("the JSON Schema of a mapping", () => {
  const schema = JSON.parse(columnsJsonSchema(argument));
  const validate = new Ajv({ allowUnionTypes: true }).compile(schema);

  it("takes what is read, and refuses what is not", () => {
    expect(validate(parse(example))).toBe(true);
    expect(validate({ beliefs: { moral_rank: 7 } })).toBe(false);
    expect(validate({ beliefs: { moral_rnk: "q" } })).toBe(false);
    expect(validate({ beliefs: {}, wieght: "w" })).toBe(false);
  });

  it("says what each belief means", () => {
    const said = schema.properties.beliefs.properties.moral_rank.description;
    expect(said).toBe(beliefIn(argument, "moral_rank").meaning);
  });
});

describe("the columns of a census", () => {
  it("are called as the beliefs are", () => {
    const ids = argument.beliefs.map(({ id }) => id);
    expect(censusNames(ids)).toEqual(ids);
  });

  it("are told apart from the others, and from each other, by every engine", () => {
    expect(censusNames(["n", "a.b", "a-b", "A_B", "1st", "Weight", "belief_n"])).toEqual([
      "belief_n",
      "a_b",
      "a_b_2",
      "A_B_3",
      "belief_1st",
      "belief_Weight",
      "belief_n_2",
    ]);
    const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,3}$/);
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 12 }), (ids) => {
        const names = [...censusNames(ids), ...CENSUS_COLUMNS];
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/^[A-Za-z_]\w*$/);
      }),
      { numRuns: runs(1000) },
    );
  });
});

it("a belief of one cell has a column too", () => {
  const of = ready(
    argumentOf({ beliefs: { idle: { type: "number" } }, claims: [favours("yes", "always")] }),
  );
  expect(plainColumns(of).beliefs).toHaveLength(1);
});
