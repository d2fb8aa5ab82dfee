import { describe, expect, expectTypeOf, it } from "vitest";
import { cruelTradeOff } from "../src/argument/cruel-trade-off.js";
import {
  type Answers,
  type Argument,
  audit,
  type Crux,
  compare,
  cruxes,
  diagnosticText,
  disputes,
  type Entry,
  type EvaluateAnswer,
  type Evaluation,
  type ExplainAnswer,
  errorsOf,
  evaluate,
  evaluateAll,
  explain,
  explainable,
  type Flip,
  flips,
  InvalidInput,
  loadArgument,
  map,
  Population,
  precipice,
  print,
  probability,
  type Question,
  readArgument,
  readBaseline,
  readForSeveral,
  readWorldviews,
  rivals,
  type SettledAnswer,
  type SettledVerdict,
  settledEvaluator,
  settles,
  since,
  stanceOf,
  summaryOf,
  surveyOf,
  test,
  test as testAll,
  toWorldview,
  type Verdict,
  type VerdictProbability,
  version,
  type Worldview,
} from "../src/index.js";
import { formats } from "../src/report/formats.js";
import { definitionWith } from "./support/definitions.js";
import { farPairs } from "./support/large.js";
import { run } from "./support/run.js";
import { validators } from "./support/validators.js";

const argument = loadArgument();
const beliefs = { misuse_weight: 0.7, moral_rank: 1, alignment_difficulty: 0.75 };
const lab = toWorldview(argument, { name: "A lab", beliefs });

function thrownBy(act: () => unknown): InvalidInput {
  try {
    act();
  } catch (error) {
    if (error instanceof InvalidInput) return error;
  }
  throw new Error("no InvalidInput was thrown");
}

describe("loadArgument", () => {
  it("loads the built-in argument, with parameters if they are given", () => {
    expect(loadArgument().definition.id).toBe("cruel-trade-off");
    expect(loadArgument(undefined, { hard_above: 0.9 }).parameters.hard_above).toBe(0.9);
  });

  it("takes an argument as data and checks it as it checks a file", () => {
    expect(loadArgument(cruelTradeOff).claims).toHaveLength(cruelTradeOff.claims.length);
    const { cost_note: _, ...rest } = cruelTradeOff;
    const broken = { ...rest, claims: [] };
    const { diagnostics } = thrownBy(() => loadArgument(broken));
    expect(diagnostics.map(({ problem }) => problem.code)).toEqual(["argument/no-conclusion"]);
    const misshapen = { ...cruelTradeOff, title: 7 } as unknown as typeof cruelTradeOff;
    expect(() => loadArgument(misshapen)).toThrow("argument/wrong-type");
  });

  it("says which parameter the argument does not have", () => {
    expect(() => loadArgument(undefined, { hard_over: 0.6 })).toThrow(
      "parameters usage/unknown-parameter: the argument has no parameter hard_over (did you mean hard_above?)",
    );
  });
});

describe("readArgument", () => {
  it("reports places in the text", () => {
    const { diagnostics } = thrownBy(() => readArgument("id: [", { file: "mine.yaml" }));
    expect(diagnostics[0]?.place).toMatchObject({ file: "mine.yaml", line: 1 });
  });
});

describe("toWorldview", () => {
  it("takes what a file would hold", () => {
    expect(lab.beliefs.find(({ id }) => id === "can_develop_agi")?.origin).toBe("assumed");
    expect(evaluate(argument, lab).verdict).toBe("favoured");
  });

  it("throws all that is wrong, and diagnosticText words it", () => {
    const error = thrownBy(() =>
      toWorldview(argument, { name: "x", beliefs: { ...beliefs, moral_rank: 0, luck: 1 } }),
    );
    expect(error.diagnostics.map(({ problem }) => problem.code).sort()).toEqual([
      "belief/out-of-range",
      "belief/unknown-belief",
    ]);
    expect(error.message.split("\n")).toEqual(error.diagnostics.map(diagnosticText));
  });
});

describe("readWorldviews", () => {
  it("goes on after an invalid one", () => {
    const text = `- {name: a, beliefs: {}}\n- {name: b, beliefs: ${JSON.stringify(beliefs)}}`;
    expect(readWorldviews(argument, text).map(({ ok }) => ok)).toEqual([false, true]);
  });
});

