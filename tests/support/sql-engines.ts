/** Engines on which statements are really run: each only where its binary is there. */
export type Cell = string | number | boolean | null;

export interface SqlEngine {
  readonly dialect: "duckdb" | "postgres";
  /** How its types are called. */
  readonly types: Readonly<Record<ColumnType, string>>;
  /** Runs statements, and gives the rows of the last one by the names of their columns. */
  query(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

export type ColumnType = "text" | "double" | "single" | "decimal" | "integer" | "boolean";

/** DuckDB in this process; undefined where it has no binary for this machine. */
export async function duckdb(): Promise<SqlEngine | undefined> {
  const loaded = await import("@duckdb/node-api").catch(() => undefined);
  if (!loaded) return undefined;
  const connection = await (await loaded.DuckDBInstance.create(":memory:")).connect();
  return {
    dialect: "duckdb",
    types: {
      text: "VARCHAR",
      double: "DOUBLE",
      single: "FLOAT",
      decimal: "DECIMAL(12, 4)",
      integer: "BIGINT",
      boolean: "BOOLEAN",
    },
    query: async (sql) => {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjectsJson();
    },
  };
}

/** PostgreSQL's own parser and executor in this process; undefined where it cannot start. */
export async function postgres(): Promise<SqlEngine | undefined> {
  const database = await import("@electric-sql/pglite")
    .then(({ PGlite }) => PGlite.create())
    .catch(() => undefined);
  if (!database) return undefined;
  return {
    dialect: "postgres",
    types: {
      text: "text",
      double: "double precision",
      single: "real",
      decimal: "numeric(12, 4)",
      integer: "bigint",
      boolean: "boolean",
    },
    query: async (sql) => (await database.exec(sql)).at(-1)?.rows ?? [],
  };
}

/** A text as both engines take it. */
export function literal(text: string | null): string {
  return text === null ? "NULL" : `'${text.replaceAll("'", "''")}'`;
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A column of a table that is made: its type, and what is written in each row, as that type is written. */
export interface MadeColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly cells: readonly (string | null)[];
}

/** Rows of one INSERT. */
const CHUNK = 1000;

/** Makes a table of some columns, beside a column `id` that numbers the rows. */
export async function makeTable(
  engine: SqlEngine,
  name: string,
  columns: readonly MadeColumn[],
): Promise<void> {
  const table = quoted(name);
  const all = columns.map(({ name: column }) => quoted(column));
  const texts = [quoted("id"), ...all].map((column) => `${column} ${engine.types.text}`).join(", ");
  await engine.query(`DROP TABLE IF EXISTS raw; CREATE TABLE raw (${texts});`);
  const count = columns[0]?.cells.length ?? 0;
  for (let from = 0; from < count; from += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, count - from) }, (_, index) => {
      const cells = columns.map(({ cells: each }) => literal(each[from + index] ?? null));
      return `(${[literal(String(from + index)), ...cells].join(", ")})`;
    });
    await engine.query(`INSERT INTO raw VALUES ${rows.join(", ")}`);
  }
  const typed = columns.map(
    ({ name: column, type }) =>
      `CAST(${quoted(column)} AS ${engine.types[type]}) AS ${quoted(column)}`,
  );
  const selected = [
    `CAST(${quoted("id")} AS ${engine.types.integer}) AS ${quoted("id")}`,
    ...typed,
  ];
  await engine.query(`DROP TABLE IF EXISTS ${table};`);
  await engine.query(`CREATE TABLE ${table} AS SELECT ${selected.join(", ")} FROM raw`);
}
