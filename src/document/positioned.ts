import { type Document, isAlias, isMap, isSeq, type Node, type Pair } from "yaml";
import type { Place } from "../diagnostics/problem.js";
import type { Locator } from "./source.js";

export type Path = readonly PropertyKey[];

/** One worldview or argument as plain data that knows where each part of it stands. */
export interface Positioned {
  readonly data: unknown;
  /** Where the value at a path stands; if there is none, the nearest thing around it. */
  place(path: Path): Place;
  /** Where the key of a path's last step stands. */
  placeOfKey(path: Path): Place;
}

/** The part of a YAML document below a node. */
export function positioned(
  data: unknown,
  root: Node | null,
  document: Document,
  locator: Locator,
): Positioned {
  const placeOf = (node: unknown): Place => {
    const range = (node as Node | null)?.range ?? root?.range ?? document.range;
    return locator.place(range?.[0] ?? 0, range?.[1] ?? 0);
  };
  const resolve = (node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node);
  const pairAt = (node: unknown, key: PropertyKey): Pair | undefined => {
    const target = resolve(node);
    if (!isMap(target)) return undefined;
    return target.items.find((pair) => String(pair.key) === String(key)) ?? merged(target, key);
  };
  const merged = (map: { items: Pair[] }, key: PropertyKey): Pair | undefined => {
    const source = resolve(map.items.find((pair) => String(pair.key) === "<<")?.value);
    const sources = isSeq(source) ? source.items : [source];
    return sources.map((each) => pairAt(each, key)).find(Boolean);
  };
  const step = (node: unknown, key: PropertyKey): unknown => {
    const target = resolve(node);
    return isSeq(target) ? target.items[Number(key)] : pairAt(node, key)?.value;
  };
  const lastOn = (path: Path): unknown => {
    let node: unknown = root;
    for (const key of path) {
      const next = step(node, key);
      if (next === undefined || next === null) return pairAt(node, key)?.key ?? node;
      node = next;
    }
    return node;
  };
  return {
    data,
    place: (path) => placeOf(lastOn(path)),
    placeOfKey(path) {
      const parent = lastOn(path.slice(0, -1));
      return placeOf(pairAt(parent, path.at(-1) as PropertyKey)?.key ?? parent);
    },
  };
}
