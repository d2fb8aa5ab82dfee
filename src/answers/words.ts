/** racecheck's own words that `racecheck explain` knows, each with the words that it explains along with it. */
export const words = {
  verdict: ["favoured", "disfavoured", "contested", "silent", "open"],
  price: ["bites", "absent", "trade-off"],
  flip: ["knife-edge"],
  settles: [],
  crux: ["disagreement", "mixed"],
  "double-crux": [],
  judgement: ["position"],
  "reference-class": [],
  holder: ["entity"],
} as const;

export type WordId = keyof typeof words;

export const wordIds = Object.keys(words) as readonly WordId[];

/** The word that goes by a name, its own or an alias, written with hyphens, underscores or blanks. */
export function wordNamed(name: string): WordId | undefined {
  const wanted = name.replaceAll(/[ _]/g, "-");
  return wordIds.find((id) => id === wanted || (words[id] as readonly string[]).includes(wanted));
}
