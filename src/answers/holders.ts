/** Whose worldviews are whose: several of one holder are that holder at several times or in several moods. */
import { at } from "../engine/lookup.js";
import { nameKey } from "../engine/reference-class.js";
import type { Entry } from "../worldview/read.js";
import type { Worldview } from "../worldview/worldview.js";
import type { Assessment } from "./assess.js";

/** How the holder of some worldviews is called: as its entity is first written, or else as the worldview. */
export function holderOf(members: readonly number[], all: readonly Assessment[]): string {
  const { entity, name } = at(all, at(members, 0)).worldview;
  return entity?.trim() || name;
}

/** A key that the worldviews of one holder share: its entity, or else the place of the worldview itself. */
export function holderKey({ entity, file, document, line, name }: Worldview): string {
  const key = nameKey(entity);
  // Worldviews made of plain data may share a place, so the name is part of what is the same.
  return key === "" ? JSON.stringify([file, document, line, name]) : `entity ${key}`;
}

/**
 * Puts the dated worldviews of each holder in the order of their dates, in the places that they take
 * together. All else stays where it is.
 */
export function inDateOrder(entries: readonly Entry[]): readonly Entry[] {
  const ordered = [...entries];
  for (const places of placesOfDated(entries)) {
    const sorted = places.map((place) => at(entries, place)).sort(byDate);
    places.forEach((place, index) => {
      ordered[place] = at(sorted, index);
    });
  }
  return ordered;
}

/** Dates are written with the year first, so their texts are in their order. */
function byDate(a: Entry, b: Entry): number {
  const [one = "", other = ""] = [dateOf(a), dateOf(b)];
  return one < other ? -1 : Number(one > other);
}

/** Where the dated worldviews of each holder stand. */
function placesOfDated(entries: readonly Entry[]): Iterable<readonly number[]> {
  const places = new Map<string, number[]>();
  entries.forEach((entry, place) => {
    if (!entry.ok || dateOf(entry) === undefined) return;
    const key = holderKey(entry.worldview);
    const known = places.get(key);
    if (known) known.push(place);
    else places.set(key, [place]);
  });
  return places.values();
}

function dateOf(entry: Entry): string | undefined {
  return entry.ok ? entry.worldview.date : undefined;
}
