/** Arguments that extend a built-in one. */
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { cruelTradeOff } from "../../src/argument/cruel-trade-off.js";
import { readArgument } from "../../src/argument/read.js";
import { parseValue } from "../../src/document/parse.js";
import { run } from "../support/run.js";
import { directoryOf } from "../support/worldviews.js";

const head = "id: strict\nextends: cruel-trade-off\n";

function read(text: string) {
  const result = readArgument({ file: "mine.yaml", text: head + text });
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.argument.definition;
}

/** The line, column, code and message of each error. */
function errorsOf(text: string): unknown[] {
  const result = readArgument({ file: "mine.yaml", text: head + text });
  return result.ok
    ? []
    : result.diagnostics.map(({ problem, place: { line, column } }) => [
        problem.code,
        line,
        column,
      ]);
}

const claimsOf = (definition: { claims: readonly { id: string }[] }) =>
  definition.claims.map(({ id }) => id);

describe("an argument that extends another", () => {
  it("is as that one where it says nothing", () => {
    const { id, extends: from, ...rest } = read("");
    const { id: _, ...base } = cruelTradeOff;
    expect([id, from]).toEqual(["strict", "cruel-trade-off"]);
    expect(rest).toEqual(base);
  });

  it("replaces what it names, in its place, and only the keys that it has", () => {
    const { claims, terms, parameters } = read(
      "claims: [{id: 3b, says: It should hurry.}]\nterms: {best: {when: {belief: moral_rank, is: '<= 2'}}}\nparameters: {hard_above: {default: 0.7}}",
    );
    expect(claimsOf({ claims })).toEqual(claimsOf(cruelTradeOff));
    const before = cruelTradeOff.claims.find(({ id }) => id === "3b");
    expect(claims.find(({ id }) => id === "3b")).toEqual({ ...before, says: "It should hurry." });
    expect(terms?.best).toEqual({
      says: cruelTradeOff.terms.best.says,
      when: { belief: "moral_rank", is: "<= 2" },
    });
    expect(parameters?.hard_above?.default).toBe(0.7);
    expect(parameters?.hard_above?.meaning).toBe(cruelTradeOff.parameters.hard_above.meaning);
  });

  it("changes a label of a side, and leaves all else of the sides as it is", () => {
    const { sides } = read("sides: {misuse: {label: bad hands}}");
    const { misuse, accident } = cruelTradeOff.sides;
    expect(sides).toEqual({ misuse: { ...misuse, label: "bad hands" }, accident });
  });

  it("adds what is new at the end, removes by id, and takes keys away with null", () => {
    const { claims, measures, beliefs } = read(
      `beliefs: {late: {type: boolean, if_left_out: unknown, meaning: it is late}}
claims:
  - {id: "4", role: note, side: both, when: {belief: late, is: true}, says: Late., source: {passage: none, modality: is, confidence: tentative}}
  - {id: key, short: null}
remove: [comment, auditing]
`,
    );
    expect(claimsOf({ claims })).toEqual([
      ...claimsOf(cruelTradeOff).filter((id) => id !== "comment"),
      "4",
    ]);
    expect(claims[0]).not.toHaveProperty("short");
    expect(measures?.map(({ name }) => name)).not.toContain("auditing");
    expect(Object.keys(beliefs).at(-1)).toBe("late");
  });
});

