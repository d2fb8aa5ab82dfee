import { describe, expect, it } from "vitest";
import { builtinArguments } from "../../src/argument/builtin.js";
import type { ArgumentDefinition } from "../../src/argument/definition.js";
import { mentionedIn, mentioning, referencesOf } from "../../src/argument/relations.js";
import { resolveArgument } from "../../src/argument/resolve.js";
import { argumentOf, favours } from "../support/arguments.js";
import { ready } from "../support/builtin.js";

const resolved = resolveArgument(builtinArguments["cruel-trade-off"] as ArgumentDefinition);
if (!resolved.ok) throw new Error("the built-in argument has faults");
const { argument } = resolved;

describe("what a condition mentions", () => {
  it("is found in every kind of condition, each thing once", () => {
    const mentioned = mentionedIn({
      any: [
        { not: { claim: "1a" } },
        { all: ["best", { belief: "misuse_weight", is: "> mostly_misuse_above" }] },
        { belief: "can_develop_agi", is: true },
        { not: "best" },
        "always",
      ],
    });
    expect(mentioned).toEqual([
      { kind: "claim", id: "1a" },
      { kind: "term", id: "best" },
      { kind: "belief", id: "misuse_weight" },
      { kind: "parameter", id: "mostly_misuse_above" },
      { kind: "belief", id: "can_develop_agi" },
    ]);
  });

  it("is told apart by its kind", () => {
    expect(mentionedIn({ all: ["key", { claim: "key" }, "key"] })).toEqual([
      { kind: "term", id: "key" },
      { kind: "claim", id: "key" },
    ]);
  });
});

describe("what rests on a thing", () => {
  it("is every term and claim that mentions it itself", () => {
    expect(mentioning(argument, { kind: "term", id: "capable" })).toEqual([
      { kind: "claim", id: "key" },
      { kind: "claim", id: "1b" },
      { kind: "claim", id: "2b" },
      { kind: "claim", id: "3b" },
    ]);
    expect(mentioning(argument, { kind: "parameter", id: "hard_above" })).toEqual([
      { kind: "term", id: "alignment_hard" },
    ]);
  });

  it("is nothing that mentions something else of that name, and what has it as an exception", () => {
    const same = argumentOf({
      beliefs: { late: { type: "boolean" } },
      terms: { late: { belief: "late", is: true } },
      claims: [
        favours("go", "late"),
        { ...favours("stay", "always"), unless: [{ belief: "late", is: true }] },
      ],
    });
    expect(mentioning(ready(same), { kind: "belief", id: "late" })).toEqual([
      { kind: "term", id: "late" },
      { kind: "claim", id: "stay" },
    ]);
  });
});

it("everything of an argument can be named, claims first", () => {
  const references = referencesOf(argument);
  expect(references[0]).toEqual({ kind: "claim", id: "key" });
  const { claims, terms = {}, beliefs, parameters = {} } = argument.definition;
  expect(references.map(({ id }) => id)).toEqual([
    ...claims.map(({ id }) => id),
    ...Object.keys({ ...terms, ...beliefs, ...parameters }),
  ]);
});
