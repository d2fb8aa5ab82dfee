import type { Argument, Belief } from "../argument/argument.js";
import { builtinBeliefs } from "../argument/builtin-beliefs.js";
import { inOrderOfPlaces, MOST_OF_A_FILE, moreOf } from "../diagnostics/bounds.js";
import type { Diagnostic } from "../diagnostics/problem.js";
import { firstIssues, type Issue } from "../document/issues.js";
import { isMapping } from "../document/mapping.js";
import { type Parsed, parseWorldviews } from "../document/parse.js";
import type { Positioned } from "../document/positioned.js";
import type { Source } from "../document/source.js";
import type { BeliefValue } from "../engine/belief.js";
import { at } from "../engine/lookup.js";
import { isEnvelope } from "./envelope.js";
import { expectPlaces, type RawExpectation, unknownClaims } from "./expected.js";
import { diagnose } from "./problems.js";
import { chanceQuantity } from "./quantity.js";
import { leftOut } from "./read-belief.js";
import {
  type BeliefsRead,
  missingBeliefs,
  readBeliefs,
  scenarioPaths,
  stateOf,
  unknownBelief,
} from "./read-beliefs.js";
import { type RawScenario, scenariosOf, withScenarios } from "./scenarios.js";
import { envelopeIssues } from "./schema.js";
import { type Stray, straysOf } from "./strays.js";
import type { HeldBelief, Scenario, Worldview } from "./worldview.js";

/** One place of the input: a worldview, or everything that is wrong with it. */
export type Entry = { readonly ok: true; readonly worldview: Worldview } | FailedRead;

/** A place of the input that is no worldview, and everything that is wrong with it. */
export interface FailedRead {
  readonly ok: false;
  readonly diagnostics: readonly Diagnostic[];
}

/** Values that take the place of what a worldview says, for one run. */
export type Overrides = ReadonlyMap<string, BeliefValue>;

/** A reader of worldviews about one argument; made once, used for every source. */
export function worldviewReader(argument: Argument, overrides: Overrides = new Map()) {
  return sourceReader(documentReader(argument, overrides));
}

/** Reads something of a document that was parsed already, the so-manieth of its file. */
export type ReadDocument<E> = (document: Positioned, index: number, file: string) => E;

/** A reader of sources: what a document gives, for each in order; an empty source is one failed entry. */
export function sourceReader<E>(read: ReadDocument<E>) {
  return (source: Source): readonly (E | FailedRead)[] => [...entriesIn(source, read)];
}

/** What the documents of a source give, one by one, so that what was parsed need not be kept. */
export function* entriesIn<E>(source: Source, read: ReadDocument<E>): Iterable<E | FailedRead> {
  const { file } = source;
  let count = 0;
  for (const each of parseWorldviews(source)) yield entryOf(each, ++count, file, read);
  if (count === 0) yield emptyEntry(file);
}

/** What the so-manieth document of a file gives. */
export function entryOf<E>(
  parsed: Parsed,
  index: number,
  file: string,
  read: ReadDocument<E>,
): E | FailedRead {
  return parsed.ok ? read(parsed.value, index, file) : failed(parsed.diagnostics, index);
}

/** What a file gives that holds nothing. */
export function emptyEntry(file: string): FailedRead {
  return {
    ok: false,
    diagnostics: [{ problem: { code: "input/empty", path: file }, place: { file } }],
  };
}

/**
 * A reader of single worldviews that were parsed already.
 *
 * @param rivals the other arguments of the run, which ask for beliefs and claims of their own; where there
 * are any, what is left out that must not be is unknown
 */
