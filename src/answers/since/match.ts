/** Which worldview of earlier results is which of the later ones. */

/** By what a worldview is recognised. */
export interface Identity {
  readonly file: string;
  readonly document: number;
  readonly name: string;
}

/**
 * For each later worldview its earlier one. The surest way goes first: the same place and name, then
 * the same name in the same file (another one was put before it), the same name in any file (it was
 * moved), and the same place (it was renamed). Each is matched once at most.
 */
export function matchWorldviews<B extends Identity>(
  before: readonly B[],
  after: readonly Identity[],
): ReadonlyMap<number, B> {
  const matches = new Map<number, B>();
  for (const keyOf of ways) {
    const taken = new Set(matches.values());
    const waiting = new Map<string, B[]>();
    for (const each of before) {
      if (taken.has(each)) continue;
      waiting.set(keyOf(each), [...(waiting.get(keyOf(each)) ?? []), each]);
    }
    after.forEach((each, index) => {
      if (matches.has(index)) return;
      const match = waiting.get(keyOf(each))?.shift();
      if (match) matches.set(index, match);
    });
  }
  return matches;
}

const ways: readonly ((of: Identity) => string)[] = [
  ({ file, document, name }) => JSON.stringify([sameFile(file), document, name]),
  ({ file, name }) => JSON.stringify([sameFile(file), name]),
  ({ name }) => name,
  ({ file, document }) => JSON.stringify([sameFile(file), document]),
];

/** A path as it is everywhere: with slashes, without a leading `./`. */
export function sameFile(file: string): string {
  return file.replaceAll("\\", "/").replace(/^(\.\/+)+/, "");
}
