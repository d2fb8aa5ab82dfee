/** What a file says under `scenarios`, from its text to answers. */
import { describe, expect, it } from "vitest";
import { parseWorldviews } from "../../src/document/parse.js";
import {
  evaluateAll,
  loadArgument,
  Population,
  print,
  probability,
  readBaseline,
  readForSeveral,
  readWorldviews,
  rivals,
  settles,
  since,
  surveyOf,
  type Worldview,
} from "../../src/index.js";
import { changedData } from "../../src/worldview/changed.js";
import { documentReader, sourceReader } from "../../src/worldview/read.js";
import { stanceOf } from "../../src/worldview/worldview.js";

const argument = loadArgument();

const LAB = `
name: A lab
beliefs: {moral_rank: 1, alignment_difficulty: hard, misuse_weight: 0.4}
scenarios:
  - {name: short, chance: 0.6, beliefs: {misuse_weight: 0.7, control_is_decisive: false}}
  - {name: long, chance: 40%, beliefs: {}}
`;

function worldviewOf(text: string): Worldview {
  const [entry] = readWorldviews(argument, text);
  if (!entry?.ok) throw new Error(JSON.stringify(entry?.diagnostics));
  return entry.worldview;
}

const codesOf = (text: string): readonly string[] =>
  readWorldviews(argument, text).flatMap((entry) =>
    entry.ok ? [] : entry.diagnostics.map(({ problem }) => problem.code),
  );

describe("a belief by scenario", () => {
  const { beliefs } = worldviewOf(LAB);
  const heldAs = (id: string) => beliefs.find((held) => held.id === id);

  it("is what stands inside where something does, and else what stands outside", () => {
    expect(heldAs("misuse_weight")).toMatchObject({
      origin: "stated",
      line: 3,
      value: {
        kind: "scenarios",
        scenarios: { names: ["short", "long"], chances: [0.6, 0.4] },
        values: [{ value: 0.7 }, { value: 0.4 }],
      },
    });
    expect(heldAs("moral_rank")?.value).toEqual({ kind: "value", value: 1 });
  });

  it("is told as assumed where some scenario takes the default", () => {
    expect(heldAs("control_is_decisive")).toMatchObject({
      origin: "assumed",
      value: { values: [{ value: false }, { value: true }] },
    });
  });

  it("is one for all scenarios where the command line says what it is", () => {
    const value = { kind: "value", value: 0.2 } as const;
    const read = sourceReader(documentReader(argument, new Map([["misuse_weight", value]])));
    const [entry] = read({ file: "lab.yaml", text: LAB });
    if (!entry?.ok) throw new Error("unread");
    const [held] = entry.worldview.beliefs;
    expect(held).toEqual({ id: "misuse_weight", value, origin: "overridden" });
    expect(entry.worldview.scenarios?.[0]?.beliefs.map(({ id }) => id)).toEqual([
      "control_is_decisive",
    ]);
  });
});

describe("what is wrong with scenarios", () => {
  const withScenarios = (scenarios: string, beliefs = "misuse_weight: 0.4, ") =>
    `{name: A, beliefs: {${beliefs}moral_rank: 1, alignment_difficulty: 0.5}, scenarios: ${scenarios}}`;

  it.each([
    ["{}", "worldview/wrong-type"],
    ["[]", "worldview/wrong-type"],
    ["[1]", "worldview/wrong-type"],
    ["[{name: a, chance: 1}]", "worldview/missing-key"],
    ["[{name: a, chance: 60, beliefs: {}}]", "worldview/wrong-type"],
    ["[{name: a, chance: likely, beliefs: {}}]", "worldview/wrong-type"],
    ["[{name: 3, chance: 1, beliefs: {}}]", "worldview/wrong-type"],
    ["[{name: a, chance: 1, beliefs: {}, note: 3}]", "worldview/wrong-type"],
    ["[{name: a, chance: 1, beliefs: {}, moral_rank: 1}]", "worldview/unknown-key"],
    ["[{name: a, chance: 1, beliefs: {}, likely: 1}]", "worldview/unknown-key"],
    ["[{name: a, chance: 1, beliefs: {moral_rnak: 1}}]", "belief/unknown-belief"],
    ["[{name: a, chance: 1, beliefs: {moral_rank: 0}}]", "belief/out-of-range"],
    ["[{name: a, chance: 0.5, beliefs: {}}]", "scenarios/do-not-add-up"],
    [
      "[{name: a, chance: 0.5, beliefs: {}}, {name: a, chance: 0.5, beliefs: {}}]",
      "scenarios/repeated-name",
    ],
  ])("%s is %s, once", (scenarios, code) => {
    expect(codesOf(withScenarios(scenarios))).toEqual([code]);
  });

  it("is a belief that must be stated and stands in some of them only", () => {
    const some =
      "[{name: a, chance: 0.5, beliefs: {misuse_weight: 1}}, {name: b, chance: 0.5, beliefs: {}}]";
    expect(codesOf(withScenarios(some, ""))).toEqual(["belief/missing"]);
    expect(codesOf(withScenarios("[{name: a, chance: 1, beliefs: {}}]", ""))).toEqual([
      "belief/missing",
    ]);
  });
});

