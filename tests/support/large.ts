/** Arguments of many boolean beliefs, for the cost of exact answers. */
import type { ConditionDefinition } from "../../src/argument/definition.js";
import { argumentOf, disfavours, favours } from "./arguments.js";

type Terms = Readonly<Record<string, ConditionDefinition>>;

const never: ConditionDefinition = { not: "always" };
const belief = (index: number): ConditionDefinition => ({ belief: `b${index}`, is: true });

function booleans(count: number) {
  const ids = Array.from({ length: count }, (_, index) => `b${index}`);
  return Object.fromEntries(ids.map((id) => [id, { type: "boolean" as const }]));
}

/** Favoured if at least k of n beliefs are true, else disfavoured. */
export function threshold(n: number, k: number) {
  const terms: Record<string, ConditionDefinition> = {};
  for (let from = n; from >= 0; from--) {
    for (let need = 0; need <= k; need++) {
      const ends = need === 0 ? "always" : never;
      const goesOn = {
        any: [{ all: [belief(from), `t${from + 1}_${need - 1}`] }, `t${from + 1}_${need}`],
      };
      terms[`t${from}_${need}`] = need === 0 || from === n ? ends : goesOn;
    }
  }
  return bothWays(n, terms, `t0_${k}`);
}

/** Favoured if one of n beliefs is true, else disfavoured, in one condition. */
export function oneOf(n: number) {
  return bothWays(n, {}, { any: Array.from({ length: n }, (_, index) => belief(index)) });
}

/** Favoured if one belief of each of some groups is true, else disfavoured. */
export function oneOfEach(...sizes: readonly number[]) {
  const starts = sizes.map((_, group) => sizes.slice(0, group).reduce((a, b) => a + b, 0));
  const any = (size: number, start: number): ConditionDefinition => ({
    any: Array.from({ length: size }, (_, index) => belief(start + index)),
  });
  const all = sizes.map((size, group) => any(size, starts[group] as number));
  return bothWays(
    sizes.reduce((a, b) => a + b),
    {},
    { all },
  );
}

/** Favoured if an odd number of n beliefs is true, else disfavoured. */
export function parity(n: number) {
  const terms: Record<string, ConditionDefinition> = { p0: never };
  for (let index = 0; index < n; index++) {
    const even = { not: `p${index}` };
    terms[`p${index + 1}`] = {
      any: [{ all: [belief(index), even] }, { all: [{ not: belief(index) }, `p${index}`] }],
    };
  }
  return bothWays(n, terms, `p${n}`);
}

/** Each conclusion is reached if one of some random conjunctions of four holds. */
export function randomCases(n: number, cases: number, seed = 1) {
  let state = seed;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
  const conjunction = () =>
    Array.from({ length: 4 }, () => {
      const literal = belief(random(n));
      return random(2) ? literal : { not: literal };
    });
  const any = () => ({ any: Array.from({ length: cases }, () => ({ all: conjunction() })) });
  return argumentOf({
    beliefs: booleans(n),
    claims: [favours("yes", any()), disfavours("no", any())],
  });
}

/** Pairs of beliefs that stand far apart, the worst order for a diagram: its nodes are 2 ** (n / 2). */
export function farPairs(n: number) {
  const half = Array.from({ length: n / 2 }, (_, index) => index);
  const together = half.map((index) => ({ all: [belief(index), belief(index + n / 2)] }));
  return bothWays(n, {}, { any: together });
}

function bothWays(n: number, terms: Terms, when: ConditionDefinition) {
  return argumentOf({
    beliefs: booleans(n),
    terms,
    claims: [favours("yes", when), disfavours("no", { not: when })],
  });
}
