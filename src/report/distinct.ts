/**
 * Names that all differ, whatever the given ones are: the first of a name keeps it, a later one is
 * followed by a number with which nobody goes already, given names included: "A", "A (2)".
 *
 * @param least the least number for the name at an index
 */
export function distinct(
  names: readonly string[],
  least: (index: number) => number = () => 2,
): readonly string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  // Where the search for a number goes on, so that many of one name take no longer than others.
  const next = new Map<string, number>();
  return names.map((name, index) => {
    if (!seen.has(name)) {
      seen.add(name);
      return name;
    }
    let number = Math.max(least(index), next.get(name) ?? 0);
    while (taken.has(`${name} (${number})`)) number += 1;
    next.set(name, number + 1);
    taken.add(`${name} (${number})`);
    return `${name} (${number})`;
  });
}
