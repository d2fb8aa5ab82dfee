/** Answers as tables: what follows wherever the beliefs may lie, each possibility a row. */
import type { Axis } from "./axis.js";
import { type BeliefValue, unknownValue } from "./belief.js";
import { witness } from "./cell.js";
import { AnalysisTooLarge, type Node } from "./diagram.js";
import type { Engine, Stance } from "./engine.js";
import { type Evaluation, evaluate } from "./evaluate.js";
import { at, entry } from "./lookup.js";
import { bitsOf } from "./signature.js";
import { codeOf, type Status } from "./status.js";
import { settledVerdicts } from "./verdict.js";

/** What can be looked up. */
export type Asked =
  | { readonly kind: "verdict" }
  | { readonly kind: "trade-off" }
  | { readonly kind: "claim"; readonly id: string };

/**
 * Where an answer is found. It is a number: of the verdict, bit i is set where `settledVerdicts[i]` is possible;
 * of a claim the code of its status; of the trade-off the code of whether there is a price.
 */
export type Place =
  /** It is the same whatever one believes. */
  | { readonly kind: "constant"; readonly answer: number }
  | { readonly kind: "table"; readonly table: number; readonly column: number }
  /** In no table: there would be too many rows. Three-valued logic over the plan's steps is what is left. */
  | { readonly kind: "steps" };

export interface Lookup {
  readonly asked: Asked;
  readonly place: Place;
}

/** Answers by the cells in which some beliefs may lie: a row for each one cell, or all, of each belief. */
export interface Table {
  /** Places of the beliefs in the model, rising. */
  readonly beliefs: readonly number[];
  readonly rows: readonly Row[];
}

export interface Row {
  /** The cells of each belief, as bits. */
  readonly sets: readonly number[];
  readonly answers: readonly number[];
}

export interface Tables {
  readonly lookups: readonly Lookup[];
  readonly tables: readonly Table[];
}

/** Rows of one table at most. */
export const ROW_LIMIT = 10_000;

/** How often as many all tables may have together. */
export const FULL_TABLES = 5;

/** Rows of a table beside which an answer stands that needs fewer beliefs: one more table would cost more. */
const SHARED = 1000;

/** Every answer about a stance of which each belief lies in one cell, or anywhere. */
export function tablesOf(engine: Engine, rowLimit: number = ROW_LIMIT): Tables {
  const axes = engine.axes();
  const sizeOf = (beliefs: readonly number[]): number =>
    beliefs.reduce((size, belief) => size * (at(axes, belief).cells.length + 1), 1);
  const orNothing = bearing();
  const wanted = allAsked(engine).map((asked) => ({
    asked,
    beliefs: orNothing(() => dependsOn(engine, asked)),
  }));
  const plans: Plan[] = [];
  let room = FULL_TABLES * rowLimit;
  // The largest first, so that smaller ones can stand beside them; but claims last, should room run out.
  const bySize = wanted.toSorted(
    (a, b) =>
      Number(a.asked.kind === "claim") - Number(b.asked.kind === "claim") ||
      sizeOf(b.beliefs ?? []) - sizeOf(a.beliefs ?? []),
  );
  for (const { asked, beliefs } of bySize) {
    if (beliefs === undefined || beliefs.length === 0) continue;
    const size = sizeOf(beliefs);
    const shared = plans.findLast((plan) => holds(plan, beliefs, size));
    if (shared) shared.asked.push(asked);
    else if (size <= Math.min(rowLimit, room)) {
      plans.push({ beliefs, size, asked: [asked] });
      room -= size;
    }
  }
  const made = plans.flatMap((plan) => {
    const table = orNothing(() => tableOf(engine, plan));
    return table ? [{ plan, table }] : [];
  });
  const placeOf = ({ asked, beliefs }: (typeof wanted)[number]): Place => {
    if (beliefs?.length === 0) {
      return { kind: "constant", answer: answerOf(evaluate(engine, settledStance(axes)), asked) };
    }
    const table = made.findIndex(({ plan }) => plan.asked.includes(asked));
    if (table < 0) return { kind: "steps" };
    return { kind: "table", table, column: at(made, table).plan.asked.indexOf(asked) };
  };
  return {
    lookups: wanted.map((each) => ({ asked: each.asked, place: placeOf(each) })),
    tables: made.map(({ table }) => table),
  };
}

