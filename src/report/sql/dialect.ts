/** How engines differ in what they take for the same. */
import { LONGEST_NUMBER, NUMBER, SHARE } from "../../worldview/columns/cell.js";
import type { DialectName } from "./dialect-names.js";

export interface Dialect {
  /** A name in quotes, so that it may be any. */
  name(name: string): string;
  /** A text. */
  text(text: string): string;
  /** A double-precision number. */
  double(value: number): string;
  /** A column as a text without blanks around it; NULL is an empty text. */
  written(column: string): string;
  /** The exact value of a column of single precision; NULL of any other column, or nothing if there is no such type. */
  single(column: string): string | undefined;
  /** The number that a text is, or NULL. */
  number(text: string, single: string | undefined): string;
  /** The share that a text is as a percentage. */
  share(text: string): string;
  isNumber(text: string): string;
  isShare(text: string): string;
  /**
   * What ends a table of the statement's WITH, so that it is computed once for each row. PostgreSQL would else
   * put each expression wherever its column is named, and others over again inside of it.
   */
  readonly fence: string;
  readonly textType: string;
  readonly doubleType: string;
  /** All columns of a table at once, as one value. */
  whole(table: string): string;
  /** The columns of such a value that is itself a column. */
  columnsOf(column: string): string;
  /** The definition of a table of numbers. */
  table(name: string, columns: readonly string[], rows: readonly (readonly number[])[]): string;
}

/** The end of a percentage. */
const PERCENT_SIGN = " ?%$";

const exponent = (value: number): string => {
  const text = value.toExponential();
  return value < 0 || Object.is(value, -0) ? `(${text})` : text;
};

const doubled = (quote: string) => (name: string) =>
  `${quote}${name.replaceAll(quote, quote + quote)}${quote}`;

/** Columns of a line of rows. */
const WIDTH = 96;

/** Rows in parentheses, as many on a line as there is room for. */
function tuples(rows: readonly (readonly number[])[]): string {
  const lines: string[] = [];
  let line = "";
  rows.forEach((row, index) => {
    const tuple = `(${row.join(", ")})${index < rows.length - 1 ? "," : ""}`;
    if (line !== "" && line.length + 1 + tuple.length > WIDTH) {
      lines.push(line);
      line = "";
    }
    line = line === "" ? tuple : `${line} ${tuple}`;
  });
  return [...lines, line].join("\n    ");
}

const valuesTable: Dialect["table"] = (name, columns, rows) =>
  `${name} (${columns.join(", ")}) AS (\n  VALUES\n    ${tuples(rows)}\n)`;

const isShort = (text: string): string => `LENGTH(${text}) <= ${LONGEST_NUMBER}`;

const duckdb: Dialect = {
  name: doubled('"'),
  text: doubled("'"),
  double: exponent,
  fence: "",
  textType: "VARCHAR",
  doubleType: "DOUBLE",
  written: (column) => `COALESCE(TRIM(CAST(${column} AS VARCHAR), ' '), '')`,
  single: (column) =>
    `CASE WHEN TYPEOF(${column}) = 'FLOAT' THEN TRY_CAST(${column} AS DOUBLE) END`,
  number: (text, single) => coalesced(single, `TRY_CAST(${text} AS DOUBLE)`),
  share: (text) =>
    `TRY_CAST(REGEXP_REPLACE(${text}, ${duckdb.text(PERCENT_SIGN)}, 'e-2') AS DOUBLE)`,
  isNumber: (text) => `${isShort(text)} AND REGEXP_FULL_MATCH(${text}, ${duckdb.text(NUMBER)})`,
  isShare: (text) => `${isShort(text)} AND REGEXP_FULL_MATCH(${text}, ${duckdb.text(SHARE)})`,
  whole: (table) => table,
  columnsOf: (column) => `${column}.*`,
  table: valuesTable,
};

