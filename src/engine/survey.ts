/**
 * Evaluation of settled worldviews by the million. A plan is flattened into typed arrays, which two-valued
 * logic walks without allocating; on settled values that is what Kleene logic comes down to.
 */
import type { Operator } from "./comparison.js";
import type { Engine } from "./engine.js";
import type { Plan, Step } from "./plan.js";
import type { Status } from "./status.js";
import { belnap, type SettledVerdict } from "./verdict.js";

/** What follows from settled beliefs. */
export interface SurveyAnswer {
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
export type Survey = (values: ArrayLike<number>) => SurveyAnswer;

const ops = ["always", "not", "all", "any", "=", "!=", "<", "<=", ">", ">="] as const;
const [ALWAYS, ALL, ANY, EQ, LT, LE, GT, GE] = [0, 2, 3, 4, 6, 7, 8, 9] as const;

/** Compiles the evaluation of settled worldviews; the result may be called as often as one likes. */
export function compileSurvey({ model, plan }: Engine): Survey {
  const run = compileSteps(plan);
  const claims = Int32Array.from(model.claims, ({ id }) => plan.claims.get(id) as number);
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
  const op = Uint8Array.from(steps, (step) => ops.indexOf(opOf(step)));
  const operands = steps.map(operandsOf);
  const ends = endsOf(operands);
  const operand = Int32Array.from(operands.flat());
  const threshold = Float64Array.from(steps, (step) =>
    step.op === "test" ? step.comparison.threshold : 0,
  );
  const done = new Uint8Array(steps.length);

  return (values) => {
    let at = 0;
    for (let index = 0; index < done.length; index++) {
      const end = ends[index] as number;
      const code = op[index] as number;
      const first = operand[at] as number;
      let holds: boolean;
      if (code >= EQ) {
        holds = passes(code, values[first] as number, threshold[index] as number);
      } else if (code === ALL || code === ANY) {
        // All hold unless one fails; any holds if one does: look for the one that decides.
        const decides = code === ANY ? 1 : 0;
        while (at < end && done[operand[at] as number] !== decides) at++;
        holds = at < end === (code === ANY);
      } else {
        holds = code === ALWAYS || done[first] === 0;
      }
      done[index] = holds ? 1 : 0;
      at = end;
    }
    return done;
  };
}

function passes(code: number, value: number, threshold: number): boolean {
  if (code === EQ) return value === threshold;
  if (code === GT) return value > threshold;
  if (code === LT) return value < threshold;
  if (code === GE) return value >= threshold;
  return code === LE ? value <= threshold : value !== threshold;
}

function opOf(step: Step): Exclude<Step["op"], "test"> | Operator {
  return step.op === "test" ? step.comparison.operator : step.op;
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
