/** Looking up what is known to be there; who is mistaken about that learns it here and not later. */

/**
 * The element of a list at an index.
 *
 * @throws RangeError if there is none
 */
export function at<T>(list: ArrayLike<T>, index: number): Exclude<T, undefined> {
  const found = list[index];
  if (found === undefined) throw new RangeError(`nothing at ${index} of ${list.length}`);
  return found as Exclude<T, undefined>;
}

/**
 * The value of a key of a map.
 *
 * @throws RangeError if there is none
 */
export function entry<K, V>(map: ReadonlyMap<K, V>, key: K): Exclude<V, undefined> {
  const found = map.get(key);
  if (found === undefined) throw new RangeError(`no entry ${String(key)}`);
  return found as Exclude<V, undefined>;
}
