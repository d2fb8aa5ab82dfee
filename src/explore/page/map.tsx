/** The verdict over two beliefs: exact, with every worldview on it, and a way to go where one clicks. */

import type { DrawnMap, MapAnswer } from "../../answers/map.js";
import type { Argument } from "../../argument/argument.js";
import { hull } from "../../engine/belief.js";
import { type Cell, holdsValue, witness } from "../../engine/cell.js";
import { isDiscrete } from "../../engine/domain.js";
import type { VerdictMap } from "../../engine/regions.js";
import type { Verdict } from "../../engine/verdict.js";
import { isPoint, type Layout, layOut, standsOf } from "../../report/map/layout.js";
import { legendOf } from "../../report/map/legend.js";
import { ticksOf } from "../../report/map/ticks.js";
import { plainText } from "../../report/page/inline.js";
import { markTitle } from "../../report/wording/explore.js";
import { standSentence } from "../../report/wording/map.js";
import type { Worldview } from "../../worldview/worldview.js";
import { Line } from "./line.js";

const MEASURES = { point: 6, least: 10, gap: 4 };
const WIDTH = 420;
const HEIGHT = 280;
const STRIP = 60;
const LEFT = 70;
const TOP = 10;
const BELOW = 54;

/** Another worldview, and what follows from it. */
export interface Other {
  readonly worldview: Worldview;
  readonly verdict: Verdict;
}

interface MapProps {
  readonly answer: MapAnswer;
  readonly drawn: DrawnMap;
  readonly others: readonly Other[];
  /** Goes where somebody clicks: a value for each of the beliefs. */
  onGo(values: Readonly<Record<string, number>>): void;
}

interface Plane {
  readonly map: VerdictMap;
  readonly x: Layout;
  readonly y: Layout | undefined;
  readonly height: number;
}

export function MapPicture({ answer, drawn, others, onGo }: MapProps) {
  const { map } = drawn;
  const x = layOut(map.x, Math.max(WIDTH, map.x.cells.length * MEASURES.least * 2), MEASURES);
  const y =
    map.y && layOut(map.y, Math.max(HEIGHT, map.y.cells.length * MEASURES.least * 2), MEASURES);
  if (!x) return null;
  const height = y?.length ?? STRIP;
  const plane: Plane = { map, x, y, height };
  const box = `0 0 ${LEFT + x.length + 12} ${TOP + height + BELOW}`;
  const go = (event: MouseEvent, column: number, row: number): void => {
    const {
      left,
      top,
      width,
      height: tall,
    } = (event.currentTarget as Element).getBoundingClientRect();
    const across = valueAt(x, column, (event.clientX - left) / (width || 1));
    const up = y && valueAt(y, row, 1 - (event.clientY - top) / (tall || 1));
    onGo({ [map.x.belief]: across, ...(y && up !== undefined && { [y.axis.belief]: up }) });
  };
  return (
    <div>
      <svg viewBox={box} class="map" role="img" aria-labelledby="map-title map-where">
        <title id="map-title">{plainText(standSentence(map, { ...answer, index: 0, map }))}</title>
        <g transform={`translate(${LEFT} ${TOP})`}>
          {x.bands.map((column, i) =>
            rowsOf(plane).map((row, j) => {
              const verdict = map.regions[i]?.[j]?.verdict ?? "silent";
              return (
                // biome-ignore lint/a11y/noStaticElementInteractions: the controls of the two beliefs do the same
                <rect
                  key={`${i}-${j}`}
                  class={`cell rc-${verdict}-tint`}
                  x={column.start}
                  y={height - row.start - row.size}
                  width={column.size}
                  height={row.size}
                  onClick={(event) => go(event, i, j)}
                />
              );
            }),
          )}
          <Labels plane={plane} />
          <Ticks plane={plane} />
          {others.map((other) => (
            <OtherMark
              key={`${other.worldview.file} ${other.worldview.document}`}
              plane={plane}
              other={other}
            />
          ))}
          <Stand plane={plane} />
        </g>
      </svg>
      <dl class="digest map-words" id="map-where">
        {legendOf(map).map(({ label, where, verdict }) => (
          <>
            <dt class={`key rc-${verdict}-key`}>
              <Line text={label} />
            </dt>
            <dd>
              <Line text={where} />
            </dd>
          </>
        ))}
      </dl>
    </div>
  );
}

function rowsOf({
  y,
  height,
}: Plane): readonly { readonly start: number; readonly size: number }[] {
  return y?.bands ?? [{ start: 0, size: height }];
}

