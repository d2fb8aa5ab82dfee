/** What `map` prints for programs: the exact regions. */
import * as z from "zod/mini";
import type { MapAnswer } from "../../answers/map.js";
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
import { namesIn, plainValue } from "../wording/values.js";
import { documentText, failing } from "./document.js";
import { part } from "./part.js";
import { errorPart, headPart, position, value } from "./parts.js";

const outcome = () => ({
  verdict: z.enum(verdicts),
  possible: z.array(z.enum(settledVerdicts)).check(z.minLength(1)),
});

const worldviewPart = part(
  () =>
    z.object({
      file: z.string(),
      document: position(),
      line: position(),
      name: z.string(),
      ...outcome(),
    }),
  ({ worldview: { file, document, line, name }, evaluation }: MapAnswer) => {
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
        errors: z.array(errorPart.schema()),
      }),
      "the verdict of a worldview over one or two of its beliefs, the others as they are",
    ),
  (answer: MapAnswer) => ({
    ...headPart.of(answer.argument),
    worldview: worldviewPart.of(answer),
    ...drawnOf(answer),
    errors: [],
  }),
);

function drawnOf({ drawn, worldview, evaluation: { verdict, possible } }: MapAnswer) {
  if (!drawn.map) {
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

/** The exact regions of a map as one JSON document. */
export const formatMapJson: Formatter<MapAnswer> = (answer) => documentText(mapDocument.of(answer));

/** The document of a run that could not begin. */
export const failedMapJson = failing(mapDocument);
