/** A part of a document: its plain data, where it stands, and the parts it is made of. */
export interface Part extends Span {
  readonly data: unknown;
  /** Of a scalar of YAML that is no text: the text as written, which it is as a key. */
  readonly written?: string | undefined;
  /** Of a mapping: what it says under each key, merged keys included. */
  readonly entries?: ReadonlyMap<string, Entry> | undefined;
  /** Of a list. */
  readonly items?: readonly Part[] | undefined;
}

/** Offsets into the text, the end excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Entry {
  readonly key: Span;
  readonly value: Part;
}

/** The part that is a mapping of some entries. */
export function mappingPart(entries: ReadonlyMap<string, Entry>, { from, to }: Span): Part {
  const data: Record<string, unknown> = {};
  for (const [key, { value }] of entries) setKey(data, key, value.data);
  return { data, from, to, entries };
}

/** The part that is a list of some items. */
export function listPart(items: readonly Part[], { from, to }: Span): Part {
  return { data: items.map(({ data }) => data), from, to, items };
}

// An assignment to __proto__ would change what the object inherits instead of giving it a key.
function setKey(data: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== "__proto__") data[key] = value;
  else Object.defineProperty(data, key, { value, enumerable: true, configurable: true });
}
