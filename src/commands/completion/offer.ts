/** What can stand in a place of the command line. */
export interface Offer {
  readonly candidates: readonly Candidate[];
  /** Whether the word goes on after a candidate: `moral_rank=`. */
  readonly goesOn?: boolean;
  /** Given if files fit as well; the shell finds them. */
  readonly files?: Files;
}

/** A word that fits. */
export interface Candidate {
  readonly value: string;
  readonly description?: string;
}

/** Which files fit. */
export interface Files {
  /** What of the word stands before the name of the file: `--format=json=`. */
  readonly after: string;
  /** How their names end, without the dot; any files if empty. */
  readonly endings: readonly string[];
}

export const NOTHING: Offer = { candidates: [] };

export const ANY_FILE: Offer & { readonly files: Files } = {
  candidates: [],
  files: { after: "", endings: [] },
};

/** Words without a description. */
export function wordsOf(list: readonly string[]): Offer {
  return { candidates: list.map((value) => ({ value })) };
}

/** The same, for a word that has some text before it. */
export function after(text: string, { candidates, files, ...rest }: Offer): Offer {
  return {
    ...rest,
    candidates: candidates.map((each) => ({ ...each, value: `${text}${each.value}` })),
    ...(files && { files: { ...files, after: `${text}${files.after}` } }),
  };
}
