/** Which runs say how far an argument can be stretched, and what knowing a belief would do. */
import { describe, expect, it } from "vitest";
import { run } from "../support/run.js";
import { directoryOf, stream, yaml } from "../support/worldviews.js";

const band = JSON.stringify({
  id: "band",
  title: "A band",
  subject: "it",
  source: "nowhere",
  sides: {
    pro: { label: "pro", speaks_for: "favoured" },
    con: { label: "con", speaks_for: "disfavoured" },
  },
  parameters: {
    low: { default: 0.2, meaning: "its lower end" },
    high: { default: 0.6, meaning: "its upper end" },
    spot: { default: 0.1, meaning: "a single value" },
  },
  beliefs: { x: { type: "number", if_left_out: "error", meaning: "something" } },
  claims: [
    ["in", { belief: "x", is: { from: "low", to: "high" } }, "favoured"],
    [
      "off",
      {
        all: [
          { belief: "x", is: "!= spot" },
          { belief: "x", is: "> 0.7" },
        ],
      },
      "disfavoured",
    ],
  ].map(([id, when, concludes]) => ({
    id,
    role: "conclusion",
    side: concludes === "favoured" ? "pro" : "con",
    when,
    says: "so it is",
    concludes,
    source: { passage: "1", modality: "is", confidence: "confident" },
  })),
});

const at = directoryOf({
  "band.yaml": band,
  "x.yaml": '{"name": "High", "beliefs": {"x": 0.8}}\n',
  "labs.yaml": stream(yaml("A", {}), yaml("B", { misuse_weight: 0.6 })),
  "chances.yaml": stream(
    yaml("Sure", {}),
    yaml("Unsure", { moral_rank: { chances: { 1: 0.5, 2: 0.5 } } }),
    yaml("Open", { moral_rank: "unknown" }),
  ),
});

describe("readings", () => {
  it("are in JSON documents, and in lines of NDJSON with --full alone", async () => {
    const has = async (...options: readonly string[]) => {
      const { stdout } = await run(["evaluate", ...options, at("labs.yaml")]);
      return stdout.includes('"readings"');
    };
    expect(await has("--format", "json")).toBe(true);
    expect(await has("--format", "json", "--brief")).toBe(false);
    expect(await has("--format", "ndjson")).toBe(false);
    expect(await has("--format", "ndjson", "--full")).toBe(true);
  });

  it("are said in full by every format for people, and not on one screen", async () => {
    for (const format of ["text", "markdown", "html"]) {
      const full = await run(["evaluate", "--full", "--format", format, at("labs.yaml")]);
      expect(full.stdout).toContain("How far the argument can be stretched");
      expect(full.stdout).toContain("The reading that changes most verdicts");
      const screen = await run(["evaluate", "--format", format, at("labs.yaml")]);
      expect(screen.stdout).not.toContain("stretched");
    }
  });

  it("say where there is no argument, and where the answer comes back", async () => {
    const { stdout, stderr } = await run(
      ["evaluate", "--full", "--no-color", "--argument", at("band.yaml"), at("x.yaml")],
      { columns: 200 },
    );
    expect(stderr).toBe("");
    const [, told = ""] = stdout.split("stretched\n");
    const words = told.replaceAll(/\s+/g, " ");
    expect(words).toContain("low (now 0.2): no value changes the verdict, nor its price.");
    expect(words).toContain(
      "high (now 0.6): it stays disfavoured for any value from 0.2, below 0.8; below there is no such argument; above lies contested.",
    );
    expect(words).toContain(
      "spot (now 0.1): it stays disfavoured for any value below 0.8, and again for any value above 0.8; above lies silent.",
    );
  });

  it("of several worldviews name the one that changes most verdicts, in JSON too", async () => {
    const { stdout } = await run(["compare", "--format", "json", at("labs.yaml")]);
    expect(JSON.parse(stdout).telling_reading).toMatchObject({
      parameter: "mostly_misuse_above",
      values: { min: 0.7, min_included: true, max: 1, max_included: true },
      changed: [
        { result: 0, possible: ["silent"] },
        { result: 1, possible: ["silent"] },
      ],
    });
    const full = await run(["compare", "--full", at("labs.yaml")]);
    expect(full.stdout).toContain("The reading that changes most verdicts: mostly_misuse_above");
  });
});

describe("discrimination", () => {
  it("is told by every format for people, with what it assumes and who gives no probability", async () => {
    for (const format of ["text", "markdown", "html"]) {
      const { stdout } = await run(["compare", "--format", format, at("chances.yaml")], {
        columns: 200,
      });
      expect(stdout).toContain("What knowing would do to their difference");
      expect(stdout).toContain("beliefs independent");
      expect(stdout).toContain("Sure and Unsure: 50 % apart");
      expect(stdout).toContain("−50 points (tells them 0.00 and 1.00 bits)");
      expect(stdout).toContain("(tells them 1.00 and ? bits; Open gives it no probability)");
    }
  });

  it("leaves out pairs that say nothing of probabilities", async () => {
    const { stdout } = await run(["compare", "--format", "json", at("chances.yaml")]);
    const { assumes, pairs } = JSON.parse(stdout).discrimination;
    expect(assumes).toContain("independent");
    expect(pairs.map(({ between }: { between: unknown }) => between)).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(pairs[0]).toEqual({
      between: [0, 1],
      distance: { lower: 0.5, upper: 0.5 },
      beliefs: [
        {
          belief: "moral_rank",
          shrinks: { lower: 0.5, upper: 0.5 },
          bits: [
            { lower: 0, upper: 0 },
            { lower: 1, upper: 1 },
          ],
          without_probability: [],
        },
      ],
    });
  });

  it("says how many pairs it did not look at", async () => {
    const many = directoryOf({
      "many.yaml": stream(
        ...Array.from({ length: 16 }, (_, index) =>
          yaml(`W${index}`, { moral_rank: { chances: { 1: 0.5, 2: 0.5 } } }),
        ),
      ),
    });
    const { stdout } = await run(["compare", many("many.yaml")], { columns: 200 });
    expect(stdout).toContain("… and 97 more pairs: --full");
    expect(stdout).toContain(
      "20 more pairs of which one says how probable things are: compare fewer.",
    );
    const json = await run(["compare", "--format", "json", many("many.yaml")]);
    expect(JSON.parse(json.stdout).discrimination).toMatchObject({ left_off: 20 });
  });
});
