import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { builtinArguments } from "../../src/argument/builtin.js";
import { checkArgument } from "../../src/argument/check.js";
import { cruelTradeOff } from "../../src/argument/cruel-trade-off.js";
import type { ArgumentDefinition, TestDefinition } from "../../src/argument/definition.js";
import { readArgument } from "../../src/argument/read.js";
import { parametersOf, resolveArgument } from "../../src/argument/resolve.js";
import { parseTest } from "../../src/argument/test-syntax.js";
import { termStatus } from "../../src/engine/resting.js";
import { argumentOf, disfavours, favours, madeUpArguments } from "../support/arguments.js";

/** Where what goes wrong stands: the only line with a mark. */
const MARK = "# here";

const head = `id: small
title: Small
subject: it
source: nowhere
sides:
  pro: {label: pro, speaks_for: favoured}
parameters:
  enough: {default: 0.5, meaning: enough}
beliefs:
  x: {type: number, if_left_out: unknown, meaning: x}
  n: {type: integer, min: 1, max: 5, if_left_out: unknown, meaning: n}
  p: {type: boolean, if_left_out: unknown, meaning: p}
`;

const claim = (
  id: string,
  when: string,
  more = "role: conclusion, concludes: favoured, side: pro",
) =>
  `  - {id: ${id}, ${more}, when: ${when}, says: so, source: {passage: a, modality: is, confidence: confident}}`;

const sound = `${head}claims:\n${claim("c", "always")}\n`;
const withClaim = (when: string, more?: string) =>
  `${head}claims:\n${claim("c", when, more)} ${MARK}\n`;
const withTerms = (...terms: string[]) =>
  `${head}terms:\n  ${terms.join("\n  ")}\nclaims:\n${claim("c", "always")}\n`;
const withBelief = (belief: string) =>
  sound.replace("beliefs:\n", `beliefs:\n  ${belief} ${MARK}\n`);

function diagnosticsOf(text: string) {
  const read = readArgument({ file: "argument.yaml", text });
  return read.ok ? [] : read.diagnostics;
}

describe("a chain of terms", () => {
  const chain = (length: number, link: (before: string) => string) =>
    Array.from({ length }, (_, index) => {
      const when = index === 0 ? "always" : link(`t${index - 1}`);
      return `t${index}: {says: so, when: ${when}}`;
    });
  const isTooLong = [{ problem: { code: "argument/too-long-a-chain", limit: 1000 } }];

  it.each(["first", "last"])("is too long at 8000, what it begins with standing %s", (place) => {
    const terms = chain(8000, (before) => before);
    const text = withTerms(...(place === "first" ? terms.reverse() : terms));
    expect(diagnosticsOf(text)).toMatchObject(isTooLong);
  });

  it("may be as long as the limit, and no longer", () => {
    const ofLength = (length: number) => withTerms(...chain(length, (before) => before));
    expect(diagnosticsOf(ofLength(1000))).toEqual([]);
    expect(diagnosticsOf(ofLength(1001))).toMatchObject(isTooLong);
  });

  it("is read, and asked, up to the limit", () => {
    const read = readArgument({
      file: "argument.yaml",
      text: withTerms(...chain(500, (before) => `{not: ${before}}`)),
    });
    if (!read.ok) throw new Error("it is not read");
    const { engine } = read.argument;
    expect(
      termStatus(engine, [{ kind: "unknown" }, { kind: "unknown" }, { kind: "unknown" }], "t499"),
    ).toBe("fails");
  });

  it("counts every condition on the way", () => {
    const nested = (before: string) => `${"{not: ".repeat(20)}${before}${"}".repeat(20)}`;
    expect(diagnosticsOf(withTerms(...chain(60, nested)))).toMatchObject(isTooLong);
    expect(diagnosticsOf(withTerms(...chain(900, nested).reverse()))).toMatchObject(isTooLong);
  });
});

