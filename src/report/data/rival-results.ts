/** The result of a worldview under one of several arguments, and what divides that one from the others. */
import * as z from "zod/mini";
import { type Divide, leftUnknown, type RivalAssessment } from "../../answers/rival-results.js";
import type { Argument } from "../../argument/argument.js";
import { describe } from "../../argument/describe.js";
import type { Division, Obstacle, Removal } from "../../engine/divides.js";
import type { Flip } from "../../engine/flips.js";
import { at } from "../../engine/lookup.js";
import { once } from "../../engine/once.js";
import { part, type Written } from "./part.js";
import { settledVerdict } from "./parts.js";
import { briefResult, fullResult } from "./result.js";
import { flipPart } from "./result-parts.js";

const argumentId = (says: string) => describe(z.string(), says);

/** A smallest set of claims without which two arguments agree. */
const removalPart = part(
  () =>
    z.object({
      to: describe(settledVerdict(), "the verdict of both without these claims"),
      claims: z.array(z.object({ argument: argumentId("whose claim it is"), claim: z.string() })),
    }),
  ({ to, claims }: Removal, [first, second]: readonly [Argument, Argument]) => ({
    to,
    claims: claims.map(({ of, claim }) => ({
      argument: (of === "first" ? first : second).definition.id,
      claim,
    })),
  }),
);

const obstaclePart = part(
  () =>
    z.object({
      belief: z.string(),
      differs: describe(
        z.enum(["domain", "value"]),
        "they ask for other values, or take other things as said of it",
      ),
    }),
  ({ belief, differs }: Obstacle) => ({ belief, differs }),
);

/** What divides an argument from a later one. */
const dividePart = part(
  () =>
    z.object({
      argument: argumentId("a later argument, whose settled verdict is another one"),
      verdict: settledVerdict(),
      claims: z.optional(
        describe(
          z.array(removalPart.schema()),
          "the smallest sets of claims of either without which both give one verdict",
        ),
      ),
      beliefs: z.optional(
        describe(
          z.array(flipPart.schema()),
          "the smallest sets of belief changes with which both give one verdict",
        ),
      ),
      not_comparable: z.optional(
        describe(obstaclePart.schema(), "the belief that is not the same to both, if one is not"),
      ),
    }),
  ({ between: [first, second], verdicts, divided }: Divide, all: readonly Argument[]) => {
    const pair = [at(all, first), at(all, second)] as const;
    return {
      argument: pair[1].definition.id,
      verdict: verdicts[1],
      ...(divided?.ok && divisionOf(divided, pair)),
      ...(divided?.ok === false && { not_comparable: obstaclePart.of(divided.obstacle) }),
    };
  },
);

function divisionOf({ removals, flips }: Division, pair: readonly [Argument, Argument]) {
  const joint = { beliefs: pair.flatMap(({ beliefs }) => beliefs) };
  return {
    claims: removals.map((each) => removalPart.of(each, pair)),
    beliefs: flips.map((each: Flip) => flipPart.of(each, joint)),
  };
}

const common = () => ({
  left_unknown: z.optional(
    describe(
      z.array(z.string()),
      "beliefs that it leaves out, unknown among several arguments; alone this one has to be told them",
    ),
  ),
  divides: z.optional(
    describe(
      z.array(dividePart.schema()),
      "what divides its argument from each later one whose settled verdict is another",
    ),
  ),
});

/** What a result has beside those of one argument alone. */
interface Beside {
  readonly result: RivalAssessment;
  readonly divides: readonly Divide[] | undefined;
  readonly all: readonly Argument[];
}

function besidesOf({ result: { which, argument, assessment }, divides, all }: Beside) {
  const unknown = leftUnknown(assessment.worldview, argument);
  return {
    left_unknown: unknown.length > 0 ? unknown : undefined,
    divides: divides
      ?.filter(({ between: [first] }) => first === which)
      .map((each) => dividePart.of(each, all)),
  };
}

const briefRival = part(
  () =>
    z.object({
      argument: argumentId("the argument by which it is evaluated"),
      ...briefResult.schema().shape,
    }),
  ({ argument, assessment }: RivalAssessment) => ({
    argument: argument.definition.id,
    ...briefResult.of(assessment),
  }),
);

const fullRival = part(
  () => {
    const { argument: writtenFor, ...shape } = fullResult.schema().shape;
    return z.object({
      argument: argumentId("the argument by which it is evaluated"),
      written_for: writtenFor,
      ...shape,
      ...common(),
    });
  },
  (beside: Beside) => {
    const { argument, assessment } = beside.result;
    const { argument: writtenFor, ...result } = fullResult.of(assessment, argument);
    return {
      argument: argument.definition.id,
      written_for: writtenFor,
      ...result,
      ...besidesOf(beside),
    };
  },
);

export type RivalResult = Written<ReturnType<(typeof fullRival | typeof briefRival)["schema"]>>;

/** A result under one of several arguments, whichever it is. */
export const rivalResultSchema = once(() => z.union([fullRival.schema(), briefRival.schema()]));

/** The result of an assessment under one of several arguments. */
export function rivalResultOf(beside: Beside, brief: boolean): RivalResult {
  return brief ? briefRival.of(beside.result) : fullRival.of(beside);
}
