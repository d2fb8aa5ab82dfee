import type { Place } from "../diagnostics/problem.js";
import type { Entry, Part, Span } from "./part.js";
import type { Locator } from "./source.js";

export type Path = readonly PropertyKey[];

/** One worldview or argument as plain data that knows where each part of it stands. */
export interface Positioned {
  readonly data: unknown;
  /** Where the value at a path stands; if there is none, the key of what should hold it. */
  place(path: Path): Place;
  /** Where the key of a path's last step stands. */
  placeOfKey(path: Path): Place;
}

/** The data and the places below a part of a document. */
export function positioned(root: Part, locator: Locator): Positioned {
  const placeOf = ({ from, to }: Span): Place => locator.place(from, to);
  return {
    data: root.data,
    place: (path) => placeOf(spanAt(root, path)),
    placeOfKey: (path) => placeOf(keyAt(root, path)),
  };
}

function spanAt(root: Part, path: Path): Span {
  let part = root;
  let holder: Span = startOf(root);
  for (const step of path) {
    const entry = entryOf(part, step);
    const next = entry?.value ?? part.items?.[Number(step)];
    if (!next) return holder;
    part = next;
    holder = entry?.key ?? startOf(next);
  }
  return part;
}

function keyAt(root: Part, path: Path): Span {
  let part = root;
  for (const step of path.slice(0, -1)) {
    const next = entryOf(part, step)?.value ?? part.items?.[Number(step)];
    if (!next) return startOf(part);
    part = next;
  }
  const last = path.at(-1);
  return (last === undefined ? undefined : entryOf(part, last)?.key) ?? startOf(part);
}

function entryOf({ entries }: Part, step: PropertyKey): Entry | undefined {
  return entries?.get(String(step));
}

/** A mapping as a whole would mark its first line, which is not what is wrong. */
function startOf({ from }: Span): Span {
  return { from, to: from + 1 };
}