describe("an argument file", () => {
  it("is read when nothing is wrong with it", () => expect(diagnosticsOf(sound)).toEqual([]));

  it.each<[string, string, string, object?]>([
    ["an unknown term", "argument/unknown-reference", withClaim("highh"), { kind: "term" }],
    [
      "an unknown claim",
      "argument/unknown-reference",
      withClaim("{claim: d}"),
      { kind: "claim", known: ["c"] },
    ],
    [
      "an unknown belief",
      "argument/unknown-reference",
      withClaim("{belief: y, is: 1}"),
      { kind: "belief" },
    ],
    [
      "a belief of every object",
      "argument/unknown-reference",
      withClaim("{belief: constructor, is: '> 1'}"),
      { id: "constructor" },
    ],
    [
      "an unknown parameter",
      "argument/unknown-reference",
      withClaim("{belief: x, is: '> enouhg'}"),
      { nearest: "enough" },
    ],
    [
      "a parameter of every object",
      "argument/unknown-reference",
      withClaim("{belief: x, is: '> valueOf'}"),
      { kind: "parameter" },
    ],
    [
      "an unknown side",
      "argument/unknown-reference",
      withClaim("always", "role: conclusion, concludes: favoured, side: prp"),
      { nearest: "pro" },
    ],
    [
      "a fault deep inside",
      "argument/unknown-reference",
      withClaim("{all: [{any: [{not: nothing}]}]}"),
      { id: "nothing" },
    ],
    ["a test without an operand", "argument/bad-test", withClaim("{belief: x, is: '>'}")],
    ["a test without an operator", "argument/bad-test", withClaim("{belief: x, is: high}")],
    ["a number compared with true", "argument/bad-test", withClaim("{belief: x, is: true}")],
    ["an order of booleans", "argument/order-of-booleans", withClaim("{belief: p, is: '> true'}")],
    ["a truth among whole numbers", "argument/bad-test", withClaim("{belief: n, is: [1, true]}")],
    ["a boolean compared with 1", "argument/order-of-booleans", withClaim("{belief: p, is: 1}")],
    ["a range of booleans", "argument/order-of-booleans", withClaim("{belief: p, is: 0..1}")],
    ["single values of a number", "argument/list-of-numbers", withClaim("{belief: x, is: [0, 1]}")],
    [
      "a range that is turned round",
      "argument/empty-range",
      withClaim("{belief: x, is: 0.8..0.2}"),
    ],
    [
      "a range between whole numbers",
      "argument/empty-range",
      withClaim("{belief: n, is: {above: 2, below: 3}}"),
      { belief: "n" },
    ],
    [
      "a range around nothing",
      "argument/empty-range",
      withClaim("{belief: x, is: {above: 0.2, below: 0.2}}"),
    ],
    [
      "a range from a number on that leaves it out",
      "argument/empty-range",
      withClaim("{belief: x, is: {from: 0.2, below: 0.2}}"),
    ],
    ["a range with one end", "argument/bad-test", withClaim("{belief: x, is: {from: 0.2}}")],
    [
      "a range that ends outside",
      "argument/threshold-outside-domain",
      withClaim("{belief: n, is: 2..9}"),
      { threshold: 9 },
    ],
    [
      "a range up to nothing that is known",
      "argument/unknown-reference",
      withClaim("{belief: x, is: 0.2..enuogh}"),
      { nearest: "enough" },
    ],
    [
      "more than there are",
      "argument/too-many-of",
      withClaim("{at_least: 3, of: [always, {belief: p, is: true}]}"),
      { count: 3, of: 2 },
    ],
    [
      "a threshold outside",
      "argument/threshold-outside-domain",
      withClaim("{belief: x, is: '> 2'}"),
      { threshold: 2 },
    ],
    [
      "a threshold between whole numbers",
      "argument/threshold-outside-domain",
      withClaim("{belief: n, is: '> 1.5'}"),
    ],
    [
      "a parameter outside",
      "argument/threshold-outside-domain",
      withClaim("{belief: n, is: '> enough'}"),
      { threshold: 0.5 },
    ],
    [
      "a domain turned round",
      "argument/bad-domain",
      withBelief("y: {type: number, min: 2, if_left_out: unknown, meaning: y}"),
    ],
    [
      "an integer with broken ends",
      "argument/bad-domain",
      withBelief("y: {type: integer, min: 0.5, if_left_out: unknown, meaning: y}"),
    ],
    [
      "an integer with one broken end",
      "argument/bad-domain",
      withBelief("y: {type: integer, min: 0, max: 2.5, if_left_out: unknown, meaning: y}"),
    ],
    [
      "a truth for a number",
      "argument/wrong-type",
      withBelief("y: {type: number, if_left_out: true, meaning: y}"),
      { key: "beliefs.y.if_left_out", want: "a number, unknown or error", found: "true" },
    ],
    [
      "a number for a truth",
      "argument/wrong-type",
      withBelief("y: {type: boolean, if_left_out: 1, meaning: y}"),
      { want: "true, false, unknown or error", found: "1" },
    ],
    [
      "a level outside",
      "argument/threshold-outside-domain",
      withBelief("y: {type: number, levels: {much: 3}, if_left_out: unknown, meaning: y}"),
      { threshold: 3 },
    ],
    [
      "a default outside",
      "argument/threshold-outside-domain",
      withBelief("y: {type: integer, min: 1, if_left_out: 0, meaning: y}"),
      { threshold: 0 },
    ],
    [
      "two claims of one id",
      "argument/duplicate-id",
      `${sound}${claim("c", "always")} ${MARK}\n`,
      { id: "c", kind: "claim" },
    ],
    [
      "a term called always",
      "argument/duplicate-id",
      withTerms(`always: {says: so, when: {belief: p, is: true}} ${MARK}`),
      { kind: "term" },
    ],
    [
      "terms in a cycle",
      "argument/cycle",
      withTerms(`a: {says: so, when: {not: b}} ${MARK}`, "b: {says: so, when: {all: [a]}}"),
      { path: ["term a", "term b", "term a"] },
    ],
    [
      "a claim that rests on itself",
      "argument/cycle",
      withClaim("{any: [{claim: c}]}"),
      { path: ["claim c", "claim c"] },
    ],
    [
      "a claim that is its own exception",
      "argument/cycle",
      withClaim("always, unless: [{claim: c}]"),
      { path: ["claim c", "claim c"] },
    ],
    [
      "a reason of both sides",
      "argument/unknown-reference",
      `${sound}${claim("d", "always", "role: reason, side: both")} ${MARK}\n`,
      { kind: "side", id: "both" },
    ],
    ["no conclusion", "argument/no-conclusion", withClaim("always", "role: note, side: both")],
    [
      "a conclusion without a verdict",
      "argument/conclusion-without-verdict",
      withClaim("always", "role: conclusion, side: pro"),
      { claim: "c" },
    ],
    [
      "a best that is no term",
      "argument/unknown-reference",
      withTerms("first: {says: so, when: {belief: p, is: true}}").replace(
        "terms:",
        `ranks_best: frist ${MARK}\nterms:`,
      ),
      { kind: "term", id: "frist", nearest: "first" },
    ],
    [
      "a note of costs that is no claim",
      "argument/unknown-reference",
      withTerms("first: {says: so, when: {belief: p, is: true}}").replace(
        "terms:",
        `cost_note: nothing ${MARK}\nterms:`,
      ),
      { kind: "claim", id: "nothing" },
    ],
    [
      "a measure for nobody",
      "argument/unknown-reference",
      `${sound}measures:\n  - {name: m, serves: [pro, con]} ${MARK}\n`,
      { kind: "side", id: "con" },
    ],
    [
      "a measure against nobody",
      "argument/unknown-reference",
      `${sound}measures:\n  - {name: m, serves: [], harms: [con]} ${MARK}\n`,
      { id: "con" },
    ],
    ["a condition of no form", "argument/bad-condition", withClaim("{none: []}")],
    [
      "a number of conditions that is none",
      "argument/bad-condition",
      withClaim("{at_least: 0.5, of: [always]}"),
      { detail: "at_least takes a whole number from 1 up, not 0.5" },
    ],
    [
      "a number without its conditions",
      "argument/bad-condition",
      withClaim("{at_least: 1}"),
      { detail: "beside at_least stands of, a list of conditions" },
    ],
    [
      "a key too many",
      "argument/unknown-key",
      `${sound}titel: x ${MARK}\n`,
      { key: "titel", nearest: "title" },
    ],
    [
      "a key that extensions have",
      "argument/unknown-key",
      `${sound}remov: [c] ${MARK}\n`,
      { key: "remov", nearest: undefined, known: expect.not.arrayContaining(["remove"]) },
    ],
    [
      "an inner key too many",
      "argument/unknown-key",
      withBelief("y: {type: boolean, if_left_out: true, meaning: y, mni: 1}"),
      { key: "mni", known: expect.arrayContaining(["type", "min", "max"]) },
    ],
    [
      "a value of the wrong type",
      "argument/wrong-type",
      sound.replace("title: Small", `title: [] ${MARK}`),
      { key: "title", found: "a list" },
    ],
    [
      "a mapping for a text",
      "argument/wrong-type",
      sound.replace("title: Small", `title: {a: 1} ${MARK}`),
      { found: "a mapping with a" },
    ],
    [
      "an empty mapping for a text",
      "argument/wrong-type",
      sound.replace("title: Small", `title: {} ${MARK}`),
      { found: "a mapping with nothing" },
    ],
    [
      "a word for a number",
      "argument/wrong-type",
      sound
        .replace("default: 0.5", "default: half")
        .replace("meaning: enough}", `meaning: enough} ${MARK}`),
      { found: '"half"' },
    ],
  ])("with %s: %s", (_, code, text, facts = {}) => {
    const [first, ...others] = diagnosticsOf(text);
    expect(others).toEqual([]);
    expect(first?.problem).toMatchObject({ code, ...facts });
    const line = text.split("\n").findIndex((each) => each.includes(MARK)) + 1;
    expect(first?.place).toMatchObject({ file: "argument.yaml", line });
  });

  it("may have beliefs of a single value, and notes of both sides", () => {
    const belief = "y: {type: integer, min: 2, max: 2, if_left_out: 2, meaning: y}";
    const note = claim("d", "always", "role: note, side: both");
    expect(diagnosticsOf(`${withBelief(belief)}${note}\n`)).toEqual([]);
  });

  it.each([
    ["all of some conditions by their number", "{at_least: 2, of: [always, always]}"],
    ["one of the values of a boolean", "{belief: p, is: [true, false]}"],
    ["a single number as a range", "{belief: x, is: 0.2..0.2}"],
  ])("may ask for %s", (_, when) => expect(diagnosticsOf(withClaim(when))).toEqual([]));

  it("points at the very part of a condition", () => {
    const text = withClaim("{belief: x, is: '> 2'}");
    const column = (text.split("\n").at(-2) as string).indexOf("'> 2'") + 1;
    expect(diagnosticsOf(text)[0]?.place).toMatchObject({ column, length: 5 });
  });

  it.each([
    ["a key that is missing", sound.replace("title: Small\n", ""), "argument/missing-key"],
    ["a list", "- 1\n", "argument/not-a-mapping"],
    ["nothing", "", "argument/not-a-mapping"],
    ["two documents", `${sound}---\n${sound}`, "argument/one-only"],
    ["broken YAML", "a: [", "yaml/syntax"],
  ])("with %s", (_, text, code) => {
    expect(diagnosticsOf(text).map(({ problem }) => problem.code)).toContain(code);
  });

  it("has all of its faults reported at once", () => {
    const text = `${head}claims:\n${claim("c", "nothing")}\n${claim("c", "{belief: p, is: 3}")}\n`;
    expect(diagnosticsOf(text).map(({ problem }) => problem.code)).toEqual([
      "argument/duplicate-id",
      "argument/unknown-reference",
      "argument/order-of-booleans",
    ]);
  });

  it("may have any number of claims that rest on one another twice", () => {
    const claims = Array.from({ length: 60 }, (_, index) =>
      favours(
        `c${index}`,
        index === 0
          ? "always"
          : { all: [{ claim: `c${index - 1}` }, { not: { claim: `c${index - 1}` } }] },
      ),
    );
    const resolved = resolveArgument(argumentOf({ beliefs: {}, claims }));
    expect(resolved.ok).toBe(true);
  });
});

