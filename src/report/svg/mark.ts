import type { Span } from "../../engine/domain.js";
import { standsOf } from "../map/layout.js";
import type { Drawing, Frame } from "./field.js";
import { type Element, element } from "./xml.js";

const RADIUS = 7;
const GAPS = { "stroke-dasharray": "8 8" };

/** Where the worldview stands: a diamond, or the border of the stretch that open beliefs leave. */
export function standMarks({ x, y, height }: Drawing, { left, bottom }: Frame): readonly Element[] {
  const ups = y ? standsOf(y, 0) : [{ min: height / 2, max: height / 2 }];
  return standsOf(x, 0).flatMap((across) =>
    ups.flatMap((up) =>
      mark(
        { min: left + across.min, max: left + across.max },
        { min: bottom - up.max, max: bottom - up.min },
      ),
    ),
  );
}

function mark(across: Span, down: Span): readonly Element[] {
  const corners = distinct(across).flatMap((x) => distinct(down).map((y) => diamond(x, y)));
  return corners.length === 1 ? corners : [...border(across, down), ...corners];
}

function distinct({ min, max }: Span): readonly number[] {
  return min === max ? [min] : [min, max];
}

/** With a halo, so that it is seen on every ground, and gaps, so that the ground is seen. */
function border(across: Span, down: Span): readonly Element[] {
  const d = `M${across.min},${down.min} H${across.max} V${down.max} H${across.min} Z`;
  return [
    element("path", { d, class: "rc-halo", "stroke-width": 6, ...GAPS }),
    element("path", { d, class: "rc-line", "stroke-width": 2, ...GAPS }),
  ];
}

/** The diamond of the worldview around a point. */
export function diamond(x: number, y: number): Element {
  const d = `M${x},${y - RADIUS} L${x + RADIUS},${y} L${x},${y + RADIUS} L${x - RADIUS},${y} Z`;
  return element("g", {}, [
    element("path", { d, class: "rc-halo", "stroke-width": 4 }),
    element("path", { d, class: "rc-ink" }),
  ]);
}
