/** Answers under several arguments where something takes too much, or there is too much of it. */
import { describe, expect, it } from "vitest";
import {
  disputes,
  errorsOf,
  loadArgument,
  print,
  type RivalsAnswer,
  readForSeveral,
  rivals,
} from "../../src/index.js";
import { argumentOf, favours } from "../support/arguments.js";
import { farPairs } from "../support/large.js";

const small = loadArgument(
  argumentOf({
    id: "small",
    beliefs: { calm: { type: "boolean" } },
    claims: [favours("go", { belief: "calm", is: true })],
  }),
);

describe("a worldview that takes too much under one argument", { timeout: 30_000 }, () => {
  const large = loadArgument({ ...farPairs(44), id: "large" });
  const ids = Object.keys(large.definition.beliefs);
  const all = [large, small];
  const answer = rivals(
    all,
    readForSeveral(
      all,
      JSON.stringify({
        name: "W",
        beliefs: { ...Object.fromEntries(ids.map((id) => [id, "unknown"])), calm: true },
      }),
    ),
    { outlook: false },
  );

  it("is evaluated under the others, and the error told", async () => {
    expect(errorsOf(answer)).toMatchObject([{ problem: { code: "analysis/too-large" } }]);
    const { results, errors } = JSON.parse(await print(answer, "json"));
    expect(results).toMatchObject([{ argument: "small", verdict: "favoured" }]);
    expect(errors).toMatchObject([{ code: "analysis/too-large" }]);
  });

  it("has its place in every format", async () => {
    const lines = (await print(answer, "ndjson")).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { argument: "large", code: "analysis/too-large" },
      { argument: "small", verdict: "favoured" },
    ]);
    expect(await print(answer)).toMatch(/W {2,}too large {2,}favoured/);
    expect(await print(answer, "junit")).toContain('tests="2"');
    const compared = { ...answer, question: "disputes", disputes: [], problems: [] } as const;
    expect(JSON.parse(await print(compared, "json")).results).toHaveLength(1);
  });
});

describe("what divides two arguments", () => {
  it("is told to take too much where it does", async () => {
    const found = rivals(
      [small, loadArgument()],
      readForSeveral(
        [small, loadArgument()],
        "{name: W, beliefs: {calm: true, misuse_weight: 0.2, moral_rank: 1, alignment_difficulty: hard}}",
      ),
    );
    const [entry] = found.entries;
    if (!entry?.ok) throw new Error("it was not evaluated");
    const place = { file: "worldviews", document: 1, line: 1 };
    const problem = { code: "analysis/too-large", what: "steps", limit: 1 } as const;
    const divides = (entry.divides ?? []).map(({ divided: _, ...each }) => each);
    const answer: RivalsAnswer = {
      ...found,
      entries: [{ ...entry, divides, problems: [{ problem, place }] }],
    };
    expect(divides).toHaveLength(1);
    expect(errorsOf(answer)).toEqual([{ problem, place }]);
    expect(await print(answer)).toContain("What divides them takes too much to find.");
    const { results } = JSON.parse(await print(answer, "json"));
    expect(results[0].divides).toEqual([{ argument: "cruel-trade-off", verdict: "disfavoured" }]);
    expect(await print(answer, "junit")).toContain("analysis/too-large");
  });
});

describe("disputes", () => {
  it("are no more than can be listed", { timeout: 30_000 }, () => {
    const other = loadArgument({ ...small.definition, id: "other" });
    const text = Array.from({ length: 1002 }, (_, index) =>
      JSON.stringify({ name: `W${index}`, beliefs: { calm: index % 2 === 0 } }),
    ).join("\n---\n");
    const all = [small, other];
    const answer = disputes(all, readForSeveral(all, text), { outlook: false });
    expect(answer.disputes).toEqual([]);
    expect(errorsOf(answer)).toMatchObject([
      { problem: { code: "comparison/too-many-pairs", pairs: 1002 ** 2, of: "results" } },
    ]);
  });
});
