import { describe, expect, it } from "vitest";
import { wordIds } from "../../src/answers/words.js";
import { builtinArguments } from "../../src/argument/builtin.js";
import { argumentOf, favours } from "../support/arguments.js";
import { run } from "../support/run.js";
import { directoryOf } from "../support/worldviews.js";

const definition = builtinArguments["cruel-trade-off"];

describe("racecheck explain", () => {
  it("prints every claim, term, belief, parameter and word of the argument", async () => {
    const { stdout, code } = await run(["explain"]);
    expect(code).toBe(0);
    const ids = [
      ...(definition?.claims.map(({ id }) => id) ?? []),
      ...Object.keys(definition?.terms ?? {}),
      ...Object.keys(definition?.beliefs ?? {}),
      ...Object.keys(definition?.parameters ?? {}),
      ...wordIds,
    ];
    for (const id of ids) expect(stdout).toMatch(new RegExp(`^ {4}${id}\\b`, "m"));
  });

  it("keeps to the width of the terminal", async () => {
    const { stdout } = await run(["explain", "--no-color"], { columns: 40 });
    const lines = stdout.split("\n").filter((line) => !line.trim().startsWith("https://"));
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
  });

  it("tells what a claim rests on, what rests on it, and where it comes from", async () => {
    const { stdout } = await run(["explain", "accident-2"]);
    expect(stdout).toContain("reason, side: accident risk");
    expect(stdout).toContain("Holds when worried_about_accidents and alignment_hard.");
    expect(stdout).toContain("It rests on term worried_about_accidents and term alignment_hard.");
    expect(stdout).toContain("On it rests claim accident-2-deception.");
    expect(stdout).toContain("accidents 2, worded “incentivises”; the author is tentative of it.");
  });

  it("tells of notes that they hold always", async () => {
    expect((await run(["explain", "shared"])).stdout).toContain("Holds always.");
  });

  it("explains beliefs with what they accept", async () => {
    const { stdout } = await run(["explain", "alignment_difficulty"]);
    expect(stdout).toContain("hard (0.75)");
    expect(stdout).toContain("required");
    expect((await run(["explain", "can_develop_agi"])).stdout).toContain(
      "assumed true if left out",
    );
  });

  it("explains parameters with their value in this run", async () => {
    const { stdout } = await run(["explain", "hard_above", "--set", "hard_above=0.6"]);
    expect(stdout).toContain("It is 0.6; its default is 0.5.");
    expect(stdout).toContain("term alignment_hard");
  });

  it.each(["double-crux", "double_crux", "double crux"])("explains the word %s", async (id) => {
    expect((await run(["explain", id])).stdout).toContain("whichever of the two changed its mind");
  });

  it.each([
    ["favoured", "verdict"],
    ["open", "verdict"],
    ["bites", "price"],
    ["trade-off", "price"],
    ["knife edge", "flip"],
  ])("leads from the word %s to %s", async (alias, id) => {
    expect((await run(["explain", alias])).stdout).toBe((await run(["explain", id])).stdout);
  });

  it("leaves a document that says what there is not", async () => {
    const { stdout, code } = await run(["explain", "--format", "json", "nope"]);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      argument: null,
      subject: null,
      errors: [{ code: "usage/unknown-id" }],
    });
  });

  it("tells things of one name apart by their kind, and says that there are several", async () => {
    const at = directoryOf({
      "a.json": JSON.stringify(
        argumentOf({
          beliefs: { urgent: { type: "boolean" } },
          terms: { urgent: { belief: "urgent", is: true } },
          claims: [favours("urgent", "urgent")],
        }),
      ),
    });
    const told = async (id: string) =>
      (await run(["explain", "--argument", at("a.json"), id])).stdout;
    expect(await told("urgent")).toMatch(/^urgent {2}conclusion/);
    expect(await told("urgent")).toContain("too: racecheck explain 'term urgent'.");
    expect(await told("term urgent")).toMatch(/^urgent {2}term\n/);
    expect(await told("belief urgent")).toMatch(/^urgent {2}belief\n/);
    expect(await told("word verdict")).toMatch(/^verdict {2}word\n/);
    expect((await run(["explain", "term 1b"])).stderr).toContain("usage/unknown-id");
  });

  it("lists near ids for an unknown one", async () => {
    const { stderr, stdout, code } = await run(["explain", "acident-2"]);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain("usage/unknown-id");
    expect(stderr).toContain("accident-2");
  });

  it("prints one part as JSON with its relations", async () => {
    const { stdout } = await run(["explain", "1b", "--format", "json"]);
    const { schema_version, subject } = JSON.parse(stdout);
    expect(schema_version).toBe(1);
    expect(subject).toMatchObject({ kind: "claim", id: "1b", role: "reason", carries: [] });
    expect(subject.rests_on).toContainEqual({ kind: "claim", id: "1a" });
    expect(subject).not.toHaveProperty("condition");
  });

  it("prints the whole definition as JSON", async () => {
    const { stdout } = await run(["explain", "--format", "json"]);
    expect(JSON.parse(stdout).definition).toEqual(definition);
  });

  it("prints a definition as YAML that loads as an argument and explains alike", async ({
    onTestFinished,
  }) => {
    const { mkdtempSync, rmSync } = await import("node:fs");
    const folder = mkdtempSync("/tmp/explain-");
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = `${folder}/own.yaml`;
    await run(["explain", "--format", "yaml", "--output", file]);
    const own = await run(["explain", "--argument", file]);
    expect(own.stdout).toBe((await run(["explain"])).stdout);
  });
});
