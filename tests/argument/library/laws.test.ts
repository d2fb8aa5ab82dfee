/** What is to be said of every argument of the library. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { builtinArguments } from "../../../src/argument/builtin.js";
import { builtinBeliefs } from "../../../src/argument/builtin-beliefs.js";
import { type BuiltinName, builtinNames, DEFAULT_ARGUMENT } from "../../../src/argument/default.js";
import type { ArgumentDefinition } from "../../../src/argument/definition.js";
import { beliefs } from "../../../src/argument/library/beliefs.js";
import { readArgument } from "../../../src/argument/read.js";
import { evaluate } from "../../../src/engine/evaluate.js";
import type { Beliefs } from "../../support/expectations.js";
import { stancesOf } from "../../support/judge.js";
import { worldviewsOn } from "../../support/library.js";
import { engineOf, stanceOf } from "../../support/worlds.js";

const docs = join(import.meta.dirname, "../../../docs");
const ids = builtinNames.filter((id) => id !== DEFAULT_ARGUMENT);
const argument = (id: BuiltinName) => builtinArguments[id];

/** Every worldview with the statuses of all claims and the verdict. */
function answersOf(definition: ArgumentDefinition) {
  const engine = engineOf(definition);
  return [...worldviewsOn(definition)].map((worldview: Beliefs) => {
    const { claims, verdict } = evaluate(
      engine,
      stanceOf(engine, stancesOf(definition, worldview)),
    );
    return { worldview, verdict, statuses: claims.map(({ id, status }) => `${id} ${status}`) };
  });
}

it("the library has the arguments that it is said to have", () => {
  expect(ids).toEqual([
    "charter-assist",
    "minefield",
    "free-world",
    "maim",
    "suicide-race",
    "manhattan-trap",
  ]);
});

it("every belief of the table is asked by some argument", () => {
  const asked = new Set(
    Object.values(builtinArguments).flatMap((each) => Object.keys(each.beliefs)),
  );
  expect(builtinBeliefs().filter((id) => !asked.has(id))).toEqual([]);
});

describe.each(ids)("%s", (id) => {
  const definition = argument(id);
  const answers = answersOf(definition);

  it("goes by its own name", () => expect(definition.id).toBe(id));

  it("is the same argument when it is written as YAML and read back", () => {
    const read = readArgument({ file: "written.yaml", text: stringify(definition) });
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
    expect(read.argument.definition).toEqual(definition);
  });

  it("has claims each of which can hold and can fail, notes apart", () => {
    const seen = new Set(answers.flatMap(({ statuses }) => statuses));
    const wanted = definition.claims
      .filter(({ role }) => role !== "note")
      .flatMap((claim) => [`${claim.id} holds`, `${claim.id} fails`]);
    expect(wanted.filter((each) => !seen.has(each))).toEqual([]);
  });

  it("asks no belief on which nothing depends", () => {
    const idle = Object.keys(definition.beliefs).filter((belief) => {
      const byRest = new Map<string, Set<string>>();
      for (const { worldview, statuses } of answers) {
        const rest = JSON.stringify({ ...worldview, [belief]: null });
        byRest.set(rest, (byRest.get(rest) ?? new Set()).add(statuses.join()));
      }
      return [...byRest.values()].every((outcomes) => outcomes.size === 1);
    });
    expect(idle).toEqual([]);
  });

  it("uses every term and every parameter", () => {
    const text = JSON.stringify([definition.claims.map(({ when }) => when), definition.terms]);
    const named = [
      ...Object.keys(definition.terms ?? {}),
      ...Object.keys(definition.parameters ?? {}),
    ];
    const uses = (name: string) => text.split(new RegExp(`"${name}"|[<>=] ${name}"`)).length - 1;
    const isTerm = (name: string) => name in (definition.terms ?? {});
    expect(named.filter((name) => uses(name) < (isTerm(name) ? 2 : 1))).toEqual([]);
  });

  it("is contested only where the reading says so", () => {
    const contested = answers.filter(({ verdict }) => verdict === "contested");
    expect(contested.length > 0).toBe(id === "suicide-race");
  });

  it("takes its beliefs from the table, which need not be stated", () => {
    for (const [belief, asked] of Object.entries(definition.beliefs)) {
      const shared = beliefs[belief as keyof typeof beliefs];
      expect({ ...asked, if_left_out: null }).toEqual({ ...shared, if_left_out: null });
      expect(asked.if_left_out).not.toBe("error");
      expect(asked.question).toMatch(/\?$/);
      expect(Object.keys(asked.phrases ?? {}).length).toBeGreaterThan(1);
    }
  });

  it("says each claim at length and in short", () => {
    for (const { says, short, role } of definition.claims) {
      expect(says).toMatch(/^[A-Z].*\.$/);
      expect(short).toMatch(/^[^.]{10,70}$/);
      if (role === "conclusion") expect(says).toMatch(/^By this worldview's own lights /);
    }
  });

  it("has a page that names its address, and each passage that it cites", () => {
    const path = join(docs, `reading-${id}.md`);
    expect(existsSync(path)).toBe(true);
    const page = readFileSync(path, "utf8");
    expect(page).toContain(definition.source);
    const passages = new Set(definition.claims.map(({ source }) => source.passage));
    expect([...passages].filter((passage) => !page.includes(`| ${passage} `))).toEqual([]);
    expect(definition.claims.filter((claim) => !page.includes(`\`${claim.id}\``))).toEqual([]);
  });
});
