import { readFileSync, writeFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { sinceDocument } from "../../src/report/data/since.js";
import { run } from "../support/run.js";
import { directoryOf, stream, yaml } from "../support/worldviews.js";

const validate = new Ajv2020({ strict: false }).compile(z.toJSONSchema(sinceDocument.schema()));

/** Evaluates `then`, replaces it by `now` and compares; options before `|` are of the first run. */
async function since(then: string, now: string, first: string[] = [], second: string[] = []) {
  const at = directoryOf({ "w.yaml": then });
  const written = ["evaluate", "--format", "json", "--output", at("b.json"), ...first];
  await run([...written, at("w.yaml")]);
  writeFileSync(at("w.yaml"), now);
  const argv = ["compare", "--baseline", at("b.json"), ...second, at("w.yaml")];
  const json = await run([...argv, "--format", "json"]);
  const data = JSON.parse(json.stdout);
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
  return { at, argv, code: json.code, stderr: json.stderr, data, changes: data.changes };
}

interface ClaimChange {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly cruxes: readonly { readonly beliefs: readonly string[] }[];
}

const lab = (beliefs: Record<string, unknown> = {}, name = "Lab"): string => yaml(name, beliefs);

describe("compare --baseline", () => {
  it("finds nothing changed between equal runs, open beliefs of every form included", async () => {
    const open = lab({
      misuse_weight: { p10: 0.4, p50: 0.6, p90: 0.8 },
      moral_rank: { chances: { 1: 0.6, 2: 0.4 } },
      alignment_difficulty: { min: 0.2, max: 0.8 },
      distrusts_rivals: { chance: 0.3 },
      can_develop_agi: "unknown",
    });
    const all = stream(lab(), open, lab({ moral_rank: { min: 2 } }, "No upper end"));
    const { code, changes } = await since(all, all, [], ["--exit-code"]);
    expect(code).toBe(0);
    expect(changes.map(({ change }: { change: string }) => change)).toEqual([
      "unchanged",
      "unchanged",
      "unchanged",
    ]);
    for (const each of changes) expect(each.beliefs).toEqual([]);
  });

  it("prints exactly the published keys", async () => {
    const { data } = await since(lab(), lab());
    expect(Object.keys(data)).toEqual([
      "schema_version",
      "argument",
      "baseline",
      "changes",
      "errors",
    ]);
  });

  it("names the belief through which the verdict changed", async () => {
    const { changes } = await since(lab(), lab({ moral_rank: 2, worries_about_deception: true }));
    expect(changes[0]).toMatchObject({
      change: "changed",
      verdict: {
        from: "favoured",
        to: "silent",
        cruxes: [
          { beliefs: ["moral_rank"], parameters: [], of: ["before", "after"], double: true },
        ],
      },
      trade_off: { from: "bites", to: "absent" },
      beliefs: [
        { belief: "moral_rank", from: 1, to: 2 },
        { belief: "worries_about_deception", from: null, to: true },
      ],
    });
  });

  it("names the parameter through which it changed", async () => {
    const { changes } = await since(lab(), lab(), [], ["--set", "mostly_misuse_above=0.8"]);
    expect(changes[0].verdict).toMatchObject({
      to: "silent",
      cruxes: [{ beliefs: [], parameters: ["mostly_misuse_above"], double: true }],
    });
  });

  it("tells a belief and a parameter apart that only did it together", async () => {
    const set = ["--set", "mostly_misuse_above=0.6"];
    const { argv, changes } = await since(lab(), lab({ misuse_weight: 0.55 }), [], set);
    expect(changes[0].verdict.cruxes).toEqual([
      { beliefs: ["misuse_weight"], parameters: [], of: ["after"], double: false },
      { beliefs: [], parameters: ["mostly_misuse_above"], of: ["after"], double: false },
      {
        beliefs: ["misuse_weight"],
        parameters: ["mostly_misuse_above"],
        of: ["before"],
        double: false,
      },
    ]);
    const { stdout } = await run(argv, { columns: 80 });
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "Because of misuse_weight and mostly_misuse_above together; taking back misuse_weight, or mostly_misuse_above would undo it.",
    );
  });

  it("says so where each of several changes would have been enough", async () => {
    const { argv } = await since(lab(), lab({ moral_rank: 2, can_develop_agi: false }));
    const { stdout } = await run(argv, { columns: 80 });
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "moral_rank, or can_develop_agi would have been enough; taking back moral_rank and can_develop_agi together would undo it.",
    );
  });

  it("explains a verdict that became open", async () => {
    const { changes } = await since(lab(), lab({ moral_rank: "unknown" }));
    expect(changes[0].verdict).toMatchObject({
      from: "favoured",
      to: "open",
      cruxes: [{ beliefs: ["moral_rank"], double: true }],
    });
  });

  it("tells claims of another status, each with what changed it", async () => {
    const { changes } = await since(
      lab({ distrusts_rivals: true }),
      lab({ distrusts_rivals: false, jailbreaks_hard_to_prevent: true }),
    );
    expect(changes[0].change).toBe("changed");
    expect(changes[0].verdict).toEqual({ from: "favoured", to: "favoured" });
    expect(
      changes[0].claims.map(({ id, from, to, cruxes: [crux] }: ClaimChange) => [
        id,
        from,
        to,
        crux?.beliefs,
      ]),
    ).toEqual([
      ["1b", "holds", "fails", ["distrusts_rivals"]],
      ["3a", "unknown", "holds", ["jailbreaks_hard_to_prevent"]],
      ["3b", "unknown", "holds", ["jailbreaks_hard_to_prevent"]],
    ]);
  });

  it("counts a belief that changes no conclusion as unchanged, and lists it", async () => {
    const { code, changes } = await since(lab(), lab({ misuse_weight: 0.8 }), [], ["--exit-code"]);
    expect(code).toBe(0);
    expect(changes[0]).toMatchObject({
      change: "unchanged",
      beliefs: [{ belief: "misuse_weight", from: 0.7, to: 0.8 }],
    });
  });

  it("tells what is new and what is gone", async () => {
    const { code, changes } = await since(
      stream(lab({}, "A"), lab({}, "B")),
      stream(lab({}, "A"), lab({}, "A2"), lab({}, "A3")),
      [],
      ["--exit-code"],
    );
    expect(code).toBe(1);
    expect(
      changes.map(({ change, name, was }: Record<string, { name: string }>) => [
        change,
        name,
        was?.name,
      ]),
    ).toEqual([
      ["unchanged", "A", undefined],
      ["unchanged", "A2", "B"],
      ["new", "A3", undefined],
    ]);
    const fewer = await since(
      stream(lab({}, "A"), lab({}, "B")),
      lab({}, "A"),
      [],
      ["--exit-code"],
    );
    expect(fewer.code).toBe(1);
    expect(fewer.changes[1]).toMatchObject({
      change: "gone",
      name: "B",
      verdict: { from: "favoured" },
    });
  });

  it("does not call gone what cannot be read any more", async () => {
    const { code, changes, data, stderr } = await since(lab(), lab({ moral_rank: 0 }));
    expect(code).toBe(2);
    expect(changes[0]).toMatchObject({ change: "failed", name: "Lab" });
    expect(data.errors[0].code).toBe("belief/out-of-range");
    expect(stderr).toContain("belief/out-of-range");
  });

  it("calls gone what is no more beside what cannot be read in the same file", async () => {
    const { changes } = await since(
      stream(lab({}, "A"), lab({}, "B")),
      lab({ moral_rank: 0 }, "A"),
    );
    expect(changes.map(({ change, name }: Record<string, string>) => [change, name])).toEqual([
      ["failed", "A"],
      ["gone", "B"],
    ]);
  });

  it("does not blame beliefs where the argument itself changed", async () => {
    const { at, argv } = await since(lab(), lab());
    const baseline = JSON.parse(readFileSync(at("b.json"), "utf8"));
    baseline.results[0].verdict = "disfavoured";
    baseline.results[0].claims[0].id = "renamed";
    writeFileSync(at("b.json"), JSON.stringify(baseline));
    const { stdout } = await run([...argv, "--format", "json"]);
    const [change] = JSON.parse(stdout).changes;
    expect(change.verdict).toEqual({
      from: "disfavoured",
      to: "favoured",
      unexplained: "the argument changed",
    });
    expect(change.claims).toEqual([
      { id: "key", to: "holds", unexplained: "the argument changed" },
      { id: "renamed", from: "holds", unexplained: "the argument changed" },
    ]);
    const text = await run(argv);
    expect(text.stdout).toContain("Because the argument itself changed");
  });

  it("takes a belief that the baseline lacks as left out then", async () => {
    const { at, argv } = await since(lab(), lab());
    const baseline = JSON.parse(readFileSync(at("b.json"), "utf8"));
    delete baseline.results[0].beliefs.can_develop_agi;
    baseline.results[0].beliefs.dropped_since = { value: true, origin: "stated" };
    delete baseline.argument.parameters.hard_above;
    writeFileSync(at("b.json"), JSON.stringify(baseline));
    const { code, stdout } = await run([...argv, "--format", "json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).changes[0].change).toBe("unchanged");
  });

  it("reads a baseline with no more than is compared, and with what it does not know", async () => {
    const { at, argv } = await since(lab(), lab());
    const { argument, results } = JSON.parse(readFileSync(at("b.json"), "utf8"));
    const [{ file, document, name, verdict, trade_off, beliefs, claims }] = results;
    const values = Object.entries<{ value: unknown }>(beliefs).map(([id, { value }]) => [
      id,
      { value, later: 1 },
    ]);
    const result = {
      file,
      document,
      name,
      verdict,
      trade_off: { status: trade_off.status, later: 1 },
      beliefs: Object.fromEntries(values),
      claims: claims.map(({ id, status }: ClaimChange & { status: string }) => ({ id, status })),
      later: 1,
    };
    const { id, parameters } = argument;
    const baseline = {
      schema_version: 1,
      argument: { id, parameters },
      results: [result],
      errors: [],
      later: 1,
    };
    writeFileSync(at("b.json"), JSON.stringify(baseline));
    const { code, stdout } = await run([...argv, "--format", "json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).changes[0].change).toBe("unchanged");
  });

  it("reads the baseline from standard input, but not the worldviews too", async () => {
    const { at } = await since(lab(), lab());
    const stdin = readFileSync(at("b.json"), "utf8");
    const fine = await run(["compare", "--baseline", "-", at("w.yaml")], { stdin });
    expect(fine.code).toBe(0);
    expect(fine.stdout).toContain("1 unchanged.");
    const both = await run(["compare", "--baseline", "-", "-"], { stdin });
    expect(both.code).toBe(2);
    expect(both.stderr).toContain("cannot be both");
  });

  it.each([
    ["not JSON", "name: Lab\n", "baseline/not-json"],
    ["cut off", '{"schema_version": 1, "arg', "baseline/not-json"],
    ["of another version", '{"schema_version": 2}', "baseline/wrong-version"],
    ["another kind of document", "{}", "baseline/wrong-form"],
    ["no object", "[1]", "baseline/wrong-form"],
    ["null", "null", "baseline/wrong-form"],
    [
      "a failed run",
      '{"schema_version": 1, "argument": null, "results": [], "errors": []}',
      "baseline/wrong-form",
    ],
    [
      "about another argument",
      '{"schema_version": 1, "argument": {"id": "other"}}',
      "baseline/other-argument",
    ],
  ])("refuses a baseline that is %s with a code of its own", async (_, text, expected) => {
    const at = directoryOf({ "b.json": text, "w.yaml": lab() });
    const argv = ["compare", "--baseline", at("b.json"), at("w.yaml"), "--format", "json"];
    const { code, stdout, stderr } = await run(argv);
    expect(code).toBe(2);
    expect(stderr).toContain(expected);
    const data = JSON.parse(stdout);
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    expect(data.errors[0]).toMatchObject({ file: at("b.json"), code: expected });
  });

  it("refuses a baseline whose values the argument does not accept", async () => {
    const { at, argv } = await since(lab(), lab());
    const whole = readFileSync(at("b.json"), "utf8");
    const broken = async (edit: (baseline: Record<string, never>) => void) => {
      const baseline = JSON.parse(whole);
      edit(baseline);
      writeFileSync(at("b.json"), JSON.stringify(baseline));
      const { code, stderr } = await run(argv);
      expect(code).toBe(2);
      return stderr;
    };
    type Edited = { results: Record<string, Record<string, unknown>>[] };
    const first = (baseline: unknown) => (baseline as Edited).results[0] as Edited["results"][0];
    expect(
      await broken((baseline) => {
        (first(baseline).beliefs as Record<string, unknown>).moral_rank = { value: -1 };
      }),
    ).toContain("baseline/bad-belief");
    expect(
      await broken((baseline) => {
        (baseline as unknown as { argument: { parameters: unknown } }).argument.parameters = {
          hard_above: 7,
        };
      }),
    ).toContain("baseline/wrong-form");
    expect(
      await broken((baseline) => {
        Object.assign(first(baseline), { verdict: "yes" });
      }),
    ).toContain("results.0.verdict");
  });

  it("refuses a brief baseline, and one that is not there", async () => {
    const at = directoryOf({ "w.yaml": lab() });
    await run(["evaluate", "--brief", "--format", "json", "--output", at("b.json"), at("w.yaml")]);
    const brief = await run(["compare", "--baseline", at("b.json"), at("w.yaml")]);
    expect(brief.code).toBe(2);
    expect(brief.stderr).toContain("baseline/brief");
    const absent = await run(["compare", "--baseline", at("none.json"), at("w.yaml")]);
    expect(absent.code).toBe(2);
    expect(absent.stderr).toContain("input/not-found");
  });

  it("reads as sentences", async () => {
    const then = stream(
      lab({ distrusts_rivals: true }, "Bold lab"),
      lab({}, "Gone lab"),
      lab({}, "Lab"),
    );
    const now = stream(lab({ moral_rank: 2 }, "Bold lab"), lab({}, "Lab"), lab({}, "Old lab"));
    const at = directoryOf();
    await run(["evaluate", "--format", "json", "--output", at("b.json"), "-"], { stdin: then });
    const argv = ["compare", "--no-color", "--baseline", at("b.json"), "--set", "hard_above=0.6"];
    const { stdout } = await run([...argv, "-"], { stdin: now, columns: 80 });
    expect(stdout.slice(stdout.indexOf("  Parameters"))).toMatchInlineSnapshot(`
      "  Parameters: hard_above 0.5 → 0.6

      ≠ Bold lab                                                                     -
          verdict: FAVOURED → SILENT
            Because of moral_rank.
          trade-off: bites → absent
            Because of moral_rank.
          key: holds → fails, through moral_rank
          1b: holds → unknown, through distrusts_rivals
          beliefs: moral_rank 1 → 2; distrusts_rivals true → unknown
      = Lab                                                                        -:3
          unchanged: favoured, trade-off bites
      + Old lab                                                                    -:5
          new: favoured, trade-off bites
      - Gone lab                                                                     -
          gone; it was favoured, trade-off bites

        1 changed, 1 new, 1 gone, 1 unchanged.

        Describes what follows from these worldviews; endorses nothing.
      "
    `);
  });

  it("has a line a worldview with --brief, and hides what is unchanged on request", async () => {
    const { argv } = await since(
      stream(lab({}, "A"), lab({}, "B")),
      stream(lab({ misuse_weight: 0.1 }, "A"), lab({}, "B")),
    );
    const brief = await run([...argv, "--brief"]);
    expect(brief.stdout.split("\n")).toHaveLength(3);
    expect(brief.stdout).toMatch(/^≠ +favoured → disfavoured +trade-off bites → open +A /);
    const hidden = await run([...argv, "--brief", "--only-differences"]);
    expect(hidden.stdout.split("\n")).toHaveLength(2);
    const json = await run([...argv, "--brief", "--format", "json"]);
    expect(JSON.parse(json.stdout).changes[0]).toEqual({
      change: "changed",
      file: argv.at(-1),
      document: 1,
      name: "A",
      verdict: { from: "favoured", to: "disfavoured" },
      trade_off: { from: "bites", to: "open" },
    });
  });

  it("finds a trade-off that changed through a reason alone, or through no claim alone", async () => {
    const priced = { misuse_weight: 0.2, control_is_decisive: false, distrusts_rivals: true };
    const { changes } = await since(lab(priced), lab({ ...priced, control_is_decisive: true }));
    expect(changes[0]).toMatchObject({
      verdict: { from: "disfavoured", to: "disfavoured" },
      trade_off: { from: "open", to: "bites", cruxes: [{ beliefs: ["control_is_decisive"] }] },
    });
    const claim = (id: string, when: object, more: object) => ({
      ...{ id, side: "for", when, says: "so", ...more },
      source: { passage: "p", modality: "m", confidence: "confident" },
    });
    const is = (belief: string, value: number | boolean) => ({ belief, is: value });
    const definition = madeUp(
      {
        n: { type: "integer", if_left_out: "unknown", meaning: "n" },
        both: { type: "boolean", if_left_out: "unknown", meaning: "both" },
      },
      [
        claim("yes", is("n", 1), { role: "conclusion", concludes: "favoured" }),
        claim(
          "cost",
          { any: [is("n", 2), { all: [is("n", 1), is("both", true)] }] },
          { role: "reason", side: "against" },
        ),
      ],
    );
    const at = directoryOf({ "a.json": JSON.stringify(definition) });
    const argument = ["--argument", at("a.json")];
    const holding = (both: boolean) => JSON.stringify({ name: "A", beliefs: { both } });
    const other = await since(holding(false), holding(true), argument, argument);
    expect(other.changes[0]).toMatchObject({
      change: "changed",
      verdict: { from: "open", to: "open" },
      trade_off: { from: "absent", to: "open", cruxes: [{ beliefs: ["both"] }] },
      claims: [],
    });
  });

  const madeUp = (beliefs: object, claims: readonly object[]) => ({
    ...{ id: "made-up", title: "Made up", subject: "waiting", source: "none" },
    sides: {
      for: { label: "for", speaks_for: "favoured" },
      against: { label: "against", speaks_for: "disfavoured" },
    },
    beliefs,
    claims,
  });

  const ids = Array.from({ length: 15 }, (_, index) => `b${index}`);

  /** What became of a worldview that turned 15 beliefs, some of which a conclusion asks. */
  function turned(asked: readonly string[]) {
    const belief = (id: string) => ({ type: "boolean", if_left_out: "error", meaning: id });
    const definition = madeUp(Object.fromEntries(ids.map((id) => [id, belief(id)])), [
      {
        id: "c",
        role: "conclusion",
        side: "for",
        when: { all: asked.map((belief) => ({ belief, is: true })) },
        says: "wait",
        concludes: "favoured",
        source: { passage: "p", modality: "m", confidence: "confident" },
      },
    ]);
    const all = (value: boolean): string => {
      const beliefs = Object.fromEntries(ids.map((id) => [id, value]));
      return JSON.stringify({ name: "A", beliefs });
    };
    const at = directoryOf({ "a.json": JSON.stringify(definition) });
    const argument = ["--argument", at("a.json")];
    return since(all(true), all(false), argument, argument);
  }

  it("tells apart as many changes as it can, whatever else changed", async () => {
    const { changes } = await turned(ids.slice(1));
    expect(changes[0].beliefs).toHaveLength(15);
    expect(changes[0].verdict).not.toHaveProperty("unexplained");
    expect(changes[0].verdict.cruxes).toHaveLength(15);
  });

  it("says so where more changed at once than can be told apart", async () => {
    const { argv, changes } = await turned(ids);
    expect(changes[0].verdict).toEqual({
      from: "favoured",
      to: "silent",
      unexplained: "too many changes at once",
    });
    expect(changes[0].beliefs).toHaveLength(15);
    const { stdout } = await run(argv, { columns: 100 });
    expect(stdout.replace(/\s+/g, " ")).toContain("15 beliefs and parameters changed at once");
  });
});
