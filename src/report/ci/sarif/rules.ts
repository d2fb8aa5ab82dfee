/** Rules: the argument's claims, and what racecheck itself asks of a worldview. */
import { findingKinds } from "../../../answers/audit.js";
import type { Argument, Claim } from "../../../argument/argument.js";
import { code, list, paragraph, strong } from "../../page/build.js";
import { markdownOf } from "../../page/markdown.js";
import type { Block } from "../../page/tree.js";
import { auditMeanings, auditTitles } from "../../wording/audit.js";
import {
  ASKS,
  claimSentence,
  fromSentence,
  invalidSentence,
  OWN_HELP,
  TRADE_OFF_SAYS,
  testsSentence,
  VERDICT_SAYS,
} from "../../wording/rules.js";
import { beliefOf, shownTest } from "../../wording/values.js";
import { AUDIT_RULE, type Findings, ruleUnder, TRADE_OFF_RULE, VERDICT_RULE } from "../finding.js";

/** A SARIF reportingDescriptor. */
export interface Rule {
  readonly id: string;
  readonly [key: string]: unknown;
}

const ownRules: readonly Rule[] = [
  own(VERDICT_RULE, "Verdict", VERDICT_SAYS),
  own(TRADE_OFF_RULE, "TradeOff", TRADE_OFF_SAYS),
];

function own(id: string, name: string, says: string): Rule {
  const help = OWN_HELP.replaceAll("`", "");
  const text = `${says} ${help}`;
  return {
    id,
    name,
    shortDescription: { text: says },
    fullDescription: { text },
    help: { text, markdown: `${says} ${OWN_HELP}` },
  };
}

/** The rules of an audit: a kind of finding each. */
const auditRules: readonly Rule[] = findingKinds.map((kind) =>
  own(`${AUDIT_RULE}/${kind}`, pascal(auditTitles[kind]), auditMeanings[kind]),
);

function pascal(title: string): string {
  return title.replace(/(?:^|\s+)(\w)/g, (_, first: string) => first.toUpperCase());
}

/** The rules of every run about an argument, in the order of its claims; or those of an audit of it. */
export function rulesOf(argument: Argument, asked: Findings["asked"]): readonly Rule[] {
  if (asked === "audit") return auditRules;
  return [...argument.claims.map((claim) => claimRule(claim, argument)), ...ownRules];
}

/** The rules of a run about several arguments, in their order. */
export function rulesOfRivals(all: readonly Argument[]): readonly Rule[] {
  const claimRules = all.flatMap((argument) =>
    argument.claims.map((claim) => {
      const rule = claimRule(claim, argument);
      return { ...rule, id: ruleUnder(argument, rule.id) };
    }),
  );
  return [...claimRules, ...ownRules];
}

function claimRule(claim: Claim, argument: Argument): Rule {
  const { id, says, role, side, source } = claim;
  const { definition } = argument;
  const whole = claimSentence(claim, argument);
  const tests = testsOf(id, argument);
  return {
    id,
    shortDescription: { text: says },
    fullDescription: { text: whole },
    help: {
      text: `${whole} ${testsSentence(tests)} ${fromSentence(argument)}.`,
      markdown: markdownOf([
        paragraph([strong(id), `: ${whole}`]),
        ...testBlocks(tests),
        paragraph(fromSentence(argument)),
      ]).trimEnd(),
    },
    ...(URL.canParse(definition.source) && { helpUri: definition.source }),
    properties: { tags: [role, side, source.confidence] },
  };
}

/** The tests of beliefs that a claim comes down to, with the parameters of this run. */
function testsOf(id: string, argument: Argument): readonly string[] {
  return (argument.engine.leaves.get(id) ?? []).map(
    ({ leaf: { belief, comparison, negated } }) =>
      `${belief} ${negated ? "not " : ""}${shownTest(comparison, beliefOf(argument, belief).domain)}`,
  );
}

function testBlocks(tests: readonly string[]): readonly Block[] {
  if (tests.length === 0) return [paragraph(testsSentence(tests))];
  return [paragraph(ASKS), ...list(tests.map((test) => ({ text: code(test) })))];
}

/** The rule that an invalid input breaks: its code. */
export function codeRule(id: string): Rule {
  return { id, shortDescription: { text: invalidSentence(id) } };
}
