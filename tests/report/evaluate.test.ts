import Ajv from "ajv";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import type { ArgumentDefinition, BeliefDefinition } from "../../src/argument/definition.js";
import { evaluateDocument } from "../../src/report/data/evaluate.js";
import { definitionWith } from "../support/definitions.js";
import { run } from "../support/run.js";
import { directoryOf } from "../support/worldviews.js";

const lab = "misuse_weight: 0.7, moral_rank: 1, alignment_difficulty: hard";
const isResult = new Ajv.default().compile(
  z.toJSONSchema(evaluateDocument.schema(), { target: "draft-7", io: "output" }) as object,
);

/** An answer with its line breaks and margins as single blanks. */
async function answer(stdin: string, ...options: readonly string[]): Promise<string> {
  const { stdout } = await run(["evaluate", "--full", ...options, "-"], { stdin });
  return stdout.replace(/\s+/g, " ");
}

async function result(stdin: string, ...options: readonly string[]) {
  const { stdout } = await run(["evaluate", "--format", "json", ...options, "-"], { stdin });
  const parsed = JSON.parse(stdout);
  isResult(parsed);
  expect(isResult.errors ?? []).toEqual([]);
  return parsed.results[0];
}

/** The option for an argument with one belief and one conclusion, `go`. */
function argumentOf(
  belief: Partial<BeliefDefinition>,
  when: ArgumentDefinition["claims"][number]["when"],
): readonly string[] {
  const definition = definitionWith(belief);
  const claims = definition.claims.map((claim) => ({ ...claim, when }));
  const at = directoryOf({ "a.json": JSON.stringify({ ...definition, claims }) });
  return ["--argument", at("a.json")];
}

describe("a region that is bounded on both sides", () => {
  const number = { type: "number", min: 0, max: 1 } as const;
  const bold = "{name: W, beliefs: {bold: 0.7}}";
  const tests = { in: [">= 0.3", "<= 0.5"], out: ["> 0.3", "< 0.5"], half: [">= 0.3", "< 0.5"] };
  const within = (ends: keyof typeof tests) =>
    argumentOf(number, { all: tests[ends].map((is) => ({ belief: "bold", is })) });

  it.each([
    ["in", true, true, "from 0.3 to 0.5"],
    ["out", false, false, "from above 0.3 to below 0.5"],
    ["half", true, false, "from 0.3 to below 0.5"],
  ] as const)("says whether its ends belong to it: %s", async (ends, low, high, words) => {
    const { flips } = await result(bold, ...within(ends));
    expect(flips[0].changes[0]).toMatchObject({
      to: "0.3 .. 0.5",
      min_included: low,
      max_included: high,
    });
    expect(await answer(bold, ...within(ends))).toContain(`If bold were ${words}, sailing`);
  });

  it("says nothing of ends where the words for the region do", async () => {
    const { flips } = await result(`{name: W, beliefs: {${lab}}}`);
    expect(Object.keys(flips[0].changes[0])).toEqual(["belief", "from", "to"]);
  });

  it("claims no end that does not belong to it in the phrases of the built-in argument", async () => {
    const set = ["--set", "mostly_misuse_above=0.3", "--set", "mostly_accident_below=0.6"];
    expect(await answer(`{name: W, beliefs: {${lab}}}`, ...set)).toContain(
      "If from above 30 % to below 60 % of its worry fell on misuse, racing would be contested.",
    );
  });
});

describe.each(["text", "markdown"])("why, as %s", (format) => {
  it("leaves out the alternatives of a conclusion that do not make it hold", async () => {
    const number = { type: "number", min: 0, max: 1 } as const;
    const any = ["> 0.9", "> 0.5"].map((is) => ({ belief: "bold", is }));
    const text = await answer(
      "{name: W, beliefs: {bold: 0.7}}",
      ...argumentOf(number, { any }),
      "--format",
      format,
    );
    expect(text).toMatch(/✔ `?bold`? 0\.7 \\?> 0\.5/);
    expect(text).not.toContain("✘");
  });

  it("says of a conclusion that holds always that it does", async () => {
    const text = await answer(
      "{name: W, beliefs: {bold: true}}",
      ...argumentOf({}, "always"),
      "--format",
      format,
    );
    expect(text).toMatch(/Why.*always/);
  });
});

