/** What `map` prints for programs: the exact regions. */
import * as z from "zod/mini";
import type { DrawnMap, MapAnswer, MapMember, MapPanel, NothingToDraw } from "../../answers/map.js";
import { beliefTypes } from "../../argument/definition.js";
import { describe } from "../../argument/describe.js";
import type { Cell } from "../../engine/cell.js";
import type { MapAxis, Region, VerdictMap } from "../../engine/regions.js";
import { settledVerdicts, verdicts } from "../../engine/verdict.js";
import type { Worldview } from "../../worldview/worldview.js";
import { valueOn } from "../conditions.js";
import type { Formatter } from "../formatter.js";
import { regionName } from "../map/clauses.js";
import { exact } from "../wording/shares.js";
import { namesIn, type PlainValue, plainValue } from "../wording/values.js";
import { documentText, failing } from "./document.js";
import { part } from "./part.js";
import { count, errorPart, headPart, position, value } from "./parts.js";

const outcome = () => ({
  verdict: z.enum(verdicts),
  possible: z.array(z.enum(settledVerdicts)).check(z.minLength(1)),
});

/** A worldview whose map is shown. */
type Shown = Pick<MapMember, "worldview" | "evaluation">;

const worldviewPart = part(
  () =>
    z.object({
      file: z.string(),
      document: position(),
      line: position(),
      name: z.string(),
      ...outcome(),
    }),
  ({ worldview: { file, document, line, name }, evaluation }: Shown) => {
    const { verdict, possible } = evaluation;
    return { file, document, line, name, verdict, possible };
  },
);

const axisPart = part(
  () =>
    z.object({
      belief: describe(z.string(), "the id of the belief, or of the parameter"),
      parameter: z.optional(
        describe(z.literal(true), "the axis is a parameter of the argument and no belief"),
      ),
      type: z.enum(beliefTypes),
      value: value(
        "what the worldview says of it, null for unknown; of a parameter its value in this run",
      ),
      influence: describe(
        z.number().check(z.gte(0), z.lte(1)),
        "probability that the verdict changes when this belief alone is drawn anew on the map",
      ),
      cells: describe(
        z.array(z.string()).check(z.minLength(1)),
        "rising: true, false, = v, > v, >= v, < v, <= v, v .. w (see bounds), of a choice its values (a or b), or any",
      ),
    }),
  (axis: MapAxis, influence: number, worldview: Worldview) => {
    const { belief, domain, cells } = axis;
    return {
      belief,
      parameter: axis.isParameter,
      type: domain.type,
      value: plainValue(valueOn(axis, worldview), domain),
      influence: exact(influence),
      cells: cells.map((cell) => regionName(cell, axis)),
    };
  },
);

const boundsPart = part(
  () =>
    describe(
      z.object({
        min: z.number(),
        max: describe(z.nullable(z.number()), "null if there is no greatest value"),
        min_included: z.boolean(),
        max_included: z.boolean(),
        values: z.optional(describe(z.array(z.string()), "of a choice: what belongs to it")),
      }),
      "the ends of a cell; for a boolean false is 0 and true is 1, for a choice its first value is 0",
    ),
  ({ min, max, minIncluded, maxIncluded, ...cell }: Cell, { domain }: MapAxis) => ({
    min,
    max: Number.isFinite(max) ? max : null,
    min_included: minIncluded,
    max_included: maxIncluded,
    values:
      domain.type === "choice"
        ? namesIn({ min, max, minIncluded, maxIncluded, ...cell }, domain)
        : undefined,
  }),
);

/** Where a region is: a cell of one axis. */
interface On {
  readonly axis: MapAxis;
  readonly cell: Cell;
}

const regionPart = part(
  () =>
    z.object({
      x: describe(z.nullable(z.string()), "its cell of x"),
      y: describe(z.nullable(z.string()), "its cell of y"),
      ...outcome(),
      here: describe(z.boolean(), "the worldview may turn out to lie in it"),
      bounds: z.object({
        x: z.nullable(boundsPart.schema()),
        y: z.nullable(boundsPart.schema()),
      }),
    }),
  ({ verdict, possible, here }: Region, x: On | undefined, y: On | undefined) => ({
    x: x ? regionName(x.cell, x.axis) : null,
    y: y ? regionName(y.cell, y.axis) : null,
    verdict,
    possible,
    here,
    bounds: {
      x: x ? boundsPart.of(x.cell, x.axis) : null,
      y: y ? boundsPart.of(y.cell, y.axis) : null,
    },
  }),
);

function regionsOf({ x, y, regions }: VerdictMap) {
  return x.cells.flatMap((column, i) =>
    (y?.cells ?? [undefined]).map((row, j) =>
      regionPart.of(
        (regions[i] as readonly Region[])[j] as Region,
        { axis: x, cell: column },
        y && row && { axis: y, cell: row },
      ),
    ),
  );
}

