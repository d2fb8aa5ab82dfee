/** Statements on real engines against the engine of this project, row by row. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sql } from "../../../src/answers/sql.js";
import type { Argument } from "../../../src/argument/argument.js";
import { builtinArguments } from "../../../src/argument/builtin.js";
import { resolveArgument } from "../../../src/argument/resolve.js";
import type { Axis } from "../../../src/engine/axis.js";
import { allowedCells } from "../../../src/engine/axis.js";
import type { BeliefValue } from "../../../src/engine/belief.js";
import { witness } from "../../../src/engine/cell.js";
import { bitsOf } from "../../../src/engine/signature.js";
import { statementOf } from "../../../src/report/sql/statement.js";
import { meaningOf, type Written } from "../../../src/worldview/columns/cell.js";
import { type Columns, plainColumns } from "../../../src/worldview/columns/columns.js";
import { readColumns } from "../../../src/worldview/columns/read.js";
import { random } from "../../bench/random.js";
import { madeUpArguments } from "../../support/arguments.js";
import { ready } from "../../support/builtin.js";
import { expectedOf, randomMapping, randomTable, stanceOfRow } from "../../support/rows.js";
import { runs } from "../../support/runs.js";
import {
  duckdb,
  type MadeColumn,
  makeTable,
  postgres,
  type SqlEngine,
} from "../../support/sql-engines.js";
import { anyArgument } from "../../support/worlds.js";

const started = Object.entries({ duckdb: await duckdb(), postgres: await postgres() }).map(
  ([name, engine]) =>
    [engine ? name : `${name}, which cannot start on this machine: skipped`, engine] as const,
);

const known: readonly (readonly [string, Argument])[] = [
  ...Object.values(builtinArguments).map((each) => [each.id, ready(each)] as const),
  ...Object.entries(madeUpArguments).map(([name, each]) => [name, ready(each)] as const),
];
const named: readonly (readonly [string, Argument])[] = [
  ...known,
  ...fc
    .sample(anyArgument, { numRuns: runs(10), seed: 7 })
    .map((each, index) => [`random ${index + 1}`, ready(each)] as const),
];

/** A table whose name would end a statement that does not quote it. */
const HOSTILE = `t"; DROP TABLE raw; --'\\`;

interface Asking {
  readonly table?: string;
  readonly rowLimit?: number;
}

/** What a statement says of each row, in the order of the rows. */
async function answersOn(
  engine: SqlEngine | undefined,
  argument: Argument,
  columns: Columns,
  { table = "worldviews", rowLimit }: Asking = {},
): Promise<readonly (readonly unknown[])[]> {
  const answer = sql(argument, { columns, rowLimit });
  const options = { dialect: (engine as SqlEngine).dialect, table: [table], census: false };
  const rows = await (engine as SqlEngine).query(statementOf(answer, options));
  return rows
    .toSorted((a, b) => Number(a.id ?? a.name) - Number(b.id ?? b.name))
    .map((row) =>
      Object.entries(row)
        .filter(([name]) => /^(valid|verdict|possible|trade_off|claim_.*)$/.test(name))
        .map(([, value]) => value),
    );
}

function mapped(argument: Argument, text: string): Columns {
  const read = readColumns({ file: "columns.yaml", text }, argument);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.columns;
}

/** A value that lies in one cell, or in any. */
function valueIn({ cells }: Axis, set: number): BeliefValue {
  const cell = cells.findIndex((_, index) => bitsOf([index]) === set);
  return cell < 0 || cells.length === 1
    ? { kind: "unknown" }
    : { kind: "value", value: witness(cells[cell] as (typeof cells)[number]) };
}