describe("what is wrong with it", () => {
  it.each([
    ["an unknown base", "", []],
    [
      "a condition that it writes",
      "claims: [{id: key, when: {all: [bset]}}]",
      ["argument/unknown-reference", 3, 33],
    ],
    [
      "a condition that it writes, whatever it removes",
      "remove: [comment]\nclaims: [{id: key, when: {all: [bset]}}]",
      ["argument/unknown-reference", 4, 33],
    ],
    [
      "a condition of a term",
      "terms:\n  best:\n    when: {belief: moral_rnak, is: 1}",
      ["argument/unknown-reference", 5, 20],
    ],
    [
      "a key that there is not",
      "claims: [{id: key, wen: always}]",
      ["argument/unknown-key", 3, 20],
    ],
    ["a key of its own misspelt", "remov: [comment]", ["argument/unknown-key", 3, 1]],
    ["a text of the wrong type", "claims: [{id: key, says: [1]}]", ["argument/wrong-type", 3, 26]],
    ["a section that is no mapping", "terms: 7", ["argument/wrong-type", 3, 8]],
    ["a section that is no list", "claims: 7", ["argument/wrong-type", 3, 9]],
    ["an entry that is no mapping", "terms: {best: 7}", ["argument/wrong-type", 3, 15]],
    ["a claim without an id", "claims: [{says: so}]", ["argument/missing-key", 3, 10]],
    ["nothing to remove", "remove: [comment, 4z]", ["argument/nothing-to-remove", 3, 19]],
    ["what is needed elsewhere removed", "remove: [1a]", ["argument/removed-but-needed", 3, 10]],
    ["a parameter that is needed", "remove: [hard_above]", ["argument/removed-but-needed", 3, 10]],
    [
      "what follows elsewhere from what it writes",
      "beliefs: {moral_rank: {min: 3}}",
      ["argument/threshold-outside-domain", 2, 10],
    ],
    [
      "what is wrong with a key that it leaves to its base, of an entry that it changes",
      "terms: {best: {says: it is first}}\nbeliefs: {moral_rank: {min: 3}}",
      ["argument/threshold-outside-domain", 2, 10],
    ],
  ])("has its place in the file: %s", (_, text, expected) => {
    const errors = errorsOf(text);
    if (expected.length === 0) expect(errors).toEqual([]);
    else expect(errors).toContainEqual(expected);
  });

  it("is said with what needs what was removed, and all at once", async () => {
    const at = directoryOf({ "mine.yaml": `${head}remove: [best, coment]\n` });
    const { code, stderr } = await run(["explain", "--argument", at("mine.yaml")]);
    expect(code).toBe(2);
    expect(stderr).toContain("there is no coment to remove");
    expect(stderr).toContain("did you mean comment?");
    const needed = directoryOf({ "mine.yaml": `${head}remove: [best]\n` });
    const second = await run(["explain", "--argument", needed("mine.yaml")]);
    expect(second.stderr).toContain("best cannot be removed as long as claim key names it");
    const parameter = directoryOf({ "mine.yaml": `${head}remove: [hard_above]\n` });
    const third = await run(["explain", "--argument", parameter("mine.yaml")]);
    expect(third.stderr).toContain(
      "hard_above cannot be removed as long as term alignment_hard names it",
    );
  });

  it("is that it has no id: that of its base is taken", () => {
    const result = readArgument({ file: "mine.yaml", text: "extends: cruel-trade-off\n" });
    expect(result.ok ? [] : result.diagnostics.map(({ problem }) => problem)).toEqual([
      { code: "argument/missing-key", key: "id" },
    ]);
  });

  it("names the built-in arguments where the base is none of them, and reads no file", async () => {
    for (const base of ["cruel-trade-of", "./cruel-trade-off.yaml"]) {
      const at = directoryOf({ "mine.yaml": `id: a\nextends: ${base}\n` });
      const { code, stderr } = await run(["explain", "--argument", at("mine.yaml")]);
      expect(code).toBe(2);
      expect(stderr).toContain("mine.yaml:2:10 argument/unknown-base");
      expect(stderr).toContain("cruel-trade-off");
    }
  });
});

