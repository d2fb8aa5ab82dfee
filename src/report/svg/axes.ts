import { lanes, type Stretch } from "../map/lanes.js";
import type { Layout } from "../map/layout.js";
import { quarterTicks, type Tick, ticksOf } from "../map/ticks.js";
import type { Frame } from "./field.js";
import { CHARACTER, LINE } from "./lines.js";
import { type Element, element } from "./xml.js";

const TICK = 6;

/** An axis drawn, and how far its labels reach from the field. */
export interface DrawnAxis {
  readonly elements: (frame: Frame) => readonly Element[];
  readonly depth: number;
}

/** The axis below the field. */
export function acrossAxis(x: Layout, levels: Levels): DrawnAxis {
  const { labelled, bare } = spread(worded(x, levels), ({ text }) => width(text) + CHARACTER);
  const elements = ({ left, bottom }: Frame): readonly Element[] => [
    line(left, bottom, left + x.length, bottom),
    ...bare.map(({ at }) => line(left + at, bottom, left + at, bottom + TICK / 2)),
    ...labelled.flatMap((lane, index) =>
      lane.flatMap(({ text, at, kind }) => {
        if (kind === "quarter" && index > 0)
          return [line(left + at, bottom, left + at, bottom + 3)];
        const top = bottom + TICK + index * LINE;
        return [
          ...(kind === "band" ? [] : [line(left + at, bottom, left + at, top)]),
          label(text, left + at, top + LINE - 4, "middle"),
        ];
      }),
    ),
  ];
  return { elements, depth: TICK + labelled.length * LINE };
}

/** The axis to the left of the field. */
export function upAxis(y: Layout, levels: Levels): DrawnAxis {
  const ticks = worded(y, levels);
  const lane = Math.max(...ticks.map(({ text }) => width(text))) + CHARACTER;
  const { labelled, bare } = spread(ticks, () => LINE);
  const elements = ({ left, bottom }: Frame): readonly Element[] => [
    line(left, bottom, left, bottom - y.length),
    ...bare.map(({ at }) => line(left - TICK / 2, bottom - at, left, bottom - at)),
    ...labelled.flatMap((each, index) =>
      each.flatMap(({ text, at, kind }) => {
        if (kind === "quarter" && index > 0)
          return [line(left - 3, bottom - at, left, bottom - at)];
        const end = left - TICK - index * lane;
        return [
          ...(kind === "band" ? [] : [line(end, bottom - at, left, bottom - at)]),
          label(text, end - 4, bottom - at + 4, "end"),
        ];
      }),
    ),
  ];
  return { elements, depth: TICK + 4 + labelled.length * lane };
}

/** Words for some values of an axis. */
export type Levels = Readonly<Record<string, number>>;

/** The ticks with those at quarters, level names and knife edges beside their values. */
function worded(layout: Layout, levels: Levels): readonly Tick[] {
  const ticks = ticksOf(layout, 0);
  return [...ticks, ...quarterTicks(layout, ticks)].map((tick) => {
    const level = Object.entries(levels).find(([, value]) => value === tick.value)?.[0];
    const words = [tick.text, level, tick.isKnifeEdge && "knife edge"].filter(Boolean);
    return { ...tick, text: words.join(" ") };
  });
}

interface Spread {
  /** Labelled ticks, in lanes. */
  readonly labelled: readonly (readonly (Tick & Stretch)[])[];
  /** Quarters whose label would be in the way of another one. */
  readonly bare: readonly Tick[];
}

/** Spreads ticks over lanes; quarters give way. */
function spread(ticks: readonly Tick[], extent: (tick: Tick) => number): Spread {
  const all = ticks.map((tick) => withExtent(tick, extent(tick)));
  const isBare = (tick: Tick & Stretch): boolean =>
    tick.kind === "quarter" &&
    all.some((other) => other !== tick && other.start < tick.end && tick.start < other.end);
  return { labelled: lanes(all.filter((tick) => !isBare(tick))), bare: all.filter(isBare) };
}

function withExtent(tick: Tick, extent: number) {
  return { ...tick, start: tick.at - extent / 2, end: tick.at + extent / 2 };
}

function width(text: string): number {
  return text.length * CHARACTER;
}

function line(x1: number, y1: number, x2: number, y2: number): Element {
  return element("line", { x1, y1, x2, y2, class: "rc-line" });
}

function label(text: string, x: number, y: number, anchor: "middle" | "end"): Element {
  return element("text", { x, y, class: "rc-text rc-ink", "text-anchor": anchor }, text);
}
