/** Words between which no line ends: what compares and what it is compared with, a number and its unit. */

// Regular expressions are escaped: the bundle is ASCII, and they are not among what is escaped there.

/** A sign that compares (`<`, `>=`, U+2264 to U+2265, unequal, about), or the dots of a region. */
const LEADS = /^[([{"\u201c]?(?:[<>=\u2264\u2265\u2260\u2248]|[<>!=]=|\.\.)$/;
/** A word that says what the number after it is. */
const NAMES = /^[([{"\u201c]?(?:line|lines|document|column|p\d+(?:\.\d+)?)$/i;
const NUMBER = /^[-\u2212+]?\d/;
/** A unit, and what may follow it without a blank. */
const UNIT = /^(?:%|bits?|points?)[)\]}"\u201d.,;:!?\u2026]*$/;
const ENDS_IN_NUMBER = /\d$/;
const BOUND = /^\.\.$/;

/** Whether two words that follow each other would be torn apart by the end of a line. */
export function belongTogether(word: string, next: string): boolean {
  if (LEADS.test(word)) return true;
  if (NAMES.test(word)) return NUMBER.test(next);
  return ENDS_IN_NUMBER.test(word) && (UNIT.test(next) || BOUND.test(next));
}
