/** The rows of a table as respondents: what each believes, how much it counts, and where it belongs. */
import type { Argument, Belief } from "../../argument/argument.js";
import { nearest } from "../../diagnostics/nearest.js";
import type { Diagnostic, Problem } from "../../diagnostics/problem.js";
import { type BeliefValue, unknownValue } from "../../engine/belief.js";
import type { Stance } from "../../engine/engine.js";
import { at } from "../../engine/lookup.js";
import { acceptsOf } from "../accepts.js";
import { type Meaning, meaningOf, numberOf, textOf } from "./cell.js";
import { type BeliefColumn, type Columns, plainColumns, withoutColumn } from "./columns.js";

/** How a respondent stands to a question; `assumed` where the argument takes something for granted. */
export type Answered = "answered" | "no answer" | "not asked" | "assumed";

/** A row of a table that is in order. */
export interface Respondent {
  readonly name: string;
  readonly line: number;
  readonly stance: Stance;
  /** For each belief, in the argument's order. */
  readonly answers: readonly Answered[];
  readonly weight: number;
  /** Whether it was asked all that the base is about. */
  readonly isInBase: boolean;
  /** What stands in each column by which respondents are grouped. */
  readonly groups: readonly string[];
}

export type Row =
  | { readonly ok: true; readonly respondent: Respondent }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export type Table =
  | { readonly ok: true; read(fields: readonly string[], line: number): Row }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export interface TableOptions {
  /** How rows are read; columns that are called as beliefs are, if left out. */
  readonly columns?: Columns | undefined;
  /** The column of how much a row counts; takes the place of that of `columns`. */
  readonly weight?: string | undefined;
  /** The columns by which rows are grouped. */
  readonly by?: readonly string[] | undefined;
}

/** A reader of the rows below a header, or what is wrong with the header. */
export function tableOf(
  argument: Pick<Argument, "beliefs">,
  header: readonly string[],
  { file, line }: { readonly file: string; readonly line: number },
  { columns, weight, by = [] }: TableOptions,
): Table {
  const names = header.map(textOf);
  const used = columns ?? columnsIn(names, argument);
  const sources = used.beliefs;
  const weightColumn = weight ?? used.weight;
  const wanted = [
    ...sources.flatMap((each) => (each.from === "column" ? [each.reading.column] : [])),
    ...[used.name, weightColumn, ...by].filter((each) => each !== undefined),
  ];
  const problems = [...new Set(wanted)].flatMap((column) => columnProblem(column, names));
  if (!columns && sources.every(({ from }) => from !== "column")) {
    problems.push({ code: "csv/no-belief", known: argument.beliefs.map(({ id }) => id) });
  }
  if (problems.length > 0) {
    return {
      ok: false,
      diagnostics: problems.map((problem) => ({ problem, place: { file, line } })),
    };
  }
  const placeOf = (column: string | undefined): number => names.indexOf(column ?? "");
  const places = sources.map((each) =>
    each.from === "column" ? placeOf(each.reading.column) : -1,
  );
  const [nameAt, weightAt] = [placeOf(used.name), placeOf(weightColumn)];
  const groupsAt = by.map(placeOf);
  const isBase = argument.beliefs.map(({ id }) => used.base.includes(id));
  return {
    ok: true,
    read: (fields, rowLine) => {
      const faults: Problem[] = [];
      if (fields.length !== names.length) {
        faults.push({ code: "csv/field-count", count: fields.length, want: names.length });
      }
      const field = (place: number): string => fields[place] ?? "";
      const said = sources.map((source, index) => {
        const belief = at(argument.beliefs, index);
        if (source.from === "all") return { value: source.value, answered: answeredOf(source) };
        const written = field(at(places, index));
        const meaning = meaningOf(source.reading, written);
        if (meaning.kind === "invalid")
          faults.push(badCell(belief, source.reading.column, written));
        return { value: believed(meaning, belief), answered: ANSWERED[meaning.kind] };
      });
      const counts = weightAt < 0 ? 1 : numberOf(textOf(field(weightAt)));
      if (counts === undefined || counts < 0) {
        faults.push({ code: "csv/bad-weight", column: weightColumn ?? "", found: field(weightAt) });
      }
      if (faults.length > 0) {
        const place = { file, line: rowLine };
        return { ok: false, diagnostics: faults.map((problem) => ({ problem, place })) };
      }
      return {
        ok: true,
        respondent: {
          name: textOf(field(nameAt)) || `row ${rowLine}`,
          line: rowLine,
          stance: said.map(({ value }) => value),
          answers: said.map(({ answered }) => answered),
          weight: counts ?? 1,
          isInBase: said.every(({ answered }, index) => !isBase[index] || answered !== "not asked"),
          groups: groupsAt.map((place) => textOf(field(place))),
        },
      };
    },
  };
}

/** Columns that are called as the beliefs are, where nobody says how to read a table. */
function columnsIn(names: readonly string[], argument: Pick<Argument, "beliefs">): Columns {
  const plain = plainColumns(argument);
  return {
    ...plain,
    name: names.includes("name") ? "name" : undefined,
    beliefs: plain.beliefs.map((each, index) =>
      names.includes(each.id) ? each : withoutColumn(at(argument.beliefs, index)),
    ),
  };
}

function columnProblem(column: string, names: readonly string[]): readonly Problem[] {
  const places = names.flatMap((name, index) => (name === column ? [index + 1] : []));
  if (places.length === 1) return [];
  return places.length === 0
    ? [{ code: "csv/no-column", column, nearest: nearest(column, names) }]
    : [{ code: "csv/repeated-column", column, places }];
}

function answeredOf({ origin }: Extract<BeliefColumn, { from: "all" }>): Answered {
  return origin === "assumed" ? "assumed" : "not asked";
}

const ANSWERED = {
  value: "answered",
  unknown: "no answer",
  "no answer": "no answer",
  "not asked": "not asked",
  invalid: "no answer",
} as const satisfies Record<Meaning["kind"], Answered>;

function believed(meaning: Meaning, { type }: Belief): BeliefValue {
  if (meaning.kind !== "value") return unknownValue;
  return { kind: "value", value: type === "boolean" ? meaning.value === 1 : meaning.value };
}

function badCell(belief: Belief, column: string, found: string): Problem {
  const isComma = /^\s*\d+,\d+\s*%?\s*$/.test(found);
  const meant = isComma ? found.trim().replace(",", ".") : undefined;
  return {
    code: "csv/bad-cell",
    column,
    belief: belief.id,
    found,
    meant,
    accepts: acceptsOf(belief),
  };
}
