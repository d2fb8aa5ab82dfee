/** What authors write as parts of sentences: one stop where a sentence ends, none where it goes on. */

/** A clause as the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text within a sentence or a list: without a full stop of its own at its end. */
export function clause(text: string): string {
  return text.replace(/(?<!\.)\.\s*$/u, "");
}

/** A text as the end of a sentence: with a full stop, unless it has a stop already. */
export function ended(text: string): string {
  return /[.?!\u2026]["\u201d\u2019)]?\s*$/u.test(text) ? text : `${text}.`;
}
