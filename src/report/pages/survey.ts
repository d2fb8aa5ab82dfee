/** What is known of a population, to read: shares with their bounds, what divides it, what to ask next. */
import type { Share } from "../../answers/survey/share.js";
import type { Crosstab, SurveyAnswer, Toplines } from "../../answers/survey.js";
import type { Argument } from "../../argument/argument.js";
import type { Bounds } from "../../engine/probability.js";
import { settledVerdicts } from "../../engine/verdict.js";
import type { ReportOptions } from "../formatter.js";
import {
  code,
  group,
  list,
  paragraph,
  paragraphs,
  quiet,
  section,
  strong,
  verdictWord,
} from "../page/build.js";
import type { Block, Row, Text } from "../page/tree.js";
import { percent } from "../wording/shares.js";
import {
  ASSUMED_LABEL,
  askText,
  BITES_LABEL,
  boundsText,
  campsSentence,
  campsTitle,
  countSentences,
  intervalTitle,
  methodSentences,
  NO_GROUP,
  OPEN_LABEL,
  respondents,
  rulesSentence,
  ruleText,
  SHARE_COLUMNS,
  SURVEY_DISCLAIMER,
  SURVEY_TITLES,
  setText,
  thousands,
  turningSentence,
  UNKNOWN_LABEL,
} from "../wording/survey.js";
import { beliefOf, shownRegion } from "../wording/values.js";
import { bar } from "./bar.js";

/** Sets of beliefs, and beliefs to ask, that are listed where not everything is asked for. */
const LISTED = 5;

export function surveyPage(answer: SurveyAnswer, { detail }: ReportOptions): readonly Block[] {
  const { argument, counts, toplines, crosstabs, asks, turning, camps, rules } = answer;
  const isBrief = detail === "brief";
  const most = detail === "full" ? Number.POSITIVE_INFINITY : LISTED;
  return [
    { kind: "title", text: strong(respondents(counts.base)), aside: code(argument.definition.id) },
    ...group(paragraphs(countSentences(counts))),
    ...(toplines ? [...section(SURVEY_TITLES.toplines, toplineBlocks(toplines, answer))] : []),
    ...(isBrief
      ? []
      : [
          ...crosstabs.flatMap((each) => crosstabBlocks(each)),
          ...(toplines && detail === "full"
            ? section(SURVEY_TITLES.claims, claimBlocks(toplines, answer))
            : []),
          ...section(SURVEY_TITLES.beliefs, beliefBlocks(answer, argument)),
          ...section(
            SURVEY_TITLES.asks,
            list(asks.slice(0, most).map((each) => ({ text: askText(each) }))),
          ),
          ...(turning.sets.length > 0
            ? section(SURVEY_TITLES.turning, [
                paragraph(turningSentence(turning)),
                ...list(turning.sets.slice(0, most).map((each) => ({ text: setText(each) }))),
              ])
            : []),
          ...(camps
            ? section(campsTitle(camps), [
                paragraph(campsSentence(camps)),
                ...list(camps.cruxes.slice(0, most).map((each) => ({ text: setText(each) }))),
              ])
            : []),
          ...(toplines
            ? section(SURVEY_TITLES.rules, [
                paragraph(rulesSentence(rules)),
                ...list(rules.map((each) => ({ text: ruleText(each) }))),
              ])
            : []),
        ]),
    ...group(paragraphs([...methodSentences(answer.sampling), SURVEY_DISCLAIMER].map(quiet))),
  ];
}

function toplineBlocks(
  { verdicts, open, bites }: Toplines,
  { sampling }: SurveyAnswer,
): readonly Block[] {
  const row = (label: Text, share: Share, naive?: number): Row => ({
    label,
    cells: [
      boundsText(share),
      bar(share),
      ...(sampling ? [share.interval ? boundsText(share.interval) : ""] : []),
      naive === undefined ? "" : percent(naive),
    ],
  });
  const columns = [
    SHARE_COLUMNS.share,
    SHARE_COLUMNS.bar,
    ...(sampling ? [intervalTitle(sampling)] : []),
    SHARE_COLUMNS.naive,
  ];
  const rows = settledVerdicts.map((each) =>
    row(verdictWord(each), verdicts[each], verdicts[each].naive),
  );
  const others = [row(OPEN_LABEL, { lower: open, upper: open }), row(BITES_LABEL, bites)];
  return [{ kind: "table", things: ["Measure", "Measures"], columns, groups: [rows, others] }];
}

function claimBlocks({ claims }: Toplines, { sampling }: SurveyAnswer): readonly Block[] {
  const columns = [
    SHARE_COLUMNS.share,
    SHARE_COLUMNS.bar,
    ...(sampling ? [intervalTitle(sampling)] : []),
  ];
  const rows = claims.map(
    ({ claim, ...share }): Row => ({
      label: code(claim),
      cells: [
        boundsText(share),
        bar(share),
        ...(sampling ? [share.interval ? boundsText(share.interval) : ""] : []),
      ],
    }),
  );
  return [{ kind: "table", things: ["Measure", "Measures"], columns, groups: [rows] }];
}

function crosstabBlocks({ by, groups }: Crosstab): readonly Block[] {
  if (groups.length === 0) return [];
  const row = (label: Text, of: (toplines: Toplines) => Bounds): Row => ({
    label,
    cells: groups.map(({ toplines }) => (toplines ? boundsText(of(toplines)) : "")),
  });
  const rows: readonly Row[] = [
    { label: "n", cells: groups.map(({ count }) => thousands(count)) },
    ...settledVerdicts.map((each) => row(verdictWord(each), ({ verdicts }) => verdicts[each])),
    row(OPEN_LABEL, ({ open }) => ({ lower: open, upper: open })),
  ];
  if (groups.some(({ value }) => value.length > LONGEST_HEAD)) {
    const items = groups.map(({ value }, group) => ({
      term: value === "" ? NO_GROUP : value,
      text: rows.flatMap(({ label, cells }, index): Text[] => [
        index === 0 ? "" : "; ",
        label,
        " ",
        cells[group] ?? "",
      ]),
    }));
    return section(["By ", code(by)], list(items));
  }
  const columns = groups.map(({ value }) => (value === "" ? NO_GROUP : value));
  return section(
    ["By ", code(by)],
    [{ kind: "table", things: ["Group", "Groups"], columns, groups: [rows] }],
  );
}

function beliefBlocks({ beliefs }: SurveyAnswer, argument: Argument): readonly Block[] {
  return list(
    beliefs.map(({ belief, unknown, assumed, cells }) => {
      const { domain } = beliefOf(argument, belief);
      const known = cells.map(
        ({ cell, share }): Text => `${shownRegion(cell, domain)}: ${boundsText(share)}`,
      );
      const parts = unknown === 1 ? [] : known;
      const missing = [
        ...(unknown > 0 ? [`${UNKNOWN_LABEL}: ${percent(unknown)}`] : []),
        ...(assumed > 0 ? [`${ASSUMED_LABEL}: ${percent(assumed)}`] : []),
      ];
      return {
        term: code(belief),
        text: [...parts, ...missing].flatMap((part, index) =>
          index === 0 ? [part] : ["; ", part],
        ),
      };
    }),
  );
}

/** Characters of a name that stands above a column; longer ones stand above lines. */
const LONGEST_HEAD = 24;
