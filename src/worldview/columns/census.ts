/** How a census calls its columns: who writes one and who reads one go by the same names. */

/** The columns that every census has, around those of the beliefs. */
export const CENSUS_COLUMNS = ["argument", "cells", "valid", "n", "weight"] as const;

/**
 * The column of each belief: the belief's id, with `_` for what is no letter or digit, since not all engines take
 * it. What begins with a digit, or is the name of another column, has `belief_` before it. Names that differ in
 * their letters' case alone, or in nothing now, are numbered.
 */
export function censusNames(ids: readonly string[]): readonly string[] {
  return distinctNames(ids, "belief_", CENSUS_COLUMNS);
}

/** Names of columns that all engines take, of which no two are the same but for the case of their letters. */
export function distinctNames(
  ids: readonly string[],
  prefix: string,
  taken: readonly string[],
): readonly string[] {
  const used = new Set(taken);
  return ids.map((id) => {
    const plain = id.replace(/[^A-Za-z0-9_]/g, "_");
    const isFree = !/^\d/.test(plain) && !taken.includes(plain.toLowerCase());
    const base = isFree ? plain : `${prefix}${plain}`;
    let name = base;
    for (let count = 2; used.has(name.toLowerCase()); count++) name = `${base}_${count}`;
    used.add(name.toLowerCase());
    return name;
  });
}
