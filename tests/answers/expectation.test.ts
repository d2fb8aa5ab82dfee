import { describe, expect, test } from "vitest";
import { checkExpectation } from "../../src/answers/expectation.js";
import { cruelTradeOff } from "../../src/argument/cruel-trade-off.js";
import { resolveArgument } from "../../src/argument/resolve.js";
import { evaluate } from "../../src/engine/evaluate.js";
import type { Expectation } from "../../src/worldview/expectation.js";
import { worldviewReader } from "../../src/worldview/read.js";

const resolved = resolveArgument(cruelTradeOff);
if (!resolved.ok) throw new Error("the built-in argument is broken");
const { argument } = resolved;

function checked(beliefs: object, expectation: Expectation | undefined) {
  const text = JSON.stringify({ name: "one", beliefs });
  const [entry] = worldviewReader(argument)({ file: "one.json", text });
  if (!entry?.ok) throw new Error("the worldview is invalid");
  const stance = entry.worldview.beliefs.map(({ value }) => value);
  return checkExpectation(expectation, evaluate(argument.engine, stance), argument);
}

const favoured = { misuse_weight: 0.7, moral_rank: 1, alignment_difficulty: "hard" };
const disfavoured = { ...favoured, misuse_weight: 0.2 };
const silent = { ...favoured, moral_rank: 2 };
const open = { ...favoured, moral_rank: "unknown" };

/** What decided a check: each claim with the beliefs of its deciding conditions. */
function deciders(beliefs: object, expectation: Expectation): readonly string[] {
  return checked(beliefs, expectation).checks.flatMap(({ decidedBy }) =>
    decidedBy.map(
      ({ id, status, conditions }) =>
        `${id} ${status}: ${conditions.map(({ belief }) => belief).join(" ")}`,
    ),
  );
}

describe("an expectation", () => {
  test.each([undefined, {}, { claims: {} }])("that asks nothing is missing: %j", (expectation) => {
    expect(checked(favoured, expectation)).toEqual({ status: "missing", checks: [] });
  });

  test("passes if all that it asks is so", () => {
    const asks = { verdict: "favoured", trade_off: "bites", claims: { key: "holds" } } as const;
    const { status, checks } = checked(favoured, asks);
    expect(status).toBe("passed");
    expect(checks.map(({ what, passed }) => [what, passed])).toEqual([
      ["verdict", true],
      ["trade_off", true],
      ["claim", true],
    ]);
  });

  test("fails if one thing is not", () => {
    const { status, checks } = checked(favoured, {
      verdict: "favoured",
      claims: { "1b": "holds" },
    });
    expect(status).toBe("failed");
    expect(checks[1]).toMatchObject({
      claim: "1b",
      expected: "holds",
      actual: "unknown",
      passed: false,
    });
  });

  test.each([
    ["favoured", silent, ["key fails: moral_rank"]],
    ["favoured", open, ["key unknown: moral_rank"]],
    ["silent", favoured, ["key holds: can_develop_agi misuse_weight moral_rank"]],
    [
      "favoured",
      disfavoured,
      ["key fails: misuse_weight", "accident holds: misuse_weight alignment_difficulty"],
    ],
    ["contested", favoured, ["accident fails: misuse_weight"]],
    ["open", silent, ["key fails: moral_rank", "accident fails: misuse_weight"]],
    ["silent", silent, ["key fails: moral_rank", "accident fails: misuse_weight"]],
  ] as const)("of %s is decided by the conclusions that differ", (verdict, beliefs, expected) => {
    expect(deciders(beliefs, { verdict })).toEqual(expected);
  });

  test("of a trade-off that bites is decided by the reasons paid", () => {
    expect(deciders(favoured, { trade_off: "absent" })).toEqual(
      ["accident-1", "accident-2", "accident-3"].map(
        (id) => `${id} holds: misuse_weight alignment_difficulty`,
      ),
    );
  });

  test("of a trade-off of which one reason is the price is decided by that one alone", () => {
    const one = { control_is_decisive: false, mass_misuse_before_defence: false };
    const beliefs = { ...disfavoured, ...one, jailbreaks_hard_to_prevent: true };
    expect(deciders(beliefs, { trade_off: "absent" })).toEqual([
      "3b holds: jailbreaks_hard_to_prevent can_develop_agi misuse_weight",
    ]);
  });

  test("of an absent trade-off is decided by the reasons that fail", () => {
    const easy = { ...favoured, alignment_difficulty: "easy" };
    const reasons = deciders(easy, { trade_off: "bites" });
    expect(reasons[0]).toBe("accident-1 fails: alignment_difficulty");
    expect(reasons).toHaveLength(4);
  });

  test("of a trade-off without verdict is decided by the conclusions", () => {
    expect(deciders(silent, { trade_off: "bites" })).toEqual([
      "key fails: moral_rank",
      "accident fails: misuse_weight",
    ]);
  });

  test("of an open trade-off is decided by the reasons that may be paid", () => {
    const [first] = deciders(open, { trade_off: "bites" });
    expect(first).toBe("accident-1 holds: misuse_weight alignment_difficulty");
  });
});

test("where several conclusions speak for the same, the one that holds decides", () => {
  const second = { ...cruelTradeOff.claims[0], id: "second", when: "always" } as const;
  const claims = [...cruelTradeOff.claims, second];
  const both = resolveArgument({ ...cruelTradeOff, claims });
  if (!both.ok) throw new Error("the argument is broken");
  const values = both.argument.beliefs.map(() => ({ kind: "unknown" }) as const);
  const evaluation = evaluate(both.argument.engine, values);
  const { checks } = checkExpectation({ verdict: "silent" }, evaluation, both.argument);
  expect(checks[0]?.decidedBy.map(({ id, status }) => [id, status])).toEqual([
    ["second", "holds"],
    ["accident", "unknown"],
  ]);
});

test("a direction for which nothing concludes is told no", () => {
  const one = cruelTradeOff.claims.filter(({ id }) => id !== "accident");
  const only = resolveArgument({ ...cruelTradeOff, claims: one });
  if (!only.ok) throw new Error("the argument is broken");
  const holds: Readonly<Record<string, number | boolean>> = { misuse_weight: 0.7, moral_rank: 1 };
  const values = only.argument.beliefs.map(
    ({ id }) => ({ kind: "value", value: holds[id] ?? true }) as const,
  );
  const evaluation = evaluate(only.argument.engine, values);
  const [check] = checkExpectation({ verdict: "favoured" }, evaluation, only.argument).checks;
  expect(check?.passed).toBe(true);
  expect(check?.decidedBy.map(({ id }) => id)).toEqual(["key"]);
});
