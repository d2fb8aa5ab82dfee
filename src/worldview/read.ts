import type { Argument, Belief } from "../argument/argument.js";
import { builtinBeliefs } from "../argument/builtin.js";
import { MOST_OF_A_FILE, moreOf } from "../diagnostics/bounds.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Diagnostic } from "../diagnostics/problem.js";
import { firstIssues, type Issue, valueAt } from "../document/issues.js";
import { type Parsed, parseWorldviews } from "../document/parse.js";
import type { Positioned } from "../document/positioned.js";
import type { Source } from "../document/source.js";
import { type BeliefValue, unknownValue } from "../engine/belief.js";
import { formsOf } from "./forms.js";
import { diagnose } from "./problems.js";
import { type Expectation, worldviewSchema } from "./schema.js";
import { type Stray, strayDiagnostics, straysOf } from "./strays.js";
import type { ExpectationPlaces, HeldBelief, Worldview } from "./worldview.js";

/** One place of the input: a worldview, or everything that is wrong with it. */
export type Entry =
  | { readonly ok: true; readonly worldview: Worldview }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Values that take the place of what a worldview says, for one run. */
export type Overrides = ReadonlyMap<string, BeliefValue>;

/** A reader of worldviews about one argument; made once, used for every source. */
export function worldviewReader(argument: Argument, overrides: Overrides = new Map()) {
  const read = documentReader(argument, overrides);
  const entryOf = (parsed: Parsed, index: number, file: string): Entry =>
    parsed.ok ? read(parsed.value, index, file) : failed(parsed.diagnostics, index);

  /** The worldviews of a source in order; an empty source is one failed entry. */
  return (source: Source): readonly Entry[] => {
    const entries: Entry[] = [];
    // One by one, so that what was parsed need not be kept until all of it is.
    for (const each of parseWorldviews(source)) {
      entries.push(entryOf(each, entries.length + 1, source.file));
    }
    if (entries.length > 0) return entries;
    const problem = { code: "input/empty", path: source.file } as const;
    return [{ ok: false, diagnostics: [{ problem, place: { file: source.file } }] }];
  };
}

/** A reader of single worldviews that were parsed already. */
export function documentReader(argument: Argument, overrides: Overrides = new Map()) {
  const schemaFor = growingSchema(argument);
  /** Whether an issue is only that a belief is missing, and need not be said. */
  const isMissing = (
    [section, id, ...inner]: readonly PropertyKey[],
    { data }: Positioned,
    strays: readonly Stray[],
  ): boolean =>
    section === "beliefs" &&
    id !== undefined &&
    inner.length === 0 &&
    (overrides.has(String(id)) || strays.some(({ belief }) => belief.id === id)) &&
    (data as RawWorldview).beliefs[String(id)] === undefined;

  return (document: Positioned, index: number, file: string): Entry => {
    const { error } = schemaFor(document.data).safeParse(document.data);
    const all = (error?.issues ?? []).flatMap(withoutOthersBeliefs);
    const { issues: found, more } = firstIssues(all, MOST_OF_A_FILE);
    const strays = straysOf(found, document, argument);
    const issues = found.filter(({ path }) => !isMissing(path, document, strays));
    const diagnostics = issues.flatMap((issue) => diagnose(issue, document, argument));
    diagnostics.push(...strays.flatMap((stray) => strayDiagnostics(stray, document)));
    if (more > 0) diagnostics.push(moreOf(file, more));
    if (diagnostics.length === 0) diagnostics.push(...unknownClaims(document, argument));
    if (diagnostics.length > 0) return failed(diagnostics, index);
    return { ok: true, worldview: worldviewOf(document, index, file, argument, overrides) };
  };
}

/** A belief that another built-in argument asks is none that this one misses. */
function withoutOthersBeliefs(issue: Issue): readonly Issue[] {
  if (issue.code !== "unrecognized_keys" || issue.path.join("/") !== "beliefs") return [issue];
  const known = builtinBeliefs();
  const keys = issue.keys.filter((key) => !known.includes(key));
  return keys.length === 0 ? [] : [{ ...issue, keys }];
}

/**
 * The schema of worldviews, without the beliefs that may be left out for as long as every worldview
 * does leave them out: to make a schema takes far longer than to use it once.
 */