/** A table of texts with a row for each row of the tables of answers, the other beliefs being unknown. */
function tableOfTuples(argument: Argument, columns: Columns) {
  const { tables, axes } = sql(argument, { columns });
  const all = tables.tables.flatMap(({ beliefs, rows }) =>
    rows.map(({ sets }) => ({ beliefs, sets })),
  );
  const step = Math.ceil(all.length / runs(all.length));
  const written = all
    .filter((_, index) => index % step === 0)
    .map(({ beliefs, sets }) =>
      axes.map((axis, index): Written => {
        const at = beliefs.indexOf(index);
        const value = at < 0 ? undefined : valueIn(axis, sets[at] as number);
        if (value?.kind !== "value") return null;
        if (axis.domain.type === "choice") return axis.domain.values[Number(value.value)] ?? null;
        return String(Number(value.value));
      }),
    );
  const made = axes.map(
    ({ belief }, index): MadeColumn => ({
      name: belief,
      type: "text",
      cells: written.map((row) => row[index] as string | null),
    }),
  );
  return { made, written };
}

describe.each(started)("on %s", (_, engine) => {
  const on = it.skipIf(engine === undefined);

  on.each(named)("%s: random rows are answered as by evaluate", async (name, argument) => {
    const columns = plainColumns(argument);
    const count = runs(name === "cruel-trade-off" ? 10_000 : 1000);
    const { made, written } = randomTable(argument, columns, count, random(name.length));
    await makeTable(engine as SqlEngine, "worldviews", made);
    const found = await answersOn(engine, argument, columns);
    expect(found).toEqual(written.map((row) => expectedOf(argument, columns, row)));
  });

  on.each(named)("%s: so are all rows of the tables of answers", async (_name, argument) => {
    const columns = plainColumns(argument);
    const { made, written } = tableOfTuples(argument, columns);
    await makeTable(engine as SqlEngine, "worldviews", made);
    const found = await answersOn(engine, argument, columns);
    expect(found).toEqual(written.map((row) => expectedOf(argument, columns, row)));
  });

  on.each(named)("%s: and random rows by random mappings", async (name, argument) => {
    for (let seed = 0; seed < runs(3); seed++) {
      const draw = random(100 * name.length + seed);
      const columns = mapped(argument, randomMapping(argument, draw));
      const { made, written } = randomTable(argument, columns, runs(500), draw);
      await makeTable(engine as SqlEngine, HOSTILE, [
        ...made,
        { name: "filler", type: "text", cells: written.map(() => "x") },
      ]);
      const found = await answersOn(engine, argument, columns, { table: HOSTILE });
      expect(found).toEqual(written.map((row) => expectedOf(argument, columns, row)));
    }
  });

  on("whole numbers are scaled to whole numbers, or to none", async () => {
    const argument = ready(madeUpArguments.steps);
    for (const scale of [
      [0, 12],
      [12, 0],
      [1, 50],
      [-1e9, 1e9],
    ]) {
      const text = JSON.stringify({ name: "id", beliefs: { count: { column: "q", scale } } });
      const columns = mapped(argument, text);
      const [from = 0, to = 0] = scale;
      const numbers = Array.from({ length: 99 }, (_, step) => from + ((to - from) * step) / 98);
      const cells = [...numbers, ...numbers.map(Math.round)].map(String);
      await makeTable(engine as SqlEngine, "worldviews", [{ name: "q", type: "double", cells }]);
      const found = await answersOn(engine, argument, columns);
      const rowOf = (cell: string) =>
        argument.beliefs.map(({ id }) => (id === "count" ? Number(cell) : null));
      expect(found).toEqual(cells.map((cell) => expectedOf(argument, columns, rowOf(cell))));
      expect(new Set(found.map(([isValid]) => isValid)).size).toBe(2);
    }
  });

  on("parameters move the cells", async () => {
    const set = { mostly_misuse_above: 0.7, mostly_accident_below: 0.1, hard_above: 0.3 };
    const resolved = resolveArgument(ready().definition, set);
    if (!resolved.ok) throw new Error("these are parameters");
    const { argument } = resolved;
    const columns = plainColumns(argument);
    const { made, written } = randomTable(argument, columns, runs(2000), random(3));
    await makeTable(engine as SqlEngine, "worldviews", made);
    const found = await answersOn(engine, argument, columns);
    expect(found).toEqual(written.map((row) => expectedOf(argument, columns, row)));
    expect(found).not.toEqual(written.map((row) => expectedOf(ready(), columns, row)));
  });

  on.each(named)(
    "%s: three-valued logic is sound, and exact on settled rows",
    async (name, argument) => {
      const columns = plainColumns(argument);
      const { made, written } = randomTable(argument, columns, runs(1000), random(name.length + 1));
      await makeTable(engine as SqlEngine, "worldviews", made);
      const found = await answersOn(engine, argument, columns, { rowLimit: 0 });
      expect(found).toHaveLength(written.length);
      found.forEach((row, index) => {
        const exact = expectedOf(argument, columns, written[index] as readonly Written[]);
        const stance = stanceOfRow(columns, written[index] as readonly Written[]);
        const isSettled = stance?.every(({ kind }) => kind === "value") ?? true;
        row.forEach((value, column) => {
          const isOpen = value === "open" || value === "unknown";
          const isLeftOut = column === POSSIBLE && value === null;
          if (isSettled ? !isLeftOut : !isOpen && !isLeftOut) expect(value).toBe(exact[column]);
        });
      });
    },
  );

  on.each(known)("%s: a census adds up to the rows", async (name, argument) => {
    const draw = random(name.length + 2);
    const plain = plainColumns(argument);
    const [first = ""] = argument.beliefs.map(({ id }) => id);
    const text = JSON.stringify({
      weight: "w",
      beliefs: Object.fromEntries(
        plain.beliefs.map(({ id }) => [id, id === first ? { column: id, not_asked: ["-"] } : id]),
      ),
      base: [first],
    });
    const columns = mapped(argument, text);
    const { made, written } = randomTable(argument, columns, runs(2000), draw);
    const weights = written.map(() => WEIGHTS[Math.floor(draw() * WEIGHTS.length)] ?? null);
    await makeTable(engine as SqlEngine, "worldviews", [
      ...made,
      { name: "w", type: "text", cells: weights },
    ]);
    const answer = sql(argument, { columns, isCensus: true });
    const options = { dialect: (engine as SqlEngine).dialect, table: ["worldviews"], census: true };
    const rows = await (engine as SqlEngine).query(statementOf(answer, options));
    const found = new Map<string, readonly number[]>();
    for (const { argument: id, cells, valid, n, weight, ...sets } of rows) {
      expect([id, cells]).toEqual([argument.definition.id, answer.cells]);
      found.set(JSON.stringify([valid, ...Object.values(sets)]), [Number(n), Number(weight)]);
    }
    expect([...found].sort()).toEqual([...censusOf(argument, columns, written, weights)].sort());
  });
});

