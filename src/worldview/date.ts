/** As of when a worldview holds: a day, a month or a year. */

const MONTH = /\d{4}-(0[1-9]|1[0-2])/;
const LEAP_DAY = /(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29/;
const OTHER_DAY =
  /\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8]))/;
const DAY = `(?:${LEAP_DAY.source}|${OTHER_DAY.source})`;

/** Dates as texts of which the earlier one comes first in the alphabet. */
export const DATE = new RegExp(`^(?!0000)(\\d{4}|${MONTH.source}|${DAY})$`);

/** Whether something is a date as worldviews have it; YAML and JSON take a bare year for a number. */
export function isDate(raw: unknown): boolean {
  if (typeof raw === "string") return DATE.test(raw);
  return Number.isInteger(raw) && Number(raw) >= 1000 && Number(raw) <= 9999;
}

/** The date that somebody most likely meant, as it would be written. */
export function dateIn(found: unknown): string | undefined {
  if (typeof found !== "string" || found.length > LONGEST) return undefined;
  const [, year, month, day] = NUMBERS.exec(found.trim()) ?? [];
  if (year !== undefined && month !== undefined) return dateOf(year, Number(month), numberOf(day));
  const words = found.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  const named = MONTHS.findIndex((name) => words.some((word) => isMonth(word, name))) + 1;
  const full = words.find((word) => /^\d{4}$/.test(word));
  if (named === 0 || full === undefined) return undefined;
  return dateOf(full, named, numberOf(words.find((word) => /^\d{1,2}$/.test(word))));
}

/** Nobody means a date by a longer text. */
const LONGEST = 100;

/** A year, a month and perhaps a day with whatever between them, and perhaps a time. */
const NUMBERS = /^(\d{4})[-./\s]?(\d{1,2})(?:[-./\s]?(\d{1,2}))?(?:[T\s].*)?$/;

const MONTHS = [
  ...["january", "february", "march", "april", "may", "june"],
  ...["july", "august", "september", "october", "november", "december"],
];

function isMonth(word: string, name: string): boolean {
  return word.length >= 3 && name.startsWith(word);
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

/** The date of some numbers, with day and month the other way round if only that is one. */
function dateOf(year: string, month: number, day: number | undefined): string | undefined {
  if (month > 12 && day !== undefined && day <= 12) return dateOf(year, day, month);
  const parts = [month, ...(day === undefined ? [] : [Math.min(day, daysIn(Number(year), month))])];
  const text = [year, ...parts.map((part) => String(part).padStart(2, "0"))].join("-");
  return DATE.test(text) ? text : undefined;
}

/** The last day of a month: whoever writes the 30th of February means the end of it. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