describe("what cannot be read of it", () => {
  it.each([
    [
      "a base that is no text",
      "extends: [cruel-trade-off]",
      "extends must be the name of a built-in argument, not a list",
    ],
    [
      "one thing to remove that is no list",
      "extends: cruel-trade-off\nremove: comment",
      "remove must be a list of ids, not a text",
    ],
    [
      "a list in the list",
      "extends: cruel-trade-off\nremove: [[1]]",
      "remove.0 must be the id of what is left out, not a list",
    ],
    [
      "a claim twice",
      "extends: cruel-trade-off\nclaims: [{id: key}, {id: key}]",
      "there is a claim key already",
    ],
    [
      "a key of all objects",
      "extends: cruel-trade-off\nterms: {__proto__: {a: 1}}",
      "has no key __proto__",
    ],
    [
      "a claim that lacks its side",
      "extends: cruel-trade-off\nclaims: [{id: new}]",
      "side of claim new is missing",
    ],
  ])("is said: %s", async (_, text, message) => {
    const at = directoryOf({ "mine.yaml": `id: mine\n${text}\n` });
    const { code, stderr } = await run(["explain", "--argument", at("mine.yaml")]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it("is not that a claim is called as a side is", () => {
    expect(claimsOf(read("remove: [accident]"))).not.toContain("accident");
    expect(Object.keys(read("remove: [accident]").sides)).toEqual(["misuse", "accident"]);
  });
});

describe("explain", () => {
  const file = directoryOf({
    "mine.yaml": `${head}title: Strict
claims: [{id: key, when: {all: [capable, {any: [{claim: 1b}, {claim: 3b}]}]}}]
terms: {late: {says: it is late, when: always}}
remove: [comment]
`,
  })("mine.yaml");

  it("marks what differs, and says what is left out", async () => {
    const { stdout } = await run(["explain", "--argument", file]);
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "Another reading of cruel-trade-off: ≠ is what it changes; + is what it adds; it leaves out claim comment.",
    );
    expect(stdout).toMatch(/^ {4}≠ key {2}/m);
    expect(stdout).toMatch(/^ {4}\+ late {2}/m);
    expect(stdout).toMatch(/^ {4}3b {2}/m);
  });

  it.each([
    ["key", "It is not as in cruel-trade-off."],
    ["late", "It is not in cruel-trade-off."],
    ["3b", "It is as in cruel-trade-off."],
  ])("says of %s: %s", async (id, sentence) => {
    const { stdout } = await run(["explain", "--argument", file, id]);
    expect(stdout).toContain(sentence);
  });

  it("has the differences in JSON, and none of an argument that extends nothing", async () => {
    const { stdout } = await run(["explain", "--argument", file, "--format", "json"]);
    expect(JSON.parse(stdout).differs).toEqual({
      from: "cruel-trade-off",
      changed: [{ kind: "claim", id: "key" }],
      added: [{ kind: "term", id: "late" }],
      removed: [{ kind: "claim", id: "comment" }],
    });
    const other = directoryOf({
      "mine.yaml": `${head}terms: {comment: {says: so, when: always}}
parameters: {hard_above: {default: 0.7}}
remove: [comment]
`,
    })("mine.yaml");
    const apart = await run(["explain", "--argument", other, "--format", "json"]);
    expect(JSON.parse(apart.stdout).differs).toEqual({
      from: "cruel-trade-off",
      changed: [{ kind: "parameter", id: "hard_above" }],
      added: [{ kind: "term", id: "comment" }],
      removed: [{ kind: "claim", id: "comment" }],
    });
    const builtIn = await run(["explain", "--format", "json"]);
    expect(JSON.parse(builtIn.stdout)).not.toHaveProperty("differs");
  });

  it("prints it whole as YAML, with the same answers", async () => {
    const { stdout } = await run(["explain", "--argument", file, "--format", "yaml"]);
    expect(stdout).not.toContain("extends");
    const whole = directoryOf({ "whole.yaml": stdout })("whole.yaml");
    const verdicts = (argument: string) =>
      run(["evaluate", "--brief", "--argument", argument, "worldviews"]);
    expect((await verdicts(whole)).stdout).toBe((await verdicts(file)).stdout);
  });
});

it("is what the schema of argument files takes", async () => {
  const validate = new Ajv({ strict: false }).compile(
    JSON.parse((await run(["schema", "argument"])).stdout),
  );
  const whole = `${head}claims: [{id: key, short: null}]\nremove: [comment]\n`;
  expect(validate(parseValue(whole)), JSON.stringify(validate.errors)).toBe(true);
  expect(validate(parseValue(`${head}claims: [{short: null}]\n`))).toBe(false);
  expect(validate(parseValue("id: a\nremove: [comment]\n"))).toBe(false);
});
