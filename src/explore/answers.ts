/** What follows from the state of a page: the answers of the command line, by the same functions. */
import { type AssessedEntry, assessEntry } from "../answers/assess.js";
import { type CompareAnswer, compare } from "../answers/compare.js";
import { type MapAnswer, type MapAxes, map } from "../answers/map.js";
import type { RivalsAnswer } from "../answers/rival-results.js";
import { rivals } from "../answers/rivals.js";
import { tooLargeProblem } from "../answers/too-large.js";
import type { Argument } from "../argument/argument.js";
import type { Problem } from "../diagnostics/problem.js";
import type { Flip } from "../engine/flips.js";
import type { Entry } from "../worldview/read.js";
import type { Worldview } from "../worldview/worldview.js";
import { changesOf } from "./flip-values.js";
import { BLANK, type Changes, type Loaded, readIn, typedBeliefs } from "./loaded.js";
import type { State, Stock } from "./state.js";

/** The argument whose answer is shown, and which of the page's it is. */
export function shownArgument({ all }: Stock, state: State): { argument: Argument; which: number } {
  const found = all.findIndex(({ definition }) => definition.id === state.argument);
  const which = Math.max(0, found);
  const argument = all[which];
  if (!argument) throw new Error("a page has an argument");
  return { argument, which };
}

/** A worldview of the page by its key; the first if there is none. */
export function loadedBy({ loaded }: Stock, key: string): Loaded {
  const found = loaded.find((each) => each.key === key) ?? loaded[0];
  if (!found) throw new Error("a page has a worldview");
  return found;
}

/** The worldview that is explored, as the argument shown reads it. */
export function entryOf(stock: Stock, state: State): Entry {
  return entryFor(stock, state, state.worldview, state.changes);
}

/** A worldview of the page as it was read, as the argument shown reads it. */
export function entryFor(stock: Stock, state: State, key: string, changes: Changes = {}): Entry {
  const read = readIn(stock.all, loadedBy(stock, key), changes);
  if (!read.ok) return read;
  const worldview = read.worldviews[shownArgument(stock, state).which];
  if (!worldview) throw new Error("every argument reads a worldview");
  return { ok: true, worldview };
}

/** What follows by the argument shown. */
export function assessed(stock: Stock, state: State): AssessedEntry {
  return assessEntry(shownArgument(stock, state).argument, entryOf(stock, state), {});
}

/** The verdict over two beliefs, or over one; or that it takes too much to draw that. */
export function mapOf(
  stock: Stock,
  state: State,
  worldview: Worldview,
): MapAnswer | Problem<"analysis/too-large"> {
  const { argument } = shownArgument(stock, state);
  try {
    return map(argument, worldview, axesOf(stock, state));
  } catch (error) {
    return tooLargeProblem(error);
  }
}

/**
 * The beliefs of the map that were chosen, or those on which the verdict of the worldview depends most as
 * its file has it, so that the map stays while one moves on it; undefined where the map is to pick them.
 */
function axesOf(stock: Stock, state: State): MapAxes | undefined {
  const { argument } = shownArgument(stock, state);
  const asks = (id: string | undefined): id is string =>
    argument.beliefs.some((each) => each.id === id);
  const [x, y] = [state.x, state.y].filter(asks);
  if (x !== undefined) return { x, y: y === x ? undefined : y };
  const first = entryFor(stock, state, state.worldview);
  if (Object.keys(state.changes).length === 0 || !first.ok) return undefined;
  const picked = map(argument, first.worldview).drawn.map;
  return picked && { x: picked.x.belief, y: picked.y?.belief };
}

/** The worldview beside the one that was chosen; undefined if none was. */
export function comparison(stock: Stock, state: State): CompareAnswer | undefined {
  if (state.beside === undefined) return undefined;
  const { argument } = shownArgument(stock, state);
  return compare(argument, [entryOf(stock, state), entryFor(stock, state, state.beside)]);
}

/** The worldview by each argument of the page. */
export function byEach({ all, ...stock }: Stock, state: State): RivalsAnswer {
  const read = readIn(all, loadedBy({ all, ...stock }, state.worldview), state.changes);
  return rivals(all, [read]);
}

/** Every worldview of the page by every argument, as they were read; no more than the verdicts. */
export function overview({ all, loaded }: Stock): RivalsAnswer {
  const entries = loaded.map((each) => readIn(all, each, {}));
  return rivals(all, entries, { outlook: false });
}

/** The state after a flip. */
export function flipped(stock: Stock, state: State, flip: Flip): State {
  const { argument } = shownArgument(stock, state);
  const reaches = (changes: Changes): boolean => {
    const entry = assessEntry(argument, entryFor(stock, state, state.worldview, changes), {
      outlook: false,
    });
    return entry.ok && entry.assessment.evaluation.verdict === flip.to;
  };
  const changes = changesOf(flip, argument).find((each) => reaches({ ...state.changes, ...each }));
  if (!changes) throw new Error("a flip that does not flip");
  return { ...state, changes: { ...state.changes, ...changes } };
}

/** The state whose address anybody can open: of a worldview that the page does not have, all that it says. */
export function portable(stock: Stock, own: readonly Loaded[], state: State): State {
  const isOwn = (key: string | undefined): boolean => own.some((each) => each.key === key);
  const beside = isOwn(state.beside) ? state.beside : undefined;
  if (isOwn(state.worldview)) return { ...state, beside };
  const said = loadedBy(stock, state.worldview);
  const changes = { ...typedBeliefs(stock.all, said), ...state.changes };
  return { ...state, beside, worldview: BLANK, changes };
}
