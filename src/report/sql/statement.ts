/** From an argument's answers to a statement of SQL that finds them for each row of a table. */
import type { BeliefCells, SqlAnswer } from "../../answers/sql.js";
import type { Axis } from "../../engine/axis.js";
import { spanOf } from "../../engine/domain.js";
import { at, entry } from "../../engine/lookup.js";
import { bitsOf } from "../../engine/signature.js";
import type { Asked } from "../../engine/tables.js";
import { NEAREST, ROUNDING } from "../../worldview/columns/cell.js";
import { censusNames } from "../../worldview/columns/census.js";
import { headOf } from "../wording/sql.js";
import { answerColumns, decoded } from "./answers.js";
import { type Dialect, dialects } from "./dialect.js";
import type { DialectName } from "./dialect-names.js";
import { levelsOf } from "./steps.js";

export interface StatementOptions {
  readonly dialect: DialectName;
  /** The parts of the table's name. */
  readonly table: readonly string[];
  /** Whether rows are counted by the cells of their beliefs instead of answered one by one. */
  readonly census: boolean;
}

/** The statement, with a line break at its end. */
export function statementOf(answer: SqlAnswer, options: StatementOptions): string {
  return new Statement(answer, options).text();
}

/** A table of the statement's WITH, which needs only those before it. */
type Definition = string;

/** The largest weight: sums of larger ones could be more than a number can be, and engines differ in what they do. */
const LARGEST = 1e100;

class Statement {
  readonly #answer: SqlAnswer;
  readonly #options: StatementOptions;
  readonly #dialect: Dialect;
  readonly #prefix: string;
  readonly #definitions: Definition[] = [];

  constructor(answer: SqlAnswer, options: StatementOptions) {
    this.#answer = answer;
    this.#options = options;
    this.#dialect = dialects[options.dialect];
    this.#prefix = prefixBeside(options.table);
  }

  text(): string {
    const rows = this.#rows();
    const result = this.#options.census ? this.#census(rows) : this.#answers(rows);
    const { dialect, census } = this.#options;
    const head = headOf(this.#answer, dialect, census).map((line) => `-- ${line}`);
    return `${head.join("\n")}\nWITH\n${this.#definitions.join(",\n")}\n${result};\n`;
  }

  /** Defines a table, and gives its name. */
  #define(name: string, body: string): string {
    const full = `${this.#prefix}_${name}`;
    this.#definitions.push(`${full} AS (\n${indented(`${body}${this.#dialect.fence}`)}\n)`);
    return full;
  }

