/** Whose worldviews are whose: several of one holder are that holder at several times or in several moods. */
import { at } from "../engine/lookup.js";
import { nameKey } from "../engine/reference-class.js";
import type { Entry } from "../worldview/read.js";
import type { SeveralEntry } from "../worldview/read-several.js";
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
  return ordered(
    entries,
    entries.map((entry) => (entry.ok ? entry.worldview : undefined)),
  );
}

/** The same of worldviews that are put beside several arguments. */
export function severalInDateOrder(entries: readonly SeveralEntry[]): readonly SeveralEntry[] {
  return ordered(
    entries,
    entries.map((entry) => (entry.ok ? entry.worldviews[0] : undefined)),
  );
}

/** @param worldviews of the entries; undefined of what is none */
function ordered<E>(
  entries: readonly E[],
  worldviews: readonly (Worldview | undefined)[],
): readonly E[] {
  const inOrder = [...entries];
  for (const places of placesOfDated(worldviews)) {
    const dateAt = (place: number): string => worldviews[place]?.date ?? "";
    // Dates are written with the year first, so their texts are in their order.
    const sorted = places.toSorted((a, b) =>
      dateAt(a) < dateAt(b) ? -1 : Number(dateAt(a) > dateAt(b)),
    );
    places.forEach((place, index) => {
      inOrder[place] = entries[at(sorted, index)] as E;
    });
  }
  return inOrder;
}

/** Where the dated worldviews of each holder stand. */
function placesOfDated(
  worldviews: readonly (Worldview | undefined)[],
): Iterable<readonly number[]> {
  const places = new Map<string, number[]>();
  worldviews.forEach((worldview, place) => {
    if (worldview?.date === undefined) return;
    const key = holderKey(worldview);
    const known = places.get(key);
    if (known) known.push(place);
    else places.set(key, [place]);
  });
  return places.values();
}
