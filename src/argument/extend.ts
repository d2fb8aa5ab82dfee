/**
 * Arguments that extend another one: its parts are replaced by their ids, added, or removed. What comes
 * out is an argument like any other, whose every part knows where in the file at hand it stands.
 */
import { nearest } from "../diagnostics/nearest.js";
import type { Diagnostic, Place, Problem } from "../diagnostics/problem.js";
import { kindOf, valueAt } from "../document/issues.js";
import { isMapping } from "../document/mapping.js";
import type { Path, Positioned } from "../document/positioned.js";
import { builtinArguments } from "./builtin.js";
import { builtinNames, isBuiltin } from "./default.js";

/** The sections that are mappings, by id. */
const MAPPINGS = ["sides", "parameters", "beliefs", "terms"] as const;
/** The sections that are lists, with the key that names an entry. */
const LISTS = { claims: "id", measures: "name" } as const;

type Data = Readonly<Record<string, unknown>>;

/** An argument made of another one and a file, or what is wrong with the file. */
export type Extended =
  | {
      readonly ok: true;
      readonly document: ExtendedDocument;
      /** What is wrong with how the other one is extended, though all else can be read. */
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export interface ExtendedDocument extends Positioned {
  /** A path as its author counts, in the file; the same where the file does not have it. */
  pathInFile(path: Path): Path;
  /** A problem at a path, told where it is best mended: at what was removed, if that is missed. */
  diagnose(problem: Problem, path: Path): Diagnostic;
  /** At a part that the base does not have, but one of nearly its name: that this may be what is meant. */
  misspelt(path: Path): Diagnostic | undefined;
}

/** A document as it is, or made whole if it extends another argument. */
export function extended(document: Positioned): Extended {
  const { data } = document;
  if (!isMapping(data) || data.extends === undefined) {
    const diagnose = (problem: Problem, path: Path) => ({ problem, place: document.place(path) });
    const same = { diagnose, pathInFile: (path: Path) => path, misspelt: () => undefined };
    return { ok: true, document: { ...document, ...same }, diagnostics: [] };
  }
  const wrong = wrongTypes(data, document);
  if (wrong.length > 0) return { ok: false, diagnostics: wrong };
  const name = String(data.extends);
  if (!isBuiltin(name)) {
    const near = nearest(name, builtinNames);
    const facts = { name, nearest: near, known: builtinNames };
    const problem = { code: "argument/unknown-base", ...facts } as const;
    return { ok: false, diagnostics: [{ problem, place: document.place(["extends"]) }] };
  }
  return extend(builtinArguments[name] as unknown as Data, data, document);
}

/** What cannot be read of how another argument is extended, and entries of a list that are there twice. */
function wrongTypes(own: Data, document: Positioned): readonly Diagnostic[] {
  const { extends: name, remove = [] } = own;
  const wrong = (path: Path, want: string): Diagnostic => ({
    problem: {
      code: "argument/wrong-type",
      key: path.join("."),
      want,
      found: kindOf(valueAt(own, path)),
    },
    place: document.place(path),
  });
  if (typeof name !== "string") return [wrong(["extends"], "the name of a built-in argument")];
  if (!Array.isArray(remove)) return [wrong(["remove"], "a list of ids")];
  return [
    ...remove.flatMap((id, index) =>
      typeof id === "string" ? [] : [wrong(["remove", index], "the id of what is left out")],
    ),
    ...Object.entries(LISTS).flatMap(([section, key]) => {
      const names = listOf(own[section]).map((entry) => mappingOf(entry)[key]);
      return names.flatMap((id, index): readonly Diagnostic[] => {
        if (typeof id !== "string" || names.indexOf(id) === index) return [];
        const kind = section === "claims" ? "claim" : "measure";
        const problem = { code: "argument/duplicate-id", kind, id } as const;
        return [{ problem, place: document.place([section, index, key]) }];
      });
    }),
  ];
}

function extend(base: Data, own: Data, document: Positioned): Extended {
  const removed = removals(own);
  const known = idsOf(base);
  const diagnostics = removed
    .filter(({ id }) => !known.includes(id))
    .map(({ id, path }): Diagnostic => {
      const near = nearest(id, known);
      const problem = { code: "argument/nothing-to-remove", id, nearest: near } as const;
      return { problem, place: document.place(path) };
    });
  const gone = new Set(removed.map(({ id }) => id));
  // A side may be called as a claim is, and carries much more: it goes where nothing else has the name.
  const others = idsOf({ ...base, sides: {} });
  const sidesGone = new Set([...gone].filter((id) => !others.includes(id)));
  const lists = Object.entries(LISTS).map(
    ([section, key]) => [section, mergedList(base[section], own[section], key, gone)] as const,
  );
  const { remove: _, ...rest } = own;
  const data = {
    ...base,
    id: undefined,
    ...rest,
    ...Object.fromEntries(
      MAPPINGS.map((section) => {
        const left = section === "sides" ? sidesGone : gone;
        return [section, mergedMapping(base[section], own[section], left)];
      }),
    ),
    ...Object.fromEntries(lists.map(([section, { entries }]) => [section, entries])),
  };
  const origins = new Map(lists.map(([section, { from }]) => [section, from]));
  const inFile = (path: Path): Path => ownPath(path, own, base, origins);
  return {
    ok: true,
    diagnostics,
    document: {
      data: withoutUndefined(data),
      place: (path) => document.place(inFile(path)),
      placeOfKey: (path) => document.placeOfKey(inFile(path)),
      misspelt: ([section = "", entry = ""]) =>
        misspelt(String(section), entry, { base, data, place: (at) => document.place(inFile(at)) }),
      pathInFile: (path) => (inFile(path)[0] === "extends" ? path : inFile(path)),
      diagnose: (problem, path) => {
        const missed =
          problem.code === "argument/unknown-reference"
            ? removed.find(({ id }) => id === problem.id)
            : undefined;
        if (!missed) return { problem, place: document.place(inFile(path)) };
        const needed = { id: missed.id, by: ownerOf(path, lists) } as const;
        return {
          problem: { code: "argument/removed-but-needed", ...needed },
          place: document.place(missed.path),
        };
      },
    },
  };
}

/** The kind of an entry of each section. */
const KINDS = {
  sides: "side",
  parameters: "parameter",
  beliefs: "belief",
  terms: "term",
  claims: "claim",
  measures: "measure",
} as const;

/** See `ExtendedDocument.misspelt`. */
function misspelt(
  section: string,
  entry: PropertyKey,
  { base, data, place }: { base: Data; data: Data; place: (path: Path) => Place },
): Diagnostic | undefined {
  if (!isSection(section)) return undefined;
  const key = section === "claims" || section === "measures" ? LISTS[section] : undefined;
  const id = key ? mappingOf(listOf(data[section])[Number(entry)])[key] : entry;
  const known = key
    ? listOf(base[section]).map((each) => String(mappingOf(each)[key]))
    : Object.keys(mappingOf(base[section]));
  if (typeof id !== "string" || known.includes(id)) return undefined;
  const near = nearest(id, known);
  if (near === undefined) return undefined;
  const facts = { kind: KINDS[section], id, nearest: near, known } as const;
  const problem = { code: "argument/unknown-reference", ...facts } as const;
  return { problem, place: place(key ? [section, entry, key] : [section, entry]) };
}

function isSection(section: string): section is keyof typeof KINDS {
  return Object.hasOwn(KINDS, section);
}

/** What of the argument has the part at a path: "claim key", "term best", or the key of the whole. */
function ownerOf(
  [section = "", entry = ""]: Path,
  lists: readonly (readonly [string, MergedList])[],
): string {
  const list = lists.find(([name]) => name === section)?.[1];
  const { id, name } = mappingOf(listOf(list?.entries)[Number(entry)]);
  if (list) return id === undefined ? `measure ${name}` : `claim ${id}`;
  return section === "terms" ? `term ${String(entry)}` : String(section);
}

interface Removal {
  readonly id: string;
  readonly path: Path;
}

function removals({ remove }: Data): readonly Removal[] {
  if (!Array.isArray(remove)) return [];
  return remove.map((id: string, index) => ({ id, path: ["remove", index] }));
}

/** Everything of an argument that can be removed. */
function idsOf(base: Data): readonly string[] {
  return [
    ...MAPPINGS.flatMap((section) => Object.keys(mappingOf(base[section]))),
    ...Object.entries(LISTS).flatMap(([section, key]) =>
      listOf(base[section]).map((entry) => String(mappingOf(entry)[key])),
    ),
  ];
}

/** Entries of both by id, those of the file over those of the base; null takes a key away. */
function mergedMapping(base: unknown, own: unknown, gone: ReadonlySet<string>): unknown {
  if (own !== undefined && !isMapping(own)) return own;
  const kept = Object.entries(mappingOf(base)).filter(([id]) => !gone.has(id));
  const entries = mappingOf(own);
  return Object.fromEntries([
    ...kept.map(([id, entry]) => [id, over(entry, entries[id])]),
    ...Object.entries(entries).filter(([id]) => !kept.some(([known]) => known === id)),
  ]);
}

interface MergedList {
  readonly entries: unknown;
  readonly from: readonly Origin[];
}

/** Where an entry of a list comes from. */
interface Origin {
  /** Its place in the file's list, if it has one. */
  readonly at: number | undefined;
  /** The base has it too. */
  readonly isKnown: boolean;
}

function mergedList(
  base: unknown,
  own: unknown,
  key: string,
  gone: ReadonlySet<string>,
): MergedList {
  if (own !== undefined && !Array.isArray(own)) return { entries: own, from: [] };
  const nameOf = (entry: unknown): string => String(mappingOf(entry)[key]);
  const kept = listOf(base).filter((entry) => !gone.has(nameOf(entry)));
  const entries = listOf(own);
  const names = entries.map(nameOf);
  const merged = kept.map((entry) => {
    const at = names.indexOf(nameOf(entry));
    const from: Origin = { at: at < 0 ? undefined : at, isKnown: true };
    return { entry: over(entry, entries[at]), from };
  });
  const taken = new Set(merged.map(({ from }) => from.at));
  const added = entries.flatMap((entry, at) =>
    taken.has(at) ? [] : [{ entry, from: { at, isKnown: false } }],
  );
  const all = [...merged, ...added];
  return { entries: all.map(({ entry }) => entry), from: all.map(({ from }) => from) };
}

/** A part of the base with what the file says of it. */
function over(base: unknown, own: unknown): unknown {
  if (own === undefined) return base;
  if (!isMapping(base) || !isMapping(own)) return own;
  return withoutUndefined({
    ...base,
    ...Object.fromEntries(Object.entries(own).map(([key, value]) => [key, value ?? undefined])),
  });
}

/** Where in the file a part stands; where the file names its base for what it took over. */
function ownPath(
  path: Path,
  own: Data,
  base: Data,
  origins: ReadonlyMap<string, readonly Origin[]>,
): Path {
  const [section = "", entry = "", ...rest] = path;
  const origin = origins.get(String(section))?.[Number(entry)];
  const mapped = origin ? [section, origin.at ?? "", ...rest] : path;
  const isKnown = origin?.isKnown ?? Object.hasOwn(mappingOf(base[String(section)]), entry);
  // What changes an entry of the base has some of its keys; the others are as there.
  const written = valueAt(own, mapped.slice(0, isKnown ? 3 : 2));
  return written === undefined ? ["extends"] : mapped;
}

function withoutUndefined(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}

function mappingOf(value: unknown): Data {
  return isMapping(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