const postgres: Dialect = {
  name: doubled('"'),
  // A backslash is itself, or begins an escape, as the server is set; after an E it is the same everywhere.
  text: (text) =>
    text.includes("\\") ? `E${doubled("'")(text.replaceAll("\\", "\\\\"))}` : doubled("'")(text),
  double: (value) => `float8 '${value.toExponential()}'`,
  fence: "OFFSET 0",
  textType: "text",
  doubleType: "double precision",
  written: (column) => `COALESCE(BTRIM(CAST(${column} AS text), ' '), '') COLLATE "C"`,
  single: (column) =>
    `CASE WHEN PG_TYPEOF(${column}) = 'real'::regtype THEN CAST(CAST(CAST(${column} AS text) AS real) AS double precision) END`,
  number: (text, single) => coalesced(single, checkedDouble(text)),
  share: (text) => checkedDouble(`REGEXP_REPLACE(${text}, ${postgres.text(PERCENT_SIGN)}, 'e-2')`),
  isNumber: (text) => `${isShort(text)} AND ${text} ~ ${postgres.text(`^${NUMBER}$`)}`,
  isShare: (text) => `${isShort(text)} AND ${text} ~ ${postgres.text(`^${SHARE}$`)}`,
  whole: (table) => table,
  columnsOf: (column) => `(${column}).*`,
  table: valuesTable,
};

/** A text as a double: PostgreSQL refuses the whole query where one is too large, or too near to nothing. */
function checkedDouble(text: string): string {
  const size = `ABS(CAST(${text} AS numeric))`;
  return `CASE WHEN ${size} > 1.7976931348623157e308 THEN NULL WHEN ${size} < 2.4703282292062328e-324 THEN ${postgres.double(0)} ELSE CAST(${text} AS double precision) END`;
}

const ESCAPES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

const escaped = (quote: string) => (text: string) =>
  `${quote}${text.replace(/[\\\n\r\t]|['`]/g, (each) =>
    each === "\\" || each === quote ? `\\${each}` : (ESCAPES[each] ?? each),
  )}${quote}`;

const spark: Dialect = {
  name: doubled("`"),
  text: escaped("'"),
  double: (value) =>
    value < 0 || Object.is(value, -0) ? `(${value.toExponential()}D)` : `${value.toExponential()}D`,
  fence: "",
  textType: "STRING",
  doubleType: "DOUBLE",
  written: (column) => `COALESCE(TRIM(BOTH ' ' FROM CAST(${column} AS STRING)), '')`,
  single: (column) =>
    `CASE WHEN TYPEOF(${column}) = 'float' THEN TRY_CAST(${column} AS DOUBLE) END`,
  number: (text, single) => coalesced(single, `TRY_CAST(${text} AS DOUBLE)`),
  share: (text) =>
    `TRY_CAST(REGEXP_REPLACE(${text}, ${spark.text(PERCENT_SIGN)}, 'e-2') AS DOUBLE)`,
  // In Java a $ stands before a last line break, too: this is the end, since no character follows.
  isNumber: (text) => `${isShort(text)} AND ${text} RLIKE ${spark.text(`^${NUMBER}${THE_END}`)}`,
  isShare: (text) => `${isShort(text)} AND ${text} RLIKE ${spark.text(`^${SHARE}${THE_END}`)}`,
  whole: (table) => `STRUCT(${table}.*)`,
  columnsOf: (column) => `${column}.*`,
  table: (name, columns, rows) =>
    `${name} AS (\n  SELECT * FROM VALUES\n    ${tuples(rows)}\n  AS ${name} (${columns.join(", ")})\n)`,
};

const THE_END = "(?![^0]|0)";

const bigquery: Dialect = {
  name: escaped("`"),
  text: escaped("'"),
  double: exponent,
  fence: "",
  textType: "STRING",
  doubleType: "FLOAT64",
  written: (column) => `COALESCE(TRIM(CAST(${column} AS STRING), ' '), '')`,
  single: () => undefined,
  number: (text) => `SAFE_CAST(${text} AS FLOAT64)`,
  share: (text) =>
    `SAFE_CAST(REGEXP_REPLACE(${text}, ${bigquery.text(PERCENT_SIGN)}, 'e-2') AS FLOAT64)`,
  isNumber: (text) =>
    `${isShort(text)} AND REGEXP_CONTAINS(${text}, ${bigquery.text(`^${NUMBER}$`)})`,
  isShare: (text) =>
    `${isShort(text)} AND REGEXP_CONTAINS(${text}, ${bigquery.text(`^${SHARE}$`)})`,
  whole: (table) => table,
  columnsOf: (column) => `${column}.*`,
  table: (name, columns, rows) =>
    `${name} AS (\n  SELECT * FROM UNNEST(ARRAY<STRUCT<${columns.map((column) => `${column} INT64`).join(", ")}>>[\n    ${tuples(rows)}\n  ])\n)`,
};

function coalesced(first: string | undefined, second: string): string {
  return first === undefined ? second : `COALESCE(${first}, ${second})`;
}

export const dialects: Readonly<Record<DialectName, Dialect>> = {
  duckdb,
  postgres,
  spark,
  bigquery,
};
