/** What is said of where a worldview comes from: its date, its sources, the argument it was written for. */
import type { Argument } from "../../argument/argument.js";
import { type HeldBelief, isForAnother, type Worldview } from "../../worldview/worldview.js";
import { address, code, joined, listed, quiet, strong } from "../page/build.js";
import type { Item, Text } from "../page/tree.js";
import { beliefOf, shownValue } from "./values.js";

export const EVIDENCE_TITLE = "Where this is documented";

/** What a worldview is called, and as of when it is. */
export function datedName({ name, date }: Worldview): Text {
  return date === undefined ? strong(name) : [strong(name), quiet(`, ${date}`)];
}

/** Said of a worldview that was written for other arguments than the one at hand. */
export function writtenForTexts(worldview: Worldview, argument: Argument): readonly Text[] {
  if (!isForAnother(worldview, argument)) return [];
  const { argument: names = [] } = worldview;
  const others = listed(names.map(code), "and");
  return [
    ["Written for the argument ", others, ", and evaluated by ", code(argument.definition.id), "."],
  ];
}

/** The beliefs that it states and that only other arguments ask. */
export function notAskedTexts({ notAsked }: Worldview): readonly Text[] {
  if (notAsked.length === 0) return [];
  return [["Stated, and not asked by this argument: ", joined(notAsked.map(code), ", "), "."]];
}

/** Where a worldview is documented, and each belief of which that is said, with what is noted of it. */
export function evidenceItems(worldview: Worldview, argument: Argument): readonly Item[] {
  const { sources = [], beliefs, scenarios = [] } = worldview;
  const isDocumented = (held: HeldBelief): boolean => !!held.sources || held.note !== undefined;
  return [
    ...sources.map((source): Item => ({ text: withAddresses(source) })),
    ...beliefs.filter(isDocumented).map((held) => itemOf(held, argument)),
    ...scenarios.flatMap(({ name, beliefs: inside }) =>
      inside.filter(isDocumented).map((held) => itemOf(held, argument, ` (${name})`)),
    ),
  ];
}

function itemOf(
  { id, value, sources = [], note }: HeldBelief,
  argument: Argument,
  where = "",
): Item {
  const said = [...(note === undefined ? [] : [note]), ...sources];
  const what = `${shownValue(value, beliefOf(argument, id).domain)}${where}: `;
  return { text: [code(id), " ", what, joined(said.map(withAddresses), "; ")] };
}

/** An address of the web, without the punctuation that ends a clause. */
const ADDRESS = /(\bhttps?:\/\/\S*[^\s.,;:!?)\]}>"'])/i;

/** A text of which the addresses can be followed. */
export function withAddresses(text: string): Text {
  return text.split(ADDRESS).map((part, index) => (index % 2 === 1 ? address(part) : part));
}