describe("resolveArgument", () => {
  it("takes the default of each parameter, or what is set", () => {
    const resolved = resolveArgument(cruelTradeOff, { hard_above: 0.25 });
    expect(resolved.ok && resolved.argument.parameters).toEqual({
      mostly_misuse_above: 0.5,
      mostly_accident_below: 0.5,
      hard_above: 0.25,
    });
    const tests = resolved.ok && resolved.argument.terms.map(({ condition }) => condition);
    expect(tests).toContainEqual({
      kind: "test",
      belief: "alignment_difficulty",
      comparison: { operator: ">", threshold: 0.25 },
    });
  });

  it("takes what a conclusion concludes before what its side weighs for", () => {
    const claims = [{ ...disfavours("no", "always"), side: "pro" }];
    const resolved = resolveArgument(argumentOf({ beliefs: {}, claims }));
    expect(resolved.ok && resolved.argument.engine.model.claims).toMatchObject([
      { speaksFor: "disfavoured" },
    ]);
  });

  it("has each of several values once, rising", () => {
    const beliefs = { n: { type: "integer" } } as const;
    const claims = [favours("c", { belief: "n", is: [3, 1, 1] })];
    const resolved = resolveArgument(argumentOf({ beliefs, claims }));
    expect(resolved.ok && resolved.argument.claims[0]?.condition).toMatchObject({
      comparison: { operator: "one of", values: [1, 3] },
    });
  });

  it("names the nearest parameter for one that does not exist", () => {
    const resolved = resolveArgument(cruelTradeOff, { hard_abov: 0.3 });
    expect(resolved).toMatchObject({
      ok: false,
      faults: [{ path: [], problem: { code: "usage/unknown-parameter", nearest: "hard_above" } }],
    });
  });

  it("refuses a parameter outside of the domain that it is compared with", () => {
    const resolved = resolveArgument(cruelTradeOff, { hard_above: 1.5 });
    expect(resolved).toMatchObject({
      ok: false,
      faults: [
        {
          path: ["terms", "alignment_hard", "when", "is"],
          problem: { code: "argument/threshold-outside-domain", threshold: 1.5 },
        },
      ],
    });
  });

  it("refuses it in a file too, saying that it was set", () => {
    const source = { file: "argument.yaml", text: stringify(madeUpArguments.chain) };
    const read = readArgument(source, { plenty: 1 });
    expect(read).toMatchObject({ diagnostics: [{ place: { file: "--set" } }] });
  });

  it("finds nothing in those that come with racecheck, which are not checked when they are used", () => {
    for (const definition of Object.values(builtinArguments)) {
      expect(checkArgument(definition, parametersOf(definition, {}))).toEqual([]);
    }
  });

  it("checks one of them if a parameter is set", () => {
    expect(resolveArgument(cruelTradeOff, { hard_above: 1.5 }, true).ok).toBe(false);
  });

  it("resolves each made-up argument", () => {
    const all: ArgumentDefinition[] = Object.values(madeUpArguments);
    expect(all.map((definition) => resolveArgument(definition).ok)).not.toContain(false);
  });
});

