/** What the author of an argument is told of slips: where each is, and what would be right. */
import { describe, expect, it } from "vitest";
import { readArgument } from "../../src/argument/read.js";
import { word } from "../../src/diagnostics/wording.js";

const SOUND = `id: plant
title: Whether to build a plant
subject: building it
source: made up
sides:
  light: { label: dark winters, speaks_for: favoured }
  debt: { label: a debt, speaks_for: disfavoured }
parameters:
  dear_above: { default: 100, meaning: what is dear }
beliefs:
  cost: { type: number, min: 20, max: 300, if_left_out: unknown, meaning: the cost, levels: { cheap: 60 } }
  years: { type: integer, min: 0, max: 60, if_left_out: unknown, meaning: how long it lasts }
  wind: { type: boolean, if_left_out: unknown, meaning: wind can do it }
terms:
  urgent: { says: it is urgent, when: { belief: years, is: "< 9" } }
claims:
  - id: build
    role: conclusion
    side: light
    concludes: favoured
    when: { all: [urgent, { belief: cost, is: "< dear_above" }] }
    says: Build it.
    source: { passage: "1", modality: is, confidence: confident }
  - id: loan
    role: reason
    side: debt
    when: { not: { claim: build } }
    says: The loan weighs.
    source: { passage: "2", modality: is, confidence: confident }
`;

/** The lines of an error: its place, and all that it says. */
function errorsOf(text: string): readonly string[] {
  const read = readArgument({ file: "plant.yaml", text });
  if (read.ok) return [];
  return read.diagnostics.map(({ problem, place: { line, column } }) => {
    const { message, hint } = word(problem);
    return `${line}:${column} ${hint === undefined ? message : `${message}; ${hint}`}`;
  });
}

function withOther(written: string, other: string): string {
  expect(SOUND).toContain(written);
  return SOUND.replace(written, other);
}

const NOT = "{ not: { claim: build } }";
const LOAN = "when: { not: { claim: build } }";
const COST = '{ belief: cost, is: "< dear_above" }';

describe("a sound argument", () => {
  it("is told nothing", () => expect(errorsOf(SOUND)).toEqual([]));
});

describe("a slip in a condition", () => {
  it.each([
    ["{ all: [urgent, { not: urgent, any: [urgent] }] }", "not and any stand in one mapping"],
    ["{ all: [urgent, { not: [urgent] }] }", "not takes one condition, and no list"],
    ["{ any: [urgent, { at_least: 2 }] }", "beside at_least stands of, a list of conditions"],
    ["{ at_least: two, of: [urgent] }", 'at_least takes a whole number from 1 up, not "two"'],
    ["{ at_least: 0, of: [urgent] }", "at_least takes a whole number from 1 up, not 0"],
    ["{ all: [] }", "there is no condition in the list of all"],
    ["{ any: urgent }", 'any takes a list of conditions, not "urgent"'],
    ["{ all: [{ or: [urgent] }] }", "a condition has no key or; did you mean any?"],
    ["{ term: urgent }", "a term stands by its name alone: write urgent"],
    ["{ belief: wind }", "beside belief stands is, what is asked of it"],
    ["{ belief: wind, is: [] }", "there is no value in the list"],
    ["{ belief: cost, is: { min: 20, max: 60 } }", "did you mean from?"],
    ["{ belief: cost, is: { from: 20, bellow: 60 } }", "did you mean below?"],
    [
      "{ belief: cost, is: { from: [], to: 60 } }",
      "from must be a number or the name of a parameter",
    ],
    [
      '{ belief: cost, is: { from: 20, to: "" } }',
      "to must be a number or the name of a parameter, not an empty text",
    ],
    ["{ belief: cost, is: [60, { a: 1 }] }", "a mapping with a is no test"],
    ["{ belief: cost, is: [60, null, true] }", "nothing is no test"],
    ["{ belief: cost, is: [] }", "there is no value in the list"],
    ["{ belief: cost, is: null }", "nothing is no test"],
    ['{ belief: cost, is: "" }', "an empty text is no test"],
    ['""', "this is an empty text"],
    ["{ claim: [] }", "claim must be the id of a claim, not a list"],
    ["{ claim: build, is: true }", "has no key is"],
    ["{ nothing: alike }", "a condition is the name of a term, always, or a mapping"],
  ])("%s is told where it is", (condition, message) => {
    const [first] = errorsOf(withOther(NOT, condition));
    expect(first).toContain(message);
    const line = SOUND.split("\n").findIndex((each) => each.includes(LOAN)) + 1;
    expect(first).toMatch(new RegExp(`^${line}:`));
  });

  it("is told at the innermost part, with its column", () => {
    const inner = withOther(COST, "{ any: [urgent, { not: [urgent] }] }");
    const line = inner.split("\n").findIndex((each) => each.includes("not: [urgent]"));
    const column = inner.split("\n")[line]?.indexOf("[urgent] }") ?? -1;
    expect(errorsOf(inner)[0]).toMatch(new RegExp(`^${line + 1}:${column + 1} not takes one`));
  });

  it.each([
    ["unless: []", "unless of claim loan must be a list that is not empty"],
    ["unless: [{ any: [] }]", "there is no condition in the list of any"],
  ])("%s", (unless, message) => {
    expect(errorsOf(withOther(LOAN, `${LOAN}\n    ${unless}`))[0]).toContain(message);
  });
});

