/** A value for each belief that a flip changes: a round one, near where the belief is. */
import type { Argument } from "../argument/argument.js";
import { hull } from "../engine/belief.js";
import { type Cell, holdsValue, witness } from "../engine/cell.js";
import type { Domain } from "../engine/domain.js";
import type { Change, Flip } from "../engine/flips.js";
import { typedValue } from "../worldview/typed-value.js";
import type { Changes } from "./loaded.js";

/** How many parts of a domain's width a round value is a multiple of, coarse before fine. */
const PARTS = [100, 1000, 1e6] as const;

/** Ways to make the changes of a flip, the nicest first. */
export function changesOf(
  { changes }: Pick<Flip, "changes">,
  { beliefs }: Pick<Argument, "beliefs">,
): readonly Changes[] {
  const candidates = changes.map((change) => {
    const belief = beliefs.find(({ id }) => id === change.belief);
    if (!belief) throw new Error(`the argument has no belief ${change.belief}`);
    return valuesFor(change, belief.domain).map(
      (value) => [belief.id, typedValue({ kind: "value", value }, belief.domain)] as const,
    );
  });
  const most = Math.max(...candidates.map(({ length }) => length));
  return Array.from({ length: most }, (_, index) =>
    Object.fromEntries(candidates.flatMap((each) => [each[index] ?? each.at(-1)].filter(isThere))),
  );
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}

/** Values of the region that a change leads to, near where the belief is, the roundest first. */
function valuesFor({ from, to }: Change, domain: Domain): readonly number[] {
  if (domain.type !== "number") return [nearestWhole(to, hull(from, domain).min)];
  const { min, max } = hull(from, domain);
  const near = Math.min(Math.max(max < to.min ? max : min, to.min), to.max);
  const width = domain.max - domain.min;
  const round = PARTS.flatMap((parts) => {
    const unit = width / parts;
    const steps = Math.round((near - domain.min) / unit);
    return [0, 1, -1]
      .map((more) => Number((domain.min + (steps + more) * unit).toPrecision(12)))
      .filter((value) => holdsValue(to, value));
  });
  return [...round, witness(to)];
}

function nearestWhole(to: Cell, from: number): number {
  if (to.values) return to.values[0] ?? to.min;
  return Math.min(Math.max(from, to.min), to.max);
}
