/** From the columns of a table to the cells in which the beliefs of each row may lie. */
import type { BeliefCells, SqlAnswer } from "../../answers/sql.js";
import type { Axis } from "../../engine/axis.js";
import { spanOf } from "../../engine/domain.js";
import { at } from "../../engine/lookup.js";
import { bitsOf } from "../../engine/signature.js";
import { NEAREST, ROUNDING } from "../../worldview/columns/cell.js";
import {
  askedColumn,
  LARGEST_WEIGHT,
  numberColumn,
  setColumn,
  singleColumn,
  textColumn,
  valueColumn,
} from "./columns.js";
import type { Definitions } from "./definitions.js";
import type { Dialect } from "./dialect.js";

/** What is to be known of the rows of a table. */
export interface RowOptions {
  /** The parts of the table's name. */
  readonly table: readonly string[];
  /** The column of their weights, if these count. */
  readonly weight: string | undefined;
  /** Whether something of each row is to be shown again: its name, or all of it, as `shown`. */
  readonly isShown: boolean;
}

/**
 * Defines the tables that lead from the columns to the cells: `set_1` and so on with the cells of each belief as
 * bits, `asked_1` and so on for the beliefs of the base, and `is_valid`. Gives the name of the last.
 */
export function defineRows(
  answer: SqlAnswer,
  options: RowOptions,
  dialect: Dialect,
  definitions: Definitions,
): string {
  return new Rows(answer, options, dialect).define(definitions);
}

/** The places of the beliefs that a row must have been asked for to count. */
export function baseOf({ columns, beliefs }: SqlAnswer): readonly number[] {
  return beliefs.flatMap(({ id }, index) => (columns.base.includes(id) ? [index] : []));
}

class Rows {
  readonly #answer: SqlAnswer;
  readonly #options: RowOptions;
  readonly #dialect: Dialect;

  constructor(answer: SqlAnswer, options: RowOptions, dialect: Dialect) {
    this.#answer = answer;
    this.#options = options;
    this.#dialect = dialect;
  }

