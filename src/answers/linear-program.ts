/** The one linear program there is here, solved by a library, and checked without it. */
import { solve } from "yalps";
import { at } from "../engine/lookup.js";

/** The greatest mass that a joint distribution with given marginals can put on some cases. */
export interface GreatestMass {
  /** What some joint distribution reaches. */
  readonly reached: number;
  /** What none exceeds. */
  readonly bound: number;
}

/** A combination of cells, by its index of each marginal, and whether its mass counts. */
export interface Case {
  readonly cells: readonly number[];
  readonly counts: boolean;
}

/**
 * Maximises Σ p(case) over the cases that count, over all joint distributions p with the given marginals: the
 * problem of Fréchet's bounds, or of optimal transport with many marginals. Its dual is to minimise
 * Σ m(cell) y(cell) where the y of the cells of a case are 1 or more in sum if it counts, and 0 or more if not.
 * Every distribution reaches what it puts on the cases, and every y bounds it (weak duality); both are computed
 * here from what the solver says, so that its word is not taken for it.
 *
 * @param marginals probabilities of cells, each list adding to 1
 * @param cases all combinations of cells
 * @returns undefined if what was found does not prove itself to within 1e-7
 */
export function greatestMass(
  marginals: readonly (readonly number[])[],
  cases: readonly Case[],
): GreatestMass | undefined {
  const reached = massOf(distribution(marginals, cases), marginals, cases);
  const bound = boundOf(prices(marginals, cases), marginals, cases);
  if (reached === undefined || bound - reached > TOLERANCE) return undefined;
  return { reached, bound };
}

/** How far rounding may be off: of a mass, and of the solver's constraints. */
const TOLERANCE = 1e-7;

const GAIN = "gain";
const cellKey = (belief: number, cell: number): string => `${belief}:${cell}`;
const options = { includeZeroVariables: true, checkCycles: true, precision: 1e-11 } as const;

/** A distribution that puts most on the cases that count: the mass of each case. */
function distribution(
  marginals: readonly (readonly number[])[],
  cases: readonly Case[],
): ReadonlyMap<number, number> {
  const constraints = marginals.flatMap((cells, belief) =>
    cells.map((mass, cell) => [cellKey(belief, cell), { equal: mass }] as const),
  );
  const variables = cases.map(
    ({ cells, counts }, index) =>
      [
        index,
        [
          [GAIN, Number(counts)] as const,
          ...cells.map((cell, belief) => [cellKey(belief, cell), 1] as const),
        ],
      ] as const,
  );
  const solution = solve(
    { direction: "maximize", objective: GAIN, constraints, variables },
    options,
  );
  return new Map(solution.variables);
}

/** What a distribution puts on the cases that count; undefined if it is none with these marginals. */
function massOf(
  masses: ReadonlyMap<number, number>,
  marginals: readonly (readonly number[])[],
  cases: readonly Case[],
): number | undefined {
  const sums = marginals.map((cells) => cells.map(() => 0));
  let counted = 0;
  for (const [index, { cells, counts }] of cases.entries()) {
    const mass = masses.get(index) ?? 0;
    if (mass < -TOLERANCE) return undefined;
    cells.forEach((cell, belief) => {
      const ofBelief = at(sums, belief);
      ofBelief[cell] = at(ofBelief, cell) + mass;
    });
    if (counts) counted += mass;
  }
  const isMet = marginals.every((cells, belief) =>
    cells.every((mass, cell) => Math.abs(at(at(sums, belief), cell) - mass) <= TOLERANCE),
  );
  return isMet ? counted : undefined;
}

/**
 * The y of each cell. They can be taken as 0 or more: what is added to all cells of one belief and taken from
 * all of another changes nothing.
 */
function prices(
  marginals: readonly (readonly number[])[],
  cases: readonly Case[],
): ReadonlyMap<string, number> {
  const counted = cases.filter(({ counts }) => counts);
  const constraints = counted.map((_, index) => [`${index}`, { min: 1 }] as const);
  const variables = marginals.flatMap((cells, belief) =>
    cells.map((mass, cell) => {
      const covered = [...counted.entries()].filter(([, each]) => each.cells[belief] === cell);
      const covers = covered.map(([index]) => [`${index}`, 1] as const);
      return [cellKey(belief, cell), [[GAIN, mass] as const, ...covers]] as const;
    }),
  );
  const solution = solve(
    { direction: "minimize", objective: GAIN, constraints, variables },
    options,
  );
  return new Map(solution.variables);
}

/** What prices prove: their sum over the marginals, and whatever they fall short of a case besides. */
function boundOf(
  prices: ReadonlyMap<string, number>,
  marginals: readonly (readonly number[])[],
  cases: readonly Case[],
): number {
  const price = (belief: number, cell: number): number => prices.get(cellKey(belief, cell)) ?? 0;
  const short = cases.reduce((most, { cells, counts }) => {
    const sum = cells.reduce((total, cell, belief) => total + price(belief, cell), 0);
    return Math.max(most, Number(counts) - sum);
  }, 0);
  const sum = marginals.reduce(
    (total, cells, belief) =>
      cells.reduce((part, mass, cell) => part + mass * price(belief, cell), total),
    0,
  );
  return Math.min(1, sum + short);
}
