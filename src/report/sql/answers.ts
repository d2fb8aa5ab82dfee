/** The columns with the answers: what they are called, and how numbers become words. */
import type { SqlAnswer } from "../../answers/sql.js";
import { at } from "../../engine/lookup.js";
import { bitsOf } from "../../engine/signature.js";
import { FAILS, HOLDS, statuses } from "../../engine/status.js";
import type { Asked, Lookup } from "../../engine/tables.js";
import { settledVerdicts, verdictAmong } from "../../engine/verdict.js";
import { distinctNames } from "../../worldview/columns/census.js";
import type { Dialect } from "./dialect.js";
import { stepColumn } from "./steps.js";

/** The columns that answers always have. */
const COLUMNS = ["verdict", "possible", "trade_off"] as const;

/** The names of the columns with the answers: claims by their ids, as far as all engines take these. */
export function answerColumns({ argument }: SqlAnswer): readonly string[] {
  const claims = argument.claims.map(({ id }) => `claim_${id}`);
  return [...COLUMNS, ...distinctNames(claims, "", COLUMNS)];
}

/** Where the numbers of answers stand. */
export interface Sources {
  /** A column of a table of answers. */
  tableOf(table: number, column: number): string;
  /** The steps of the plan that tell an answer in three-valued logic. */
  stepsOf(asked: Asked): readonly number[];
}

/** The expressions of the columns with the answers; undefined of what cannot be told. */
export function decoded(
  answer: SqlAnswer,
  dialect: Dialect,
  sources: Sources,
): readonly (string | undefined)[] {
  const writer = new Decoder(answer, dialect, sources);
  return answer.tables.lookups.flatMap((lookup) => writer.columnsOf(lookup));
}

const TRADE_OFFS = ["absent", "open", "bites"] as const;

class Decoder {
  readonly #answer: SqlAnswer;
  readonly #dialect: Dialect;
  readonly #sources: Sources;

  constructor(answer: SqlAnswer, dialect: Dialect, sources: Sources) {
    this.#answer = answer;
    this.#dialect = dialect;
    this.#sources = sources;
  }

  columnsOf(lookup: Lookup): readonly (string | undefined)[] {
    const { asked, place } = lookup;
    if (asked.kind === "verdict") {
      if (place.kind === "steps") return [this.#verdictBySteps(asked), undefined];
      return [this.#words(lookup, verdictOf), this.#words(lookup, possibleOf)];
    }
    const words = asked.kind === "trade-off" ? TRADE_OFFS : statuses;
    return [this.#words(lookup, (code) => at(words, code))];
  }

  /** A number in words. */
  #words({ asked, place }: Lookup, wordOf: (code: number) => string): string {
    const { text } = this.#dialect;
    if (place.kind === "constant") return text(wordOf(place.answer));
    const number =
      place.kind === "table"
        ? this.#sources.tableOf(place.table, place.column)
        : `cells.${stepColumn(at(this.#sources.stepsOf(asked), 0))}`;
    const cases = this.#codes(place).map((code) => `WHEN ${code} THEN ${text(wordOf(code))}`);
    return `CASE ${number} ${cases.join(" ")} END`;
  }

  /** The numbers that an answer can be. */
  #codes(place: Exclude<Lookup["place"], { kind: "constant" }>): readonly number[] {
    if (place.kind === "steps") return [...statuses.keys()];
    const { rows } = at(this.#answer.tables.tables, place.table);
    const codes = new Set(rows.map(({ answers }) => at(answers, place.column)));
    return [...codes].sort((a, b) => a - b);
  }

  #verdictBySteps(asked: Asked): string {
    const { text } = this.#dialect;
    const [favoured, disfavoured] = this.#sources
      .stepsOf(asked)
      .map((step) => `cells.${stepColumn(step)}`);
    const told = (yes: number, no: number, verdict: string): string =>
      `WHEN ${favoured} = ${yes} AND ${disfavoured} = ${no} THEN ${text(verdict)}`;
    const cases = [
      told(HOLDS, FAILS, "favoured"),
      told(FAILS, HOLDS, "disfavoured"),
      told(HOLDS, HOLDS, "contested"),
      told(FAILS, FAILS, "silent"),
    ];
    return `CASE ${cases.join(" ")} ELSE ${text("open")} END`;
  }
}

function possibleVerdicts(code: number) {
  return settledVerdicts.filter((_, index) => Math.floor(code / bitsOf([index])) % 2 === 1);
}

function verdictOf(code: number): string {
  return verdictAmong(possibleVerdicts(code));
}

function possibleOf(code: number): string {
  return possibleVerdicts(code).join(",");
}
