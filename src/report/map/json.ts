import type { DrawnMap, MapAnswer } from "../../answers/map.js";
import type { Diagnostic } from "../../diagnostics/problem.js";
import type { Cell } from "../../engine/cell.js";
import type { MapAxis, Region, VerdictMap } from "../../engine/regions.js";
import type { Worldview } from "../../worldview/worldview.js";
import { heldBelief } from "../conditions.js";
import type { Formatter } from "../formatter.js";
import { argumentJson, document, errorJson, SCHEMA_VERSION } from "../json.js";
import { exact } from "../shares.js";
import { plainValue } from "../values.js";
import { regionName } from "./clauses.js";

/** The exact regions of a map as one JSON document. */
export const formatMapJson: Formatter<MapAnswer> = ({ argument, worldview, evaluation, drawn }) => {
  const { file, document: number, line, name } = worldview;
  const { verdict, possible } = evaluation;
  return document({
    schema_version: SCHEMA_VERSION,
    argument: argumentJson(argument),
    worldview: { file, document: number, line, name, verdict, possible },
    ...(drawn.map ? drawnJson(drawn, worldview) : nothing([wholeRegion({ verdict, possible })])),
    errors: [],
  });
};

/** The document of a run that could not begin. */
export function failedMapJson(diagnostics: readonly Diagnostic[]): string {
  return document({
    schema_version: SCHEMA_VERSION,
    argument: null,
    worldview: null,
    ...nothing([]),
    errors: diagnostics.map(errorJson),
  });
}

function nothing(regions: readonly object[]) {
  return { picked: false, x: null, y: null, waits_for: [], regions };
}

/** The one region of a map without axes. */
function wholeRegion(region: Pick<Region, "verdict" | "possible">) {
  return { x: null, y: null, ...region, here: true, bounds: { x: null, y: null } };
}

function drawnJson({ map, influence, picked }: DrawnMap, worldview: Worldview) {
  return {
    picked,
    x: axisJson(map.x, influence.x, worldview),
    y: map.y ? axisJson(map.y, influence.y, worldview) : null,
    waits_for: map.waitsFor,
    regions: regionsJson(map),
  };
}

function axisJson(axis: MapAxis, influence: number, worldview: Worldview) {
  const { belief, domain, cells } = axis;
  const { value } = heldBelief(worldview, belief);
  return {
    belief,
    type: domain.type,
    value: plainValue(value, domain),
    influence: exact(influence),
    cells: cells.map((cell) => regionName(cell, axis)),
  };
}

function regionsJson({ x, y, regions }: VerdictMap) {
  return x.cells.flatMap((column, i) =>
    (y?.cells ?? [undefined]).map((row, j) => {
      const { verdict, possible, here } = (regions[i] as readonly Region[])[j] as Region;
      return {
        x: regionName(column, x),
        y: y && row ? regionName(row, y) : null,
        verdict,
        possible,
        here,
        bounds: { x: boundsJson(column), y: row ? boundsJson(row) : null },
      };
    }),
  );
}

/** Engine values: false is 0 and true is 1; an end that does not exist is null. */
function boundsJson({ min, max, minIncluded, maxIncluded }: Cell) {
  return {
    min,
    max: Number.isFinite(max) ? max : null,
    min_included: minIncluded,
    max_included: maxIncluded,
  };
}