describe("a name that is another thing's", () => {
  it.each([
    ["build", "the argument has no term build; build is a claim: write { claim: build }"],
    ["wind", "wind is a belief: write { belief: wind, is: true }"],
    ["{ claim: urgent }", "the argument has no claim urgent; urgent is a term: write urgent alone"],
    ["{ claim: wind }", "wind is a belief: write { belief: wind, is: true }"],
    ["{ belief: build, is: true }", "build is a claim: write { claim: build }"],
    ["{ belief: urgent, is: true }", "urgent is a term: write urgent alone"],
  ])("%s", (condition, message) => {
    expect(errorsOf(withOther(NOT, condition))[0]).toContain(message);
  });
});

describe("a test that its belief cannot be asked", () => {
  it.each([
    ['wind, is: "true"', "wind is true or false: true cannot be asked of it; did you mean true?"],
    ["wind, is: yes", "did you mean true?"],
    ["cost, is: true", "cost is a number from 20 to 300: true cannot be asked of it"],
    ["cost, is: cheap", "did you mean 60?"],
    ["cost, is: dear_above", 'did you mean "= dear_above", or another comparison with it?'],
    ['cost, is: "> cheap"', "cheap is a level: write 60, the number that it stands for"],
    ['cost, is: "> 30%"', "did you mean 0.3?"],
    ['cost, is: "> 30,5"', "did you mean 30.5?"],
    ["cost, is: 30...40", "30...40 is no test"],
    ["cost, is: { from: 90, below: dear_above }", ""],
    [
      "cost, is: { from: 150, below: dear_above }",
      "no value of cost lies in {from: 150, below: dear_above}",
    ],
    [
      'years, is: "< 9.5"',
      "years is compared with 9.5, but it is a whole number from 0 to 60; compare it with 9 or 10",
    ],
    ['years, is: "< 99"', "the test would never change"],
  ])("%s", (test, message) => {
    const errors = errorsOf(withOther(NOT, `{ belief: ${test} }`));
    if (message === "") expect(errors).toEqual([]);
    else expect(errors[0]).toContain(message);
  });
});

