/**
 * Evaluation of settled worldviews by the million. A plan is flattened into typed arrays, which two-valued
 * logic walks without allocating; on settled values that is what Kleene logic comes down to.
 */
import { type Comparison, compare } from "./comparison.js";
import type { Engine } from "./engine.js";
import { entry } from "./lookup.js";
import type { Plan, Step } from "./plan.js";
import type { Status } from "./status.js";
import { belnap, type SettledVerdict } from "./verdict.js";

/** What follows from settled beliefs. */
export interface SettledAnswer {
  readonly verdict: SettledVerdict;
  /** The status of each claim, in the argument's order. */
  readonly statuses: readonly Exclude<Status, "unknown">[];
}

/**
 * Evaluates one worldview.
 *
 * @param values one for each belief, in the argument's order: numbers, true and false as 1 and 0
 * @throws RangeError if a value is missing or is no number
 */
export type SettledEvaluator = (values: ArrayLike<number>) => SettledAnswer;

/** What a step does as a number; a test does what its operator says. */
const codes = {
  always: 0,
  not: 1,
  all: 2,
  any: 3,
  at_least: 4,
  "=": 5,
  "!=": 6,
  "<": 7,
  "<=": 8,
  ">": 9,
  ">=": 10,
  within: 11,
  "one of": 12,
} as const satisfies Record<Exclude<Step["op"], "test"> | Comparison["operator"], number>;

type Code = (typeof codes)[keyof typeof codes];

/** Compiles the evaluation of settled worldviews; the result may be called as often as one likes. */
export function compileSettled({ model, plan }: Engine): SettledEvaluator {
  const run = compileSteps(plan);
  const claims = Int32Array.from(model.claims, ({ id }) => entry(plan.claims, id));
  const { favoured, disfavoured } = plan.told;
  const size = model.beliefs.length;
  return (values) => {
    for (let index = 0; index < size; index++) {
      if (!((values[index] as number) <= Number.POSITIVE_INFINITY)) {
        throw new RangeError(
          `${model.beliefs[index]?.id} has no value; evaluate takes open beliefs`,
        );
      }
    }
    const done = run(values);
    const statuses = new Array<"holds" | "fails">(claims.length);
    for (let index = 0; index < claims.length; index++) {
      statuses[index] = done[claims[index] as number] === 1 ? "holds" : "fails";
    }
    return { verdict: belnap(done[favoured] === 1, done[disfavoured] === 1), statuses };
  };
}

/** Flattens steps; the result writes 1 for each step that holds, 0 for others, always to the same array. */
function compileSteps({ steps }: Plan): (values: ArrayLike<number>) => Uint8Array {
  const code = Uint8Array.from(steps, codeOf);
  const operands = steps.map(operandsOf);
  const ends = endsOf(operands);
  const operand = Int32Array.from(operands.flat());
  const threshold = Float64Array.from(steps, thresholdOf);
  const count = Uint32Array.from(steps, (step) => (step.op === "at_least" ? step.count : 0));
  const comparisons = steps.map((step) => (step.op === "test" ? step.comparison : undefined));
  const done = new Uint8Array(steps.length);

  /** Whether any of some steps holds, or all: looks for the one that decides. */
  const decided = (from: number, end: number, decides: 0 | 1): boolean => {
    for (let at = from; at < end; at++) {
      if (done[operand[at] as number] === decides) return decides === 1;
    }
    return decides === 0;
  };
  /** Whether enough of some steps hold. */
  const enough = (from: number, end: number, wanted: number): boolean => {
    let missing = wanted;
    for (let at = from; at < end && missing > 0; at++) {
      missing -= done[operand[at] as number] as number;
    }
    return missing === 0;
  };
  const holds = (index: number, from: number, values: ArrayLike<number>): boolean => {
    const first = operand[from] as number;
    const value = values[first] as number;
    const than = threshold[index] as number;
    switch (code[index] as Code) {
      case codes.always:
        return true;
      case codes.not:
        return done[first] === 0;
      case codes.all:
        return decided(from, ends[index] as number, 0);
      case codes.any:
        return decided(from, ends[index] as number, 1);
      case codes.at_least:
        return enough(from, ends[index] as number, count[index] as number);
      case codes.within:
      case codes["one of"]:
        return compare(comparisons[index] as Comparison, value);
      case codes["="]:
        return value === than;
      case codes["!="]:
        return value !== than;
      case codes["<"]:
        return value < than;
      case codes["<="]:
        return value <= than;
      case codes[">"]:
        return value > than;
      case codes[">="]:
        return value >= than;
    }
  };
  return (values) => {
    let from = 0;
    for (let index = 0; index < done.length; index++) {
      done[index] = holds(index, from, values) ? 1 : 0;
      from = ends[index] as number;
    }
    return done;
  };
}

function codeOf(step: Step): Code {
  return codes[step.op === "test" ? step.comparison.operator : step.op];
}

/** What an order compares with; nothing of other steps. */
function thresholdOf(step: Step): number {
  return step.op === "test" && "threshold" in step.comparison ? step.comparison.threshold : 0;
}

function operandsOf(step: Step): readonly number[] {
  switch (step.op) {
    case "always":
      return [];
    case "test":
      return [step.belief];
    case "not":
      return [step.of];
    case "all":
    case "any":
    case "at_least":
      return step.of;
  }
}

/** Where each list ends when they are laid one after the other. */
function endsOf(lists: readonly (readonly number[])[]): Int32Array {
  let end = 0;
  return Int32Array.from(lists, ({ length }) => {
    end += length;
    return end;
  });
}
