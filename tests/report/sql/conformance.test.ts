/** Statements on real engines against the engine of this project, row by row. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sql } from "../../../src/answers/sql.js";
import type { Argument } from "../../../src/argument/argument.js";
import { builtinArguments } from "../../../src/argument/builtin.js";
import { statementOf } from "../../../src/report/sql/statement.js";
import { type Columns, plainColumns } from "../../../src/worldview/columns/columns.js";
import { random } from "../../bench/random.js";
import { madeUpArguments } from "../../support/arguments.js";
import { ready } from "../../support/builtin.js";
import { expectedOf, randomTable } from "../../support/rows.js";
import { runs } from "../../support/runs.js";
import { duckdb, makeTable, postgres, type SqlEngine } from "../../support/sql-engines.js";
import { anyArgument } from "../../support/worlds.js";

const started = { duckdb: await duckdb(), postgres: await postgres() };

const named: readonly (readonly [string, Argument])[] = [
  ...Object.values(builtinArguments).map((each) => [each.id, ready(each)] as const),
  ...Object.entries(madeUpArguments).map(([name, each]) => [name, ready(each)] as const),
  ...fc
    .sample(anyArgument, { numRuns: runs(40), seed: 7 })
    .map((each, index) => [`random ${index + 1}`, ready(each)] as const),
];

/** What a statement says of each row, in the order of the rows. */
async function answersOn(
  engine: SqlEngine,
  argument: Argument,
  columns: Columns,
  table: string,
  rowLimit?: number,
): Promise<readonly (readonly unknown[])[]> {
  const answer = sql(argument, { columns, rowLimit });
  const options = { dialect: engine.dialect, table: [table], census: false };
  const rows = await engine.query(statementOf(answer, options));
  return rows
    .toSorted((a, b) => Number(a.id ?? a.name) - Number(b.id ?? b.name))
    .map((row) =>
      Object.entries(row)
        .filter(([name]) => /^(valid|verdict|possible|trade_off|claim_.*)$/.test(name))
        .map(([, value]) => value),
    );
}

describe.each(Object.entries(started))("on %s", (_, engine) => {
  const on = it.skipIf(engine === undefined);

  on.each(named)("%s: random rows are answered as by evaluate", async (name, argument) => {
    const columns = plainColumns(argument);
    const count = runs(name === "cruel-trade-off" ? 10_000 : 1000);
    const { made, written } = randomTable(argument, columns, count, random(name.length));
    await makeTable(engine as SqlEngine, "worldviews", made);
    const found = await answersOn(engine as SqlEngine, argument, columns, "worldviews");
    expect(found).toEqual(written.map((row) => expectedOf(argument, columns, row)));
  });
});