describe("locked beliefs", () => {
  const stdin = `{name: W, beliefs: {${lab}}}`;
  const lock = ["--lock", "moral_rank", "--lock", "misuse_weight"];

  it("are named where they were kept out", async () => {
    expect((await result(stdin, ...lock)).locked).toEqual(["moral_rank", "misuse_weight"]);
    expect(await answer(stdin, ...lock)).toContain(
      "Not considered, because locked: moral_rank, misuse_weight.",
    );
  });

  it("are not spoken of where there are none", async () => {
    expect(await result(stdin)).not.toHaveProperty("locked");
    expect(await answer(stdin)).not.toContain("locked");
  });
});

describe("what a worldview says of itself", () => {
  const stdin = `{name: W, entity: A lab, description: Made up., sources: [one, two], beliefs: {${lab}}}`;

  it("is in the results", async () => {
    expect(await result(stdin)).toMatchObject({
      entity: "A lab",
      description: "Made up.",
      sources: ["one", "two"],
    });
  });

  it("names the entity below the name", async () => {
    const { stdout } = await run(["evaluate", "--full", "-"], { stdin });
    expect(stdout.split("\n").slice(0, 3)).toEqual([expect.stringMatching(/^W /), "  A lab", ""]);
  });

  it("is left out where it is not stated", async () => {
    const plain = `{name: W, beliefs: {${lab}}}`;
    const keys = Object.keys(await result(plain));
    expect(keys).not.toEqual(expect.arrayContaining(["sources"]));
    const { stdout } = await run(["evaluate", "-"], { stdin: plain });
    expect(stdout.split("\n")[1]).toMatch(/^ {2}By this worldview's own lights/);
  });
});

describe("the worries of an argument", () => {
  const said = { misuse_weight: 0.7, moral_rank: 1, alignment_difficulty: "hard" };
  const holder = (beliefs: object): string =>
    `{name: W, beliefs: ${JSON.stringify({ ...said, ...beliefs })}}`;

  it("are named where measures help against both, or harm one", async () => {
    const text = await answer(holder({}));
    const shared =
      "The post holds that these help against both misuse risk and accident risk: auditing, licensing";
    expect(text).toContain(shared);
    expect(text).toContain(
      "The post holds that racing as fast as possible helps against misuse risk at the price of accident risk; it serves",
    );
    expect(await answer(holder({}), "--format", "markdown")).toContain(shared);
  });

  it("are as many as the argument has sides", async () => {
    const definition = definitionWith();
    const third = { greed: { label: "greed", speaks_for: "favoured" } };
    const measures = [
      { name: "charts", serves: ["hope", "fear", "greed"] },
      { name: "rum", serves: [], harms: ["fear"] },
      { name: "storms", serves: ["greed"], harms: ["hope", "fear"] },
    ];
    const changed = { ...definition, sides: { ...definition.sides, ...third }, measures };
    const at = directoryOf({ "a.json": JSON.stringify(changed) });
    const text = await answer("{name: W, beliefs: {bold: true}}", "--argument", at("a.json"));
    expect(text).toContain(
      "The argument holds that this helps against all of hope, fear and greed: charts.",
    );
    expect(text).toContain("The argument holds that rum adds to fear.");
    expect(text).toContain(
      "The argument holds that storms helps against greed at the price of hope and fear.",
    );
  });

  it.each([
    [{}, "The price, in accident risk: reasons against racing that go unheeded"],
    [
      { misuse_weight: 0.2, distrusts_rivals: true },
      "The price, in misuse risk: reasons for racing that go unheeded",
    ],
  ])("head the price with what it is: %j", async (beliefs, heading) => {
    expect(await answer(holder(beliefs))).toContain(heading);
    expect(await answer(holder(beliefs), "--format", "markdown")).toContain(heading);
  });

  it("are named where it is open what is paid", async () => {
    const open = await answer(holder({ misuse_weight: "unknown", distrusts_rivals: true }));
    expect(open).toContain("in misuse risk or accident risk");
    expect(await answer(holder({ moral_rank: "unknown" }))).toContain(
      "Whether it would pay for that in accident risk is open too.",
    );
  });
});
