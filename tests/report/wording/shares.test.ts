import { describe, expect, it } from "vitest";
import {
  bits,
  exact,
  exactBits,
  percent,
  percentBetween,
} from "../../../src/report/wording/shares.js";
import { run } from "../../support/run.js";

describe("a share", () => {
  it.each([
    [0, "0 %"],
    [1e-14, "less than 0.1 %"],
    [0.0004, "less than 0.1 %"],
    [0.125, "12.5 %"],
    [0.1 + 0.2, "30 %"],
    [0.9997, "more than 99.9 %"],
    [1 - 2 ** -53, "100 %"],
    [1, "100 %"],
  ])("of %d reads %s", (share, words) => expect(percent(share)).toBe(words));

  it("has bounds where they read differently", () => {
    expect(percentBetween(0.2, 0.2)).toBe("20 %");
    expect(percentBetween(0, 0.0001)).toBe("0 to less than 0.1 %");
  });
});

describe("a number for programs", () => {
  it.each([
    [1e-14, 1e-14],
    [0.1 + 0.2, 0.3],
    [1 - 0.9, 0.1],
    [-0, 0],
    [0, 0],
  ])("keeps what %d is, without noise", (value, written) => {
    expect(Object.is(exact(value), written)).toBe(true);
  });

  it("takes the noise of equal entropies for nothing", () => {
    expect(Object.is(exactBits(-1e-16), 0)).toBe(true);
    expect(exactBits(1e-9)).toBe(1e-9);
  });
});

it.each([
  [0, "0.00"],
  [1e-16, "0.00"],
  [0.001, "less than 0.01"],
  [0.8113, "0.81"],
])("%d bits read %s", (amount, words) => expect(bits(amount)).toBe(words));

describe("verdicts that are possible", () => {
  const answer = async (weight: string, chance: number, format = "text") => {
    const beliefs = `misuse_weight: ${weight}, moral_rank: {chances: {1: ${chance}, 2: ${1 - chance}}}, alignment_difficulty: hard`;
    const stdin = `{name: W, beliefs: {${beliefs}}}\n`;
    return (await run(["evaluate", "--format", format, "-"], { stdin })).stdout;
  };

  it("are not said to have no probability when it is small", async () => {
    const text = (await answer("0.7", 0.9999)).replace(/\s+/g, " ");
    expect(text).toContain("favoured more than 99.9 %, silent less than 0.1 %.");
    expect(text).toContain("less than 0.01 bits in doubt");
  });

  it("are named also when single values alone give them", async () => {
    const text = await answer("{p0: 0.2, p50: 0.5, p100: 0.8}", 1);
    expect(text.replace(/\s+/g, " ")).toContain("silent 0 %, at single values only");
  });

  it("keep a small probability in JSON", async () => {
    const { probability } = JSON.parse(await answer("0.7", 1e-10, "json")).results[0];
    expect(probability.favoured.lower).toBe(1e-10);
    const smaller = await run(["evaluate", "--format", "json", "-"], {
      stdin:
        "{name: W, beliefs: {misuse_weight: 0.7, moral_rank: 1, alignment_difficulty: hard, can_develop_agi: {chance: 1.0e-14}}}\n",
    });
    expect(JSON.parse(smaller.stdout).results[0].probability.favoured.lower).toBe(1e-14);
  });
});