  define(definitions: Definitions): string {
    const { beliefs, axes } = this.#answer;
    const each = beliefs.map((belief, index) => ({ belief, index, axis: at(axes, index) }));
    const source = definitions.named("source");
    const table = this.#options.table.map((part) => this.#dialect.name(part)).join(".");
    const from = `FROM ${table} AS ${source}`;
    const written = definitions.select("written", this.#written(source), [from]);
    const numbers = definitions.extend(written, "numbers", [
      ...each.flatMap(({ belief, index }) => this.#number(belief, index)),
      ...(this.#options.weight === undefined ? [] : [this.#weightNumber()]),
    ]);
    const values = definitions.extend(
      numbers,
      "values",
      each.flatMap(({ belief, index }) => this.#value(belief, index)),
    );
    const cells = definitions.extend(values, "cells", [
      ...each.map(
        ({ belief, index, axis }) => `${this.#set(belief, axis, index)} AS ${setColumn(index)}`,
      ),
      ...baseOf(this.#answer).map(
        (index) => `${this.#isAsked(at(beliefs, index), index)} AS ${askedColumn(index)}`,
      ),
    ]);
    return definitions.extend(cells, "checked", [`${this.#isValid()} AS is_valid`]);
  }

  /** What stands in the columns, as texts; and what of a row is to be shown again. */
  #written(source: string): readonly string[] {
    const { beliefs, columns } = this.#answer;
    const { isShown, weight } = this.#options;
    const of = (column: string): string => `${source}.${this.#dialect.name(column)}`;
    const texts = beliefs.flatMap((belief, index) => {
      if (belief.from === "all") return [];
      const column = of(belief.column);
      const single = belief.numbers && this.#dialect.single(column);
      return [
        `${this.#dialect.written(column)} AS ${textColumn(index)}`,
        ...(single === undefined ? [] : [`${single} AS ${singleColumn(index)}`]),
      ];
    });
    const shown = columns.name === undefined ? this.#dialect.whole(source) : of(columns.name);
    const selected = [
      ...(isShown ? [`${shown} AS shown`] : []),
      ...texts,
      ...(weight === undefined ? [] : this.#weightTexts(of(weight))),
    ];
    return selected.length > 0 ? selected : ["1 AS one"];
  }

  #weightTexts(column: string): readonly string[] {
    const single = this.#dialect.single(column);
    return [
      `${this.#dialect.written(column)} AS weight_text`,
      ...(single === undefined ? [] : [`${single} AS weight_single`]),
    ];
  }

  #weightNumber(): string {
    const single = this.#dialect.single("") === undefined ? undefined : "weight_single";
    const { isNumber, number } = this.#dialect;
    return `CASE WHEN ${isNumber("weight_text")} THEN ${number("weight_text", single)} END AS weight_number`;
  }

  /** The number that stands in a belief's column. */
  #number(belief: BeliefCells, index: number): readonly string[] {
    if (!readsNumbers(belief)) return [];
    const text = textColumn(index);
    const { isNumber, isShare, number, share, single } = this.#dialect;
    const hasSingle = belief.numbers !== undefined && single("") !== undefined;
    const words = belief.words.map(({ written }) => this.#dialect.text(written));
    const cases = [
      // Where few things mean anything, most cells hold one of them, and are no number.
      ...(belief.numbers === undefined ? [`WHEN ${text} IN (${words.join(", ")}) THEN NULL`] : []),
      `WHEN ${isNumber(text)} THEN ${number(text, hasSingle ? singleColumn(index) : undefined)}`,
      ...(belief.percentages ? [`WHEN ${isShare(text)} THEN ${share(text)}`] : []),
    ];
    return [`CASE ${cases.join(" ")} END AS ${numberColumn(index)}`];
  }

  /** The value of a belief that a number stands for, where it stands for one. */
  #value(belief: BeliefCells, index: number): readonly string[] {
    if (belief.from === "all" || belief.numbers === undefined) return [];
    const { domain, scale } = belief.numbers;
    const { min, max } = spanOf(domain);
    const { double } = this.#dialect;
    const number = numberColumn(index);
    const within = (low: number, high: number): string =>
      `${number} BETWEEN ${double(low)} AND ${double(high)}`;
    const isInteger = domain.type === "integer";
    if (scale === undefined) {
      const most = isInteger ? Math.min(max, Number.MAX_SAFE_INTEGER) : max;
      const isWhole = isInteger ? ` AND ${number} = FLOOR(${number})` : "";
      return [
        `CASE WHEN ${within(min, most)}${isWhole} THEN ${number} END AS ${valueColumn(index)}`,
      ];
    }
    const [from, to] = scale;
    const isAtStart = `ABS(${number} - ${double(from)}) < ${double(NEAREST)}`;
    const straight = `${double(min)} + ((${number} - ${double(from)}) / ${double(to - from)}) * ${double(max - min)}`;
    const scaled = `CASE WHEN ${isAtStart} THEN ${double(min)} ELSE ${straight} END`;
    const isWhole = isInteger
      ? ` AND ABS((${scaled}) - ROUND(${scaled})) < ${double(ROUNDING)}`
      : "";
    const value = isInteger ? `ROUND(${scaled})` : scaled;
    const inside = within(Math.min(from, to), Math.max(from, to));
    return [`CASE WHEN ${inside}${isWhole} THEN ${value} END AS ${valueColumn(index)}`];
  }

  /** The cells in which a belief may lie, as bits; NULL for what means nothing. */
  #set(belief: BeliefCells, axis: Axis, index: number): string {
    if (belief.from === "all") return String(belief.set);
    const value = valueColumn(index);
    const cases = [
      ...this.#said(belief, index, ({ set }) => set).map(
        ({ condition, of }) => `WHEN ${condition} THEN ${of}`,
      ),
      ...(belief.numbers ? [`WHEN ${value} IS NOT NULL THEN ${this.#cellOf(axis, value)}`] : []),
    ];
    return `CASE ${cases.join(" ")} END`;
  }

  /** Conditions on what is written, one for each thing that some of it has in common. */
  #said<T>(
    belief: Extract<BeliefCells, { from: "column" }>,
    index: number,
    keyOf: (said: { readonly set: number; readonly isAsked: boolean }) => T,
  ): readonly { readonly condition: string; readonly of: T }[] {
    const kinds = new Map<T, { words: string[]; codes: string[] }>();
    const kindOf = (key: T) => {
      const kind = kinds.get(key) ?? { words: [], codes: [] };
      kinds.set(key, kind);
      return kind;
    };
    for (const each of belief.words)
      kindOf(keyOf(each)).words.push(this.#dialect.text(each.written));
    for (const each of belief.codes)
      kindOf(keyOf(each)).codes.push(this.#dialect.double(each.written));
    return [...kinds].map(([of, { words, codes }]) => ({
      condition: [
        ...(words.length > 0 ? [`${textColumn(index)} IN (${words.join(", ")})`] : []),
        ...(codes.length > 0 ? [`${numberColumn(index)} IN (${codes.join(", ")})`] : []),
      ].join(" OR "),
      of,
    }));
  }

  /** The cell of a value: cells rise and leave nothing out. */
  #cellOf({ cells }: Axis, value: string): string {
    const last = cells.length - 1;
    if (last === 0) return String(bitsOf([0]));
    const cases = cells.slice(0, last).map(({ max, maxIncluded }, cell) => {
      const sign = maxIncluded ? "<=" : "<";
      return `WHEN ${value} ${sign} ${this.#dialect.double(max)} THEN ${bitsOf([cell])}`;
    });
    return `CASE ${cases.join(" ")} ELSE ${bitsOf([last])} END`;
  }

  /** Whether a row was asked for a belief. */
  #isAsked(belief: BeliefCells, index: number): string {
    if (belief.from === "all") return "TRUE";
    const not = this.#said(belief, index, ({ isAsked }) => isAsked).find(({ of }) => !of);
    // A number may be NULL, and what is compared with it then neither.
    return not === undefined ? "TRUE" : `CASE WHEN ${not.condition} THEN FALSE ELSE TRUE END`;
  }

  #isValid(): string {
    const conditions = this.#answer.beliefs.flatMap(({ from }, index) =>
      from === "all" ? [] : [`${setColumn(index)} IS NOT NULL`],
    );
    if (this.#options.weight !== undefined) {
      const { double } = this.#dialect;
      const isWeight = `weight_number BETWEEN ${double(0)} AND ${double(LARGEST_WEIGHT)}`;
      conditions.push(`CASE WHEN ${isWeight} THEN TRUE ELSE FALSE END`);
    }
    return conditions.length > 0 ? conditions.join(" AND ") : "TRUE";
  }
}

function readsNumbers(
  belief: BeliefCells,
): belief is Extract<BeliefCells, { readonly from: "column" }> {
  return belief.from === "column" && (belief.numbers !== undefined || belief.codes.length > 0);
}
