import type { Because, Change, Shifts } from "../../../answers/since/change.js";
import type { SinceAnswer } from "../../../answers/since.js";
import type { Argument } from "../../../argument/argument.js";
import type { Place } from "../../../diagnostics/problem.js";
import type { ReportOptions } from "../../formatter.js";
import { plainText } from "../../page/inline.js";
import { placeOfBelief, placeOfWorldview } from "../../places.js";
import { shownChanges } from "../../shown-changes.js";
import {
  type ChangeLine,
  changeLines,
  sinceLines,
  subjectOf,
  sumOfChanges,
} from "../../wording/since.js";
import {
  type Announcement,
  type Case,
  CHANGE_RULE,
  type Finding,
  type Findings,
} from "../finding.js";
import type { Locate } from "../spot.js";
import { faultCase } from "./faults.js";
import { aboutOf } from "./worldview.js";

/**
 * A warning a worldview that changed, a notice one that is new or gone; the unchanged are counted in
 * the summary. What is not as it was fails, as it does with `--exit-code`.
 */
export function sinceFindings(
  answer: SinceAnswer,
  options: Pick<ReportOptions, "onlyDifferences">,
  at: Locate,
): Findings {
  const { argument, errors } = answer;
  const changes = shownChanges(answer, options);
  return {
    asked: "since",
    argument,
    cases: [
      ...errors.map((each) => faultCase([each], at)),
      ...changes.map((change) => changeCase(change, argument, at)),
    ],
    summary: summaryOf(answer),
  };
}

function changeCase(change: Change, argument: Argument, at: Locate): Case {
  const { name } = subjectOf(change);
  const place = at(placeOf(change));
  return change.kind === "unchanged"
    ? { place, name, outcome: "passed", findings: [] }
    : { place, name, outcome: "failure", findings: [changeFinding(change, argument, at)] };
}

function changeFinding(change: Change, argument: Argument, at: Locate): Finding {
  return {
    ...aboutOf(subjectOf(change)),
    rule: CHANGE_RULE,
    status: "informative",
    level: change.kind === "changed" ? "warning" : "notice",
    place: at(placeOf(change)),
    related: [],
    topic: change.kind,
    says: changeLines(change, argument).map(sentenceOf),
    reasons: [],
  };
}

function sentenceOf({ text, reason }: ChangeLine): string {
  return plainText(reason === undefined ? text : [text, ". ", reason]);
}

function placeOf(change: Change): Place {
  switch (change.kind) {
    case "new":
      return placeOfWorldview(change.now.worldview);
    case "gone":
    case "failed":
      return { file: change.before.file };
    case "changed":
    case "unchanged":
      return placeOfCause(change);
  }
}

/** Where the first belief stands through which the verdict changed, or the trade-off, or a claim. */
function placeOfCause({ now: { worldview }, verdict, tradeOff, claims }: Shifts): Place {
  const because = [verdict, tradeOff, ...claims].flatMap(({ because }) => because ?? [])[0];
  const [place] = beliefsOf(because).flatMap((id) => placeOfBelief(worldview, id) ?? []);
  return place ?? placeOfWorldview(worldview);
}

function beliefsOf(because: Because | undefined): readonly string[] {
  return because?.kind === "cruxes" ? because.cruxes.flatMap(({ beliefs }) => beliefs) : [];
}

function summaryOf(answer: SinceAnswer): Announcement {
  const [title = "", ...others] = sinceLines(answer).map(plainText);
  return { level: "notice", title, says: [sumOfChanges(answer.changes), ...others] };
}
