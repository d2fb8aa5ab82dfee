/** Tables of texts: CSV, TSV and what else separates fields by one character. */
import { once as event } from "node:events";
import { CsvError, type Info, parse } from "csv-parse";
import type { Problem } from "../diagnostics/problem.js";

/** A row of a table, and the line on which it ends. */
export interface CsvRow {
  readonly fields: readonly string[];
  readonly line: number;
}

/** A row, or why there are no more: what is broken stands on this line. */
export type CsvPart = CsvRow | { readonly problem: Problem; readonly line: number };

/** Characters of a row that are read at most. */
const LONGEST_ROW = 1 << 20;

/** What separates the fields of a table, by how often each stands in its first line. */
export function separatorOf(path: string, head: string): string {
  if (/\.tsv$/i.test(path)) return "\t";
  const [line = ""] = head.replace(/"[^"]*"/g, "").split(/[\r\n]/);
  const counts = [",", ";", "\t"].map((each) => ({ each, count: line.split(each).length }));
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).each;
}

/**
 * The rows of a table in UTF-8, the header among them, as they come. Blank lines are passed over; rows need not
 * be equally long.
 */
export async function* csvRows(
  path: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncIterable<CsvPart> {
  const texts = textsOf(path, chunks);
  const first = await texts.next();
  if (first.done) return;
  if (typeof first.value !== "string") {
    yield first.value;
    return;
  }
  const parser = parse({
    bom: true,
    delimiter: separatorOf(path, first.value),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
  });
  let broken: CsvPart | undefined;
  const feed = async (): Promise<void> => {
    parser.write(first.value as string);
    for await (const text of texts) {
      if (typeof text !== "string") {
        broken = text;
        break;
      }
      if (!parser.write(text)) await event(parser, "drain");
    }
    parser.end();
  };
  const fed = feed();
  // That the parser gives up is told where its rows are read.
  fed.catch(() => {});
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      yield { fields: record, line: info.lines };
    }
    await fed;
    if (broken) yield broken;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield { problem: problemOf(error), line: Number(error.lines ?? 1) };
  }
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: Info;
}

function problemOf(error: CsvError): Problem {
  return { code: "csv/syntax", kind: error.code, detail: error.message, limit: LONGEST_ROW };
}

type Text = string | Extract<CsvPart, { problem: Problem }>;

/** The texts of chunks of bytes; what is no text ends them. */
async function* textsOf(
  path: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Text, undefined> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let line = 1;
  for await (const chunk of chunks) {
    try {
      const text = decoder.decode(chunk, { stream: true });
      line += text.split("\n").length - 1;
      yield text;
    } catch {
      const byte = chunk.find((each) => each > 0x7f) ?? 0;
      yield { problem: { code: "input/not-text", path, byte }, line };
      return;
    }
  }
  return;
}