/** A table to be made. */
interface Plan {
  readonly beliefs: readonly number[];
  readonly size: number;
  readonly asked: Asked[];
}

/** Whether a table has room for an answer that depends on some beliefs. */
function holds({ beliefs, size }: Plan, needed: readonly number[], own: number): boolean {
  const isLarge = size > own && size > SHARED;
  return !isLarge && needed.every((belief) => beliefs.includes(belief));
}

function allAsked({ model }: Engine): readonly Asked[] {
  return [
    { kind: "verdict" },
    { kind: "trade-off" },
    ...model.claims.map(({ id }) => ({ kind: "claim", id }) as const),
  ];
}

/**
 * The beliefs on which an answer depends.
 *
 * @throws AnalysisTooLarge
 */
function dependsOn(engine: Engine, asked: Asked): readonly number[] {
  const atlas = engine.atlas();
  const node = (): Node => {
    if (asked.kind === "claim") return atlas.step(entry(engine.plan.claims, asked.id));
    return asked.kind === "verdict" ? atlas.verdict : atlas.step(engine.plan.pays);
  };
  return atlas.diagrams.axes(node());
}

/**
 * Does what may take too much, until something has: what is left would take as long to fail. What was not done
 * is undefined.
 */
function bearing(): <T>(find: () => T) => T | undefined {
  let isTooMuch = false;
  return (find) => {
    if (isTooMuch) return undefined;
    try {
      return find();
    } catch (error) {
      if (!(error instanceof AnalysisTooLarge)) throw error;
      isTooMuch = true;
      return undefined;
    }
  };
}

function tableOf(engine: Engine, { beliefs, asked }: Plan): Table {
  const axes = engine.axes();
  const settled = settledStance(axes);
  const choices = beliefs.map((belief) => choicesOf(at(axes, belief)));
  const rows = combinations(choices).map((chosen): Row => {
    const stance = [...settled];
    chosen.forEach(({ value }, index) => {
      stance[at(beliefs, index)] = value;
    });
    const evaluation = evaluate(engine, stance);
    return {
      sets: chosen.map(({ set }) => set),
      answers: asked.map((each) => answerOf(evaluation, each)),
    };
  });
  return { beliefs, rows };
}

/** Where a belief may lie, as bits and as somebody would say it. */
interface Choice {
  readonly set: number;
  readonly value: BeliefValue;
}

function choicesOf({ cells }: Axis): readonly Choice[] {
  return [
    ...cells.map((cell, index) => ({
      set: bitsOf([index]),
      value: { kind: "value", value: witness(cell) } as const,
    })),
    { set: bitsOf([...cells.keys()]), value: unknownValue },
  ];
}

/** A stance that leaves nothing open; which one, matters to nobody who asks. */
function settledStance(axes: readonly Axis[]): Stance {
  return axes.map(({ cells }) => ({ kind: "value", value: witness(at(cells, 0)) }));
}

/** One of each list, in every way; the last list turns fastest. */
function combinations<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.reduce<readonly (readonly T[])[]>(
    (before, list) => before.flatMap((chosen) => list.map((each) => [...chosen, each])),
    [[]],
  );
}

/** An answer as a number. */
export function answerOf(evaluation: Evaluation, asked: Asked): number {
  switch (asked.kind) {
    case "verdict":
      return bitsOf(evaluation.possible.map((verdict) => settledVerdicts.indexOf(verdict)));
    case "trade-off":
      return codeOf(pays[evaluation.tradeOff.status]);
    case "claim": {
      const index = evaluation.claims.findIndex(({ id }) => id === asked.id);
      return codeOf(at(evaluation.claims, index).status);
    }
  }
}

const pays = { bites: "holds", absent: "fails", open: "unknown" } as const satisfies Record<
  Evaluation["tradeOff"]["status"],
  Status
>;
