/** From a guess at the mapping of a table to its text, in which what could not be guessed is a comment. */
import { Document, isScalar, type Pair, type Scalar, YAMLMap } from "yaml";
import type { Argument } from "../../argument/argument.js";
import { about, comment } from "../write.js";
import type { BeliefGuess, Guess } from "./guess.js";
import type { SeenColumn, SeenTable } from "./seen.js";

/** Texts without a meaning that are named. */
const NAMED = 12;

/** Columns without use that are named, and texts of each. */
const COLUMNS = 40;
const TEXTS = 5;

/** Characters of a text that are shown. */
const LONGEST = 40;

/**
 * The YAML of a mapping: it reads back as what was guessed.
 *
 * @param header lines of comment at the top, without their mark
 */
export function columnsText(
  { name, weight, skip, beliefs }: Guess,
  table: SeenTable,
  argument: Pick<Argument, "beliefs">,
  header: readonly string[],
): string {
  const document = new Document({
    ...(name !== undefined && { name }),
    ...(weight !== undefined && { weight }),
    beliefs: {},
    ...(skip > 0 && { rows: { skip } }),
  });
  document.commentBefore = comment([...header, ...unused(name, weight)]);
  const node = new YAMLMap();
  for (const guess of beliefs) node.add(pairOf(document, guess, guess === beliefs[0]));
  document.set("beliefs", node);
  const left = argument.beliefs.filter((belief) => !beliefs.some((each) => each.belief === belief));
  const rest = [
    ...(left.length > 0
      ? ["", "Beliefs for which no column was found: name it, or leave them out."]
      : []),
    ...left.flatMap((belief) => ["", ...about(belief), `${belief.id}: a column`]),
  ];
  if (beliefs.length > 0) node.comment = comment(rest);
  else document.comment = comment(rest);
  const free = table.columns.filter(
    ({ name: column }) => !isTaken(column, { name, weight, beliefs }),
  );
  if (free.length > 0) {
    const said = comment([
      "",
      "Columns of which no use is made, and what stands in them:",
      ...listed(free),
    ]);
    document.comment = document.comment ? `${document.comment}\n${said}` : said;
  }
  return document.toString({ lineWidth: 0 });
}

function listed(columns: readonly SeenColumn[]): readonly string[] {
  const more = columns.length - COLUMNS;
  return [
    ...columns.slice(0, COLUMNS).map((column) => `${shortened(column.name)}: ${contentOf(column)}`),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
}

function contentOf({ texts, numbers, isMore }: SeenColumn): string {
  if (texts.length === 0) return "nothing";
  if (numbers && texts.length > TEXTS) return `numbers from ${numbers[0]} to ${numbers[1]}`;
  const rest = isMore || texts.length > TEXTS ? ["…"] : [];
  return [...texts.slice(0, TEXTS).map(shortened), ...rest].join(", ");
}

function shortened(text: string): string {
  const points = [...text];
  return points.length > LONGEST ? `${points.slice(0, LONGEST).join("")}…` : text;
}

function unused(name: string | undefined, weight: string | undefined): readonly string[] {
  return [
    ...(name === undefined ? ["name: the column that names each row"] : []),
    ...(weight === undefined ? ["weight: the column of how much each row counts"] : []),
    "base: [beliefs that somebody must have been asked for to count]",
  ];
}

function isTaken(
  column: string,
  { name, weight, beliefs }: Pick<Guess, "name" | "weight" | "beliefs">,
) {
  return column === name || column === weight || beliefs.some(({ says }) => says.column === column);
}

function pairOf(document: Document, guess: BeliefGuess, isFirst: boolean): Pair {
  const { belief, says } = guess;
  const isShort = Object.keys(says).length === 1;
  const pair = document.createPair(belief.id, isShort ? says.column : says) as Pair<
    Scalar,
    unknown
  >;
  if (isScalar(pair.key)) {
    pair.key.commentBefore = comment([...about(belief), ...remarks(guess)]);
    pair.key.spaceBefore = !isFirst;
  }
  return pair;
}

/** What its reader should look at. */
function remarks({ says, seen, unread }: BeliefGuess): readonly string[] {
  const texts = unread.slice(0, NAMED).map((text) => JSON.stringify(text));
  const more = unread.length > NAMED ? ` and ${unread.length - NAMED} more` : "";
  return [
    ...(says.scale && seen
      ? [`Is this the scale? The numbers go from ${seen[0]} to ${seen[1]}.`]
      : []),
    ...(unread.length > 0 ? [`What do these mean? ${texts.join(", ")}${more}`] : []),
  ];
}
