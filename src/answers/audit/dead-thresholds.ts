/** Values of parameters at which two thresholds of a belief meet, so that verdicts appear or vanish. */
import type { Argument } from "../../argument/argument.js";
import { type Threshold, thresholdsIn } from "../../argument/edit.js";
import { verdictsOf } from "../../engine/atlas.js";
import { partialAt } from "../../engine/audit/partial.js";
import { smallestCase } from "../../engine/audit/smallest.js";
import type { Work } from "../../engine/audit/space.js";
import { isDiscrete, spanOf, unitOf } from "../../engine/domain.js";
import type { SettledVerdict } from "../../engine/verdict.js";
import type { ThresholdFinding, ThresholdSide } from "./finding.js";
import { type AuditSubject, found, otherwise, subjectOf, verdictAt } from "./subject.js";

/** @throws AnalysisTooLarge */
export function thresholdFindings({
  argument,
  space: { work },
}: AuditSubject): readonly ThresholdFinding[] {
  const thresholds = thresholdsIn(argument.definition);
  return Object.keys(argument.parameters).flatMap((parameter) =>
    findingsOf(argument, parameter, thresholds, work),
  );
}

function findingsOf(
  argument: Argument,
  parameter: string,
  thresholds: readonly Threshold[],
  work: Work,
): readonly ThresholdFinding[] {
  const { parameters, definition } = argument;
  const beliefs = new Set(
    thresholds.filter(({ operand }) => operand === parameter).map(({ belief }) => belief),
  );
  const current = ({ operand }: Threshold): number =>
    typeof operand === "string" ? (parameters[operand] as number) : operand;
  const others = thresholds.filter(
    ({ belief, operand }) => beliefs.has(belief) && operand !== parameter,
  );
  const isWhole = argument.beliefs.some(({ id, domain }) => beliefs.has(id) && isDiscrete(domain));
  // Of whole numbers "at least 5" and "at most 4" meet as well as "at least 5" and "at most 5".
  const near = (value: number): readonly number[] =>
    isWhole ? [value - 1, value, value + 1] : [value];
  const thresholdsOf = [...new Set(others.map(current))].sort((a, b) => a - b);
  const values = [...new Set(thresholdsOf.flatMap(near))].sort((a, b) => a - b);
  const possible = new Map<number, Possible | undefined>();
  return values.flatMap((value): readonly ThresholdFinding[] => {
    const [low, high] = neighbours(argument, [...beliefs], thresholdsOf, value);
    const sides = [
      { side: "below", value: low },
      { side: "at", value },
      { side: "above", value: high },
    ] as const;
    const answers = sides.flatMap(({ side, value: set }) => {
      if (set === undefined) return [];
      const known = possible.has(set)
        ? possible.get(set)
        : possibleWith(otherwise(definition, { ...parameters, [parameter]: set }), work);
      possible.set(set, known);
      return known ? [{ side, value: set, ...known }] : [];
    });
    const sets = new Set(answers.map((each) => each.possible.join()));
    if (sets.size < 2) return [];
    // What turns between two whole numbers is told by the lower of them.
    const setAt = (side: ThresholdSide["side"]): string | undefined =>
      answers.find((each) => each.side === side)?.possible.join();
    if (isWhole && values.includes(value - 1) && (setAt("above") ?? setAt("at")) === setAt("at")) {
      return [];
    }
    const everywhere = (verdict: SettledVerdict): boolean =>
      answers.every((each) => each.possible.includes(verdict));
    const meets = others.filter((each) => near(current(each)).includes(value));
    return [
      {
        kind: "dead-threshold",
        parameter,
        belief: meets[0]?.belief ?? "",
        value,
        meets: [...new Set(meets.map(({ operand }) => operand))],
        here: parameters[parameter] === value,
        sides: answers.map((each): ThresholdSide => {
          const turning = each.possible.filter((verdict) => !everywhere(verdict));
          return {
            side: each.side,
            value: each.value,
            possible: each.possible,
            witnesses: turning.map((verdict) => ({ verdict, worldview: each.witness(verdict) })),
          };
        }),
        ...found(argument, ["parameters", parameter]),
      },
    ];
  });
}

interface Possible {
  readonly possible: readonly SettledVerdict[];
  /** A smallest worldview of a verdict that is possible. */
  witness(verdict: SettledVerdict): ThresholdSide["witnesses"][number]["worldview"];
}

function possibleWith(argument: Argument | undefined, work: Work): Possible | undefined {
  if (!argument) return undefined;
  const { space, drawn } = subjectOf(argument, work);
  const { atlas } = drawn;
  return {
    possible: verdictsOf(space.diagrams.constants(atlas.verdict)),
    witness: (verdict) => {
      const found = smallestCase(space, atlas.where(verdict));
      const witness = found && partialAt(space, found.cells);
      if (!witness || verdictAt(argument, witness) !== verdict) {
        throw new Error("a witness that is none");
      }
      return witness;
    },
  };
}

const A_BIT = 0.01;

/** A value just below another one and one just above it, with no threshold of the beliefs between. */
function neighbours(
  { beliefs }: Argument,
  ids: readonly string[],
  thresholds: readonly number[],
  value: number,
): readonly [number | undefined, number | undefined] {
  const own = beliefs.filter(({ id }) => ids.includes(id));
  const spans = own.map(({ domain }) => spanOf(domain));
  const min = Math.max(...spans.map((span) => span.min));
  const max = Math.min(...spans.map((span) => span.max));
  const isWhole = own.some(({ domain }) => isDiscrete(domain));
  const unit = Math.min(...own.map(({ domain }) => unitOf(domain)));
  const below = Math.max(min, ...thresholds.filter((each) => each < value));
  const above = Math.min(max, ...thresholds.filter((each) => each > value));
  const step = (room: number): number => (isWhole ? 1 : Math.min(A_BIT * unit, room / 2));
  const rounded = (each: number): number => Number(each.toPrecision(12));
  return [
    value > min ? rounded(value - step(value - below)) : undefined,
    value < max ? rounded(value + step(above - value)) : undefined,
  ];
}