  /** Defines a table with what the one before has and some columns besides, if there are any. */
  #extend(before: string, name: string, columns: readonly string[]): string {
    if (columns.length === 0) return before;
    return this.#define(
      name,
      `SELECT\n  earlier.*,\n  ${columns.join(",\n  ")}\nFROM ${before} AS earlier`,
    );
  }

  /** Defines the table of rows with the cells in which each belief may lie. */
  #rows(): string {
    const { beliefs, axes } = this.#answer;
    const each = beliefs.map((belief, index) => ({ belief, index, axis: at(axes, index) }));
    const written = this.#written();
    const numbers = this.#extend(written, "numbers", [
      ...each.flatMap(({ belief, index }) => this.#number(belief, index)),
      ...(this.#weight === undefined ? [] : [this.#weightNumber()]),
    ]);
    const values = this.#extend(
      numbers,
      "values",
      each.flatMap(({ belief, index }) => this.#value(belief, index)),
    );
    const cells = this.#extend(values, "cells", [
      ...each.map(
        ({ belief, index, axis }) => `${this.#set(belief, axis, index)} AS ${setColumn(index)}`,
      ),
      ...this.#base.map(
        (index) => `${this.#isAsked(at(beliefs, index), index)} AS ${askedColumn(index)}`,
      ),
    ]);
    return this.#extend(cells, "checked", [`${this.#isValid()} AS is_valid`]);
  }

  get #weight(): string | undefined {
    return this.#options.census ? this.#answer.columns.weight : undefined;
  }

  /** The places of the beliefs that a row must have been asked for to count. */
  get #base(): readonly number[] {
    const { columns, beliefs } = this.#answer;
    return beliefs.flatMap(({ id }, index) => (columns.base.includes(id) ? [index] : []));
  }

  /** What stands in the columns, as texts; and what of a row is to be shown again. */
  #written(): string {
    const { beliefs, columns } = this.#answer;
    const source = `${this.#prefix}_source`;
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
    const weight = this.#weight === undefined ? [] : this.#weightTexts(of(this.#weight));
    const selected = [...(this.#options.census ? [] : [`${shown} AS shown`]), ...texts, ...weight];
    const table = this.#options.table.map((part) => this.#dialect.name(part)).join(".");
    const list = selected.length > 0 ? selected : ["1 AS one"];
    return this.#define("written", `SELECT\n  ${list.join(",\n  ")}\nFROM ${table} AS ${source}`);
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
    if (this.#weight !== undefined) {
      const { double } = this.#dialect;
      const isWeight = `weight_number BETWEEN ${double(0)} AND ${double(LARGEST)}`;
      conditions.push(`CASE WHEN ${isWeight} THEN TRUE ELSE FALSE END`);
    }
    return conditions.length > 0 ? conditions.join(" AND ") : "TRUE";
  }

  /** The answers for each row. */
  #answers(rows: string): string {
    const { tables, argument, axes, columns } = this.#answer;
    const { plan } = argument.engine;
    const joined = tables.tables.map(({ beliefs, rows: all }, index) => {
      const name = `${this.#prefix}_table_${index + 1}`;
      const sets = beliefs.map(setColumn);
      const answers = at(all, 0).answers.map((_, column) => answerColumn(column));
      const numbers = all.map((row) => [...row.sets, ...row.answers]);
      // Before all else, so that they stand apart from what is done with each row.
      this.#definitions.splice(index, 0, this.#dialect.table(name, [...sets, ...answers], numbers));
      const on = sets.map((set) => `${name}.${set} = cells.${set}`).join(" AND ");
      return `LEFT JOIN ${name} ON ${on}`;
    });
    const stepOf = (asked: Asked): readonly number[] => {
      if (asked.kind === "claim") return [entry(plan.claims, asked.id)];
      return asked.kind === "trade-off" ? [plan.pays] : [plan.told.favoured, plan.told.disfavoured];
    };
    const left = tables.lookups.filter(({ place }) => place.kind === "steps");
    const levels = levelsOf(
      plan,
      axes,
      left.flatMap(({ asked }) => stepOf(asked)),
      (belief) => `COALESCE(${setColumn(belief)}, ${at(this.#answer.beliefs, belief).all})`,
    );
    const cells = levels.reduce(
      (before, level, index) =>
        this.#extend(
          before,
          `steps_${index + 1}`,
          level.map(({ name, expression }) => `${expression} AS ${name}`),
        ),
      rows,
    );
    const found = decoded(this.#answer, this.#dialect, {
      tableOf: (table, column) => `${this.#prefix}_table_${table + 1}.${answerColumn(column)}`,
      stepsOf: (asked) => stepOf(asked),
    });
    const names = answerColumns(this.#answer);
    const shown =
      columns.name === undefined
        ? this.#dialect.columnsOf("shown")
        : `cells.shown AS ${this.#dialect.name("name")}`;
    const isAsked = this.#base.map((index) => `cells.${askedColumn(index)}`).join(" AND ");
    const selected = [
      ...(columns.name === undefined ? [] : [shown]),
      `cells.is_valid AS ${this.#dialect.name("valid")}`,
      ...(isAsked === "" ? [] : [`${isAsked} AS ${this.#dialect.name("in_base")}`]),
      ...found.map((expression, index) => {
        const name = this.#dialect.name(at(names, index));
        return expression === undefined
          ? `CAST(NULL AS ${this.#dialect.textType}) AS ${name}`
          : `CASE WHEN cells.is_valid THEN ${expression} END AS ${name}`;
      }),
      ...(columns.name === undefined ? [shown] : []),
    ];
    return [`SELECT\n  ${selected.join(",\n  ")}`, `FROM ${cells} AS cells`, ...joined].join("\n");
  }

  /** How many rows there are of each combination of cells. */
  #census(rows: string): string {
    const { argument, beliefs, cells } = this.#answer;
    const { name, text, doubleType } = this.#dialect;
    const names = censusNames(beliefs.map(({ id }) => id));
    const weight =
      this.#weight === undefined ? "COUNT(*)" : `COALESCE(SUM(${usableWeight(this.#dialect)}), 0)`;
    const kept = [
      "is_valid",
      ...(this.#weight === undefined ? [] : ["weight_number"]),
      ...beliefs.map(
        (_, index) => `CASE WHEN is_valid THEN ${setColumn(index)} END AS ${setColumn(index)}`,
      ),
    ];
    const base = this.#base.map(askedColumn).join(" AND ");
    const counted = this.#define(
      "counted",
      `SELECT\n  ${kept.join(",\n  ")}\nFROM ${rows}${base === "" ? "" : `\nWHERE ${base}`}`,
    );
    // With the table's name: a belief may be called as one of these columns is.
    const keys = ["is_valid", ...beliefs.map((_, index) => setColumn(index))].map(
      (key) => `counted.${key}`,
    );
    const selected = [
      `${text(argument.definition.id)} AS ${name("argument")}`,
      `${text(cells)} AS ${name("cells")}`,
      ...keys.map(
        (key, index) => `${key} AS ${name(index === 0 ? "valid" : at(names, index - 1))}`,
      ),
      `COUNT(*) AS ${name("n")}`,
      `CAST(${weight} AS ${doubleType}) AS ${name("weight")}`,
    ];
    return `SELECT\n  ${selected.join(",\n  ")}\nFROM ${counted} AS counted\nGROUP BY ${keys.join(", ")}`;
  }
}

/** What a row counts: nothing, if its weight means nothing. */
function usableWeight({ double }: Dialect): string {
  const zero = double(0);
  return `CASE WHEN weight_number BETWEEN ${zero} AND ${double(LARGEST)} THEN weight_number ELSE ${zero} END`;
}

function readsNumbers(
  belief: BeliefCells,
): belief is Extract<BeliefCells, { readonly from: "column" }> {
  return belief.from === "column" && (belief.numbers !== undefined || belief.codes.length > 0);
}

const textColumn = (belief: number): string => `text_${belief + 1}`;
const singleColumn = (belief: number): string => `single_${belief + 1}`;
const numberColumn = (belief: number): string => `number_${belief + 1}`;
const valueColumn = (belief: number): string => `value_${belief + 1}`;
const setColumn = (belief: number): string => `set_${belief + 1}`;
const askedColumn = (belief: number): string => `asked_${belief + 1}`;
const answerColumn = (column: number): string => `answer_${column + 1}`;

/** What the statement's own tables begin with: not as the table that it reads does. */
function prefixBeside(table: readonly string[]): string {
  const names = table.map((part) => part.toLowerCase());
  let prefix = "racecheck";
  while (names.some((name) => name.startsWith(prefix))) prefix += "_";
  return prefix;
}

function indented(text: string): string {
  return text.replace(/^/gm, "  ");
}
