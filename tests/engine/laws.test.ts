/** Laws that hold of every argument and worldview. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cruelTradeOff } from "../../src/argument/cruel-trade-off.js";
import type { ArgumentDefinition } from "../../src/argument/definition.js";
import { spansOf } from "../../src/engine/engine.js";
import { evaluate } from "../../src/engine/evaluate.js";
import { flips, settles } from "../../src/engine/flips.js";
import { runPlan } from "../../src/engine/plan.js";
import { statusOf } from "../../src/engine/status.js";
import { madeUpArguments } from "../support/arguments.js";
import { Oracle, type Stances } from "../support/oracle.js";
import { runs } from "../support/runs.js";
import { anyArgument, anyStances, engineOf, stanceOf } from "../support/worlds.js";

const known: readonly ArgumentDefinition[] = [cruelTradeOff, ...Object.values(madeUpArguments)];
const worlds = fc
  .oneof(fc.constantFrom(...known), anyArgument)
  .chain((definition) => fc.tuple(fc.constant(definition), anyStances(definition)));

function always(
  numRuns: number,
  check: (definition: ArgumentDefinition, stances: Stances) => void,
): void {
  fc.assert(
    fc.property(worlds, ([definition, stances]) => {
      check(definition, stances);
    }),
    { numRuns: runs(numRuns) },
  );
}

describe("settling a belief", () => {
  it("never turns a settled verdict, and never makes another one possible", () => {
    always(500, (definition, stances) => {
      const engine = engineOf(definition);
      const oracle = new Oracle(definition);
      const before = evaluate(engine, stanceOf(engine, stances));
      for (const id of Object.keys(stances)) {
        for (const { value } of oracle.allowed(id, stances)) {
          const settled: Stances = { ...stances, [id]: { kind: "value", value } };
          const after = evaluate(engine, stanceOf(engine, settled));
          expect(before.possible).toEqual(expect.arrayContaining([...after.possible]));
          if (before.verdict !== "open") expect(after.verdict).toBe(before.verdict);
          before.claims.forEach(({ status }, index) => {
            if (status !== "unknown") expect(after.claims[index]?.status).toBe(status);
          });
        }
      }
    });
  });
});

describe("order", () => {
  const reversed = <T extends object>(record: T): T =>
    Object.fromEntries(Object.entries(record).reverse()) as T;

  it("of beliefs, terms and claims makes no difference", () => {
    always(300, (definition, stances) => {
      const turned: ArgumentDefinition = {
        ...definition,
        beliefs: reversed(definition.beliefs),
        terms: reversed(definition.terms ?? {}),
        claims: [...definition.claims].reverse(),
      };
      const answers = (of: ArgumentDefinition) => {
        const engine = engineOf(of);
        const stance = stanceOf(engine, stances);
        const { verdict, possible, claims, tradeOff, waitsFor } = evaluate(engine, stance);
        const sets = [...flips(engine, stance), ...settles(engine, stance)].map(
          ({ to, changes }) => `${to} ${changes.map(({ belief }) => belief).sort()}`,
        );
        return {
          verdict,
          possible,
          claims: claims.map(({ id, status }) => `${id} ${status}`).sort(),
          status: tradeOff.status,
          price: [...tradeOff.price].sort(),
          open: [...tradeOff.open].sort(),
          waitsFor: [...waitsFor].sort(),
          sets: sets.sort(),
        };
      };
      expect(answers(turned)).toEqual(answers(definition));
    });
  });
});

describe("Kleene's logic", () => {
  it("is sound: what it says of spans is true of every completion", () => {
    always(500, (definition, stances) => {
      const engine = engineOf(definition);
      const oracle = new Oracle(definition);
      const codes = runPlan(engine.plan, spansOf(engine.model, stanceOf(engine, stances)));
      for (const { id } of definition.claims) {
        const when = { claim: id };
        const code = codes[engine.plan.claims.get(id) as number];
        const status = statusOf(code as NonNullable<typeof code>);
        if (status === "unknown") continue;
        const found = oracle
          .completions(oracle.mentioned([when]), stances)
          .map((point) => oracle.holds(when, point));
        expect(new Set(found)).toEqual(new Set([status === "holds"]));
      }
    });
  });
});

describe("a locked belief", () => {
  it("is in no flip, and all flips without it stay", () => {
    always(300, (definition, stances) => {
      const engine = engineOf(definition);
      const stance = stanceOf(engine, stances);
      const [locked = ""] = Object.keys(stances);
      for (const find of [flips, settles]) {
        const free = find(engine, stance).filter(({ changes }) =>
          changes.every(({ belief }) => belief !== locked),
        );
        expect(find(engine, stance, { locked: [locked] })).toEqual(free);
      }
    });
  });
});
