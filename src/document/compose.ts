/** From a YAML syntax tree to parts: anchors, aliases and merge keys are resolved on the way. */
import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
} from "yaml";
import type { Problem } from "../diagnostics/problem.js";
import { type Entry, listPart, mappingPart, type Part, type Span } from "./part.js";

/** A problem of a document and the part of the text that has it. */
export interface Fault extends Span {
  readonly problem: Problem;
}

export type Composed =
  | { readonly ok: true; readonly part: Part }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * The parts of a document that has no syntax errors and is not deep; or its repeated keys and the
 * aliases that stand for nothing, for themselves, or for more than `aliasLimit` values.
 */
export function composeParts(document: Document, aliasLimit: number): Composed {
  const composition = new Composition(aliasLimit);
  const part = composition.part(document.contents as Node | null, { from: 0, to: 0 });
  const { faults } = composition;
  return faults.length > 0 ? { ok: false, faults } : { ok: true, part };
}

/** What an anchor names; its part is missing while it is being composed. */
interface Anchor {
  part?: Part;
  /** How many values it holds, those of its aliases counted each time. */
  values: number;
}

class Composition {
  readonly faults: Fault[] = [];
  readonly #anchors = new Map<string, Anchor>();
  readonly #aliasLimit: number;
  #values = 0;
  #copies = 0;

  constructor(aliasLimit: number) {
    this.#aliasLimit = aliasLimit;
  }

  /** The part of a node; `around` is where it would stand if there is none. */
  part(node: unknown, around: Span): Part {
    const span = spanOf(node, around);
    if (isAlias(node)) return this.#copy(node.source, span);
    const name = isMap(node) || isSeq(node) || isScalar(node) ? node.anchor : undefined;
    if (name === undefined) return this.#content(node, span);
    const before = this.#values;
    const anchor: Anchor = { values: 0 };
    this.#anchors.set(name, anchor);
    anchor.part = this.#content(node, span);
    anchor.values = this.#values - before;
    return anchor.part;
  }

  #content(node: unknown, span: Span): Part {
    this.#values++;
    if (isMap(node)) return mappingPart(this.#entries(node, span), span);
    if (isSeq(node))
      return listPart(
        node.items.map((item) => this.#item(item, span)),
        span,
      ); // prettier-ignore
    return { ...scalar(node), ...span };
  }

  /** An item of a list; those of ordered maps are pairs. */
  #item(item: unknown, span: Span): Part {
    if (!isPair(item)) return this.part(item, span);
    return mappingPart(this.#entries({ items: [item] }, span), span);
  }

  #copy(name: string, span: Span): Part {
    const anchor = this.#anchors.get(name);
    if (!anchor?.part) {
      const code = anchor ? "yaml/circular-alias" : "yaml/unknown-anchor";
      this.faults.push({ problem: { code, anchor: name }, ...span });
      // Entries, so that it is not blamed for being no mapping as well.
      return { data: null, entries: new Map(), ...span };
    }
    this.#values += anchor.values;
    const before = this.#copies;
    this.#copies += anchor.values;
    if (before <= this.#aliasLimit && this.#copies > this.#aliasLimit) {
      const problem = { code: "yaml/too-many-aliases", limit: this.#aliasLimit } as const;
      this.faults.push({ problem, ...span });
    }
    // To merge what is refused would take as long as if it were not.
    if (this.#copies > this.#aliasLimit) return { data: null, entries: new Map(), ...span };
    return { ...anchor.part, ...span };
  }

  #entries({ items }: Pick<YAMLMap, "items">, span: Span): Map<string, Entry> {
    const entries = new Map<string, Entry>();
    const merged: Part[] = [];
    for (const pair of items) {
      const key = this.part(pair.key, span);
      const value = this.part(pair.value, key);
      if (isMergeKey(pair)) for (const source of this.#sources(value)) merged.push(source);
      else this.#add(entries, nameOf(pair.key, key), { key, value });
    }
    for (const { entries: more = [] } of merged) {
      for (const [name, entry] of more) if (!entries.has(name)) entries.set(name, entry);
    }
    return entries;
  }

  #add(entries: Map<string, Entry>, name: string, entry: Entry): void {
    const { from, to } = entry.key;
    if (entries.has(name)) this.faults.push({ problem: { code: "yaml/duplicate-key" }, from, to });
    entries.set(name, entry);
  }

  #sources(value: Part): readonly Part[] {
    const sources = value.items ?? [value];
    const wrong = sources.find(({ entries }) => !entries);
    if (!wrong) return sources;
    const { from, to } = wrong;
    this.faults.push({ problem: { code: "yaml/bad-merge" }, from, to });
    return [];
  }
}

function spanOf(node: unknown, around: Span): Span {
  const range = (node as Node | null)?.range;
  return range ? { from: range[0], to: range[1] } : { from: around.from, to: around.to };
}

function isMergeKey({ key }: Pair): boolean {
  if (!isScalar(key)) return false;
  return typeof key.value === "symbol" || (key.value === "<<" && key.type === "PLAIN");
}

/**
 * A scalar as JSON could say it. What YAML 1.1 or a tag makes of a text besides, such as a date, stays
 * the text.
 */
function scalar(node: unknown): Pick<Part, "data" | "written"> {
  if (!isScalar(node)) return { data: null, written: "" };
  const { value, source: written = "" } = node;
  if (typeof value === "string") return { data: value };
  const isPlain = value === null || typeof value === "number" || typeof value === "boolean";
  return { data: isPlain ? value : written, written };
}

/**
 * A key as it is written: 1.10 is not 1.1, and 0x1 is not 1. One that is no scalar, as YAML would
 * write it in a line.
 */
function nameOf(node: unknown, { data, written, entries, items }: Part): string {
  return entries || items ? String(node) : (written ?? String(data));
}
