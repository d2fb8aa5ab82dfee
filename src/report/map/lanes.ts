/** A stretch that a label takes along an axis. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Spreads labels over few lanes, so that within a lane each starts where the one before has ended. */
export function lanes<L extends Stretch>(labels: readonly L[]): readonly (readonly L[])[] {
  const spread: L[][] = [];
  for (const label of [...labels].sort((a, b) => a.start - b.start)) {
    const free = spread.find(
      (lane) => (lane.at(-1)?.end ?? Number.NEGATIVE_INFINITY) <= label.start,
    );
    if (free) free.push(label);
    else spread.push([label]);
  }
  return spread;
}
