/** The built-in argument says what post.md says, and any slip in it is noticed. */
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { cruelTradeOff } from "../../src/argument/cruel-trade-off.js";
import type { ArgumentDefinition, ConditionDefinition } from "../../src/argument/definition.js";
import { readArgument } from "../../src/argument/read.js";
import { resolveArgument } from "../../src/argument/resolve.js";
import { argumentSchema } from "../../src/argument/schema.js";
import { expectations, notes } from "../support/expectations.js";
import { answersOf } from "../support/judge.js";

describe("the built-in argument", () => {
  it.each(Object.keys(expectations))("%s", (row) => {
    const { answers, expected } = answersOf(cruelTradeOff, row);
    expect(answers).toEqual(expected);
  });

  it("has every claim holding, failing and unknown in the table, notes apart", () => {
    const seen = new Set(
      Object.values(expectations).flatMap(({ claims = {} }) =>
        Object.entries(claims).map(([id, status]) => `${id} ${status}`),
      ),
    );
    const wanted = cruelTradeOff.claims
      .map(({ id }) => id)
      .filter((id) => !notes.includes(id))
      .flatMap((id) => ["holds", "fails", "unknown"].map((status) => `${id} ${status}`));
    expect(wanted.filter((each) => !seen.has(each))).toEqual([]);
  });

  it("validates against the schema of arguments", () => {
    expect(argumentSchema().safeParse(cruelTradeOff)).toEqual({
      success: true,
      data: cruelTradeOff,
    });
  });

  it("is the same argument when it is written as YAML and read back", () => {
    const read = readArgument({ file: "written.yaml", text: stringify(cruelTradeOff) });
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
    expect(read.argument.definition).toEqual(cruelTradeOff);
    const built = resolveArgument(cruelTradeOff);
    expect(built.ok && built.argument.engine.model).toEqual(read.argument.engine.model);
    for (const row of Object.keys(expectations)) {
      expect(answersOf(read.argument.definition, row).answers).toEqual(
        answersOf(cruelTradeOff, row).answers,
      );
    }
  });
});

type Path = readonly (string | number)[];

/** The argument with one part of it changed. */
function changed(path: Path, to: (part: never) => unknown): ArgumentDefinition {
  const copy = structuredClone(cruelTradeOff) as unknown as Record<string | number, unknown>;
  const parent = path.slice(0, -1).reduce((node, key) => node[key] as typeof copy, copy);
  const last = path.at(-1) as string;
  parent[last] = to(parent[last] as never);
  return copy as unknown as ArgumentDefinition;
}

const operators = ["=", "!=", "<", "<=", ">", ">="];

/** All slips in a condition: another operator, threshold or value, all for any, a part left out. */
function slipsIn(when: ConditionDefinition, path: Path): [string, ArgumentDefinition][] {
  if (typeof when === "string") {
    return when === "always"
      ? []
      : [[`${path.join("/")} negated`, changed(path, (part) => ({ not: part }))]];
  }
  if ("claim" in when)
    return [[`${path.join("/")} negated`, changed(path, (part) => ({ not: part }))]];
  if ("all" in when) {
    return [
      [`${path.join("/")} any`, changed(path, ({ all }: { all: unknown }) => ({ any: all }))],
      ...when.all.flatMap((part, index): [string, ArgumentDefinition][] => [
        [
          `${path.join("/")} without part ${index}`,
          changed([...path, "all"], (parts: unknown[]) => parts.filter((_, at) => at !== index)),
        ],
        ...slipsIn(part, [...path, "all", index]),
      ]),
    ];
  }
  if (!("is" in when)) throw new Error("the built-in argument has a condition without slips");
  if (typeof when.is === "boolean") {
    return [[`${path.join("/")} turned`, changed([...path, "is"], (is) => !is)]];
  }
  const [operator, operand] = String(when.is).split(" ") as [string, string];
  const tests = [
    ...operators.filter((other) => other !== operator).map((other) => `${other} ${operand}`),
    ...(operand === "1" ? [] : [`${operator} 0.25`, `${operator} 0.75`]),
    ...(when.belief === "moral_rank" ? [`${operator} 2`] : []),
    ...(operator === "<" && operand === "1" ? [`${operator} 0.99`] : []),
    ...(operator === ">" && operand === "0" ? [`${operator} 0.01`] : []),
    ...Object.keys(cruelTradeOff.parameters)
      .filter((parameter) => parameter !== operand && operand in cruelTradeOff.parameters)
      .map((parameter) => `${operator} ${parameter}`),
  ];
  return tests.map((test) => [`${path.join("/")} ${test}`, changed([...path, "is"], () => test)]);
}

const mutants: [string, ArgumentDefinition][] = [
  ...Object.entries(cruelTradeOff.terms).flatMap(([id, { when }]) =>
    slipsIn(when, ["terms", id, "when"]),
  ),
  ...cruelTradeOff.claims.flatMap(({ when }, index) => slipsIn(when, ["claims", index, "when"])),
  ...cruelTradeOff.claims.flatMap(({ when }, index): [string, ArgumentDefinition][] =>
    when === "always"
      ? [[`claims/${index} never`, changed(["claims", index, "when"], () => ({ not: "always" }))]]
      : [[`claims/${index} always`, changed(["claims", index, "when"], () => "always")]],
  ),
  ...Object.keys(cruelTradeOff.parameters).flatMap((id): [string, ArgumentDefinition][] =>
    [0.4, 0.6].map((value) => [
      `${id} is ${value}`,
      changed(["parameters", id, "default"], () => value),
    ]),
  ),
  ...cruelTradeOff.claims.flatMap(({ role, side }, index): [string, ArgumentDefinition][] =>
    role === "reason"
      ? [
          [`claims/${index} a premise`, changed(["claims", index, "role"], () => "premise")],
          [
            `claims/${index} of the other side`,
            changed(["claims", index, "side"], () => (side === "misuse" ? "accident" : "misuse")),
          ],
        ]
      : [],
  ),
];

/** Slips that change nothing: the domain ends at the threshold. */
const equivalent = [
  "terms/worried_about_accidents/when != 1",
  "terms/worried_about_misuse/when != 0",
  "terms/best/when <= 1",
];

describe("a slip in the built-in argument is noticed", () => {
  it("of which there are many", () => expect(mutants.length).toBeGreaterThan(90));

  it.each(mutants.filter(([slip]) => !equivalent.includes(slip)))("%s", (_, mutant) => {
    const missed = Object.keys(expectations).every((row) => {
      const { answers, expected } = answersOf(mutant, row);
      return Object.entries(expected).every(([key, value]) =>
        same(value, answers[key as keyof typeof answers]),
      );
    });
    expect(missed).toBe(false);
  });
});

function same(a: unknown, b: unknown): boolean {
  const flat = (value: unknown) =>
    JSON.stringify(
      value && typeof value === "object" && !Array.isArray(value)
        ? Object.entries(value).sort()
        : value,
    );
  return flat(a) === flat(b);
}
