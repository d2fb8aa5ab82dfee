/** How a report about several worldviews calls each of them. Numbers count from 1. */
import type { Assessment } from "../../answers/assess.js";
import { list } from "../../diagnostics/list.js";
import { distinct } from "../distinct.js";
import { listed } from "../page/build.js";
import type { Text } from "../page/tree.js";

/** Names told in a sentence at most; more are told by their numbers. */
const MOST = 3;

/** In a name, what a sentence around it could be taken to go on with. */
const WOULD_READ_ON = /[,;:.?!"\u201c\u201d]| and | or /u;

export class Names {
  readonly #given: readonly string[];
  readonly #names: readonly string[];

  constructor(assessments: readonly Assessment[]) {
    this.#given = assessments.map(({ worldview }) => worldview.name);
    const counts = new Map<string, number>();
    for (const name of this.#given) counts.set(name, (counts.get(name) ?? 0) + 1);
    const numbered = this.#given.map((name, index) =>
      (counts.get(name) ?? 0) > 1 ? `${name} (${index + 1})` : name,
    );
    // One that has no namesake may still be called as another one with its number is.
    this.#names = distinct(numbered, (index) => index + 1);
  }

  /** One worldview's name as a sentence says it, with its number if others have the same. */
  one(index: number): string {
    const name = this.alone(index);
    return WOULD_READ_ON.test(name) ? `“${name}”` : name;
  }

  /** One worldview's name where it stands alone, with its number if others have the same. */
  alone(index: number): string {
    return this.#names[index] as string;
  }

  /** The number by which one worldview goes, from 1, and its name. */
  numbered(index: number): string {
    return `${index + 1} ${this.#given[index]}`;
  }

  /** A few names, or many numbers; a subject in the plural unless it is one. */
  several(indexes: readonly number[], conjunction: "and" | "or" = "and"): Text {
    if (indexes.length <= MOST) {
      return listed(
        indexes.map((each) => this.one(each)),
        conjunction,
      );
    }
    return `${indexes.length} worldviews (${list(runs(indexes), "and")})`;
  }
}

/** Rising indexes as numbers, neighbours joined: "1 to 4", "7". */
function runs(indexes: readonly number[]): string[] {
  const found: { first: number; last: number }[] = [];
  for (const index of indexes) {
    const run = found.at(-1);
    if (run && run.last === index - 1) run.last = index;
    else found.push({ first: index, last: index });
  }
  return found.flatMap(({ first, last }) => {
    if (last - first > 1) return [`${first + 1} to ${last + 1}`];
    return first === last ? [`${first + 1}`] : [`${first + 1}`, `${last + 1}`];
  });
}
