/** Sentences around words and numbers of others: one and several, and stops where sentences end. */
import { describe, expect, it } from "vitest";
import type { Subject } from "../../../src/answers/explain.js";
import type { Belief } from "../../../src/argument/argument.js";
import { plainText } from "../../../src/report/page/inline.js";
import { relationSentences } from "../../../src/report/wording/explain.js";
import { resolvingClause } from "../../../src/report/wording/resolving.js";
import { argumentOf, disfavours, favours } from "../../support/arguments.js";
import { run } from "../../support/run.js";
import { directoryOf } from "../../support/worldviews.js";

const on = { belief: "on", is: true } as const;
const off = { belief: "on", is: false } as const;

/** Its author ends everything with a full stop. */
const plant = {
  ...argumentOf({
    title: "Shall the plant be built?",
    beliefs: {
      on: {
        type: "boolean",
        meaning: "the plant is worth it.",
        evidence: "a look at the books.",
        resolvable: "never",
      },
    },
    terms: { urgent: on },
    claims: [
      { ...favours("buy", { all: ["urgent"] }), says: "The plant is worth what it costs." },
      { ...disfavours("leave", off), says: "Nobody needs it." },
      { id: "cost", when: "always", says: "The plant costs money." },
    ],
  }),
  cost_note: "cost",
};

const worldviews = [
  { name: "A", beliefs: { on: true } },
  { name: "B", beliefs: { on: false } },
];

async function told(command: string, ...options: string[]): Promise<string> {
  const at = directoryOf({
    "a.json": JSON.stringify(plant),
    "b.json": JSON.stringify({
      ...plant,
      id: "other",
      claims: plant.claims.map((claim) => ({ ...claim, when: on })),
    }),
    "w.json": JSON.stringify(worldviews),
    "one.json": JSON.stringify(worldviews[0]),
  });
  const args = options.map((each) => (each.endsWith(".json") ? at(each) : each));
  const { stdout, stderr } = await run([
    command,
    ...(command === "audit" ? [] : ["--argument"]),
    at("a.json"),
    ...args,
  ]);
  expect(stderr).toBe("");
  return stdout.replace(/<style>[^<]*<.style>|<[^>]*>/g, " ").replace(/\s+/g, " ");
}

describe("one of a thing", () => {
  it("has a verb in the singular", async () => {
    expect(await told("audit")).toContain("The verdict depends on 1 belief, which has 2 cells:");
    expect(await told("explain", "on")).toContain("On it rest term urgent and claim leave.");
    expect(await told("explain", "urgent")).toContain("On it rests claim buy.");
  });
});

describe("what can never be known", () => {
  it("is said to be so", async () => {
    expect(await told("explain", "on")).toContain("That can never be known.");
    expect(await told("compare", "w.json")).toContain("; can never be known.");
  });
});

describe("a text that ends with a full stop", () => {
  it("ends no clause with it inside of a sentence or a list", async () => {
    const several = await told("evaluate", "--argument", "b.json", "one.json");
    expect(several).toContain("buy: The plant is worth what it costs; leave: Nobody needs it");
    const alone = await told("evaluate", "one.json");
    expect(alone).toContain("though the argument holds that The plant costs money.");
  });

  it.each([
    ["explain", "on"],
    ["explain", "buy"],
    ["explain"],
    ["compare", "w.json"],
    ["compare", "--format", "html", "w.json"],
    ["map", "--format", "svg", "one.json"],
    ["evaluate", "--full", "one.json"],
    ["evaluate", "--format", "svg", "one.json"],
    ["audit", "--full"],
  ])("has no second one, nor one after a question: %s", async (command, ...options) => {
    expect(await told(command, ...options)).not.toMatch(/[?!.]\s?\.(?!\.)/);
  });
});

describe("an example that any worldview is", () => {
  it("reads as a sentence", async () => {
    const at = directoryOf({
      "a.json": JSON.stringify({
        ...plant,
        claims: plant.claims.map((claim) => ({ ...claim, when: "always" })),
      }),
    });
    const { stdout } = await run(["audit", "--full", at("a.json")]);
    expect(stdout).toContain("Any worldview is an example");
    expect(stdout).not.toContain("For example any worldview");
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "The verdict depends on no belief: favoured on 0,",
    );
  });
});

describe("what rests on a part", () => {
  const carrying = (...ids: readonly string[]): Subject =>
    ({
      restsOn: [],
      carries: ids.map((id) => ({ kind: "term", id })),
      namesakes: [],
    }) as unknown as Subject;

  it.each([
    [["urgent"], "On it rests term urgent."],
    [["urgent", "dry"], "On it rest term urgent and term dry."],
  ])("%j", (ids, sentence) => {
    expect(relationSentences(carrying(...ids)).map(plainText)).toEqual([sentence]);
  });
});

describe("when a belief can be known", () => {
  it.each([
    ["soon", "known soon"],
    ["years", "known in years"],
    ["never", "can never be known"],
  ] as const)("%s", (resolvable, clause) => {
    expect(resolvingClause({ resolvable } as Belief)).toBe(clause);
  });
});
