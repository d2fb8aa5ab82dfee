/** Rules: the argument's claims, and what racecheck itself asks of a worldview. */
import type { Argument, Claim } from "../../../argument/argument.js";
import { BOTH_SIDES } from "../../../argument/definition.js";
import { code, list, paragraph, strong } from "../../page/build.js";
import { markdownOf } from "../../page/markdown.js";
import type { Block } from "../../page/tree.js";
import { beliefOf, shownTest } from "../../values.js";
import { TRADE_OFF_RULE, VERDICT_RULE } from "../finding.js";

/** A SARIF reportingDescriptor. */
export interface Rule {
  readonly id: string;
  readonly [key: string]: unknown;
}

const OWN_HELP =
  "It describes what follows from the worldview's own beliefs and endorses nothing. `racecheck explain` prints the argument.";

const ownRules: readonly Rule[] = [
  own(VERDICT_RULE, "Verdict", "What the argument says of a worldview, by its own lights."),
  own(TRADE_OFF_RULE, "TradeOff", "Whether a worldview pays for its verdict by its own lights."),
];

function own(id: string, name: string, says: string): Rule {
  const text = `${says} ${OWN_HELP.replaceAll("`", "")}`;
  return {
    id,
    name,
    shortDescription: { text: says },
    fullDescription: { text },
    help: { text, markdown: `${says} ${OWN_HELP}` },
  };
}

/** The rules of every run about an argument, in the order of its claims. */
export function rulesOf(argument: Argument): readonly Rule[] {
  return [...argument.claims.map((claim) => claimRule(claim, argument)), ...ownRules];
}

function claimRule(claim: Claim, argument: Argument): Rule {
  const { id, says, role, side, source } = claim;
  const { definition } = argument;
  const sideLabel = side === BOTH_SIDES ? "both sides" : definition.sides[side]?.label;
  const origin = `${source.passage}: “${source.modality}”, ${source.confidence}`;
  const whole = `${says} (A ${role} of ${sideLabel}; ${origin}.)`;
  const tests = testsOf(id, argument);
  return {
    id,
    shortDescription: { text: says },
    fullDescription: { text: whole },
    help: {
      text: `${whole} ${plainTests(tests)} From: ${definition.title}.`,
      markdown: markdownOf([
        paragraph([strong(id), `: ${whole}`]),
        ...testBlocks(tests),
        paragraph(`From: ${definition.title}`),
      ]).trimEnd(),
    },
    ...(URL.canParse(definition.source) && { helpUri: definition.source }),
    properties: { tags: [role, side, source.confidence] },
  };
}

/** The tests of beliefs that a claim comes down to, with the parameters of this run. */
function testsOf(id: string, argument: Argument): readonly string[] {
  return (argument.engine.leaves.get(id) ?? []).map(
    ({ leaf: { belief, comparison } }) =>
      `${belief} ${shownTest(comparison, beliefOf(argument, belief).domain)}`,
  );
}

function plainTests(tests: readonly string[]): string {
  return tests.length === 0 ? "It holds whatever the worldview." : `It asks: ${tests.join("; ")}.`;
}

function testBlocks(tests: readonly string[]): readonly Block[] {
  if (tests.length === 0) return [paragraph(plainTests(tests))];
  return [paragraph("It asks:"), ...list(tests.map((test) => ({ text: code(test) })))];
}

/** The rule that an invalid input breaks: its code. */
export function codeRule(id: string): Rule {
  return { id, shortDescription: { text: `Invalid input: ${id}.` } };
}
