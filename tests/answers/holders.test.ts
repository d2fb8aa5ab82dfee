import { describe, expect, it } from "vitest";
import { assess, assessments } from "../../src/answers/assess.js";
import { compare } from "../../src/answers/compare.js";
import { holderKey, holderOf, inDateOrder } from "../../src/answers/holders.js";
import { loadArgument, readWorldviews, toWorldview } from "../../src/worldview/load.js";
import type { Entry } from "../../src/worldview/read.js";
import { yaml } from "../support/worldviews.js";

const argument = loadArgument();
const beliefs = { misuse_weight: 0.7, moral_rank: 1, alignment_difficulty: "hard" };
const made = (name: string, entity?: string) => toWorldview(argument, { name, entity, beliefs });
const dated = (name: string, date?: string, entity = "Lab"): Entry => ({
  ok: true,
  worldview: { ...made(name, entity), date },
});
const namesOf = (entries: readonly Entry[]) =>
  entries.map((entry) => (entry.ok ? entry.worldview.name : "failed"));

describe("holderKey", () => {
  it("is the entity's, letter case and outer blanks aside", () => {
    expect(holderKey(made("A", "The Lab"))).toBe(holderKey(made("B", " the lab\t")));
    expect(holderKey(made("A", "The Lab"))).not.toBe(holderKey(made("A", "Lab")));
  });

  it("is that of the worldview itself where no entity is named, or a blank one", () => {
    expect(holderKey(made("A"))).not.toBe(holderKey(made("B")));
    expect(holderKey(made("A", " "))).toBe(holderKey(made("A")));
    expect(holderKey(made("Lab"))).not.toBe(holderKey(made("Lab", "Lab")));
  });

  it("keeps apart worldviews of one name that stand in two places", () => {
    const [one, other] = readWorldviews(argument, `${yaml("Lab", {})}---\n${yaml("Lab", {})}`);
    if (!one?.ok || !other?.ok) throw new Error("both are worldviews");
    expect(holderKey(one.worldview)).not.toBe(holderKey(other.worldview));
  });
});

describe("holderOf", () => {
  const named = (entity?: string) =>
    holderOf([0], [assess(argument, made("A", entity), { outlook: false })]);

  it("is the entity as it is first written, or the worldview where none is named, or a blank one", () => {
    expect([named(" The Lab "), named(), named(" ")]).toEqual(["The Lab", "A", "A"]);
  });
});

describe("inDateOrder", () => {
  it("puts the worldviews of one holder in the order of their dates", () => {
    const entries = [dated("c", "2026-03-01"), dated("a", "2024"), dated("b", "2026-02", " LAB")];
    expect(namesOf(inDateOrder(entries))).toEqual(["a", "b", "c"]);
  });

  it("leaves those of others, those without a date and what failed where they are", () => {
    const entries: readonly Entry[] = [
      dated("late", "2026"),
      dated("rival", "2025", "Rival"),
      dated("some time"),
      { ok: false, diagnostics: [] },
      dated("early", "2024"),
      dated("rival before", "2023", "Rival before"),
    ];
    expect(namesOf(inDateOrder(entries))).toEqual([
      "early",
      "rival",
      "some time",
      "failed",
      "late",
      "rival before",
    ]);
  });

  it("is the order of a comparison", () => {
    const { entries } = compare(argument, [dated("late", "2026"), dated("early", "2024")]);
    expect(assessments({ entries }).map(({ worldview }) => worldview.name)).toEqual([
      "early",
      "late",
    ]);
  });

  it("keeps the order given for those of one date", () => {
    const entries = [dated("b", "2026"), dated("a", "2026")];
    expect(namesOf(inDateOrder(entries))).toEqual(["b", "a"]);
  });
});
