/** The answers to one input as it comes, part by part. */
import { type AssessOptions, assessEntry } from "../../answers/assess.js";
import { expecting } from "../../answers/evaluate.js";
import type { Argument } from "../../argument/argument.js";
import type { Faults } from "../../diagnostics/faults.js";
import type { Diagnostic } from "../../diagnostics/problem.js";
import type { Verdict } from "../../engine/verdict.js";
import { entryLine } from "../../report/data/evaluate.js";
import type { Text } from "../../report/page/tree.js";
import { otherVerdictSentence } from "../../report/wording/verdict.js";
import type { Columns } from "../../worldview/columns/columns.js";
import type { Entry, Overrides, ReadDocument } from "../../worldview/read.js";
import { entriesOfInput } from "../entry-reader.js";
import { fromBytes } from "../input-stream.js";
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
  /** What answers plain lines of a file. */
  readonly quick: (file: string) => QuickLine;
  /** Where what is wrong is gathered. */
  readonly faults: Faults;
}

/** Characters of answers that go out together. */
const TOGETHER = 1 << 16;

export class FileAnswers {
  readonly #file: string;
  readonly #run: Run;
  #notes: Text[] = [];
  /** Places of the input that were answered. */
  count = 0;

  constructor(file: string, run: Run) {
    this.#file = file;
    this.#run = run;
  }

  /** The answers to all of the input, some at a time. */
  async *answers(io: Io): AsyncIterable<string> {
    const { columns, read, quick } = this.#run;
    if (isTable(this.#file, columns)) {
      for await (const entry of await this.#rows(io)) yield this.#answer(entry);
      return;
    }
    for await (const entries of entriesOfInput(this.#file, io, read, quick(this.#file))) {
      yield* this.#together(entries);
    }
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

  async #rows(io: Io): Promise<AsyncIterable<Entry>> {
    const { argument, columns, overrides } = this.#run;
    const { tableEntries } = await import("../tables.js");
    return fromBytes<Entry>(
      this.#file,
      io,
      (chunks) => tableEntries(this.#file, chunks, { argument, columns }, overrides),
      (diagnostic) => ({ ok: false, diagnostics: [diagnostic] }),
    );
  }

  *#together(entries: Iterable<Entry | string>): Iterable<string> {
    let answers = "";
    for (const entry of entries) {
      answers += typeof entry === "string" ? this.#known(entry) : this.#answer(entry);
      if (answers.length < TOGETHER) continue;
      yield answers;
      answers = "";
    }
    yield answers;
  }

  #known(answer: string): string {
    this.count += 1;
    return answer;
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
