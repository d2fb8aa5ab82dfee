import { describe, expect, it } from "vitest";
import type { ArgumentDefinition } from "../../../src/argument/definition.js";
import { resolveArgument } from "../../../src/argument/resolve.js";
import { evaluate } from "../../../src/engine/evaluate.js";
import { plainText } from "../../../src/report/page/inline.js";
import { tradeOffSentence } from "../../../src/report/wording/verdict.js";
import { argumentOf, disfavours, favours, reason } from "../../support/arguments.js";

const boolean = { type: "boolean" } as const;
const holds = (belief: string) => ({ belief, is: true });

/** Two worries against, of which the second has a reason of its own, and one for. */
const plant = argumentOf({
  sides: {
    light: { label: "dark winters", speaks_for: "favoured" },
    debt: { label: "a debt", speaks_for: "disfavoured" },
    river: { label: "a warm river", speaks_for: "disfavoured" },
  },
  beliefs: { go: boolean, stay: boolean, warm: boolean, dark: boolean },
  claims: [
    { ...favours("build", holds("go")), side: "light" },
    { ...disfavours("leave", holds("stay")), side: "debt" },
    { ...reason("river", "con", holds("warm")), side: "river" },
    { ...reason("winter", "pro", holds("dark")), side: "light" },
  ],
});

const oneSided = argumentOf({
  sides: { light: { label: "dark winters", speaks_for: "favoured" } },
  beliefs: { go: boolean },
  claims: [{ ...favours("build", holds("go")), side: "light" }],
});

/** What is said of the price by who believes just these things; `undefined` of one is unknown. */
function sentence(
  definition: ArgumentDefinition,
  believed: Readonly<Record<string, boolean | undefined>>,
): string {
  const resolved = resolveArgument(definition);
  if (!resolved.ok) throw new Error("the argument is not sound");
  const { argument } = resolved;
  const stance = argument.beliefs.map(({ id }) => {
    const value = id in believed ? believed[id] : false;
    return value === undefined
      ? ({ kind: "unknown" } as const)
      : ({ kind: "value", value } as const);
  });
  return plainText(tradeOffSentence(evaluate(argument.engine, stance), argument));
}

describe("the sentence of the price", () => {
  it("names the worry whose reason is one, and no other that speaks the same way", () => {
    expect(sentence(plant, { go: true, warm: true })).toBe(
      "It pays for that in a warm river, and sees the price: the trade-off bites.",
    );
  });

  it("names under a contested verdict only who pays", () => {
    expect(sentence(plant, { go: true, stay: true, warm: true })).toContain("in a warm river, and");
    expect(sentence(plant, { go: true, stay: true, warm: true, dark: true })).toContain(
      "in dark winters and a warm river, and",
    );
  });

  it("names what could be a price where that is open", () => {
    expect(sentence(plant, { go: true, warm: undefined })).toBe(
      "Whether it pays for that in a warm river is open.",
    );
  });

  it("names under an open verdict what could be paid, and nothing that could not", () => {
    expect(sentence(plant, { go: undefined, stay: undefined, warm: true })).toBe(
      "Whether it would pay for that in a warm river is open too.",
    );
  });

  it("names all worries against where none is paid", () => {
    expect(sentence(plant, { go: true })).toBe(
      "By its own lights it pays nothing for that in a debt and a warm river: the trade-off is absent.",
    );
  });

  it("does not look for a worry that the argument does not have", () => {
    expect(sentence(oneSided, { go: true })).toBe(
      "By its own lights it pays nothing for that, since the argument has no worry that speaks against it: the trade-off is absent.",
    );
  });
});
