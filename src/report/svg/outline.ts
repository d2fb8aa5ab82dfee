/** The outline of some boxes of a grid that touch along whole sides: one line around them all, without seams. */

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Point = readonly [x: number, y: number];

/** The data of a path around some boxes; what lies between boxes that do not touch stays outside. */
export function outlineOf(boxes: readonly Box[]): string {
  const sides = new Map<string, readonly [Point, Point]>();
  for (const side of boxes.flatMap(sidesOf)) {
    const [from, to] = side;
    // A side that two boxes share is there once each way, and is no side of the whole.
    if (!sides.delete(keyOf(to, from))) sides.set(keyOf(from, to), side);
  }
  const from = new Map<string, Point[]>();
  for (const [start, end] of sides.values()) {
    from.set(String(start), [...(from.get(String(start)) ?? []), end]);
  }
  return loopsOf(from)
    .map((loop) => `M${loop.map(([x, y]) => `${x},${y}`).join(" L")} Z`)
    .join(" ");
}

function keyOf(from: Point, to: Point): string {
  return `${from} ${to}`;
}

/** Clockwise. */
function sidesOf({ left, right, top, bottom }: Box): readonly (readonly [Point, Point])[] {
  const corners: readonly Point[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  return corners.map((corner, index) => [corner, corners[(index + 1) % 4] as Point]);
}

function loopsOf(from: Map<string, Point[]>): readonly (readonly Point[])[] {
  const loops: (readonly Point[])[] = [];
  for (const start of from.keys()) {
    for (let next = from.get(start)?.pop(); next; next = from.get(start)?.pop()) {
      const loop: Point[] = [];
      for (let point: Point | undefined = next; point; point = from.get(String(point))?.pop()) {
        loop.push(point);
        if (String(point) === start) break;
      }
      loops.push(withoutStraight(loop));
    }
  }
  return loops;
}

/** Without the corners at which a line goes straight on. */
function withoutStraight(loop: readonly Point[]): readonly Point[] {
  return loop.filter(([x, y], index) => {
    const before = loop.at(index - 1) as Point;
    const after = loop[(index + 1) % loop.length] as Point;
    return !((before[0] === x && x === after[0]) || (before[1] === y && y === after[1]));
  });
}