function growingSchema({ beliefs }: Argument) {
  const mayMatter = ({ id, if_left_out }: Belief, data: unknown): boolean =>
    if_left_out === "error" || valueAt(data, ["beliefs", id]) !== undefined;
  let covered: readonly Belief[] = [];
  let schema: ReturnType<typeof worldviewSchema> | undefined;
  return (data: unknown) => {
    const needed = beliefs.filter((belief) => mayMatter(belief, data));
    if (!schema || needed.some((belief) => !covered.includes(belief))) {
      covered = schema ? beliefs : needed;
      schema = worldviewSchema({ beliefs: covered });
    }
    return schema;
  };
}

function failed(diagnostics: readonly Diagnostic[], document: number): Entry {
  const numbered = diagnostics.map(({ problem, place }) => ({
    problem,
    place: { ...place, document },
  }));
  return { ok: false, diagnostics: numbered.sort(inOrderOfPlaces) };
}

/** What has no place of its own, such as how many more there are, comes last. */
function inOrderOfPlaces({ place: a }: Diagnostic, { place: b }: Diagnostic): number {
  return (
    (a.line ?? Number.MAX_SAFE_INTEGER) - (b.line ?? Number.MAX_SAFE_INTEGER) ||
    (a.column ?? 0) - (b.column ?? 0)
  );
}

/** A worldview's data after validation. */
interface RawWorldview {
  readonly name: string;
  readonly entity?: string;
  readonly reference_class?: string;
  readonly description?: string;
  readonly sources?: readonly string[];
  readonly beliefs: Readonly<Record<string, unknown>>;
  readonly expect?: Expectation | Expectation["verdict"];
}

function worldviewOf(
  document: Positioned,
  index: number,
  file: string,
  argument: Argument,
  overrides: Overrides,
): Worldview {
  const raw = document.data as RawWorldview;
  return {
    name: raw.name,
    entity: raw.entity,
    referenceClass: raw.reference_class,
    description: raw.description,
    sources: raw.sources,
    expect: typeof raw.expect === "string" ? { verdict: raw.expect } : raw.expect,
    expectPlaces: expectPlaces(raw.expect, document),
    beliefs: argument.beliefs.map((belief) => held(belief, raw, document, overrides)),
    file,
    document: index,
    line: document.place([]).line ?? 1,
  };
}

function expectPlaces(
  expect: RawWorldview["expect"],
  document: Positioned,
): ExpectationPlaces | undefined {
  if (expect === undefined) return undefined;
  if (typeof expect === "string") return { verdict: document.place(["expect"]), claims: {} };
  const places = Object.keys(expect.claims ?? {}).map(
    (claim) => [claim, document.place(["expect", "claims", claim])] as const,
  );
  return {
    verdict: expect.verdict && document.place(["expect", "verdict"]),
    tradeOff: expect.trade_off && document.place(["expect", "trade_off"]),
    claims: Object.fromEntries(places),
  };
}

function held(
  belief: Belief,
  { beliefs }: RawWorldview,
  document: Positioned,
  overrides: Overrides,
): HeldBelief {
  const { id } = belief;
  const override = overrides.get(id);
  if (override) return { id, value: override, origin: "overridden" };
  const raw = beliefs[id];
  if (raw === undefined) return { id, ...leftOut(belief) };
  const { line, column, length } = document.place(["beliefs", id]);
  const level = typeof raw === "string" && raw !== "unknown" ? raw : undefined;
  return { id, value: readBelief(belief, raw), origin: "stated", level, line, column, length };
}

/** Reads a value that the belief's schema accepts. */
export function readBelief(belief: Belief, raw: unknown): BeliefValue {
  const form = formsOf(belief).find(({ matches }) => matches(raw));
  if (!form) throw new Error(`${belief.id} was not validated`);
  return form.read(raw as never);
}

/** What counts as said by a worldview that does not mention a belief. */
export function leftOut({ if_left_out: value }: Belief): Pick<HeldBelief, "value" | "origin"> {
  if (value === "unknown" || value === "error") return { value: unknownValue, origin: "missing" };
  return { value: { kind: "value", value }, origin: "assumed" };
}

function unknownClaims(document: Positioned, { claims }: Argument): Diagnostic[] {
  const { expect } = document.data as RawWorldview;
  if (typeof expect !== "object") return [];
  const known = claims.map(({ id }) => id);
  return Object.keys(expect.claims ?? {})
    .filter((claim) => !known.includes(claim))
    .map((claim) => ({
      problem: { code: "expect/unknown-claim", claim, nearest: nearest(claim, known) },
      place: document.placeOfKey(["expect", "claims", claim]),
    }));
}