export function documentReader(
  argument: Argument,
  overrides: Overrides = new Map(),
  rivals: readonly Argument[] = [],
): ReadDocument<Entry> {
  const askedByRivals = rivals.flatMap(({ beliefs }) => beliefs.map(({ id }) => id));
  const elsewhere = new Set([...builtinBeliefs(), ...askedByRivals]);
  const missing = (document: Positioned, strays: readonly Stray[]): readonly Diagnostic[] =>
    rivals.length > 0 ? [] : missingBeliefs(document, argument, overrides, strays);

  /** All that is wrong, of what a schema found and of what was read. */
  const faultsOf = (
    document: Positioned,
    file: string,
    found: readonly Issue[],
    beliefs: BeliefsRead,
    scenarios: readonly BeliefsRead[],
  ): Diagnostic[] => {
    const { issues, more } = firstIssues(found, MOST_OF_A_FILE);
    const ids = [...new Set([...argument.beliefs.map(({ id }) => id), ...askedByRivals])];
    const unknown = beliefs.unknown.slice(0, MOST_OF_A_FILE);
    const strays = straysOf({ beside: keysBeside(issues), below: unknown }, document, argument);
    const paths = scenarioPaths(document);
    const unlisted =
      [beliefs, ...scenarios].reduce((sum, read) => sum + read.more, more) +
      beliefs.unknown.length -
      unknown.length;
    return [
      ...issues.flatMap((issue) => diagnose(issue, document, ids)),
      ...[beliefs, ...scenarios].flatMap(({ diagnostics }) => diagnostics),
      ...unknown.map((key) => unknownBelief(key, document, ids, elsewhere)),
      ...scenarios.flatMap((read, index) =>
        read.unknown.map((key) => unknownBelief(key, document, ids, elsewhere, paths[index])),
      ),
      ...strays.flatMap(({ belief, path }) => stateOf(belief, document, path).diagnostics),
      ...missing(document, strays),
      ...(unlisted > 0 ? [moreOf(file, unlisted)] : []),
    ];
  };

  return (document, index, file) => {
    if (isArgument(document)) {
      const problem = { code: "worldview/an-argument", file } as const;
      return failed([{ problem, place: document.place([]) }], index);
    }
    const found = isEnvelope(document.data) ? [] : envelopeIssues(document.data);
    const beliefs = readBeliefs(document, argument, elsewhere);
    const scenarios = scenarioPaths(document).map((path) =>
      readBeliefs(document, argument, elsewhere, path),
    );
    const diagnostics = isInOrder(found, [beliefs, ...scenarios])
      ? [...missing(document, [])]
      : faultsOf(document, file, found, beliefs, scenarios);
    if (diagnostics.length === 0) {
      diagnostics.push(...unknownClaims(document, [argument, ...rivals]));
    }
    if (diagnostics.length > 0) return failed(diagnostics, index);
    const source = { document, index, file };
    return { ok: true, worldview: worldviewOf(source, argument, beliefs, scenarios, overrides) };
  };
}

/** Whether nothing is wrong with what was read, save for what is not there. */
function isInOrder(found: readonly Issue[], read: readonly BeliefsRead[]): boolean {
  return (
    found.length === 0 &&
    read.every(({ diagnostics, unknown }) => diagnostics.length === 0 && unknown.length === 0)
  );
}

/** Whether a document is an argument, which has claims, or says what it extends, and never a name. */
function isArgument({ data }: Positioned): boolean {
  if (!isMapping(data) || data.name !== undefined) return false;
  return Array.isArray(data.claims) || (data.extends !== undefined && data.id !== undefined);
}

/** The unknown keys beside `beliefs` that a schema found. */
function keysBeside(issues: readonly Issue[]): readonly string[] {
  return issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" && issue.path.length === 0 ? issue.keys : [],
  );
}

function failed(diagnostics: readonly Diagnostic[], document: number): FailedRead {
  const numbered = diagnostics.map(({ problem, place }) => ({
    problem,
    place: { ...place, document },
  }));
  return { ok: false, diagnostics: numbered.sort(inOrderOfPlaces) };
}

/** A worldview's data after validation. */
interface RawWorldview {
  readonly name: string;
  readonly entity?: string;
  readonly reference_class?: string;
  readonly description?: string;
  readonly sources?: readonly string[];
  readonly date?: string | number;
  readonly argument?: string | readonly string[];
  readonly scenarios?: readonly RawScenario[];
  readonly expect?: RawExpectation;
}

interface SourceOfOne {
  readonly document: Positioned;
  readonly index: number;
  readonly file: string;
}

function worldviewOf(
  { document, index, file }: SourceOfOne,
  argument: Argument,
  { stated, notAsked }: BeliefsRead,
  inside: readonly BeliefsRead[],
  overrides: Overrides,
): Worldview {
  const raw = document.data as RawWorldview;
  const scenarios = raw.scenarios?.map((each, place): Scenario => {
    const { name, chance, note } = each;
    const { line } = document.place(["scenarios", place]);
    const read = at(inside, place).stated;
    const beliefs = argument.beliefs.flatMap(({ id }) => {
      const held = overrides.has(id) ? undefined : read.get(id);
      return held ? [held] : [];
    });
    return { name, chance: chanceQuantity().read(chance), note, beliefs, line };
  });
  const cases = scenarios && scenariosOf(scenarios, { file, document: index });
  const beliefs = argument.beliefs.map((belief) => {
    const outside = held(belief, stated, overrides);
    return scenarios && cases ? withScenarios(outside, scenarios, cases) : outside;
  });
  return {
    name: raw.name,
    entity: raw.entity,
    referenceClass: raw.reference_class,
    description: raw.description,
    sources: raw.sources,
    date: raw.date?.toString(),
    argument: typeof raw.argument === "string" ? [raw.argument] : raw.argument,
    expect: typeof raw.expect === "string" ? { verdict: raw.expect } : raw.expect,
    expectPlaces: expectPlaces(raw.expect, document),
    beliefs,
    scenarios,
    notAsked: [...new Set([notAsked, ...inside.map((read) => read.notAsked)].flat())],
    file,
    document: index,
    line: document.place([]).line ?? 1,
  };
}

function held(
  belief: Belief,
  stated: ReadonlyMap<string, HeldBelief>,
  overrides: Overrides,
): HeldBelief {
  const { id } = belief;
  const override = overrides.get(id);
  if (override) return { id, value: override, origin: "overridden" };
  return stated.get(id) ?? { id, ...leftOut(belief) };
}
