import { listed, MOST_OF_A_FILE, moreOf } from "./bounds.js";
import type { Diagnostic } from "./problem.js";

/** What is wrong with a run of any length: of each file the first of it, and how much more there is. */
export class Faults {
  readonly #first: Diagnostic[] = [];
  /** Of each file, how many are kept and how many more there are. */
  readonly #counts = new Map<string, { kept: number; more: number }>();

  add(diagnostics: readonly Diagnostic[]): void {
    for (const each of diagnostics) {
      const { file } = each.place;
      const count = this.#counts.get(file) ?? { kept: 0, more: 0 };
      this.#counts.set(file, count);
      // One more than is listed, so that a list that is too long by one is known to be.
      if (count.kept > MOST_OF_A_FILE) count.more += 1;
      else {
        count.kept += 1;
        this.#first.push(each);
      }
    }
  }

  /** Those that are told. */
  listed(): readonly Diagnostic[] {
    const more = [...this.#counts].flatMap(([file, count]) =>
      count.more === 0 ? [] : [moreOf(file, count.more)],
    );
    return listed([...this.#first, ...more]);
  }
}
