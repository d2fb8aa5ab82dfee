/** The answers to one input as it comes, part by part. */
import { type AssessOptions, assessEntry } from "../../answers/assess.js";
import { expecting } from "../../answers/evaluate.js";
import type { Argument } from "../../argument/argument.js";
import type { Faults } from "../../diagnostics/faults.js";
import type { Diagnostic } from "../../diagnostics/problem.js";
import type { Line, UnfitLine } from "../../document/byte-lines.js";
import { type Parsed, parseLine } from "../../document/parse.js";
import type { Source } from "../../document/source.js";
import type { Verdict } from "../../engine/verdict.js";
import { entryLine } from "../../report/data/evaluate.js";
import type { Text } from "../../report/page/tree.js";
import { otherVerdictSentence } from "../../report/wording/verdict.js";
import type { Columns } from "../../worldview/columns/columns.js";
import {
  type Entry,
  emptyEntry,
  entriesIn,
  entryOf,
  type Overrides,
  type ReadDocument,
} from "../../worldview/read.js";
import { fromBytes, type InputPart, partsOfInput } from "../input-stream.js";
import type { Io } from "../io.js";
import { isTable } from "../table-names.js";
import type { QuickLine } from "./quick-lines.js";

/** How the worldviews of a run are read and evaluated. */
export interface Run {
  readonly argument: Argument;
  readonly expect: Verdict | undefined;
  readonly brief: boolean;
  readonly assess: AssessOptions;
  readonly overrides: Overrides;
  /** How the columns of tables are read. */
  readonly columns: Columns | undefined;
  readonly read: ReadDocument<Entry>;
  /** What answers plain lines of a file; left out where answers are not brief. */
  readonly quick?: ((file: string) => QuickLine) | undefined;
  /** Where what is wrong is gathered. */
  readonly faults: Faults;
}

/** Characters of answers to documents that go out together. */
const TOGETHER = 1 << 16;

export class FileAnswers {
  readonly #file: string;
  readonly #run: Run;
  readonly #quick: QuickLine | undefined;
  #notes: Text[] = [];
  #lines = 0;
  /** Places of the input that were answered. */
  count = 0;

  constructor(file: string, run: Run) {
    this.#file = file;
    this.#run = run;
    this.#quick = run.quick?.(file);
  }

  /** The answers to all of the input, some at a time. */
  async *of(name: string, io: Io): AsyncIterable<string> {
    if (!isTable(name, this.#run.columns)) {
      yield* this.answers(partsOfInput(name, io));
      return;
    }
    const { argument, columns, overrides } = this.#run;
    const { tableEntries } = await import("../tables.js");
    const entries = fromBytes<Entry>(
      name,
      io,
      (chunks) => tableEntries(name, chunks, { argument, columns }, overrides),
      (diagnostic) => ({ ok: false, diagnostics: [diagnostic] }),
    );
    for await (const entry of entries) yield this.#answer(entry);
  }

  /** The answers to all parts of the input, some at a time. */
  async *answers(parts: AsyncIterable<InputPart>): AsyncIterable<string> {
    for await (const part of parts) {
      switch (part.kind) {
        case "lines":
          yield this.#ofLines(part.lines);
          break;
        case "whole":
          yield* this.#ofDocuments(part.source);
          break;
        case "failed":
          yield this.failed(part.diagnostic);
      }
    }
    if (this.count === 0) yield this.#answer(emptyEntry(this.#file));
  }

  /** The answer in the place of what cannot be read. */
  failed(diagnostic: Diagnostic): string {
    return this.#answer({ ok: false, diagnostics: [diagnostic] });
  }

  /** What there is to say of worldviews whose verdicts were not expected, once. */
  takeNotes(): readonly Text[] {
    const notes = this.#notes;
    this.#notes = [];
    return notes;
  }

  #ofLines(lines: readonly Line[]): string {
    let answers = "";
    for (const line of lines) {
      this.#lines += 1;
      if (typeof line !== "string") answers += this.#ofParsed(this.#unfit(line));
      else if (isSomething(line)) answers += this.#ofLine(line);
    }
    return answers;
  }

  #ofLine(line: string): string {
    const quick = this.#quick?.(line, this.count + 1);
    if (quick === undefined) return this.#ofParsed(parseLine(this.#file, line, this.#lines));
    this.count += 1;
    return quick;
  }

  #unfit({ problem, column }: UnfitLine): Parsed {
    const place = { file: this.#file, line: this.#lines, column };
    return { ok: false, diagnostics: [{ problem, place }] };
  }

  #ofParsed(parsed: Parsed): string {
    return this.#answer(entryOf(parsed, this.count + 1, this.#file, this.#run.read));
  }

  *#ofDocuments(source: Source): Iterable<string> {
    let answers = "";
    for (const entry of entriesIn(source, this.#run.read)) {
      answers += this.#answer(entry);
      if (answers.length < TOGETHER) continue;
      yield answers;
      answers = "";
    }
    yield answers;
  }

  #answer(entry: Entry): string {
    this.count += 1;
    const { argument, assess, expect, brief, faults } = this.#run;
    const assessed = expecting(expect, assessEntry(argument, entry, assess), argument);
    if (!assessed.ok) faults.add(assessed.diagnostics);
    else if (expect !== undefined && assessed.assessment.evaluation.verdict !== expect) {
      this.#notes.push(otherVerdictSentence(assessed.assessment, expect));
    }
    return entryLine(assessed, argument, brief);
  }
}

/** Whether a line holds more than blanks; most begin with a brace. */
function isSomething(line: string): boolean {
  return line.startsWith("{") || line.trim() !== "";
}
