/** Guesses which columns of a table say what of the beliefs of an argument: by their names, and what stands in them. */
import type { Argument, Belief } from "../../argument/argument.js";
import { wordsOf } from "../quantity.js";
import { meaningOf, type Scale } from "./cell.js";
import { plainReading } from "./columns.js";
import type { SeenColumn, SeenTable } from "./seen.js";

/** A guess at the mapping of a table. */
export interface Guess {
  readonly name: string | undefined;
  readonly weight: string | undefined;
  readonly skip: number;
  readonly beliefs: readonly BeliefGuess[];
}

/** What a mapping may say of a belief. */
export interface GuessedColumn {
  readonly column: string;
  readonly scale?: Scale;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly no_answer?: readonly string[];
}

/** A guess at the column of a belief. */
export interface BeliefGuess {
  readonly belief: Belief;
  readonly says: GuessedColumn;
  /** The least and the greatest number that the scale was guessed from. */
  readonly seen: readonly [number, number] | undefined;
  /** Texts of the column of which nobody can guess what they mean. */
  readonly unread: readonly string[];
}

/** Guesses a mapping. What no guess is made at is left out. */
export function guessColumns({ beliefs }: Pick<Argument, "beliefs">, table: SeenTable): Guess {
  const columns = table.columns.filter(({ name }) => canBeNamed(name, table));
  const taken = new Set<string>();
  const take = (wanted: RegExp, fits: (column: SeenColumn) => boolean): string | undefined => {
    const found = columns.find((each) => wanted.test(each.name) && fits(each));
    if (found) taken.add(found.name);
    return found?.name;
  };
  const named = take(NAMES, ({ texts }) => texts.length > 0);
  const weight = take(WEIGHTS, ({ numbers }) => numbers !== undefined && numbers[0] >= 0);
  const pairs = beliefs
    .flatMap((belief) =>
      columns.map((column) => ({ belief, column, score: score(belief, column) })),
    )
    .filter((pair) => pair.score > 0)
    .sort((a, b) => b.score - a.score);
  const guessed = new Map<Belief, BeliefGuess>();
  for (const { belief, column } of pairs) {
    if (guessed.has(belief) || taken.has(column.name)) continue;
    const guess = guessOf(belief, column);
    if (!guess) continue;
    guessed.set(belief, guess);
    taken.add(column.name);
  }
  const [first] = columns;
  const isFirst = first?.areOnes && !first.numbers && !taken.has(first.name);
  return {
    name: named ?? (isFirst ? first.name : undefined),
    weight,
    skip: table.skip,
    beliefs: beliefs.flatMap((belief) => guessed.get(belief) ?? []),
  };
}

const NAMES = /^(name|id|uid|uuid|(respondent|response|participant|case|user)([ _.-]?id)?)$/i;
const WEIGHTS = /^(w|wt|wgt|weights?|weighting|survey[ _.-]?weight)$/i;

/** Whether a mapping can name a column: one alone is called so, and by what can be printed. */
function canBeNamed(name: string, { columns }: SeenTable): boolean {
  const isOne = columns.filter((other) => other.name === name).length === 1;
  return name !== "" && name !== "unknown" && isOne && !/\p{Cc}/u.test(name);
}

/**
 * How much speaks for a column, from 0 to 3: that it is called as the belief is; then that it has most words of the
 * name; or that it is full of the words for its levels.
 */
function score(belief: Belief, { name, texts, isMore }: SeenColumn): number {
  if (name === belief.id) return 3;
  const own = wordsIn(belief.id);
  const theirs = wordsIn(name);
  const shared = own.filter((word) => theirs.includes(word)).length / own.length;
  if (shared >= 1 / 2) return 1 + shared - theirs.length / 1000;
  const levels = Object.keys(wordsOf(belief)).map((word) => word.toLowerCase());
  const known = texts.filter((text) => levels.includes(text.toLowerCase()));
  return known.length > 1 && known.length * 2 > texts.length && !isMore ? 1 / 2 : 0;
}

/** The words of a name, in small letters: of misuse_weight, Misuse-Weight, misuseWeight. */
function wordsIn(name: string): readonly string[] {
  return name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "");
}

const NO_ANSWER =
  /^(n\/?a|nan|null|none|[-.]+|prefer not to (say|answer)|no (answer|response|opinion)|refused|skipped|(i )?(don['\u2019]?t|do not) know|dk|not sure|unsure)$/i;

/** What a column says of a belief; undefined if nothing can be made of it. */
function guessOf(belief: Belief, seen: SeenColumn): BeliefGuess | undefined {
  const { name: column, texts, isMore } = seen;
  const plain = plainReading(belief, column);
  const isPlain = (text: string): boolean => meaningOf(plain, text).kind !== "invalid";
  const silent = texts.filter((text) => NO_ANSWER.test(text) && !isPlain(text));
  const said = texts.filter((text) => !silent.includes(text));
  const beside = silent.length > 0 ? { no_answer: silent } : {};
  const guess = (
    says: Omit<GuessedColumn, "column" | "no_answer">,
    unread: readonly string[] = [],
  ) => ({ belief, says: { column, ...says, ...beside }, seen: seen.numbers, unread }) as const;
  if (said.every(isPlain)) return { ...guess({}), seen: undefined };
  const scale = seen.numbers && scaleOf(belief, seen.numbers);
  if (scale) return guess({ scale });
  if (isMore) return undefined;
  const values = said.flatMap((text) => {
    const value = meantBy(belief, text);
    return value === undefined ? [] : [[text, value] as const];
  });
  const unread = said.filter((text) => meantBy(belief, text) === undefined);
  return { ...guess({ values: Object.fromEntries(values) }, unread), seen: undefined };
}

/** Where scales of surveys end. */
const ENDS: readonly Scale[] = [
  [1, 5],
  [1, 7],
  [0, 10],
  [0, 100],
];

/** The scale that the numbers of a column may be on: the narrowest that surveys use. */
function scaleOf({ domain }: Belief, [least, most]: readonly [number, number]): Scale | undefined {
  if (domain.type !== "number") return undefined;
  return ENDS.find(([from, to]) => least >= from && most <= to);
}

const YES = /^(y|yes|true|agree|1)$/i;
const NO = /^(n|no|false|disagree|0)$/i;

/** What a text means for a belief, as a mapping says it; undefined if that cannot be guessed. */
function meantBy(belief: Belief, text: string): unknown {
  if (belief.type === "boolean") return YES.test(text) ? true : NO.test(text) ? false : undefined;
  const word = Object.keys(wordsOf(belief)).find(
    (each) => each.toLowerCase() === text.toLowerCase(),
  );
  if (word !== undefined) return word;
  const meaning = meaningOf(plainReading(belief, ""), text);
  return meaning.kind === "value" ? meaning.value : undefined;
}