describe("the answers", () => {
  it("are those of the command line", async () => {
    const file = "worldviews/misuse-first-lab.yaml";
    const { stdout } = await run(["evaluate", "--format", "json", file]);
    const [result] = JSON.parse(stdout).results;
    const [entry] = readWorldviews(argument, (await import("node:fs")).readFileSync(file, "utf8"));
    const worldview = (entry as Entry & { ok: true }).worldview;
    const { verdict, tradeOff, claims } = evaluate(argument, worldview);
    expect([verdict, tradeOff]).toEqual([result.verdict, result.trade_off]);
    expect(claims.map(({ status }) => status)).toEqual(
      result.claims.map(({ status }: { status: string }) => status),
    );
    const found = flips(argument, worldview);
    expect(found.map(({ to }) => to)).toEqual(result.flips.map(({ to }: { to: string }) => to));
  });

  it("leave locked beliefs out of flips", () => {
    const locked = flips(argument, lab, { locked: ["misuse_weight"] });
    expect(locked.length).toBeLessThan(flips(argument, lab).length);
    expect(locked.flatMap(({ changes }) => changes).map(({ belief }) => belief)).not.toContain(
      "misuse_weight",
    );
  });

  it("settle, explain and weigh what is open", () => {
    const unsure = toWorldview(argument, {
      name: "unsure",
      beliefs: { ...beliefs, can_develop_agi: { chance: 0.25 } },
    });
    expect(evaluate(argument, unsure).possible).toEqual(["favoured", "silent"]);
    expect(settles(argument, unsure)).toHaveLength(2);
    expect(probability(argument, unsure)?.favoured).toEqual({ lower: 0.25, upper: 0.25 });
    expect(probability(argument, lab)).toBeUndefined();
  });

  it("find the crux of two worldviews", () => {
    const second = toWorldview(argument, {
      name: "second",
      beliefs: { ...beliefs, moral_rank: 2 },
    });
    expect(cruxes(argument, lab, second)).toEqual([
      { beliefs: ["moral_rank"], of: ["first", "second"], double: true, kind: "position" },
    ]);
  });
});

