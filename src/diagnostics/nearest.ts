import { closestMatch } from "leven";

/** The known word that somebody who wrote `word` most likely meant; undefined if none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  const contained = known.find((each) => wanted.length >= 3 && each.startsWith(wanted));
  const maxDistance = Math.max(1, Math.floor(word.length / 2));
  return contained ?? closestMatch(wanted, known, { maxDistance });
}

/** The known words nearest to `word`, nearest first. */
export function nearWords(word: string, known: readonly string[], most = 3): readonly string[] {
  const found: string[] = [];
  while (found.length < most) {
    const next = nearest(
      word,
      known.filter((each) => !found.includes(each)),
    );
    if (next === undefined) return found;
    found.push(next);
  }
  return found;
}
