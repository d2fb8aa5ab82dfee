import type { Argument } from "../argument/argument.js";
import { decidingConditions, decidingShape } from "../engine/deciding.js";
import type { ClaimResult, Evaluation, LeafResult } from "../engine/evaluate.js";
import type { ModelClaim } from "../engine/model.js";
import { once } from "../engine/once.js";
import type { Shape } from "../engine/shape.js";
import type { Status } from "../engine/status.js";
import { type Direction, pricedDirections, type Verdict } from "../engine/verdict.js";
import type { Expectation } from "../worldview/expectation.js";

/** What became of a worldview's expectation; `missing` if it has none. */
export interface ExpectationResult {
  readonly status: "passed" | "failed" | "missing";
  readonly checks: readonly Check[];
}

/** One thing that was expected beside what was found. */
export interface Check {
  readonly what: "verdict" | "trade_off" | "claim";
  /** Which claim, if it is about one. */
  readonly claim?: string | undefined;
  readonly expected: string;
  readonly actual: string;
  readonly passed: boolean;
  /** The claims that made it what it is, each with the conditions that decided it; found when asked for. */
  readonly decidedBy: readonly DecidingClaim[];
}

export interface DecidingClaim {
  readonly id: string;
  readonly status: Status;
  readonly conditions: readonly LeafResult[];
  /** The same in the shape in which they are asked. */
  readonly shape: Shape;
}

/** Compares an evaluation with what was expected of it. */
export function checkExpectation(
  expect: Expectation | undefined,
  evaluation: Evaluation,
  argument: Argument,
): ExpectationResult {
  const checks = expect ? checksOf(expect, evaluation, argument) : [];
  if (checks.length === 0) return { status: "missing", checks };
  return { status: checks.every(({ passed }) => passed) ? "passed" : "failed", checks };
}

function checksOf(
  { verdict, trade_off, claims = {} }: Expectation,
  evaluation: Evaluation,
  argument: Argument,
): readonly Check[] {
  const { model } = argument.engine;
  const explain = (deciding: readonly ClaimResult[]): DecidingClaim[] =>
    deciding.map((result) => {
      const shape = decidingShape(model, result);
      const conditions = decidingConditions(model, result, shape);
      return { id: result.id, status: result.status, conditions, shape };
    });
  const check = (
    about: Pick<Check, "what" | "claim">,
    expected: string,
    actual: string,
    deciding: () => readonly ClaimResult[],
  ): Check => {
    // Of what is as expected hardly anybody asks.
    const decidedBy = once(() => explain(deciding()));
    return {
      ...about,
      ...{ expected, actual, passed: expected === actual },
      get decidedBy() {
        return decidedBy();
      },
    };
  };
  const checks: Check[] = [];
  if (verdict !== undefined) {
    const deciding = () => verdictClaims(verdict, evaluation, argument);
    checks.push(check({ what: "verdict" }, verdict, evaluation.verdict, deciding));
  }
  if (trade_off !== undefined) {
    const deciding = () => tradeOffClaims(evaluation, argument);
    checks.push(check({ what: "trade_off" }, trade_off, evaluation.tradeOff.status, deciding));
  }
  for (const [claim, expected] of Object.entries(claims)) {
    const result = evaluation.claims.find(({ id }) => id === claim) as ClaimResult;
    checks.push(check({ what: "claim", claim }, expected, result.status, () => [result]));
  }
  return checks;
}

/** What each verdict is told of the two directions (Belnap 1977); open leaves both to be seen. */
const told: Readonly<Record<Verdict, Readonly<Record<Direction, Status>>>> = {
  favoured: { favoured: "holds", disfavoured: "fails" },
  disfavoured: { favoured: "fails", disfavoured: "holds" },
  contested: { favoured: "holds", disfavoured: "holds" },
  silent: { favoured: "fails", disfavoured: "fails" },
  open: { favoured: "unknown", disfavoured: "unknown" },
};

/** The conclusions of the directions that were told otherwise than expected; of both if none was. */
function verdictClaims(
  expected: Verdict,
  evaluation: Evaluation,
  argument: Argument,
): readonly ClaimResult[] {
  const directions = (["favoured", "disfavoured"] as const).map((direction) => {
    const results = speaking("conclusion", [direction], evaluation, argument);
    const status = anyOf(results);
    return {
      asExpected: status === told[expected][direction],
      deciding: results.filter((each) => each.status === status),
    };
  });
  const others = directions.filter(({ asExpected }) => !asExpected);
  return (others.length > 0 ? others : directions).flatMap(({ deciding }) => deciding);
}

/** The reasons that are the price or may be; where there are none, why there are none. */
function tradeOffClaims(evaluation: Evaluation, argument: Argument): readonly ClaimResult[] {
  const { verdict, tradeOff, claims } = evaluation;
  const priced = [...tradeOff.price, ...(tradeOff.status === "open" ? tradeOff.open : [])];
  if (priced.length > 0) return claims.filter(({ id }) => priced.includes(id));
  const reasons = speaking("reason", pricedDirections[verdict], evaluation, argument);
  if (reasons.length > 0) return reasons;
  return speaking("conclusion", ["favoured", "disfavoured"], evaluation, argument);
}

function speaking(
  role: ModelClaim["role"],
  directions: readonly Direction[],
  { claims }: Evaluation,
  { engine }: Argument,
): readonly ClaimResult[] {
  return engine.model.claims.flatMap((claim, index) => {
    const speaks = claim.speaksFor !== undefined && directions.includes(claim.speaksFor);
    return claim.role === role && speaks ? [claims[index] as ClaimResult] : [];
  });
}

function anyOf(results: readonly ClaimResult[]): Status {
  const order = ["holds", "unknown", "fails"] as const;
  return order.find((status) => results.some((each) => each.status === status)) ?? "fails";
}