describe("print", () => {
  const answer = evaluateAll(argument, [{ ok: true, worldview: lab }]);

  it("prints each format of evaluate", async () => {
    expect(await print(answer)).toContain("FAVOURED");
    expect(JSON.parse(await print(answer, "json")).results).toHaveLength(1);
    expect(JSON.parse(await print(answer, "ndjson")).verdict).toBe("favoured");
  });

  it("prints the others where one takes too much", { timeout: 20_000 }, async () => {
    const many = loadArgument(farPairs(44));
    const ids = Object.keys(many.definition.beliefs);
    const all = (value: boolean | string) => Object.fromEntries(ids.map((id) => [id, value]));
    const both = [all("unknown"), all(false)].map(
      (beliefs, index): Entry => ({
        ok: true,
        worldview: toWorldview(many, { name: `W${index}`, beliefs }),
      }),
    );
    const { results, errors } = JSON.parse(
      await print(evaluateAll(many, both, { outlook: false }), "json", { detail: "brief" }),
    );
    expect(results).toMatchObject([{ name: "W1", verdict: "disfavoured" }]);
    expect(errors).toMatchObject([{ code: "analysis/too-large" }]);
  });

  it("is as wide, as short and as colourful as it is told", async () => {
    const narrow = await print(answer, "text", { width: 40 });
    expect(Math.max(...narrow.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(40);
    expect((await print(answer, "text", { detail: "brief" })).split("\n")).toHaveLength(2);
    const style = "\u001b[";
    expect(narrow).not.toContain(style);
    expect(await print(answer, "text", { color: true })).toContain(style);
  });

  it("tells of passes, and from where files are seen, as it is told", async () => {
    const expecting: Entry = { ok: true, worldview: { ...lab, expect: { verdict: "favoured" } } };
    const tested = testAll(argument, [expecting]);
    expect(await print(tested, "github")).toBe("");
    const checkout = { root: "/repo", directory: "/repo/sub" };
    const told = await print(tested, "github", { withPasses: true, checkout });
    expect(told).toContain("verdict: favoured, as expected");
    expect(told).toContain("::notice file=sub/");
  });
});

describe("every answer", () => {
  const entries = readWorldviews(
    argument,
    [beliefs, { ...beliefs, moral_rank: 2 }]
      .map((each, index) =>
        JSON.stringify({ name: `Lab ${index}`, beliefs: each, expect: "favoured" }),
      )
      .join("\n---\n"),
  );
  const several = [argument, readArgument(JSON.stringify(definitionWith()))];
  const read = readForSeveral(
    several,
    JSON.stringify({ name: "Lab", beliefs: { ...beliefs, bold: false } }),
  );
  const answers = async (): Promise<{ readonly [Q in Question]: Answers[Q] }> => {
    const evaluated = evaluateAll(argument, entries);
    const baseline = readBaseline(argument, await print(evaluated, "json"));
    const population = new Population(argument);
    for (const each of entries) if (each.ok) population.add(stanceOf(each.worldview));
    return {
      evaluate: evaluated,
      compare: compare(argument, entries),
      since: since(argument, entries, baseline),
      map: map(argument, lab),
      test: test(argument, entries),
      explain: explain(argument, "crux") as ExplainAnswer,
      audit: audit(argument),
      survey: surveyOf(argument, population),
      precipice: precipice({ teams: { min: 2, max: 4 }, enmity: 0.5, capability: 1 }),
      rivals: rivals(several, read),
      disputes: disputes(several, read),
    };
  };

  it.each(
    Object.entries(formats).flatMap(([question, of]) =>
      Object.keys(of).map((format) => [question as Question, format] as const),
    ),
  )("to %s is printed as %s, as the library's readers read it", async (question, format) => {
    const answer = (await answers())[question];
    const text = await print(answer as never, format as never);
    expect(text.endsWith("\n")).toBe(true);
    expect((validators[format] as (text: string) => unknown)(text)).toBeDefined();
  });

  it("says what is wrong with its input", () => {
    const broken = readWorldviews(argument, "{name: x, beliefs: {}}");
    expect(errorsOf(evaluateAll(argument, broken)).length).toBeGreaterThan(0);
    expect(errorsOf(compare(argument, broken)).length).toBeGreaterThan(0);
    expect(errorsOf(test(argument, entries))).toEqual([]);
  });

  it("has cruxes, what failed, and what changed", async () => {
    const { compare: compared, test: tested, since: changed } = await answers();
    expect(compared.cruxes.map(({ between }) => between)).toEqual([[0, 1]]);
    expect(summaryOf(tested)).toMatchObject({ passed: 1, failed: 1 });
    expect(changed.changes.map(({ kind }) => kind)).toEqual(["unchanged", "unchanged"]);
  });

  it("is none where a baseline or a format is none", async () => {
    expect(() => readBaseline(argument, "{}")).toThrow(InvalidInput);
    await expect(print(evaluateAll(argument, entries), "poem" as never)).rejects.toThrow(
      RangeError,
    );
    expect(explain(argument, "luck")).toBeUndefined();
    expect(explainable(argument)).toContainEqual({ kind: "word", id: "crux" });
  });
});

describe("the types", () => {
  it("say what goes in and what comes out", () => {
    expectTypeOf(loadArgument).returns.toEqualTypeOf<Argument>();
    expectTypeOf(readWorldviews).returns.toEqualTypeOf<readonly Entry[]>();
    expectTypeOf(toWorldview).parameter(1).toBeUnknown();
    expectTypeOf(toWorldview).returns.toEqualTypeOf<Worldview>();
    expectTypeOf(evaluate).parameters.toEqualTypeOf<[argument: Argument, worldview: Worldview]>();
    expectTypeOf(evaluate).returns.toEqualTypeOf<Evaluation>();
    expectTypeOf<Evaluation["verdict"]>().toEqualTypeOf<Verdict>();
    expectTypeOf<Verdict>().toEqualTypeOf<
      "favoured" | "disfavoured" | "contested" | "silent" | "open"
    >();
    expectTypeOf(flips).returns.toEqualTypeOf<readonly Flip[]>();
    expectTypeOf(settles).returns.toEqualTypeOf<readonly Flip[]>();
    expectTypeOf(cruxes).returns.toEqualTypeOf<readonly Crux[]>();
    expectTypeOf(probability).returns.toEqualTypeOf<VerdictProbability | undefined>();
    expectTypeOf(settledEvaluator).returns.returns.toEqualTypeOf<SettledAnswer>();
    expectTypeOf<SettledAnswer["verdict"]>().toEqualTypeOf<SettledVerdict>();
    expectTypeOf(print).returns.resolves.toBeString();
    expectTypeOf(version).toBeString();
  });

  it("refuse what is wrong", () => {
    // @ts-expect-error an evaluation needs a worldview
    expectTypeOf(evaluate).toBeCallableWith(argument);
    // @ts-expect-error there is no such format
    expectTypeOf(print).toBeCallableWith({} as EvaluateAnswer, "poem");
  });
});
