/** Counts the respondents of some inputs, whichever way they are written. */
import type { Population } from "../../answers/survey.js";
import type { Argument } from "../../argument/argument.js";
import type { Faults } from "../../diagnostics/faults.js";
import type { Diagnostic } from "../../diagnostics/problem.js";
import type { Stance } from "../../engine/engine.js";
import { memoryOf } from "../../engine/memory.js";
import { type BriefLine, briefLines } from "../../report/data/brief-lines.js";
import { lines } from "../../report/data/document.js";
import { failedLine } from "../../report/data/evaluate.js";
import type { Columns } from "../../worldview/columns/columns.js";
import type { Respondent, Row } from "../../worldview/columns/table.js";
import { documentReader, type Entry, type ReadDocument } from "../../worldview/read.js";
import { stanceOf, type Worldview } from "../../worldview/worldview.js";
import { entriesOfInput } from "../entry-reader.js";
import { usageFailure } from "../failure.js";
import type { Named } from "../files.js";
import { fromBytes } from "../input-stream.js";
import type { Io } from "../io.js";
import { isTable } from "../table-names.js";
import { tableRows } from "../tables.js";

/** What is counted, and where to. */
export interface Count {
  readonly argument: Argument;
  readonly population: Population;
  readonly faults: Faults;
  readonly columns: Columns | undefined;
  readonly by: readonly string[];
}

/** By what worldviews can be grouped, which have no columns. */
const GROUPS: Readonly<Record<string, (worldview: Worldview) => string | undefined>> = {
  entity: ({ entity }) => entity,
  reference_class: ({ referenceClass }) => referenceClass,
  date: ({ date }) => date,
  file: ({ file }) => file,
};

export class Counting {
  readonly #to: Count;
  readonly #weight: string | undefined;
  readonly #io: Io;
  readonly #read: ReadDocument<Entry>;
  /** Places of the inputs that were counted. */
  count = 0;

  constructor(to: Count, weight: string | undefined, io: Io) {
    this.#to = to;
    this.#weight = weight;
    this.#io = io;
    this.#read = documentReader(to.argument);
  }

  /**
   * Counts an input, part by part. Throws Failure.
   *
   * @param each whether the answer to each respondent is wanted: brief results, as NDJSON
   */
  async *of(named: Named, each: boolean): AsyncIterable<string> {
    const file = new FileCount(named.name, this.#to, each);
    if (!named.ok) yield file.failed([{ problem: named.problem, place: { file: named.name } }]);
    else if (isTable(named.name, this.#to.columns)) yield* this.#rows(named.name, file);
    else yield* this.#worldviews(named.name, file);
    this.count += file.count;
  }

  async *#rows(name: string, file: FileCount): AsyncIterable<string> {
    const reading = { ...this.#to, weight: this.#weight };
    const rows = fromBytes<Row>(
      name,
      this.#io,
      (chunks) => tableRows(name, chunks, reading),
      (diagnostic) => ({ ok: false, diagnostics: [diagnostic] }),
    );
    for await (const row of rows) {
      yield row.ok ? file.respondent(row.respondent) : file.failed(row.diagnostics);
    }
  }

  async *#worldviews(name: string, file: FileCount): AsyncIterable<string> {
    requireGroups(this.#to.by);
    for await (const entries of entriesOfInput(name, this.#io, this.#read)) {
      for (const entry of entries) yield file.entry(entry);
    }
  }
}

/** Throws Failure. */
function requireGroups(by: readonly string[]): void {
  const unknown = by.find((each) => GROUPS[each] === undefined);
  if (unknown === undefined) return;
  const detail = `worldviews are grouped by ${Object.keys(GROUPS).join(", ")}; ${unknown} would have to be a column of a table`;
  throw usageFailure({ code: "usage/invalid", detail }, "--by");
}

/** Counts what one file holds. */
class FileCount {
  readonly #to: Count;
  readonly #line: BriefLine | undefined;
  count = 0;

  constructor(file: string, to: Count, each: boolean) {
    this.#to = to;
    this.#line = each ? briefLines(file) : undefined;
  }

  respondent({ name, stance, answers, weight, isInBase, groups }: Respondent): string {
    this.count += 1;
    if (isInBase) this.#to.population.add(stance, { weight, groups, answers });
    else this.#to.population.outside += 1;
    return isInBase ? this.#answer(name, stance) : "";
  }

  entry(entry: Entry): string {
    if (!entry.ok) return this.failed(entry.diagnostics);
    const { worldview } = entry;
    const stance = stanceOf(worldview);
    this.count += 1;
    const groups = this.#to.by.map((each) => GROUPS[each]?.(worldview) ?? "");
    const answers = worldview.beliefs.map(({ origin, value }) => {
      if (origin === "missing") return "not asked";
      if (origin === "assumed") return "assumed";
      return value.kind === "unknown" ? "no answer" : "answered";
    });
    this.#to.population.add(stance, { groups, answers });
    return this.#answer(worldview.name, stance);
  }

  failed(diagnostics: readonly Diagnostic[]): string {
    this.count += 1;
    this.#to.population.invalid += 1;
    this.#to.faults.add(diagnostics);
    return this.#line ? lines([failedLine.of(diagnostics)]) : "";
  }

  #answer(name: string, stance: Stance): string {
    if (!this.#line) return "";
    return this.#line(this.count, name, memoryOf(this.#to.argument.engine).evaluate(stance));
  }
}
