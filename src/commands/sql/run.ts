import { type SqlAnswer, sql, TooManyCells } from "../../answers/sql.js";
import type { Argument } from "../../argument/argument.js";
import { list } from "../../diagnostics/list.js";
import { MOST_BITS } from "../../engine/signature.js";
import { type DialectName, dialectNames } from "../../report/sql/dialect-names.js";
import { statementOf } from "../../report/sql/statement.js";
import { tableNameParts } from "../../report/sql/table-name.js";
import { warningsOf } from "../../report/wording/sql.js";
import type { Columns } from "../../worldview/columns/columns.js";
import { type ArgumentOptions, argumentNames } from "../argument-names.js";
import { refuseLosses } from "../clashes.js";
import { usageFailure } from "../failure.js";
import type { ExitCode, Io } from "../io.js";
import { printNotes } from "../messages.js";
import { deliver } from "../output.js";
import { loadArgument } from "../session.js";
import { columnsIn } from "../tables.js";

interface SqlOptions extends ArgumentOptions {
  readonly dialect?: string;
  readonly table?: string;
  readonly columns?: string;
  readonly census?: boolean;
  readonly output?: string;
}

/** Prints the statement. Throws Failure. */
export async function run(
  _operands: readonly string[],
  options: SqlOptions,
  io: Io,
): Promise<ExitCode> {
  const { table: named = "worldviews", census = false, output } = options;
  const dialect = dialectOf(options.dialect);
  if (output !== undefined) {
    refuseLosses(
      [{ file: output, option: "--output" }],
      [...argumentNames(options), options.columns],
    );
  }
  const table = tableNameParts(named);
  if (table === undefined) throw usageFailure(noTable(named), "--table");
  const argument = loadArgument(options);
  const columns = columnsIn(options.columns, argument);
  const answer = answerOf(argument, columns, census);
  deliver(statementOf(answer, { dialect, table, census }), output, io);
  await printNotes(warningsOf(answer, census), io);
  return 0;
}

/** Throws Failure. */
function dialectOf(name: string | undefined): DialectName {
  const dialect = dialectNames.find((each) => each === name);
  if (dialect) return dialect;
  const found = name === undefined ? "and none was named" : `not ${JSON.stringify(name)}`;
  const detail = `--dialect takes the engine that is to run it, ${list(dialectNames, "or")}, ${found}`;
  throw usageFailure({ code: "usage/invalid", detail }, "--dialect");
}

function noTable(found: string) {
  const detail = `--table takes a name such as answers or survey.answers, a part with dots in double quotes; this is ${JSON.stringify(found)}`;
  return { code: "usage/invalid", detail } as const;
}

function answerOf(argument: Argument, columns: Columns | undefined, census: boolean): SqlAnswer {
  try {
    return sql(argument, { columns, isCensus: census });
  } catch (error) {
    if (!(error instanceof TooManyCells)) throw error;
    throw usageFailure({ code: "analysis/too-large", what: "cells", limit: MOST_BITS, of: "sql" });
  }
}
