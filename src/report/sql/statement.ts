/** From an argument's answers to a statement of SQL that finds them for each row of a table. */
import type { SqlAnswer } from "../../answers/sql.js";
import { at, entry } from "../../engine/lookup.js";
import type { Asked } from "../../engine/tables.js";
import { censusNames } from "../../worldview/columns/census.js";
import { headOf } from "../wording/sql.js";
import { answerColumns, decoded } from "./answers.js";
import { answerColumn, askedColumn, LARGEST_WEIGHT, setColumn } from "./columns.js";
import { Definitions, selectOf } from "./definitions.js";
import { type Dialect, dialects } from "./dialect.js";
import type { DialectName } from "./dialect-names.js";
import { baseOf, defineRows } from "./rows.js";
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

class Statement {
  readonly #answer: SqlAnswer;
  readonly #options: StatementOptions;
  readonly #dialect: Dialect;
  readonly #definitions: Definitions;
  /** The column of the weights of rows, if these count. */
  readonly #weight: string | undefined;

  constructor(answer: SqlAnswer, options: StatementOptions) {
    this.#answer = answer;
    this.#options = options;
    this.#dialect = dialects[options.dialect];
    this.#definitions = new Definitions(this.#dialect, prefixBeside(options.table));
    this.#weight = options.census ? answer.columns.weight : undefined;
  }

  text(): string {
    const { dialect, census, table } = this.#options;
    const options = { table, weight: this.#weight, isShown: !census };
    const rows = defineRows(this.#answer, options, this.#dialect, this.#definitions);
    const result = census ? this.#census(rows) : this.#answers(rows);
    const head = headOf(this.#answer, dialect, census).map((line) => `-- ${line}`);
    return `${head.join("\n")}\n${this.#definitions.text()}\n${result};\n`;
  }

  /** The answers for each row. */
  #answers(rows: string): string {
    const { tables, argument, axes, columns } = this.#answer;
    const { plan } = argument.engine;
    const joined = tables.tables.map(({ beliefs, rows: all }, index) => {
      const sets = beliefs.map(setColumn);
      const answers = at(all, 0).answers.map((_, column) => answerColumn(column));
      const numbers = all.map((row) => [...row.sets, ...row.answers]);
      const name = this.#definitions.answers(tableName(index), [...sets, ...answers], numbers);
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
        this.#definitions.extend(
          before,
          `steps_${index + 1}`,
          level.map(({ name, expression }) => `${expression} AS ${name}`),
        ),
      rows,
    );
    const found = decoded(this.#answer, this.#dialect, {
      tableOf: (table, column) =>
        `${this.#definitions.named(tableName(table))}.${answerColumn(column)}`,
      stepsOf: (asked) => stepOf(asked),
    });
    const names = answerColumns(this.#answer);
    const shown =
      columns.name === undefined
        ? this.#dialect.columnsOf("shown")
        : `cells.shown AS ${this.#dialect.name("name")}`;
    const isAsked = baseOf(this.#answer)
      .map((index) => `cells.${askedColumn(index)}`)
      .join(" AND ");
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
    return selectOf(selected, [`FROM ${cells} AS cells`, ...joined]);
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
    const base = baseOf(this.#answer).map(askedColumn).join(" AND ");
    const counted = this.#definitions.select("counted", kept, [
      `FROM ${rows}`,
      ...(base === "" ? [] : [`WHERE ${base}`]),
    ]);
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
    return selectOf(selected, [`FROM ${counted} AS counted`, `GROUP BY ${keys.join(", ")}`]);
  }
}

const tableName = (table: number): string => `table_${table + 1}`;

/** What a row counts: nothing, if its weight means nothing. */
function usableWeight({ double }: Dialect): string {
  const zero = double(0);
  return `CASE WHEN weight_number BETWEEN ${zero} AND ${double(LARGEST_WEIGHT)} THEN weight_number ELSE ${zero} END`;
}

/** What the statement's own tables begin with: not as the table that it reads does. */
function prefixBeside(table: readonly string[]): string {
  const names = table.map((part) => part.toLowerCase());
  let prefix = "racecheck";
  while (names.some((name) => name.startsWith(prefix))) prefix += "_";
  return prefix;
}