describe("a slip in a belief", () => {
  it.each([
    [
      "min: 20, max: 300",
      "min: 20",
      "its min 20 is above its max 1, which is its max unless given",
    ],
    ["min: 0, max: 60", "min: 0.5, max: 60", "must be whole numbers, since it is an integer"],
    [
      "levels: { cheap: 60 }",
      "levels: { cheap: 600 }",
      "the level cheap of cost is 600, but it is a number from 20 to 300",
    ],
    [
      "levels: { cheap: 60 }",
      "levels: { unknown: 60 }",
      "another word than unknown, true and false",
    ],
    [
      "if_left_out: unknown, meaning: the cost",
      "if_left_out: 500, meaning: the cost",
      "if_left_out of cost is 500, but it is a number from 20 to 300",
    ],
    [
      "if_left_out: unknown, meaning: wind",
      "if_left_out: no, meaning: wind",
      "must be true, false, unknown or error, not no",
    ],
    ["type: boolean", "type: boolean, min: 0", "wind is true or false: it has no min"],
    [
      "levels: { cheap: 60 }",
      'phrases: { above: "it cost {val}" }',
      "{val} stands for nothing in this phrase of cost; what may stand here: {value}",
    ],
    ["levels: { cheap: 60 }", 'phrases: { above: "it cost {low}" }', "{low} stands for nothing"],
    [
      "levels: { cheap: 60 }",
      'phrases: { above: "it cost {value:shares}" }',
      "{value:shares} stands for nothing",
    ],
    ["levels: { cheap: 60 }", 'phrases: { true: "it cost" }', "has no key true"],
    ["label: a debt", "lable: a debt", "did you mean label?"],
    ["debt: { label: a debt", "both: { label: a debt", "there is a side both already"],
    ["id: plant", "id: my plant", 'id must be a name of letters, digits and . _ -, not "my plant"'],
  ])("%s as %s", (written, other, message) => {
    expect(errorsOf(withOther(written, other)).join("\n")).toContain(message);
  });
});

describe("what is wrong with an argument", () => {
  it("is told all at once: form, references and tests, in the order of places", () => {
    const text = SOUND.replace("type: boolean", "type: bool")
      .replace("role: reason", "role: resaon")
      .replace("{ claim: build }", "{ claim: biuld }")
      .replace('"< dear_above"', '"< deer_above"')
      .replace('"< 9"', '"< 99"');
    const errors = errorsOf(text);
    expect(errors.map((each) => each.replace(/^\d+:\d+ /, ""))).toEqual([
      expect.stringContaining("beliefs.wind.type must be"),
      expect.stringContaining("years is compared with 99"),
      expect.stringContaining("the argument has no parameter deer_above"),
      expect.stringContaining("role of claim loan must be"),
      expect.stringContaining("the argument has no claim biuld"),
    ]);
  });

  it("is never told of what only follows from another fault", () => {
    const without = SOUND.replace(NOT, "{ all: [{ belief: wind, is: true }, { claim: build }] }");
    const broken = [
      without.replace("type: boolean", "type: bool"),
      without.replace("default: 100", "default: dear"),
      without.replace("role: conclusion", "role: conclusions"),
      without.replace("id: build", "id: [build]"),
      without.replace("concludes: favoured", "concludes: favour"),
      without.replace("speaks_for: disfavoured", "speaks_for: nothing"),
      without.replace("says: it is urgent", "says: []"),
      without.replace('when: { belief: years, is: "< 9" }', "when: { years: 9 }"),
    ];
    for (const text of broken) expect(errorsOf(text)).toHaveLength(1);
  });

  it("may be that it is a worldview", () => {
    const [only, ...others] = errorsOf("name: A town\nbeliefs: { cost: 30 }\n");
    expect(only).toContain("this is a worldview, not an argument");
    expect(others).toEqual([]);
  });
});

describe("what is wrong with an argument that extends another", () => {
  const strict = (rest: string) =>
    errorsOf(`id: strict\nextends: cruel-trade-off\ntitle: Strict\n${rest}\n`);

  it.each([
    [
      "claims: [{ id: coment, when: capable }]",
      "the argument has no claim coment; did you mean comment?",
    ],
    ["beliefs: { misuse_weigth: { meaning: more } }", "did you mean misuse_weight?"],
    ["terms: { capabel: { when: always } }", "did you mean capable?"],
  ])("%s is told once", (rest, message) => {
    const [only, ...others] = strict(rest);
    expect(only).toContain(message);
    expect(others).toEqual([]);
  });

  it("is told all at once as well", () => {
    const errors = strict("remove: [commment, key]\nclaims: [{ id: 1a, when: { any: [] } }]");
    expect(errors).toEqual([
      expect.stringMatching(/^4:10 .*commment/),
      expect.stringMatching(/^5:.*there is no condition in the list of any/),
    ]);
  });
});
