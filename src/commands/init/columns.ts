/** `init --columns`: proposes which columns of a table say what. */

import { commandLine } from "../../diagnostics/shell-words.js";
import { type CsvPart, csvRows } from "../../document/csv.js";
import { guessColumns } from "../../worldview/columns/guess.js";
import { seenTable } from "../../worldview/columns/seen.js";
import { columnsText } from "../../worldview/columns/write.js";
import { refuseClashes } from "../clashes.js";
import { leadsToFile } from "../destination.js";
import { Failure } from "../failure.js";
import { fromBytes } from "../input-stream.js";
import type { ExitCode, Io } from "../io.js";
import { printNotes } from "../messages.js";
import { deliver } from "../output.js";
import { loadArgument } from "../session.js";
import { checkTarget, writeNew } from "./new-file.js";
import type { InitOptions } from "./options.js";

/** Rows that are looked at. */
const ROWS = 10_000;

/** Writes a mapping, or prints it where no file is named. Throws Failure. */
export async function proposeColumns(
  table: string,
  file: string | undefined,
  options: InitOptions,
  io: Io,
): Promise<ExitCode> {
  const { force = false } = options;
  const argument = loadArgument(options);
  if (file !== undefined) {
    refuseClashes([{ file, option: file }], [table, ...(options.argument ?? [])]);
    checkTarget(file, force);
  }
  const [header, ...rows] = await firstRows(table, io);
  const seen = seenTable(header ?? [], rows);
  const about = `How the columns of ${table} are read: a guess from its header and ${rows.length} rows.`;
  const schema =
    typeof options.schema === "string" ? [`yaml-language-server: $schema=${options.schema}`] : [];
  const text = columnsText(guessColumns(argument, seen), seen, argument, [...schema, about]);
  if (file === undefined || !leadsToFile(file)) {
    deliver(text, file, io, file);
    return 0;
  }
  writeNew(text, file, force, io);
  const next = commandLine(["survey", "--columns", file], [table]);
  await printNotes(["", `Wrote ${file}.`, `Next: ${next}`], io);
  return 0;
}

/** The header of a table and the first of its rows. Throws Failure. */
async function firstRows(file: string, io: Io): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  const parts = fromBytes<CsvPart>(
    file,
    io,
    (chunks) => csvRows(file, chunks),
    (diagnostic) => {
      throw new Failure([diagnostic]);
    },
  );
  for await (const part of parts) {
    if ("problem" in part) {
      const { problem, line } = part;
      throw new Failure([{ problem, place: { file, line } }]);
    }
    rows.push(part.fields);
    if (rows.length > ROWS) break;
  }
  if (rows.length === 0) {
    throw new Failure([{ problem: { code: "input/empty", path: file }, place: { file } }]);
  }
  return rows;
}
