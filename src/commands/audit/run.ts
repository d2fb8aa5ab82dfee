import {
  type AuditAnswer,
  audit,
  clashingBeliefs,
  type FindingKind,
  findingKinds,
  isFault,
} from "../../answers/audit.js";
import { tooLargeProblem } from "../../answers/too-large.js";
import type { Argument } from "../../argument/argument.js";
import { DEFAULT_ARGUMENT } from "../../argument/default.js";
import { nearest } from "../../diagnostics/nearest.js";
import { type AskOptions, ask } from "../ask.js";
import { Failure, usageFailure } from "../failure.js";
import type { ExitCode, Io } from "../io.js";
import { argumentNamed, argumentsNamed, OPERAND } from "../session.js";

interface AuditOptions extends AskOptions {
  readonly set?: readonly string[];
  readonly exitCode?: boolean;
  readonly failOn?: readonly string[];
}

/** Does the work of the command. Throws Failure. */
export async function run(
  [name = DEFAULT_ARGUMENT, other]: readonly string[],
  options: AuditOptions,
  io: Io,
): Promise<ExitCode> {
  const failOn = (options.failOn ?? []).map(kindNamed);
  const gated = options.exitCode === true || failOn.length > 0;
  return ask("audit", options, io, {
    reads: [name, other],
    answer: async () => answerOf(name, other, failOn, options),
    gate: (answer) => (gated && answer.findings.some((each) => isFault(each, answer)) ? 1 : 0),
  });
}

function kindNamed(word: string): FindingKind {
  const kind = findingKinds.find((each) => each === word);
  if (kind !== undefined) return kind;
  const near = nearest(word, findingKinds);
  const guess = near === undefined ? "" : `; did you mean ${near}?`;
  const detail = `there is no kind of finding ${word}; kinds are ${findingKinds.join(", ")}${guess}`;
  throw usageFailure({ code: "usage/invalid", detail }, "--fail-on");
}

function answerOf(
  name: string,
  other: string | undefined,
  failOn: readonly FindingKind[],
  { set }: AuditOptions,
): AuditAnswer {
  if (other === undefined) {
    return audited(argumentNamed(name, set, OPERAND), undefined, failOn);
  }
  const [one, another] = argumentsNamed([name, other], set, OPERAND) as readonly [
    Argument,
    Argument,
  ];
  const clashing = clashingBeliefs(one, another);
  if (clashing.length > 0) {
    throw new Failure(
      clashing.map((belief) => ({
        problem: { code: "audit/other-values", belief, argument: name } as const,
        place: another.place?.(["beliefs", belief]) ?? { file: other },
      })),
    );
  }
  return audited(one, another, failOn);
}

function audited(
  argument: Argument,
  other: Argument | undefined,
  failOn: readonly FindingKind[],
): AuditAnswer {
  try {
    return audit(argument, { other, failOn });
  } catch (error) {
    const place = argument.place?.([]) ?? { file: argument.definition.id };
    throw new Failure([{ problem: { ...tooLargeProblem(error), of: "audit" }, place }]);
  }
}
