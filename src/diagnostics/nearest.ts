import { closestMatch } from "leven";

/** The known word that somebody who wrote `word` most likely meant; undefined if none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  const maxDistance = Math.max(1, Math.floor(word.length / 2));
  const same = known.find((each) => each.toLowerCase() === wanted);
  return same ?? holding(wanted, known) ?? closestMatch(wanted, known, { maxDistance });
}

/** The known word that begins with some letters, or else the only one that holds them. */
function holding(letters: string, known: readonly string[]): string | undefined {
  if (letters.length < 3) return undefined;
  const [only, ...others] = known.filter((each) => each.includes(letters));
  return known.find((each) => each.startsWith(letters)) ?? (others.length === 0 ? only : undefined);
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
