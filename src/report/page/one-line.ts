/** Parts of blocks as one line each, for formats that do not set them in columns. */
import { joined, marked, quiet, strong } from "./build.js";
import type { Entry, Fact, Item, Outcome, Row, Text } from "./tree.js";

/** An item of a list: its mark, its name, what there is to say. */
export function itemText({ mark, term, text }: Item): Text {
  return [
    ...(mark === undefined ? [] : [marked(mark), " "]),
    ...(term === undefined ? [] : [strong(term), " "]),
    text,
  ];
}

/** What a row is about, with its mark: "≠ misuse_weight". */
export function rowText({ mark, label }: Row): Text {
  return mark === undefined ? label : [marked(mark), " ", label];
}

/** What is asked, what was found, and where: "✔ it ranks itself best: moral_rank = 1 (line 9)". */
export function factText({ mark, cells }: Fact): Text {
  const where = cells.length > 1 ? cells.at(-1) : undefined;
  const said = joined(where === undefined ? cells : cells.slice(0, -1), ": ");
  return [marked(mark), " ", said, ...(where === undefined ? [] : [" ", quiet(["(", where, ")"])])];
}

/** "if it ranked itself second or lower → silent". */
export function outcomeText({ when, gives }: Outcome): Text {
  return [when, " ", marked("so"), " ", gives];
}

/** The head of an entry. */
export function headText({ mark, title }: Entry): Text {
  return mark === undefined ? title : [marked(mark), " ", title];
}

/** What stands beside the head of an entry or below it; none if there is no such thing. */
export function asideText({ aside, subtitle }: Pick<Entry, "aside" | "subtitle">): readonly Text[] {
  const parts = [aside, subtitle].filter((part) => part !== undefined);
  return parts.length === 0 ? [] : [joined(parts, " · ")];
}