const memberPart = part(
  () =>
    z.object({
      ...worldviewPart.schema().shape,
      map: describe(count(), "its map: an index into `maps`"),
      x: value("what it says of x, null for unknown or where no map is drawn"),
      y: value("what it says of y, null for unknown or where there is no y"),
    }),
  (member: MapMember, map: number) => ({
    ...worldviewPart.of(member),
    map,
    x: member.map ? heldOn(member.map.x, member) : null,
    y: member.map?.y ? heldOn(member.map.y, member) : null,
  }),
);

function heldOn(axis: MapAxis, { worldview }: MapMember): PlainValue {
  return plainValue(valueOn(axis, worldview), axis.domain);
}

const panelRegionPart = part(
  () =>
    z.object({
      x: describe(z.nullable(z.string()), "its cell of x"),
      y: describe(z.nullable(z.string()), "its cell of y"),
      ...outcome(),
      worldviews: describe(
        z.array(count()),
        "those that may turn out to lie in it: indexes into `worldviews`",
      ),
      bounds: regionPart.schema().shape.bounds,
    }),
  ({ here: _, ...region }: RegionData, worldviews: readonly number[]) => ({
    ...region,
    worldviews: [...worldviews],
  }),
);

type RegionData = ReturnType<typeof regionPart.of>;

const panelPart = part(
  () =>
    z.object({
      worldviews: describe(
        z.array(count()).check(z.minLength(1)),
        "whose it is: indexes into `worldviews`",
      ),
      waits_for: describe(z.array(z.string()), "open beliefs off the map that keep regions open"),
      regions: describe(
        z.array(panelRegionPart.schema()),
        "they cover the plane, each point once; by x, then y",
      ),
    }),
  ({ drawn, members }: MapPanel) => {
    const { waits_for, regions } = drawnOf(drawn, members[0] as MapMember);
    const here = members.map(({ map }) => map?.regions.flat().map((each) => each.here) ?? [true]);
    return {
      worldviews: members.map(({ index }) => index),
      waits_for,
      regions: regions.map((region, place) => {
        const those = members.filter((_, member) => here[member]?.[place]);
        return panelRegionPart.of(
          region,
          those.map(({ index }) => index),
        );
      }),
    };
  },
);

export const mapDocument = part(
  () =>
    describe(
      z.object({
        ...headPart.schema().shape,
        worldview: describe(z.nullable(worldviewPart.schema()), "null if none could be mapped"),
        picked: describe(
          z.boolean(),
          "nobody named the beliefs: the verdict depends most on these",
        ),
        x: describe(
          z.nullable(axisPart.schema()),
          "null if no one or two beliefs change the verdict",
        ),
        y: describe(z.nullable(axisPart.schema()), "null for a map of one belief"),
        waits_for: describe(z.array(z.string()), "open beliefs off the map that keep regions open"),
        regions: describe(
          z.array(regionPart.schema()),
          "they cover the plane, each point once; by x, then y",
        ),
        worldviews: describe(
          z.array(memberPart.schema()),
          "all the worldviews; the map above is that of the first",
        ),
        maps: describe(
          z.array(panelPart.schema()),
          "one map for all worldviews that have the same regions",
        ),
        errors: z.array(errorPart.schema()),
      }),
      "the verdict of a worldview over one or two of its beliefs, the others as they are",
    ),
  (answer: MapAnswer) => ({
    ...headPart.of(answer.argument),
    worldview: worldviewPart.of(answer),
    ...drawnOf(answer.drawn, answer),
    worldviews: membersOf(answer),
    maps: answer.panels.map((panel) => panelPart.of(panel)),
    errors: answer.errors.map(errorPart.of),
  }),
);

function drawnOf(drawn: DrawnMap | NothingToDraw, { worldview, evaluation }: Shown) {
  if (!drawn.map) {
    const { verdict, possible } = evaluation;
    const everywhere = regionPart.of({ verdict, possible, here: true }, undefined, undefined);
    return { picked: false, x: null, y: null, waits_for: [], regions: [everywhere] };
  }
  const { map, influence, picked } = drawn;
  return {
    picked,
    x: axisPart.of(map.x, influence.x, worldview),
    y: map.y ? axisPart.of(map.y, influence.y, worldview) : null,
    waits_for: map.waitsFor,
    regions: regionsOf(map),
  };
}

function membersOf({ panels }: MapAnswer) {
  return panels
    .flatMap(({ members }, map) => members.map((member) => ({ member, map })))
    .sort((a, b) => a.member.index - b.member.index)
    .map(({ member, map }) => memberPart.of(member, map));
}

export const formatMapJson: Formatter<MapAnswer> = (answer) => documentText(mapDocument.of(answer));

/** The document of a run that could not begin. */
export const failedMapJson = failing(mapDocument);
