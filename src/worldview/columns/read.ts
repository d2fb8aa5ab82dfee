/** Reads a mapping of columns: which column says what of which belief. */
import type { Argument } from "../../argument/argument.js";
import { builtinBeliefs } from "../../argument/builtin-beliefs.js";
import { inOrderOfPlaces, MOST_OF_A_FILE, moreOf } from "../../diagnostics/bounds.js";
import { nearest } from "../../diagnostics/nearest.js";
import type { Diagnostic, Problem } from "../../diagnostics/problem.js";
import { type Issue, kindOf, valueAt, wantOf } from "../../document/issues.js";
import { isMapping } from "../../document/mapping.js";
import { parseDocuments } from "../../document/parse.js";
import type { Positioned } from "../../document/positioned.js";
import { protoPath } from "../../document/proto.js";
import type { Source } from "../../document/source.js";
import { type BeliefColumn, type Columns, withoutColumn } from "./columns.js";
import { readColumn } from "./read-column.js";
import { COLUMNS_KEYS, columnsEnvelope, HARMLESS } from "./schema.js";

export type ReadColumns =
  | { readonly ok: true; readonly columns: Columns }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Reads a mapping of columns from YAML or JSON, or reports everything that is wrong with it. */
export function readColumns(source: Source, argument: Pick<Argument, "beliefs">): ReadColumns {
  const { file } = source;
  const parsed = [...parseDocuments(source)];
  const faulty = parsed.flatMap((each) => (each.ok ? [] : each.diagnostics));
  if (faulty.length > 0) return { ok: false, diagnostics: faulty };
  const [document] = parsed;
  if (!document?.ok || parsed.length > 1) {
    const problem: Problem =
      parsed.length > 1
        ? { code: "columns/one-only", found: parsed.length }
        : { code: "columns/not-a-mapping", found: "an empty file" };
    return { ok: false, diagnostics: [{ problem, place: { file } }] };
  }
  const read = readDocument(document.value, argument);
  return read.ok ? read : { ok: false, diagnostics: firstInOrder(read.diagnostics, file) };
}

function firstInOrder(all: readonly Diagnostic[], file: string): readonly Diagnostic[] {
  const first = all.toSorted(inOrderOfPlaces).slice(0, MOST_OF_A_FILE);
  const more = all.length - first.length;
  return more > 0 ? [...first, moreOf(file, more)] : first;
}

/** A mapping's data after validation. */
interface RawColumns {
  readonly name?: string;
  readonly weight?: string;
  readonly beliefs: Readonly<Record<string, unknown>>;
  readonly rows?: { readonly skip?: number };
  readonly base?: readonly string[];
}

function readDocument(document: Positioned, argument: Pick<Argument, "beliefs">): ReadColumns {
  const strange = protoPath(document.data);
  if (strange) {
    const problem = unknownKey(String(strange.at(-1)), []);
    return { ok: false, diagnostics: [{ problem, place: document.placeOfKey(strange) }] };
  }
  const issues = columnsEnvelope().safeParse(document.data).error?.issues ?? [];
  const said = valueAt(document.data, ["beliefs"]);
  const beliefs = readBeliefColumns(isMapping(said) ? said : {}, document, argument);
  const diagnostics = [
    ...issues.flatMap((issue) => diagnose(issue, document)),
    ...beliefs.diagnostics,
  ];
  const base = issues.length > 0 ? [] : ((document.data as RawColumns).base ?? []);
  diagnostics.push(...baseDiagnostics(base, beliefs, document, argument));
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const raw = document.data as RawColumns;
  return {
    ok: true,
    columns: {
      name: raw.name,
      weight: raw.weight,
      skip: raw.rows?.skip ?? 0,
      base: [...new Set(base)],
      beliefs: argument.beliefs.map(
        (belief) => beliefs.columns.get(belief.id) ?? withoutColumn(belief),
      ),
      notAsked: beliefs.notAsked,
    },
  };
}

interface BeliefColumns {
  readonly columns: ReadonlyMap<string, BeliefColumn>;
  /** Beliefs of which something was said, right or wrong. */
  readonly said: readonly string[];
  readonly notAsked: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

function readBeliefColumns(
  raw: Readonly<Record<string, unknown>>,
  document: Positioned,
  { beliefs }: Pick<Argument, "beliefs">,
): BeliefColumns {
  const ids = beliefs.map(({ id }) => id);
  const elsewhere = builtinBeliefs();
  const columns = new Map<string, BeliefColumn>();
  const diagnostics: Diagnostic[] = [];
  for (const belief of beliefs.filter(({ id }) => Object.hasOwn(raw, id))) {
    const read = readColumn(belief, raw[belief.id]);
    if (read.ok) columns.set(belief.id, read.column);
    else {
      for (const { problem, path, ofKey } of read.faults) {
        const at = ["beliefs", belief.id, ...path];
        const place = ofKey ? document.placeOfKey(at) : document.place(at);
        diagnostics.push({ problem, place });
      }
    }
  }
  const others = Object.keys(raw).filter((key) => !ids.includes(key));
  for (const key of others.filter((each) => !elsewhere.includes(each))) {
    const near = nearest(key, ids) ?? nearest(key, elsewhere);
    const facts = { belief: key, nearest: near, known: ids };
    const place = document.placeOfKey(["beliefs", key]);
    diagnostics.push({ problem: { code: "belief/unknown-belief", ...facts }, place });
  }
  return {
    columns,
    said: Object.keys(raw),
    notAsked: others.filter((key) => elsewhere.includes(key)),
    diagnostics,
  };
}

/** What is wrong with who counts: nobody can have been asked for a belief without a column. */
function baseDiagnostics(
  base: readonly string[],
  { columns, said }: BeliefColumns,
  document: Positioned,
  { beliefs }: Pick<Argument, "beliefs">,
): readonly Diagnostic[] {
  return base.flatMap((id, index): readonly Diagnostic[] => {
    const place = document.place(["base", index]);
    const known = beliefs.map((belief) => belief.id);
    if (!known.includes(id)) {
      const facts = { belief: id, nearest: nearest(id, known), known };
      return [{ problem: { code: "belief/unknown-belief", ...facts }, place }];
    }
    const column = columns.get(id);
    // What is wrong with its column was told already.
    if (column?.from === "column" || (column === undefined && said.includes(id))) return [];
    return [{ problem: { code: "columns/no-column", belief: id }, place }];
  });
}

function unknownKey(key: string, known: readonly string[]): Problem {
  return { code: "columns/unknown-key", key, nearest: nearest(key, known), known };
}

function diagnose(issue: Issue, document: Positioned): readonly Diagnostic[] {
  const { path } = issue;
  if (issue.code === "unrecognized_keys") {
    const known = path.length === 0 ? COLUMNS_KEYS : ["skip"];
    return issue.keys.map((key) => {
      const shown = [...path, key].map(String).join(".");
      const problem = { ...unknownKey(key, known), key: shown } as Problem;
      return { problem, place: document.placeOfKey([...path, key]) };
    });
  }
  return [{ problem: problemOf(issue, document), place: document.place(path) }];
}

function problemOf(issue: Issue, { data }: Positioned): Problem {
  const key = issue.path.map(String).join(".");
  const found = valueAt(data, issue.path);
  if (key === "") return { code: "columns/not-a-mapping", found: kindOf(found) };
  if (found === undefined) return { code: "columns/missing-key", key };
  if (issue.code === "custom") {
    return { code: "columns/wrong-type", key, want: HARMLESS, found: "one with them" };
  }
  return { code: "columns/wrong-type", key, want: wantOf(issue), found: kindOf(found) };
}