it("a single scenario is what it says, for sure", () => {
  const sure = `{name: A, beliefs: {moral_rank: 1, alignment_difficulty: 0.5}, scenarios: [{name: only, chance: 1, beliefs: {misuse_weight: 0.7}}]}`;
  expect(probability(argument, worldviewOf(sure))?.favoured).toEqual({ lower: 1, upper: 1 });
});

it("a scenario of chance 0 turns nothing", () => {
  const text = LAB.replace("0.6", "0").replace("40%", "1");
  const [entry] = evaluateAll(argument, readWorldviews(argument, text)).entries;
  expect(entry).toMatchObject({
    ok: true,
    assessment: {
      evaluation: { verdict: "disfavoured" },
      scenarios: [
        { evaluation: { verdict: "favoured" } },
        { evaluation: { verdict: "disfavoured" } },
      ],
    },
  });
});

it("read back as a baseline, nothing has changed", async () => {
  const answer = evaluateAll(argument, readWorldviews(argument, LAB));
  const baseline = readBaseline(argument, await print(answer, "json"));
  const same = since(argument, readWorldviews(argument, LAB), baseline);
  expect(same.changes.filter((change) => change.kind !== "unchanged")).toEqual([]);
  const other = readWorldviews(argument, LAB.replace("0.7", "0.8"));
  expect(JSON.stringify(since(argument, other, baseline))).toContain("misuse_weight");
});

it("scenarios are the same ones to several arguments", () => {
  const all = [argument, loadArgument()];
  const answer = rivals(all, readForSeveral(all, LAB));
  expect(JSON.stringify(answer.entries.map((entry) => entry.ok))).toBe("[true]");
});

it("a respondent counts with the bounds of their scenarios", () => {
  const population = new Population(argument);
  population.add(stanceOf(worldviewOf(LAB)), { groups: [], answers: [] });
  const { toplines } = surveyOf(argument, population);
  expect(toplines?.verdicts.favoured).toMatchObject({ lower: 0.6, upper: 0.6 });
});

it("a baseline's scenarios are none of those of now, however many there were", async () => {
  const answer = evaluateAll(argument, readWorldviews(argument, LAB));
  const baseline = readBaseline(argument, await print(answer, "json"));
  const three = LAB.replace("chance: 0.6", "chance: 0.3").replace(
    "  - {name: long",
    "  - {name: middling, chance: 0.3, beliefs: {misuse_weight: 0.6}}\n  - {name: long",
  );
  const [change] = since(argument, readWorldviews(argument, three), baseline).changes;
  expect(change).toMatchObject({
    verdict: { from: "open", to: "open" },
    beliefs: [{ belief: "misuse_weight" }, { belief: "control_is_decisive" }],
  });
});

it("what settles a verdict is no knife edge where scenarios each say one value", () => {
  const apart = `{name: A, beliefs: {moral_rank: 1, alignment_difficulty: 0.75}, scenarios: [{name: a, chance: 0.5, beliefs: {misuse_weight: 0.6}}, {name: b, chance: 0.5, beliefs: {misuse_weight: 0.4}}]}`;
  expect(settles(argument, worldviewOf(apart))).toMatchObject([
    { to: "favoured", knifeEdge: false, changes: [{ to: { min: 0.5, minIncluded: false } }] },
    { to: "disfavoured", knifeEdge: false, changes: [{ to: { max: 0.5, maxIncluded: false } }] },
  ]);
});

it("a change takes the place of what every scenario says of the belief", () => {
  const { data } = parsed(LAB);
  expect(changedData(data, { misuse_weight: 0.5 })).toEqual({
    name: "A lab",
    beliefs: { moral_rank: 1, alignment_difficulty: "hard", misuse_weight: 0.5 },
    scenarios: [
      { name: "short", chance: 0.6, beliefs: { control_is_decisive: false } },
      { name: "long", chance: "40%", beliefs: {} },
    ],
  });
  expect(changedData({ name: "A", scenarios: ["a"] }, { x: 1 })).toEqual({
    name: "A",
    beliefs: { x: 1 },
    scenarios: ["a"],
  });
});

function parsed(text: string) {
  const [document] = [...parseWorldviews({ file: "lab.yaml", text })];
  if (!document?.ok) throw new Error("unread");
  return document.value;
}
