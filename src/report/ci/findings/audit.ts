import {
  type AuditAnswer,
  type AuditFinding,
  type FindingKind,
  isFault,
} from "../../../answers/audit.js";
import { plainText } from "../../page/inline.js";
import type { Text } from "../../page/tree.js";
import {
  auditTitles,
  cellsSentence,
  changeSentence,
  conclusionsSentence,
  differenceText,
  exampleText,
  faultsSentence,
  findingSentence,
  pushText,
  turningText,
} from "../../wording/audit.js";
import { AUDIT_RULE, type Finding, type Findings, type Level } from "../finding.js";
import type { Locate } from "../spot.js";

/** One case: the argument. What is a fault fails; the rest is said, and what has no remedy in silence. */
export function auditFindings(answer: AuditAnswer, at: Locate): Findings {
  const { argument, findings } = answer;
  const place = at(argument.place?.([]) ?? { file: argument.definition.id });
  const here = place.line === undefined ? { ...place, isFile: false } : place;
  const all = findings.map((each) => findingOf(each, answer, here, at));
  const fails = all.some(({ status }) => status === "failed");
  return {
    asked: "audit",
    argument,
    cases: [
      {
        place: here,
        name: argument.definition.title,
        outcome: fails ? "failure" : "passed",
        findings: all,
      },
    ],
    summary: {
      level: "notice",
      title: argument.definition.title,
      says: [cellsSentence(answer), ...(answer.other ? [] : [faultsSentence(answer)])].map(
        plainText,
      ),
    },
  };
}

/** How loudly a finding is said that is no fault. */
const levels = {
  conflict: "warning",
  gap: "notice",
  never: "warning",
  always: "warning",
  redundant: "notice",
  shadowed: "warning",
  unused: "warning",
  "wrong-side": "warning",
  "dead-threshold": "none",
  direction: "none",
  difference: "notice",
} as const satisfies Record<FindingKind, Level>;

function findingOf(
  finding: AuditFinding,
  answer: AuditAnswer,
  here: Finding["place"],
  at: Locate,
): Finding {
  const { argument } = answer;
  const fails = isFault(finding, answer);
  const { kind, place, path = [] } = finding;
  return {
    rule: `${AUDIT_RULE}/${kind}`,
    status: fails ? "failed" : "informative",
    level: fails ? "error" : levels[kind],
    place: place ? at(place) : here,
    related: [],
    subject: argument.definition.title,
    topic: kind,
    title: auditTitles[kind],
    says: sentencesOf(finding, answer).map(plainText),
    reasons: [],
    identity: [kind, path.map(String), ...identityOf(finding)],
  };
}

/** What tells a finding from others of its kind at one place. */
function identityOf(finding: AuditFinding): readonly unknown[] {
  switch (finding.kind) {
    case "gap":
    case "conflict":
    case "difference":
      return finding.region.clauses.map(({ belief, region }) => [belief, region]);
    case "dead-threshold":
      return [finding.value];
    default:
      return [];
  }
}

function sentencesOf(finding: AuditFinding, answer: AuditAnswer): readonly Text[] {
  const { argument, other, cells } = answer;
  const both = other ? [argument, other] : [argument];
  switch (finding.kind) {
    case "gap":
    case "conflict":
      return [
        findingSentence(finding, argument),
        exampleText(finding.region.witness, argument),
        ...(finding.by && finding.by.length > 1 ? [conclusionsSentence(finding.by)] : []),
        ...(finding.change ? [changeSentence(finding.change)] : []),
      ];
    case "difference":
      return [differenceText(finding, cells.all), exampleText(finding.region.witness, ...both)];
    case "dead-threshold":
      return [
        findingSentence(finding, argument),
        ...finding.sides.flatMap(({ value, witnesses }) =>
          witnesses.map((each) => turningText(finding.parameter, value, each, argument)),
        ),
      ];
    case "direction":
      return [
        findingSentence(finding, argument),
        ...[finding.towards, finding.away].flatMap((push) =>
          push ? [pushText(finding.belief, push, argument)] : [],
        ),
      ];
    default:
      return [findingSentence(finding, argument)];
  }
}
