/** What the rows of tables say that are among the inputs. */
import type { Argument } from "../argument/argument.js";
import { csvRows } from "../document/csv.js";
import type { Columns } from "../worldview/columns/columns.js";
import { readColumns } from "../worldview/columns/read.js";
import { type Respondent, type Row, tableOf } from "../worldview/columns/table.js";
import type { Entry, Overrides } from "../worldview/read.js";
import type { HeldBelief, Worldview } from "../worldview/worldview.js";
import { Failure } from "./failure.js";
import { readFile } from "./inputs.js";

/** How the tables of a run are read. */
export interface TableReading {
  readonly argument: Pick<Argument, "beliefs">;
  readonly columns: Columns | undefined;
  readonly weight?: string | undefined;
  readonly by?: readonly string[] | undefined;
}

/** Reads the mapping of `--columns`. Throws Failure. */
export function columnsIn(
  file: string | undefined,
  argument: Pick<Argument, "beliefs">,
): Columns | undefined {
  if (file === undefined) return undefined;
  const input = readFile(file);
  if (!input.ok) throw new Failure([input.diagnostic]);
  const read = readColumns(input.source, argument);
  if (!read.ok) throw new Failure(read.diagnostics);
  return read.columns;
}

/** The rows of a table below its header, as they come; what is wrong with the header is all that there is. */
export async function* tableRows(
  file: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { argument, ...options }: TableReading,
): AsyncIterable<Row> {
  let read: ((fields: readonly string[], line: number) => Row) | undefined;
  let skip = options.columns?.skip ?? 0;
  for await (const row of csvRows(file, chunks)) {
    if ("problem" in row) {
      yield { ok: false, diagnostics: [{ problem: row.problem, place: { file, line: row.line } }] };
      return;
    }
    if (!read) {
      const table = tableOf(argument, row.fields, { file, line: row.line }, options);
      if (!table.ok) {
        yield table;
        return;
      }
      read = table.read;
    } else if (skip > 0) skip -= 1;
    else yield read(row.fields, row.line);
  }
  if (!read) {
    yield {
      ok: false,
      diagnostics: [{ problem: { code: "input/empty", path: file }, place: { file } }],
    };
  }
}

/** The rows of a table as worldviews. */
export async function* tableEntries(
  file: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  reading: TableReading,
  overrides: Overrides,
): AsyncIterable<Entry> {
  let document = 0;
  for await (const row of tableRows(file, chunks, reading)) {
    document += 1;
    yield row.ok
      ? { ok: true, worldview: worldviewOf(row.respondent, { file, document }, reading, overrides) }
      : {
          ok: false,
          diagnostics: row.diagnostics.map(({ problem, place }) => {
            return { problem, place: { ...place, document } };
          }),
        };
  }
}

const ORIGINS = {
  answered: "stated",
  "no answer": "stated",
  "not asked": "missing",
  assumed: "assumed",
} as const;

function worldviewOf(
  { name, line, stance, answers }: Respondent,
  { file, document }: Pick<Worldview, "file" | "document">,
  { argument }: TableReading,
  overrides: Overrides,
): Worldview {
  const beliefs = argument.beliefs.map(({ id }, index): HeldBelief => {
    const override = overrides.get(id);
    if (override) return { id, value: override, origin: "overridden" };
    const origin = ORIGINS[answers[index] ?? "not asked"];
    const value = stance[index] ?? { kind: "unknown" };
    return { id, value, origin, ...(origin === "stated" && { line }) };
  });
  return { name, beliefs, notAsked: [], file, document, line };
}
