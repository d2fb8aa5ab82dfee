/** The positions of a control: what can be said of a belief, and what it is when that is chosen. */
import type { Belief } from "../argument/argument.js";
import { type BeliefValue, hull, type PlainBelief } from "../engine/belief.js";
import type { Domain } from "../engine/domain.js";
import { typedValue } from "../worldview/typed-value.js";

export interface Kind {
  /** `true`, `a value`, `unknown`: one of them is chosen. */
  readonly name: string;
  /** How the choice of it is shown where it is no word of the page. */
  readonly label?: string;
}

/**
 * The positions of a belief's control, in their order.
 *
 * @param value what is held of it: by scenario it stays as it is until another position is chosen
 */
export function kindsOf(belief: Pick<Belief, "domain">, value: BeliefValue): readonly Kind[] {
  return [...plainKinds(belief), ...(value.kind === "scenarios" ? [{ name: "scenarios" }] : [])];
}

function plainKinds({ domain }: Pick<Belief, "domain">): readonly Kind[] {
  switch (domain.type) {
    case "boolean":
      return [said("true"), said("false"), { name: "unknown" }, { name: "chance" }];
    case "choice":
      return [...domain.values.map(said), { name: "unknown" }, { name: "typed" }];
    case "integer":
      return [{ name: "value" }, { name: "range" }, { name: "unknown" }, { name: "typed" }];
    case "number":
      return [{ name: "value" }, { name: "range" }, { name: "quantiles" }, { name: "unknown" }];
  }
}

/** Values of a choice may be called as a position is. */
function said(value: string): Kind {
  return { name: `is ${value}`, label: value };
}

/** The position in which a value leaves the control. */
export function kindOf(value: BeliefValue, domain: Domain): string {
  switch (value.kind) {
    case "value":
      return domain.type === "boolean" || domain.type === "choice"
        ? `is ${typedValue(value, domain)}`
        : "value";
    case "among":
    case "chances":
      return "typed";
    case "unknown":
    case "range":
    case "chance":
    case "quantiles":
    case "scenarios":
      return value.kind;
  }
}

/** What a belief becomes when a position is chosen, near what it was; as it would be typed. */
export function startOf(
  { name }: Kind,
  was: BeliefValue,
  { domain }: Pick<Belief, "domain">,
): string {
  const typed = (value: PlainBelief): string => typedValue(value, domain);
  const { min, max } = hull(was, domain);
  switch (name) {
    case "unknown":
      return "unknown";
    case "chance":
      return typed({
        kind: "chance",
        chance: was.kind === "value" ? Number(was.value) * 0.6 + 0.2 : 0.5,
      });
    case "value":
      return typed({ kind: "value", value: middleOf(min, max, domain) });
    case "range":
      return typed({ kind: "range", ...around(min, max, domain) });
    case "quantiles": {
      const { min: low, max: high } = around(min, max, domain);
      const points = [
        [0.1, low],
        [0.5, round((low + high) / 2)],
        [0.9, high],
      ] as const;
      return typed({
        kind: "quantiles",
        quantiles: points.map(([share, value]) => ({ share, value })),
      });
    }
    case "typed": {
      const [one, other] = domain.type === "choice" ? [0, 1] : [min, min + 1];
      if (domain.type === "choice") return typed({ kind: "among", values: [one, other] });
      return typed({
        kind: "chances",
        chances: [
          { value: one, chance: 0.6 },
          { value: other, chance: 0.4 },
        ],
      });
    }
    default:
      return name.replace(/^is /, "");
  }
}

function middleOf(min: number, max: number, domain: Domain): number {
  if (domain.type === "integer") return min;
  return round(min / 2 + max / 2);
}

/** A range around what was said, or what was said if it is one and no more than some. */
function around(min: number, max: number, domain: Domain): { min: number; max: number } {
  if (domain.type === "integer")
    return { min, max: Number.isFinite(max) && max > min ? max : min + 1 };
  if (domain.type !== "number") return { min, max };
  const width = domain.max - domain.min;
  if (max > min && max - min < width) return { min, max };
  const middle = min / 2 + max / 2;
  return {
    min: round(Math.max(domain.min, middle - width / 10)),
    max: round(Math.min(domain.max, middle + width / 10)),
  };
}

function round(value: number): number {
  return Number(value.toPrecision(6));
}

export interface Slider {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Ranks that are shown beyond the last at which anything turns. */
const RANKS_BEYOND = 3;

/** How far the handles of a belief go, and in which steps; a rank has no end, and is shown as far as matters. */
export function sliderOf(
  { domain }: Pick<Belief, "domain">,
  thresholds: readonly number[],
  values: readonly number[],
): Slider {
  if (domain.type === "number") {
    return { min: domain.min, max: domain.max, step: (domain.max - domain.min) / 100 };
  }
  const min = domain.type === "integer" ? domain.min : 0;
  const reached = [...thresholds, ...values].filter(Number.isFinite);
  const last = Math.max(min, ...reached) + RANKS_BEYOND;
  return { min, max: domain.type === "integer" ? Math.min(domain.max ?? last, last) : 1, step: 1 };
}

/** Where the verdict of some arguments may turn along a belief. */
export function thresholdsOf(
  id: string,
  all: readonly { readonly engine: { axes(): readonly import("../engine/axis.js").Axis[] } }[],
): readonly number[] {
  const axes = all.flatMap(({ engine }) => engine.axes().filter((axis) => axis.belief === id));
  const ends = axes.flatMap(({ cells, domain }) =>
    domain.type === "number"
      ? cells
          .flatMap(({ min, max }) => [min, max])
          .filter((each) => each > domain.min && each < domain.max)
      : domain.type === "integer"
        ? cells.map(({ min }) => min).filter((each) => each > domain.min)
        : [],
  );
  return [...new Set(ends)].sort((a, b) => a - b);
}
