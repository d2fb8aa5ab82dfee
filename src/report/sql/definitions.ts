/** The tables of a statement's WITH. */
import type { Dialect } from "./dialect.js";

/** Each needs only those before it. */
export class Definitions {
  readonly #dialect: Dialect;
  readonly #prefix: string;
  readonly #answers: string[] = [];
  readonly #rows: string[] = [];

  /** @param prefix what the names of all of them begin with */
  constructor(dialect: Dialect, prefix: string) {
    this.#dialect = dialect;
    this.#prefix = prefix;
  }

  /** What a table of the statement is called. */
  named(name: string): string {
    return `${this.#prefix}_${name}`;
  }

  /** Defines a table of answers; they come first, so that they stand apart from what is done with each row. */
  answers(name: string, columns: readonly string[], rows: readonly (readonly number[])[]): string {
    const full = this.named(name);
    this.#answers.push(this.#dialect.table(full, columns, rows));
    return full;
  }

  /** Defines a table, and gives its name. */
  select(name: string, columns: readonly string[], clauses: readonly string[]): string {
    const full = this.named(name);
    const { fence } = this.#dialect;
    const all = fence === "" ? clauses : [...clauses, fence];
    this.#rows.push(`${full} AS (\n${selectOf(columns, all, "  ")}\n)`);
    return full;
  }

  /** Defines a table with what the one before has and some columns besides, if there are any. */
  extend(before: string, name: string, columns: readonly string[]): string {
    if (columns.length === 0) return before;
    return this.select(name, ["earlier.*", ...columns], [`FROM ${before} AS earlier`]);
  }

  text(): string {
    return `WITH\n${[...this.#answers, ...this.#rows].join(",\n")}`;
  }
}

/** A SELECT, a column a line. Lines are set in where they begin and nowhere else: names may have several. */
export function selectOf(
  columns: readonly string[],
  clauses: readonly string[],
  indent = "",
): string {
  const list = columns.map((column) => `${indent}  ${column}`).join(",\n");
  return [`${indent}SELECT`, list, ...clauses.map((clause) => `${indent}${clause}`)].join("\n");
}
