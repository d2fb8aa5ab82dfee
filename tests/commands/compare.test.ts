import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { compareDocument } from "../../src/report/data/compare.js";
import { run } from "../support/run.js";
import { directoryOf, stream, yaml } from "../support/worldviews.js";

const labs = { reference_class: "frontier AGI labs" };
const misuseFirst = yaml("Misuse-first lab", { distrusts_rivals: true }, labs);
const eager = yaml(
  "Eager lab",
  { misuse_weight: 0.9, alignment_difficulty: "easy" },
  {
    reference_class: "  Frontier AGI Labs ",
  },
);
const humble = yaml("Humble lab", { moral_rank: 2 }, labs);
const accidentFirst = yaml("Accident-first lab", { misuse_weight: 0.2 }, labs);
const unsure = yaml("Unsure lab", { misuse_weight: { min: 0.4, max: 0.8 } });
const five = stream(misuseFirst, eager, humble, accidentFirst, unsure);

const validate = new Ajv2020({ strict: false }).compile(z.toJSONSchema(compareDocument.schema()));

async function compareJson(input: string, ...options: readonly string[]) {
  const ran = await run(["compare", "--format", "json", ...options, "-"], { stdin: input });
  return { ...ran, data: JSON.parse(ran.stdout) };
}

describe("compare", () => {
  it("compares two worldviews of one file", async () => {
    const { code, data } = await compareJson(stream(misuseFirst, humble));
    expect(code).toBe(0);
    expect(Object.keys(data)).toEqual([
      "schema_version",
      "argument",
      "results",
      "differences",
      "cruxes",
      "discrimination",
      "reference_classes",
      "contradicted",
      "telling_reading",
      "errors",
    ]);
    expect(data.results.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      "favoured",
      "silent",
    ]);
  });

  it("compares worldviews of several files", async () => {
    const at = directoryOf({ "a.yaml": misuseFirst, "b.yaml": humble });
    const { code, stdout } = await run(["compare", "--format", "json", at("a.yaml"), at("b.yaml")]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).cruxes).toHaveLength(1);
  });

  it("names the belief that makes the difference between two, and what it is about", async () => {
    const { data } = await compareJson(stream(misuseFirst, humble));
    expect(data.cruxes).toEqual([
      {
        between: [0, 1],
        verdicts: ["favoured", "silent"],
        cruxes: [
          { beliefs: ["moral_rank"], of: ["first", "second"], double: true, kind: "position" },
        ],
      },
    ]);
  });

  it("tells apart whose crux a set of beliefs is", async () => {
    const { data } = await compareJson(stream(eager, accidentFirst));
    expect(data.cruxes[0].cruxes).toEqual([
      { beliefs: ["misuse_weight"], of: ["second"], double: false, kind: "disagreement" },
      {
        beliefs: ["misuse_weight", "alignment_difficulty"],
        of: ["first"],
        double: false,
        kind: "disagreement",
      },
    ]);
  });

  it("tells judgements from positions, and both from either", async () => {
    const { data } = await compareJson(stream(humble, accidentFirst));
    const kinds = data.cruxes[0].cruxes.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(["disagreement", "mixed"]);
    data.cruxes[0].cruxes[0].kind = "opinion";
    expect(validate(data)).toBe(false);
  });

  it("has an entry for each pair with different settled verdicts and no other", async () => {
    const { data } = await compareJson(five);
    expect(data.cruxes.map(({ between }: { between: number[] }) => between)).toEqual([
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
    ]);
  });

  it("lists the beliefs on which not all agree, with the value of each worldview", async () => {
    const { data } = await compareJson(stream(misuseFirst, unsure));
    expect(data.differences).toEqual([
      { belief: "misuse_weight", values: [0.7, { min: 0.4, max: 0.8 }] },
      { belief: "distrusts_rivals", values: [true, null] },
    ]);
  });

  it("does not count one value written in two ways as a difference", async () => {
    const certain = yaml("A", { distrusts_rivals: { chance: 1 }, moral_rank: "best" });
    const { data } = await compareJson(stream(certain, yaml("B", { distrusts_rivals: true })));
    expect(data.differences).toEqual([]);
  });

  it("gathers reference classes whatever their letter case and outer blanks", async () => {
    const { data } = await compareJson(five);
    expect(data.contradicted).toEqual(["moral_rank"]);
    expect(data.reference_classes).toEqual([
      {
        name: "frontier AGI labs",
        members: [0, 1, 2, 3],
        holders: [
          { name: "Misuse-first lab", members: [0] },
          { name: "Eager lab", members: [1] },
          { name: "Humble lab", members: [2] },
          { name: "Accident-first lab", members: [3] },
        ],
        best: [0, 1, 3],
        best_open: [],
        racing: [0, 1],
        racing_as_best: [0, 1],
        coherent: false,
      },
    ]);
  });

  it("does not take an unsettled rank for the best", async () => {
    const open = yaml("Open", { moral_rank: { chances: { 1: 0.9, 2: 0.1 } } }, labs);
    const { data } = await compareJson(stream(misuseFirst, open));
    expect(data.reference_classes[0]).toMatchObject({
      best: [0],
      best_open: [1],
      coherent: true,
    });
  });

  it("takes worldviews of one entity for one holder, letter case and outer blanks aside", async () => {
    const of = (entity: string, name: string) => yaml(name, {}, { ...labs, entity });
    const input = stream(of("Lab", "Then"), of(" lab", "Now"));
    const { data } = await compareJson(input);
    expect(data.reference_classes[0]).toMatchObject({
      holders: [{ name: "Lab", members: [0, 1] }],
      best: [0, 1],
      coherent: true,
    });
    const { stdout } = await run(["compare", "-"], { stdin: input, columns: 200 });
    expect(stdout).toContain("Then and Now are of one holder, Lab, and no rivals of each other.");
    expect(stdout).not.toContain("At most one");
  });

  it("never tells a lab that changes its mind that it contradicts itself", async () => {
    const file = "worldviews/change-of-mind.yaml";
    const { stdout } = await run(["compare", "--format", "json", file]);
    const [found] = JSON.parse(stdout).reference_classes;
    expect(found).toMatchObject({ best: [0, 1], coherent: true });
    expect(found.holders).toEqual([{ name: "Lab", members: [0, 1, 2, 3] }]);
    const text = await run(["compare", file], { columns: 200 });
    expect(text.stdout).not.toContain("At most one");
  });

  it("counts holders, not worldviews, of whom at most one can be right", async () => {
    const of = (entity: string, name: string) => yaml(name, {}, { ...labs, entity });
    const stdin = stream(of("Lab", "Then"), of("Lab", "Now"), of("Other", "Rival"));
    const { stdout } = await run(["compare", "--no-color", "-"], { stdin });
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "! At most one holder can be right to rank itself best, and it is on that belief that racing is favoured for each of them.",
    );
  });

  it.each([
    ["one", ["unknown", 2], "A leaves open whether it ranks itself best. For"],
    [
      "two",
      ["unknown", { min: 1, max: 3 }],
      "A and B leave open whether they rank themselves best. For",
    ],
    ["none", [3, 2], "None of them ranks itself best. For"],
  ])("says who leaves open whether it is best: %s", async (_, [a, b], sentence) => {
    const stdin = stream(yaml("A", { moral_rank: a }, labs), yaml("B", { moral_rank: b }, labs));
    const { stdout } = await run(["compare", "-"], { stdin, columns: 200 });
    expect(stdout).toContain(sentence);
  });

  it("takes the term that another argument names, and none where it names none", async () => {
    const definition = {
      id: "made-up",
      title: "Made up",
      subject: "waiting",
      source: "none",
      sides: { for: { label: "for", speaks_for: "favoured" } },
      beliefs: {
        place: { type: "integer", min: 1, if_left_out: "error", meaning: "its place" },
        calm: { type: "boolean", if_left_out: "error", meaning: "it is calm" },
      },
      ranks_best: "first",
      terms: {
        first: { says: "it is among the first two", when: { belief: "place", is: "<= 2" } },
      },
      claims: [
        {
          id: "c",
          role: "conclusion",
          side: "for",
          when: { any: ["first", { belief: "calm", is: true }] },
          says: "wait",
          concludes: "favoured",
          source: { passage: "p", modality: "m", confidence: "confident" },
        },
      ],
    };
    const worldviews = JSON.stringify([
      { name: "A", reference_class: "x", beliefs: { place: 2, calm: false } },
      { name: "B", reference_class: "X", beliefs: { place: 1, calm: true } },
      { name: "C", reference_class: "x", beliefs: { place: 3, calm: true } },
    ]);
    const at = directoryOf({ "argument.json": JSON.stringify(definition) });
    const { data } = await compareJson(worldviews, "--argument", at("argument.json"));
    expect(data.contradicted).toEqual(["place"]);
    expect(data.reference_classes).toEqual([
      {
        name: "x",
        members: [0, 1, 2],
        holders: ["A", "B", "C"].map((name, index) => ({ name, members: [index] })),
        best: [0, 1],
        best_open: [],
        racing: [0, 1, 2],
        racing_as_best: [0],
        coherent: false,
      },
    ]);
    const { ranks_best, ...unranked } = definition;
    const without = directoryOf({ "argument.json": JSON.stringify(unranked) });
    const other = await compareJson(worldviews, "--argument", without("argument.json"));
    expect(other.data.reference_classes[0]).toMatchObject({ best: [], coherent: true });
    const argv = ["compare", "-", "--argument", without("argument.json")];
    const { stdout } = await run(argv, { stdin: worldviews });
    expect(stdout).toContain("waiting is favoured.");
    expect(stdout).not.toContain("best");
  });

  it("prints documents that its published schema accepts", async () => {
    for (const options of [[], ["--brief"], ["--only-differences"], ["--set", "hard_above=0.9"]]) {
      const { data } = await compareJson(five, ...options);
      expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    }
    const failed = await compareJson(`${misuseFirst}---\nname: 7\n`);
    expect(validate(failed.data), JSON.stringify(validate.errors)).toBe(true);
  });

  it("has a schema that does not accept everything", async () => {
    const { data } = await compareJson(five);
    data.cruxes[0].between = [0];
    expect(validate(data)).toBe(false);
  });

  it("evaluates what is valid beside what is not, and exits with 2", async () => {
    const { code, data, stderr } = await compareJson(
      stream(misuseFirst, "name: Broken\nbeliefs: {}\n", humble),
      "--exit-code",
    );
    expect(code).toBe(2);
    expect(data.results).toHaveLength(2);
    expect(data.cruxes[0].between).toEqual([0, 1]);
    expect(data.errors.length).toBeGreaterThan(0);
    expect(stderr).toContain("belief/missing");
  });

  it("keeps to the short results with --brief", async () => {
    const { data } = await compareJson(stream(misuseFirst, humble), "--brief");
    expect(Object.keys(data.results[0])).toEqual([
      "file",
      "document",
      "name",
      "verdict",
      "possible",
      "trade_off",
    ]);
    expect(data.cruxes).toHaveLength(1);
  });

  it("exits with 1 only if asked to and verdicts differ", async () => {
    const codes = async (input: string, ...options: string[]) =>
      (await run(["compare", ...options, "-"], { stdin: input })).code;
    expect(await codes(stream(misuseFirst, humble))).toBe(0);
    expect(await codes(stream(misuseFirst, humble), "--exit-code")).toBe(1);
    expect(await codes(stream(misuseFirst, eager), "--exit-code")).toBe(0);
    expect(await codes(stream(misuseFirst, unsure), "--exit-code")).toBe(1);
  });

  it("takes --believe and --set", async () => {
    const { data } = await compareJson(
      stream(misuseFirst, humble),
      "--believe",
      "moral_rank=1",
      "--set",
      "hard_above=0.8",
    );
    expect(data.cruxes).toEqual([]);
    expect(data.argument.parameters.hard_above).toBe(0.8);
  });

  it.each([
    ["one worldview", ["compare", "-"], "takes two worldviews or more"],
    ["none", ["compare"], "no worldview was named"],
    ["an unknown format", ["compare", "--format", "jsn", "-"], "did you mean json?"],
  ])("refuses %s with 2", async (_, argv, message) => {
    const { code, stdout, stderr } = await run(argv, { stdin: misuseFirst });
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(message);
  });

  it("prints a whole JSON document also where it cannot begin", async () => {
    const { code, data } = await compareJson(misuseFirst);
    expect(code).toBe(2);
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    expect(data).toMatchObject({ argument: null, results: [], cruxes: [] });
    expect(data.errors[0].code).toBe("usage/invalid");
  });

  it("gives the same bytes for the same input", async () => {
    const [one, two] = [await compareJson(five), await compareJson(five)];
    expect(one.stdout).toBe(two.stdout);
  });

  it("explains many pairs fast", async () => {
    const ranks = Array.from({ length: 300 }, (_, index) =>
      yaml(`Lab ${index}`, { moral_rank: (index % 3) + 1, misuse_weight: (index % 11) / 10 }),
    );
    const started = performance.now();
    const { data } = await compareJson(stream(...ranks), "--brief");
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(data.cruxes.length).toBeGreaterThan(10_000);
  });

  it("says so where there are too many pairs to explain, and compares all else", async () => {
    const line = (name: string, moral_rank: number): string =>
      yaml(name, { moral_rank }, labs).replace(/\n$/, "");
    const racing = Array.from({ length: 1001 }, (_, index) => line(`Racing ${index}`, 1));
    const silent = Array.from({ length: 500 }, (_, index) => line(`Silent ${index}`, 2));
    const { code, data, stderr } = await compareJson([...racing, ...silent].join("\n"), "--brief");
    expect(code).toBe(2);
    expect(stderr).toContain("500500 pairs of worldviews get different verdicts");
    expect(data.errors[0].code).toBe("comparison/too-many-pairs");
    expect(data.results).toHaveLength(1501);
    expect(data.differences).toHaveLength(1);
    expect(data.reference_classes[0].racing).toHaveLength(1001);
  });
});
