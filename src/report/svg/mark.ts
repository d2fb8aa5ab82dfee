import type { MapMember } from "../../answers/map.js";
import type { Span } from "../../engine/domain.js";
import { type Place, placesOf, type Stand } from "../map/stands.js";
import type { Drawing, Frame } from "./field.js";
import { placeLabels } from "./labels.js";
import { STRONG } from "./lines.js";
import type { Box } from "./outline.js";
import { type Element, element } from "./xml.js";

const RADIUS = 7;
const CAP = 5;

/** The marks of all worldviews on a field, and what they cover. */
export interface Marks {
  readonly elements: readonly Element[];
  readonly covered: readonly Box[];
  /** Marks have numbers, since there is no room for names. */
  readonly areNumbered: boolean;
}

/** A place on the page: x rightwards and y downwards. */
interface Spot extends Omit<Place, "up"> {
  readonly down: Stand;
}

/**
 * Marks where worldviews stand. Several have labels: their names where all of these find room beside
 * their marks, else numbers, by a key.
 */
export function standMarks(
  drawing: Drawing,
  frame: Frame,
  members: readonly MapMember[],
  names: readonly string[],
): Marks {
  const spots = members.map((member) =>
    placesOf(drawing, member, 0).map((place) => spotOf(place, frame)),
  );
  const covered = spots.flat().flatMap(boxesOf);
  const drawn = spots.flatMap((each) => each.flatMap(mark));
  if (members.length === 1) return { elements: drawn, covered, areNumbered: false };
  const { left, bottom } = frame;
  const { height, x } = drawing;
  const edge = { left: left + 2, right: left + x.length - 2, top: bottom - height + 2, bottom };
  const firsts = spots.map(mainOf);
  const numbers = members.map((_, index) => String(index + 1));
  for (const texts of [names, numbers]) {
    const wanted = firsts.map(({ across, down }, index) => ({
      x: across.at,
      y: down.at,
      width: (texts[index]?.length ?? 0) * STRONG + 2,
    }));
    const areNames = texts === names;
    if (areNames && names.some(({ length }) => length > NAME)) continue;
    const places = placeLabels(wanted, edge, covered, areNames ? "beside" : "led");
    if (!places) continue;
    const labels = places.flatMap(({ x: at, y, isLed }, index) => {
      const { across, down } = firsts[index] as Spot;
      const width = wanted[index]?.width ?? 0;
      const near = Math.max(at, Math.min(across.at, at + width));
      const text = { x: at + 1, y: y + 4.5, class: "rc-text rc-strong rc-ink rc-label" };
      return [
        ...(isLed
          ? [
              element("line", {
                x1: across.at,
                y1: down.at,
                x2: near,
                y2: y,
                class: "rc-line",
                "stroke-width": 0.75,
              }),
            ]
          : []),
        element("text", text, texts[index] ?? ""),
      ];
    });
    return {
      elements: [...drawn, ...labels],
      covered: [
        ...covered,
        ...places.map(({ x: at, y }, index) => ({
          left: at,
          right: at + (wanted[index]?.width ?? 0),
          top: y - 9,
          bottom: y + 9,
        })),
      ],
      areNumbered: !areNames,
    };
  }
  // Not even numbers find room beside their marks: they stand on them.
  const onMarks = firsts.map(({ across, down }, index) =>
    element(
      "text",
      {
        x: across.at,
        y: down.at + 4,
        class: "rc-text rc-strong rc-ink rc-label",
        "text-anchor": "middle",
      },
      numbers[index] ?? "",
    ),
  );
  return { elements: [...drawn, ...onMarks], covered, areNumbered: true };
}

/** Names of more characters than this go into a key. */
const NAME = 28;

/** Where the label of a worldview belongs: its most probable place. */
function mainOf(spots: readonly Spot[]): Spot {
  return [...spots].sort((a, b) => b.chance - a.chance)[0] as Spot;
}

function spotOf({ across, up, chance }: Place, { left, bottom }: Frame): Spot {
  return {
    chance,
    across: { ...across, at: left + across.at, low: left + across.low, high: left + across.high },
    down: { ...up, at: bottom - up.at, low: bottom - up.high, high: bottom - up.low },
  };
}

/** What a mark covers: its diamond, and its bars or band. */
function boxesOf({ across, down }: Spot): readonly Box[] {
  const box = (x: Span, y: Span): Box => ({
    left: x.min - RADIUS,
    right: x.max + RADIUS,
    top: y.min - RADIUS,
    bottom: y.max + RADIUS,
  });
  const at = ({ at: min }: Stand): Span => ({ min, max: min });
  const whole = ({ low: min, high: max }: Stand): Span => ({ min, max });
  if (across.kind === "range" && down.kind === "range") return [box(at(across), at(down))];
  return [box(whole(across), at(down)), box(at(across), whole(down))];
}

/**
 * A diamond for a point or a median, its area by its chance; bars over the inner part of a distribution; a
 * band for a range, across the inner part of the other belief's distribution if it has one.
 */
function mark({ across, down, chance }: Spot): readonly Element[] {
  if (across.kind === "range" || down.kind === "range") return [band(across, down)];
  return [
    ...(across.kind === "spread" ? [bar(levelBar(across, down.at))] : []),
    ...(down.kind === "spread" ? [bar(uprightBar(across.at, down))] : []),
    diamond(across.at, down.at, RADIUS * Math.sqrt(chance)),
  ];
}

function levelBar({ low, high }: Stand, y: number): string {
  return `M${low},${y} H${high} M${low},${y - CAP} V${y + CAP} M${high},${y - CAP} V${y + CAP}`;
}

function uprightBar(x: number, { low, high }: Stand): string {
  return `M${x},${low} V${high} M${x - CAP},${low} H${x + CAP} M${x - CAP},${high} H${x + CAP}`;
}

/** A range: a box, as thick as a mark where the other belief is a point; a line at its median. */
function band(across: Stand, down: Stand): Element {
  const side = ({ kind, at, low, high }: Stand) =>
    kind === "point" ? { from: at - RADIUS / 2, size: RADIUS } : { from: low, size: high - low };
  const [x, y] = [side(across), side(down)];
  const box = { x: x.from, y: y.from, width: x.size, height: y.size, rx: 2 };
  const medians = [
    ...(across.kind === "spread" ? [`M${across.at},${y.from} v${y.size}`] : []),
    ...(down.kind === "spread" ? [`M${x.from},${down.at} h${x.size}`] : []),
  ];
  return element("g", {}, [
    element("rect", { ...box, class: "rc-halo", "stroke-width": 4 }),
    element("rect", { ...box, class: "rc-band", "stroke-width": 1.5 }),
    ...medians.map((d) => element("path", { d, class: "rc-line", "stroke-width": 2 })),
  ]);
}

function bar(d: string): Element {
  return element("g", {}, [
    element("path", { d, class: "rc-halo", "stroke-width": 5 }),
    element("path", { d, class: "rc-line", "stroke-width": 2 }),
  ]);
}

/** The diamond of the worldview around a point. */
export function diamond(x: number, y: number, radius = RADIUS): Element {
  const r = Number(radius.toFixed(2));
  const d = `M${x},${y - r} L${x + r},${y} L${x},${y + r} L${x - r},${y} Z`;
  return element("g", {}, [
    element("path", { d, class: "rc-halo", "stroke-width": 4 }),
    element("path", { d, class: "rc-ink" }),
  ]);
}