/** The place of what is possible among the columns of an answer. */
const POSSIBLE = 2;

const WEIGHTS = ["1", "0.5", "2", "0", "-1", "", null, "many"] as const;

/** The same, counted row by row. */
function censusOf(
  argument: Argument,
  columns: Columns,
  written: readonly (readonly Written[])[],
  weights: readonly (string | null)[],
): ReadonlyMap<string, readonly number[]> {
  const axes = argument.engine.axes();
  const counts = new Map<string, readonly number[]>();
  written.forEach((row, index) => {
    const isAsked = columns.beliefs.every(
      (belief, at) =>
        belief.from === "all" ||
        !columns.base.includes(belief.id) ||
        meaningOf(belief.reading, row[at] ?? null).kind !== "not asked",
    );
    if (!isAsked) return;
    const stance = stanceOfRow(columns, row);
    const weight = weights[index] ? Number(weights[index]) : Number.NaN;
    const isValid = stance !== undefined && weight >= 0;
    const sets = axes.map((axis, at) =>
      isValid ? bitsOf(allowedCells(axis, stance[at] as BeliefValue)) : null,
    );
    const key = JSON.stringify([isValid, ...sets]);
    const [n = 0, sum = 0] = counts.get(key) ?? [];
    counts.set(key, [n + 1, sum + (weight >= 0 ? weight : 0)]);
  });
  return counts;
}