/** The value at a share of a band: to scale in a stretch of a number, else the band's own. */
function valueAt({ axis, bands }: Layout, index: number, share: number): number {
  const cell = bands[index]?.cell as Cell;
  if (isDiscrete(axis.domain) || isPoint(cell)) return witness(cell);
  const exact = cell.min + Math.min(1, Math.max(0, share)) * (cell.max - cell.min);
  const round = Number(exact.toPrecision(2));
  return [round, exact, witness(cell)].find((value) => holdsValue(cell, value)) ?? witness(cell);
}

/** The verdict's word in each region that has room for it. */
function Labels({ plane }: { readonly plane: Plane }) {
  const { map, x, height } = plane;
  return (
    <>
      {x.bands.map((column, i) =>
        rowsOf(plane).map((row, j) => {
          const verdict = map.regions[i]?.[j]?.verdict ?? "silent";
          if (column.size < verdict.length * 7.5 || row.size < 16) return null;
          return (
            <text
              key={`${i}-${j}`}
              class="region"
              x={column.start + column.size / 2}
              y={height - row.start - row.size / 2 + 18}
            >
              {verdict}
            </text>
          );
        }),
      )}
    </>
  );
}

function Ticks({ plane: { map, x, y, height } }: { readonly plane: Plane }) {
  const across = ticksOf(x, 0);
  return (
    <>
      {across.map(({ text, at, kind }) => (
        <text
          key={`x${at}`}
          class={kind === "end" ? "tick-text end" : "tick-text"}
          x={at}
          y={height + 16}
          text-anchor={at === 0 ? "start" : at === x.length ? "end" : "middle"}
        >
          {text}
        </text>
      ))}
      <text class="axis-name" x={x.length / 2} y={height + 40} text-anchor="middle">
        {map.x.belief}
      </text>
      {y && (
        <>
          {ticksOf(y, 0).map(({ text, at }) => (
            <text
              key={`y${at}`}
              class="tick-text"
              x={-8}
              y={Math.min(height, Math.max(8, height - at + 4))}
              text-anchor="end"
            >
              {text}
            </text>
          ))}
          <text
            class="axis-name"
            transform={`translate(-56 ${height / 2}) rotate(-90)`}
            text-anchor="middle"
          >
            {y.axis.belief}
          </text>
        </>
      )}
    </>
  );
}

/** Where the worldview stands: a point, or all along where it leaves it open. */
function Stand({ plane: { x, y, height } }: { readonly plane: Plane }) {
  const across = standsOf(x, 0);
  const up = y ? standsOf(y, 0) : [{ min: height / 2, max: height / 2 }];
  return (
    <g class="stand">
      {across.flatMap((h) =>
        up.map((v) => (
          <rect
            key={`${h.min} ${v.min}`}
            x={h.min - 6}
            y={height - v.max - 6}
            width={h.max - h.min + 12}
            height={v.max - v.min + 12}
            rx="6"
          />
        )),
      )}
    </g>
  );
}

/** Another worldview: a point, or as far as it leaves the beliefs of the map open a line or a frame. */
function OtherMark({
  plane,
  other: { worldview, verdict },
}: {
  readonly plane: Plane;
  readonly other: Other;
}) {
  const { map, x, y, height } = plane;
  const [h, v] = [reachOf(x, worldview), y && reachOf(y, worldview)];
  if (!h || (y && !v)) return null;
  const [low, high] = v ? [height - v.from, height - v.to] : [height / 2, height / 2];
  const title = <title>{markTitle(worldview.name, verdict)}</title>;
  if (h.from !== h.to || low !== high) {
    return (
      <rect class="other-reach" x={h.from} y={high} width={h.to - h.from} height={low - high}>
        {title}
      </rect>
    );
  }
  const isAlike = map.regions[h.band]?.[v?.band ?? 0]?.verdict === verdict;
  return (
    <circle class={isAlike ? "other alike" : "other"} cx={h.from} cy={low} r="4.5">
      {title}
    </circle>
  );
}

/** From where to where a worldview lies along an axis, and in which band it begins. */
function reachOf(layout: Layout, { beliefs }: Worldview) {
  const { axis, bands } = layout;
  const held = beliefs.find(({ id }) => id === axis.belief);
  if (!held) return undefined;
  const stands = [hull(held.value, axis.domain)];
  const spans = standsOf({ ...layout, axis: { ...axis, stands } }, 0);
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last) return undefined;
  const band = bands.findIndex(({ cell }) => holdsValue(cell, stands[0]?.min ?? 0));
  return { from: first.min, to: last.max, band };
}

/** The beliefs that may be an axis. */
export function axisChoices({ beliefs }: Pick<Argument, "beliefs">): readonly string[] {
  return beliefs.map(({ id }) => id);
}
