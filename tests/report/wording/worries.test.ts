/** Worries are named where they are paid in, and not where nothing is. */
import { describe, expect, it } from "vitest";
import type { ConditionDefinition } from "../../../src/argument/definition.js";
import { argumentOf, disfavours, favours } from "../../support/arguments.js";
import { run } from "../../support/run.js";
import { directoryOf } from "../../support/worldviews.js";

const SIDES = {
  warmth: { label: "cold winters", speaks_for: "favoured" },
  work: { label: "lost work", speaks_for: "favoured" },
  money: { label: "a debt", speaks_for: "disfavoured" },
  noise: { label: "noise", speaks_for: "disfavoured" },
} as const;

const truth = (belief: string): ConditionDefinition => ({ belief, is: true });

const reason = (id: string, side: keyof typeof SIDES) =>
  ({ id, role: "reason", side, when: truth(id) }) as const;

/** Two sides for each direction, with a reason each that holds if the belief of its name is true. */
const four = argumentOf({
  sides: SIDES,
  beliefs: Object.fromEntries(
    ["yes", "no", "cold", "jobs", "owed", "loud"].map((id) => [id, { type: "boolean" as const }]),
  ),
  claims: [
    { ...favours("go", truth("yes")), side: "warmth" },
    { ...disfavours("stop", truth("no")), side: "money" },
    reason("cold", "warmth"),
    reason("jobs", "work"),
    reason("owed", "money"),
    reason("loud", "noise"),
  ],
});

/** The same without what speaks against, but for the notes. */
const oneSided = argumentOf({
  sides: { warmth: SIDES.warmth },
  beliefs: { yes: { type: "boolean" } },
  claims: [{ ...favours("go", truth("yes")), side: "warmth" }],
});

const sideless = {
  ...argumentOf({
    sides: {},
    beliefs: { yes: { type: "boolean" } },
    claims: [
      { ...favours("go", truth("yes")), side: "both" },
      { ...disfavours("stop", truth("yes")), side: "both" },
    ],
  }),
  measures: [{ name: "waiting", serves: [] }],
};

async function told(argument: object, beliefs: object, ...options: string[]): Promise<string> {
  const at = directoryOf({
    "a.json": JSON.stringify(argument),
    "w.json": JSON.stringify({ name: "W", beliefs }),
  });
  const { stdout } = await run(["evaluate", "--argument", at("a.json"), ...options, at("w.json")]);
  return stdout.replace(/\s+/g, " ");
}

const none = { yes: false, no: false, cold: false, jobs: false, owed: false, loud: false };

describe("the worries in which a price is paid", () => {
  it.each([
    [
      "contested, on one side",
      { yes: true, no: true, cold: true },
      "It pays for that in cold winters, and",
    ],
    [
      "contested, on both",
      { yes: true, no: true, cold: true, owed: true },
      "It pays for that in both cold winters and a debt, and",
    ],
    [
      "contested, in three",
      { yes: true, no: true, cold: true, jobs: true, owed: true },
      "It pays for that in all of cold winters, lost work and a debt, and",
    ],
    ["favoured", { yes: true, loud: true }, "It pays for that in noise, and"],
    ["disfavoured", { no: true, cold: true }, "It pays for that in cold winters, and"],
    [
      "favoured, in doubt",
      { yes: true, loud: "unknown" },
      "Whether it pays for that in noise is open.",
    ],
    [
      "contested, in doubt",
      { yes: true, no: true, jobs: "unknown", loud: "unknown" },
      "Whether it pays for that in lost work or noise is open.",
    ],
    [
      "in doubt beside what is sure",
      { yes: true, owed: true, loud: "unknown" },
      "It pays for that in a debt, and",
    ],
    [
      "open, sure",
      { yes: true, no: "unknown", owed: true },
      "However it turns out, it pays in a debt: the trade-off bites.",
    ],
    [
      "open, in doubt",
      { yes: "unknown", loud: true },
      "Whether it would pay for that in noise is open too.",
    ],
  ])("are those of its reasons: %s", async (_, beliefs, sentence) => {
    expect(await told(four, { ...none, ...beliefs })).toContain(sentence);
    expect(await told(four, { ...none, ...beliefs }, "--full")).toContain(sentence);
  });

  it("are named above its reasons", async () => {
    const full = await told(four, { ...none, yes: true, loud: true }, "--full");
    expect(full).toContain("The price, in noise: reasons against it that go unheeded");
    expect(full).toContain("What speaks for it: worry about cold winters and lost work");
  });

  it("may be either where one of two reasons is a price, whichever it is", async () => {
    const claims = four.claims.map((claim) =>
      claim.id === "loud" ? { ...claim, when: { not: truth("owed") } } : claim,
    );
    const either = { ...four, claims };
    const beliefs = { ...none, yes: true, owed: "unknown" };
    expect(await told(either, beliefs)).toContain("It pays for that in a debt or noise, and sees");
  });
});

describe("an argument without a worry against", () => {
  it("says so in the place of an empty list", async () => {
    const sentence =
      "By its own lights it pays nothing for that: the argument names no worry against it, so the trade-off is absent.";
    expect(await told(oneSided, { yes: true })).toContain(sentence);
    expect(await told(oneSided, { yes: true }, "--full", "--format", "markdown")).toContain(
      sentence,
    );
  });

  it("says that it names no worry at all", async () => {
    const text = await told(sideless, { yes: true }, "--full");
    expect(text).toContain("the argument names no worry, so the trade-off is absent.");
    expect(text).toContain("The argument holds that waiting helps against no worry.");
  });

  it.each(["svg", "dot", "mermaid"])("has no empty list in its picture as %s", async (format) => {
    const at = directoryOf({ "a.json": JSON.stringify(oneSided) });
    const { stdout } = await run(["explain", "--argument", at("a.json"), "--format", format]);
    expect(stdout).not.toContain(" (disfavoured)");
    expect(stdout).not.toMatch(/cluster_disfavoured|subgraph disfavoured/);
    expect(stdout.replace(/<[^>]*>/g, "")).not.toContain("orange");
  });
});
