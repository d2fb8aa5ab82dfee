/** What is written for engines that do not run here is at least text of their languages. */
import bigquery from "node-sql-parser/build/bigquery.js";
import { describe, expect, it, vi } from "vitest";
import { sql } from "../../../src/answers/sql.js";
import type { Argument } from "../../../src/argument/argument.js";
import { builtinArguments } from "../../../src/argument/builtin.js";
import { statementOf } from "../../../src/report/sql/statement.js";
import { type Columns, plainColumns } from "../../../src/worldview/columns/columns.js";
import { readColumns } from "../../../src/worldview/columns/read.js";
import { random } from "../../bench/random.js";
import { madeUpArguments } from "../../support/arguments.js";
import { ready } from "../../support/builtin.js";
import { NAMES, randomMapping } from "../../support/rows.js";
import { runs } from "../../support/runs.js";
import { sparkGrammar } from "../../support/spark.js";

const sparkFaults = await sparkGrammar();

function bigqueryFaults(text: string): readonly string[] {
  try {
    new bigquery.Parser().astify(text, { database: "bigquery" });
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

const grammars = { spark: sparkFaults, bigquery: bigqueryFaults };

const all = [...Object.values(builtinArguments), ...Object.values(madeUpArguments)].map(
  (definition, index) => [`${index + 1} ${definition.id}`, ready(definition)] as const,
);

/** Statements of every kind about an argument. */
function statementsOf(argument: Argument, dialect: "spark" | "bigquery"): readonly string[] {
  // The grammar knows no escapes in names, and BigQuery no names that would need them.
  const names = dialect === "spark" ? NAMES : NAMES.filter((name) => !/[`\\]/.test(name));
  const dataset = dialect === "spark" ? "we`ird'\\" : "we'ird";
  const mappings = Array.from({ length: runs(4) }, (_, seed) => {
    const text = randomMapping(argument, random(seed), names);
    const read = readColumns({ file: "columns.yaml", text }, argument);
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
    return read.columns;
  });
  const written = (columns: Columns, isCensus: boolean, rowLimit: number): string => {
    const answer = sql(argument, { columns, isCensus, rowLimit });
    return statementOf(answer, {
      dialect,
      table: ["my-project", dataset, "answers"],
      census: isCensus,
    });
  };
  const plain = plainColumns(argument);
  return [
    written(plain, false, 100),
    written(plain, false, 0),
    written(plain, true, 0),
    ...mappings.flatMap((columns) => [written(columns, false, 30), written(columns, true, 0)]),
  ];
}

describe.each(Object.entries(grammars))("the grammar of %s", (dialect, faultsOf) => {
  it.each(all)("takes all that is written about %s", (_, argument) => {
    for (const text of statementsOf(argument, dialect as "spark" | "bigquery")) {
      expect({ text, faults: faultsOf(text) }).toEqual({ text, faults: [] });
    }
  });

  it("refuses what is none", () => {
    // One of them tells the console, too.
    const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
    for (const text of ["SELECT (1 AS a", "WITH a AS (SELECT 1", "SELECT 1 FROM a LEFT JOIN"]) {
      expect(faultsOf(text)).not.toEqual([]);
    }
    told.mockRestore();
  });
});
