/** The worldviews that a page has loaded, and how each argument reads one of them with some values changed. */
import type { Argument } from "../argument/argument.js";
import type { Diagnostic } from "../diagnostics/problem.js";
import { isMapping } from "../document/mapping.js";
import { parseWorldviews } from "../document/parse.js";
import type { Positioned } from "../document/positioned.js";
import type { Source } from "../document/source.js";
import type { BeliefValue } from "../engine/belief.js";
import { dataText } from "../worldview/changed.js";
import { documentReader } from "../worldview/read.js";
import { readBelief } from "../worldview/read-belief.js";
import type { SeveralEntry } from "../worldview/read-several.js";
import { rawValue, typedValue } from "../worldview/typed-value.js";
import { emptyDraft } from "../worldview/write.js";

/** Values of beliefs, as they would be typed, in place of those of a worldview. */
export type Changes = Readonly<Record<string, string>>;

/** A worldview of a page. */
export interface Loaded {
  /** What it is called in an address: short, and of no other worldview of the page. */
  readonly key: string;
  readonly name: string;
  readonly file: string;
  /** Which worldview of its file it is, from 1, and of how many. */
  readonly document: number;
  readonly of: number;
  readonly parsed: Positioned;
}

export interface Loading {
  readonly loaded: readonly Loaded[];
  /** What is wrong with those that could not be. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads sources; what cannot be read by the arguments is told and left out.
 *
 * @param before what the page has already; their keys stay theirs
 */
export function load(
  all: readonly Argument[],
  sources: readonly Source[],
  before: readonly Loaded[] = [],
): Loading {
  const loaded: Loaded[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const source of sources) {
    const documents = [...parseWorldviews(source)];
    if (documents.length === 0) {
      const { file } = source;
      diagnostics.push({ problem: { code: "input/empty", path: file }, place: { file } });
    }
    documents.forEach((parsed, index) => {
      if (!parsed.ok) {
        diagnostics.push(...parsed.diagnostics);
        return;
      }
      const place = { file: source.file, document: index + 1, of: documents.length };
      const entry = readIn(all, { ...place, parsed: parsed.value }, {});
      if (!entry.ok) {
        diagnostics.push(...entry.diagnostics);
        return;
      }
      const key = newKey(place, [...before, ...loaded]);
      const name = entry.worldviews[0]?.name ?? key;
      loaded.push({ ...place, key, name, parsed: parsed.value });
    });
  }
  return { loaded, diagnostics };
}

/** `misuse-first-lab`, `rival-labs.2`; with a number more where another worldview has that already. */
function newKey(
  { file, document, of }: Pick<Loaded, "file" | "document" | "of">,
  before: readonly Loaded[],
): string {
  const [, stem = ""] = /([^/\\]*?)(?:\.\w+)?$/.exec(file) ?? [];
  const base =
    stem
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "worldview";
  const plain = of > 1 ? `${base}.${document}` : base;
  const isTaken = (key: string): boolean => before.some((each) => each.key === key);
  let key = plain;
  for (let more = 2; isTaken(key); more++) key = `${plain}~${more}`;
  return key;
}

/** The worldview as each argument reads it with some values changed; what is wrong with it otherwise. */
export function readIn(
  all: readonly Argument[],
  { parsed, document, file }: Pick<Loaded, "parsed" | "document" | "file">,
  changes: Changes,
): SeveralEntry {
  const read = all.map((argument) => {
    const rivals = all.filter((other) => other !== argument);
    return documentReader(argument, overridesFor(argument, changes), rivals)(
      parsed,
      document,
      file,
    );
  });
  const wrong = read.find((each) => !each.ok);
  if (wrong && !wrong.ok) return wrong;
  return { ok: true, worldviews: read.flatMap((each) => (each.ok ? [each.worldview] : [])) };
}

function overridesFor({ beliefs }: Argument, changes: Changes): Map<string, BeliefValue> {
  const overrides = new Map<string, BeliefValue>();
  for (const belief of beliefs) {
    const text = changes[belief.id];
    if (text === undefined) continue;
    const read = readBelief(belief, rawValue(text));
    if (read.ok) overrides.set(belief.id, read.stated.value);
  }
  return overrides;
}

/** What a worldview's file says of a belief, as it stands there. */
export function saidOf({ parsed: { data } }: Pick<Loaded, "parsed">, belief: string): unknown {
  const beliefs = isMapping(data) ? data.beliefs : undefined;
  return isMapping(beliefs) && Object.hasOwn(beliefs, belief) ? beliefs[belief] : undefined;
}

/** What is stated of each belief, as it would be typed. */
export function typedBeliefs(all: readonly Argument[], loaded: Loaded): Changes {
  const read = readIn(all, loaded, {});
  if (!read.ok) return {};
  const typed = read.worldviews.flatMap(({ beliefs }, which) =>
    beliefs.flatMap(({ id, value, origin, level }, index) => {
      const belief = all[which]?.beliefs[index];
      if (!belief || origin !== "stated" || value.kind === "scenarios") return [];
      return [[id, level ?? typedValue(value, belief.domain)]];
    }),
  );
  return Object.fromEntries(typed) as Changes;
}

/** The key of the worldview that says nothing yet. */
export const BLANK = "new";

/** A worldview that says nothing yet, to begin with. */
export function blankSource(all: readonly Argument[]): Source {
  const { name } = emptyDraft(all[0] as Argument);
  const required = all.flatMap((each) => Object.entries(emptyDraft(each).beliefs));
  return { file: `${BLANK}.yaml`, text: dataText({ name, beliefs: Object.fromEntries(required) }) };
}
