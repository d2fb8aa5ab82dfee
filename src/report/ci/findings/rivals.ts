import type { AssessedEntry } from "../../../answers/assess.js";
import type { RivalsAnswer } from "../../../answers/rival-results.js";
import type { Argument } from "../../../argument/argument.js";
import { at as elementAt } from "../../../engine/lookup.js";
import type { ReportOptions } from "../../formatter.js";
import { underText } from "../../wording/rivals.js";
import { type Case, type Finding, type Findings, ruleUnder } from "../finding.js";
import type { Locate } from "../spot.js";
import { evaluatedCase } from "./evaluate.js";
import { faultCase } from "./faults.js";

/** The same as of one argument, for each worldview and argument: a case of its own. */
export function rivalsFindings(
  { arguments: all, entries }: RivalsAnswer,
  { detail }: Pick<ReportOptions, "detail">,
  at: Locate,
): Findings {
  const caseOf = (entry: AssessedEntry, argument: Argument): Case =>
    entry.ok
      ? caseUnder(argument, evaluatedCase(entry, argument, detail === "brief", at))
      : faultCase(entry.diagnostics, at);
  const cases = entries.flatMap((entry) =>
    entry.ok
      ? [
          ...entry.results.map((result, which) => caseOf(result, elementAt(all, which))),
          ...entry.problems.map((each) => faultCase([each], at)),
        ]
      : [faultCase(entry.diagnostics, at)],
  );
  return { asked: "rivals", rivals: all, cases };
}

function caseUnder(argument: Argument, { record = [], answer, ...found }: Case): Case {
  const named = (name: string): string => underText(name, argument);
  return {
    ...found,
    name: named(found.name),
    findings: found.findings.map((each) => findingUnder(argument, each)),
    record: record.map((find) => () => findingUnder(argument, find())),
    answer: answer && { ...answer, title: named(answer.title) },
  };
}

function findingUnder(argument: Argument, finding: Finding): Finding {
  const { rule, title, subject, identity, facts } = finding;
  const { id } = argument.definition;
  return {
    ...finding,
    rule: ruleUnder(argument, rule),
    title: underText(title, argument),
    subject: subject && underText(subject, argument),
    identity: [...identity, id],
    facts: facts && { argument: id, ...facts },
  };
}
