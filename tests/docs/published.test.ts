/** The published positions say where each of their beliefs stands, and can be put to every argument. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { builtinArguments } from "../../src/argument/builtin.js";
import { builtinBeliefs } from "../../src/argument/builtin-beliefs.js";
import { run } from "../support/run.js";

const directory = join(import.meta.dirname, "../../worldviews/published");
const files = readdirSync(directory);
const textOf = (name: string) => readFileSync(join(directory, name), "utf8");

interface Published {
  readonly name: string;
  readonly entity: string;
  readonly sources: readonly string[];
  readonly date: unknown;
  readonly beliefs: Readonly<Record<string, PublishedBelief>>;
}

interface PublishedBelief {
  readonly value?: unknown;
  readonly min?: number;
  readonly source?: string;
  readonly note?: string;
}

it("there are at least eight published positions", () => {
  expect(files.length).toBeGreaterThanOrEqual(8);
});

describe.each(files)("%s", (name) => {
  const text = textOf(name);
  const position = parse(text) as Published;

  it("names its schema and its date, and says how far its text was read", () => {
    expect(text.split("\n")[0]).toBe("# yaml-language-server: $schema=../worldview.schema.json");
    expect(String(position.date)).toMatch(/^\d{4}(-\d\d){0,2}$/);
    expect(text).toMatch(/^# .*\b[Rr]ead\b/m);
  });

  it("names its holder and its texts, with addresses", () => {
    expect(position.entity).toMatch(/\w/);
    expect(position.sources.length).toBeGreaterThan(0);
    for (const source of position.sources) expect(source).toMatch(/\b20\d\d, .*https:\/\//);
  });

  it("has a passage for each belief that it states, and a word on each that it does not", () => {
    const beliefs = Object.entries(position.beliefs);
    const stated = beliefs.filter(([, { value }]) => value !== "unknown");
    expect(stated.length).toBeGreaterThan(0);
    expect(stated.filter(([, { source }]) => !source)).toEqual([]);
    expect(beliefs.filter(([, { source, note }]) => !source && !note)).toEqual([]);
  });

  it("says of each range whose its ends are", () => {
    const ranges = Object.values(position.beliefs).filter(({ min }) => min !== undefined);
    expect(ranges.filter(({ note = "" }) => !/\bours$/.test(note))).toEqual([]);
  });

  it("holds nothing that would be assumed of it", () => {
    const assumed = ["can_develop_agi", "control_is_decisive", "is_democratic"];
    expect(assumed.filter((belief) => !(belief in position.beliefs))).toEqual([]);
    expect(Object.keys(position.beliefs).filter((id) => !builtinBeliefs().includes(id))).toEqual(
      [],
    );
  });
});

it.each(Object.keys(builtinArguments))("all of them can be put to %s", async (id) => {
  const { code, stdout, stderr } = await run(["evaluate", "--brief", "--argument", id, directory]);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(stdout.trimEnd().split("\n")).toHaveLength(files.length);
});
