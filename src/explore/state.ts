/** What a page shows: all of it is in its address. */
import type { Argument } from "../argument/argument.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Problem } from "../diagnostics/problem.js";
import { readBelief } from "../worldview/read-belief.js";
import { rawValue, typedValue } from "../worldview/typed-value.js";
import type { Changes, Loaded } from "./loaded.js";

export interface State {
  /** The key of the worldview that is explored. */
  readonly worldview: string;
  readonly changes: Changes;
  /** The id of the argument whose answer is shown. */
  readonly argument: string;
  /** The key of the worldview beside it. */
  readonly beside?: string | undefined;
  /** The beliefs of the map; those on which the verdict depends most if they are left out. */
  readonly x?: string | undefined;
  readonly y?: string | undefined;
}

/** What a page has, by which an address is read. */
export interface Stock {
  readonly all: readonly Argument[];
  readonly loaded: readonly Loaded[];
}

/** Why an address, or a part of it, is ignored. */
export type AddressFault =
  | { readonly kind: "version"; readonly found: string }
  | { readonly kind: "key"; readonly key: string; readonly nearest: string | undefined }
  | { readonly kind: "value"; readonly belief: string; readonly problem: Problem };

export interface ReadAddress {
  readonly state: State;
  readonly faults: readonly AddressFault[];
}

/** The form of the address; one of another form says another number. */
const VERSION = "v1";

/** What a page shows first. */
export function firstState({ all, loaded }: Stock): State {
  return {
    worldview: loaded[0]?.key ?? "",
    changes: {},
    argument: all[0]?.definition.id ?? "",
  };
}

/** `#v1/misuse-first-lab?misuse_weight=0.4&~beside=runner-up` */
export function addressOf(state: State, stock: Stock): string {
  const first = firstState(stock);
  const { worldview, changes, argument, beside, x, y } = state;
  const settings = { argument: argument === first.argument ? undefined : argument, beside, x, y };
  const parts = [
    ...Object.entries(changes),
    ...Object.entries(settings).flatMap(([name, value]) =>
      value === undefined ? [] : [[`~${name}`, value] as const],
    ),
  ].map(([name, value]) => `${written(name)}=${written(value)}`);
  const query = parts.length === 0 ? "" : `?${parts.join("&")}`;
  return `#${VERSION}/${written(worldview)}${query}`;
}

/** A word in an address: what programs that find addresses in texts would break at is escaped. */
function written(text: string): string {
  return encodeURIComponent(text).replace(/%(?:2C|3A|20)/gi, (each) =>
    each === "%20" ? "+" : each === "%2C" || each === "%2c" ? "," : ":",
  );
}

/** What an address says; what it says wrongly is told, and is as if it had not been said. */
export function stateAt(address: string, stock: Stock): ReadAddress {
  const first = firstState(stock);
  const text = address.replace(/^#/, "");
  if (text === "") return { state: first, faults: [] };
  const [, version, rest = ""] = /^(v\d+)(?:\/(.*))?$/s.exec(text) ?? [];
  if (version !== VERSION) {
    return { state: first, faults: [{ kind: "version", found: shortened(text) }] };
  }
  const [key = "", query = ""] = split(rest, "?");
  const faults: AddressFault[] = [];
  const keyIn = (name: string): string | undefined => {
    const keys = stock.loaded.map((each) => each.key);
    if (keys.includes(name)) return name;
    faults.push({ kind: "key", key: shortened(name), nearest: nearest(name, keys) });
    return undefined;
  };
  const worldview = key === "" ? first.worldview : (keyIn(read(key)) ?? first.worldview);
  let state: State = { ...first, worldview };
  for (const part of query.split("&").filter((each) => each !== "")) {
    const [name, value] = split(part, "=").map(read) as [string, string];
    if (name.startsWith("~"))
      state = withSetting(state, name.slice(1), value, { stock, faults, keyIn });
    else state = withBelief(state, name, value, stock, faults);
  }
  return { state, faults };
}

interface Finding {
  readonly stock: Stock;
  readonly faults: AddressFault[];
  readonly keyIn: (name: string) => string | undefined;
}

function withSetting(
  state: State,
  name: string,
  value: string,
  { stock: { all }, faults, keyIn }: Finding,
): State {
  const known = (among: readonly string[]): boolean => {
    if (among.includes(value)) return true;
    faults.push({ kind: "key", key: shortened(value), nearest: nearest(value, among) });
    return false;
  };
  switch (name) {
    case "argument":
      return known(all.map(({ definition }) => definition.id))
        ? { ...state, argument: value }
        : state;
    case "beside":
      return { ...state, beside: keyIn(value) };
    case "x":
    case "y":
      return known(beliefIds(all)) ? { ...state, [name]: value } : state;
    default:
      faults.push({
        kind: "key",
        key: shortened(`~${name}`),
        nearest: nearest(name, ["argument", "beside", "x", "y"]),
      });
      return state;
  }
}

function withBelief(
  state: State,
  belief: string,
  value: string,
  { all }: Stock,
  faults: AddressFault[],
): State {
  const typed = typedAs(belief, value, all);
  if (typed.ok) return { ...state, changes: { ...state.changes, [belief]: typed.text } };
  faults.push({ kind: "value", belief: shortened(belief), problem: typed.problem });
  return state;
}

export type Typed =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: Problem };

/** A value for a belief, as it was typed, in its plainest form; or what is wrong with it. */
export function typedAs(id: string, text: string, all: readonly Argument[]): Typed {
  const asked = all.flatMap(({ beliefs }) => beliefs.filter((belief) => belief.id === id));
  const [first] = asked;
  if (!first) {
    const known = beliefIds(all);
    const problem = {
      code: "belief/unknown-belief",
      belief: id,
      nearest: nearest(id, known),
      known,
    } as const;
    return { ok: false, problem };
  }
  const raw = rawValue(text);
  const found = asked.map((belief) => readBelief(belief, raw));
  for (const each of found) {
    const fault = each.ok ? undefined : each.faults[0];
    if (fault) return { ok: false, problem: fault.problem };
  }
  const [read] = found;
  if (!read?.ok) throw new Error(`a value of ${id} is neither right nor wrong`);
  const { level, value } = read.stated;
  if (value.kind === "scenarios") throw new Error("what is typed has no scenarios");
  return { ok: true, text: level ?? typedValue(value, first.domain) };
}

/** The beliefs that any of some arguments asks, each once. */
export function beliefIds(all: readonly Argument[]): readonly string[] {
  return [...new Set(all.flatMap(({ beliefs }) => beliefs.map(({ id }) => id)))];
}

function split(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

function read(word: string): string {
  try {
    return decodeURIComponent(word.replaceAll("+", "%20"));
  } catch {
    return word;
  }
}

/** Of what nobody can have meant, no more is quoted than shows what it is. */
function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}