describe("a test as written", () => {
  it.each([
    [true, "=", true],
    [1, "=", 1],
    ["= 1", "=", 1],
    [" >= 0.5 ", ">=", 0.5],
    ["<1", "<", 1],
    ["!= true", "!=", true],
    ["= false", "=", false],
    ["> hard_above", ">", "hard_above"],
  ])("%j", (written, operator, operand) => {
    expect(parseTest(written)).toEqual({ kind: "order", operator, operand });
  });

  it.each<[TestDefinition, unknown, unknown]>([
    ["0.2..0.8", { operand: 0.2, included: true }, { operand: 0.8, included: true }],
    ["low .. high", { operand: "low", included: true }, { operand: "high", included: true }],
    [
      { from: 3, below: 12 },
      { operand: 3, included: true },
      { operand: 12, included: false },
    ],
    [
      { above: "low", to: "12" },
      { operand: "low", included: false },
      { operand: 12, included: true },
    ],
  ])("%j has two ends", (written, low, high) => {
    expect(parseTest(written)).toEqual({ kind: "within", low, high });
  });

  it("is a list of values", () => {
    expect(parseTest([1, "3", true])).toEqual({ kind: "one of", operands: [1, 3, true] });
    // A blank is no 0, but the name of a parameter that there is not.
    expect(parseTest([" "])).toEqual({ kind: "one of", operands: [" "] });
  });

  it("is a word, which a choice may have for a value", () => {
    expect(parseTest(" lab ")).toEqual({ kind: "word", operand: "lab" });
  });

  it.each<TestDefinition>([
    "",
    "two words",
    ">",
    "=> 1",
    "> 1 2",
    "0.2..",
    "..0.8",
    {},
    { from: 1 },
    { from: 1, above: 2, to: 3 },
    { to: 3, below: 4 },
  ])("%j is none", (written) => {
    expect(parseTest(written)).toBeUndefined();
  });
});

it("lists a hundred errors of a file, and says how many more there are", () => {
  const beliefs = Object.fromEntries(Array.from({ length: 130 }, (_, index) => [`b${index}`, 7]));
  const text = JSON.stringify({ id: "a", title: "A", beliefs });
  const read = readArgument({ file: "a.json", text });
  const codes = read.ok ? [] : read.diagnostics.map(({ problem }) => problem.code);
  expect(codes).toHaveLength(101);
  expect(codes.at(-1)).toBe("input/more-errors");
});
