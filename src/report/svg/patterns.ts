import type { Region } from "../../engine/regions.js";
import type { SettledVerdict } from "../../engine/verdict.js";
import { type Element, element } from "./xml.js";

/** The side of a pattern's tile. */
const TILE = 10;

/** The breadth of a stripe of an open region. */
const STRIPE = 18;

type Outcome = Pick<Region, "possible">;

/** The id of the pattern of a region. */
export function patternId({ possible }: Outcome): string {
  return `rc-fill-${possible.join("-")}`;
}

/** The pattern that fills a region: it says the same as the colour. */
export function patternOf(outcome: Outcome): Element {
  const { possible } = outcome;
  const id = patternId(outcome);
  if (possible.length > 1) return stripes(id, possible);
  const attributes = { id, width: TILE, height: TILE, patternUnits: "userSpaceOnUse" };
  return element("pattern", attributes, tile(possible[0] as SettledVerdict));
}

function tile(verdict: SettledVerdict): readonly Element[] {
  const ground = element("rect", { width: TILE, height: TILE, class: `rc-${verdict}-tint` });
  return [ground, ...figures[verdict]()];
}

const RISING = "M-2,2 L2,-2 M0,10 L10,0 M8,12 L12,8";
const FALLING = "M-2,8 L2,12 M0,0 L10,10 M8,-2 L12,2";

const figures = {
  favoured: () => [hatch("favoured", RISING)],
  disfavoured: () => [dot("disfavoured", 2.5), dot("disfavoured", 7.5)],
  contested: () => [hatch("contested", RISING), hatch("contested", FALLING)],
  silent: () => [],
} satisfies Record<SettledVerdict, () => readonly Element[]>;

function hatch(verdict: SettledVerdict, d: string): Element {
  return element("path", { d, class: `rc-${verdict}-stroke`, "stroke-opacity": 0.45 });
}

function dot(verdict: SettledVerdict, at: number): Element {
  return element("circle", { cx: at, cy: at, r: 1.3, class: `rc-${verdict}`, opacity: 0.6 });
}

/** Slanting stripes in the colours of what is possible, with question marks on them. */
function stripes(id: string, possible: readonly SettledVerdict[]): Element {
  const attributes = {
    id,
    width: STRIPE * possible.length,
    height: 2 * STRIPE,
    patternUnits: "userSpaceOnUse",
    patternTransform: "rotate(30)",
  };
  return element("pattern", attributes, possible.flatMap(stripe));
}

function stripe(verdict: SettledVerdict, index: number): readonly Element[] {
  const x = index * STRIPE;
  const middle = x + STRIPE / 2;
  return [
    element("rect", { x, width: STRIPE, height: 2 * STRIPE, class: `rc-${verdict}-tint` }),
    element(
      "text",
      {
        x: middle,
        y: STRIPE + 4,
        class: `rc-text rc-${verdict}`,
        "text-anchor": "middle",
        transform: `rotate(-30 ${middle} ${STRIPE})`,
      },
      "?",
    ),
  ];
}
