/** Terms and claims may rest on each other, but not in a circle, and not in a row without end. */
import { byKind, partsOf } from "./condition-form.js";
import type { ArgumentDefinition, ConditionDefinition } from "./definition.js";
import type { Fault } from "./fault.js";

/** Conditions that may rest on each other in a row: whatever walks an argument goes as deep. */
export const CHAIN_LIMIT = 1000;

/** The condition of a term or claim, or an exception of one; its owner is "term best" or "claim 1b". */
interface Owned {
  readonly owner: string;
  readonly when: ConditionDefinition;
  readonly path: readonly PropertyKey[];
}

/** The condition of every term and claim, and their exceptions. */
export function ownedConditions({ terms = {}, claims }: ArgumentDefinition): readonly Owned[] {
  return [
    ...Object.entries(terms).map(([id, { when }]) => ({
      owner: `term ${id}`,
      when,
      path: ["terms", id, "when"],
    })),
    ...claims.flatMap(({ id, when, unless = [] }, index) => [
      { owner: `claim ${id}`, when, path: ["claims", index, "when"] },
      ...unless.map((exception, at) => ({
        owner: `claim ${id}`,
        when: exception,
        path: ["claims", index, "unless", at],
      })),
    ]),
  ];
}

/** The term or claim that a condition names itself. */
function ownerNamed(when: ConditionDefinition): string | undefined {
  const none = (): undefined => undefined;
  return byKind<string | undefined>(when, {
    always: none,
    term: (id) => `term ${id}`,
    claim: ({ claim }) => `claim ${claim}`,
    test: none,
    all: none,
    any: none,
    at_least: none,
    not: none,
  });
}

/** Cycles of terms and claims, and the first chain of them that is too long. */
export function checkChains(definition: ArgumentDefinition): Fault[] {
  const conditions = new Map<string, Owned[]>();
  for (const owned of ownedConditions(definition)) {
    const known = conditions.get(owned.owner);
    if (known) known.push(owned);
    else conditions.set(owned.owner, [owned]);
  }
  const lengths = new Map<string, number>();
  const cycles: Fault[] = [];
  const tooLong: Fault[] = [];
  const path: Owned[] = [];
  const lengthOf = (owner: string, before: number): number => {
    const known = lengths.get(owner);
    const [first, ...others] = conditions.get(owner) ?? [];
    if (known !== undefined || !first) return known ?? 0;
    const start = path.findIndex((each) => each.owner === owner);
    if (start >= 0) {
      cycles.push(cycle([...path.slice(start), first]));
      return 0;
    }
    const lengthThrough = (owned: Owned): number => {
      path.push(owned);
      const isDeep = before > CHAIN_LIMIT;
      const length = isDeep ? CHAIN_LIMIT + 1 : chainLength(owned.when, before, lengthOf);
      if (length > CHAIN_LIMIT) tooLong.push(chainTooLong(owned));
      path.pop();
      return length;
    };
    const length = Math.max(...[first, ...others].map(lengthThrough));
    lengths.set(owner, length);
    return length;
  };
  for (const owner of conditions.keys()) lengthOf(owner, 0);
  return [...cycles, ...tooLong.slice(0, 1)];
}

function cycle(owners: readonly Owned[]): Fault {
  const path = owners.map(({ owner }) => owner);
  return { problem: { code: "argument/cycle", path }, path: owners[0]?.path ?? [] };
}

function chainTooLong({ path }: Owned): Fault {
  return { problem: { code: "argument/too-long-a-chain", limit: CHAIN_LIMIT }, path };
}

/**
 * How many conditions rest on each other in a row, from this one down.
 *
 * @param before how many stand above it
 * @param lengthOf the same of what a term or claim is
 */
function chainLength(
  when: ConditionDefinition,
  before: number,
  lengthOf: (owner: string, before: number) => number,
): number {
  const named = ownerNamed(when);
  const below = named === undefined ? 0 : lengthOf(named, before + 1);
  return partsOf(when)
    .map((part) => chainLength(part.when, before + 1, lengthOf))
    .reduce((longest, length) => Math.max(longest, 1 + length), 1 + below);
}
