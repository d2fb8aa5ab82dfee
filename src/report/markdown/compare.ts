import { errorsOf } from "../../answers/answer.js";
import { assessments } from "../../answers/assess.js";
import type { CompareAnswer } from "../../answers/compare.js";
import { classTitle, toldClasses } from "../class-sentences.js";
import {
  cruxlessSentences,
  type DisagreementSide,
  disagreements,
} from "../disagreement-sentences.js";
import type { Formatter } from "../formatter.js";
import { Names } from "../names.js";
import { Page } from "../page/paper.js";
import { beliefRows, type Row } from "../text/rows.js";
import { DISCLAIMER_FOR_SEVERAL } from "../wording/verdict.js";
import { errorTable } from "./errors.js";
import { blocks, bullets, code, details, inline, table } from "./escape.js";

/**
 * Tables of verdicts and of the beliefs that differ, then why the verdicts differ and the reference
 * classes: for job summaries and comments.
 */
export const formatComparisonMarkdown: Formatter<CompareAnswer> = (
  report,
  { detail, onlyDifferences, page },
) => {
  const errors = errorTable(errorsOf(report));
  if (assessments(report).length === 0) return blocks([errors]);
  // Names are not shortened to the width of a terminal that this is not for.
  const names = new Names(assessments(report), new Page(Number.POSITIVE_INFINITY, page.measure));
  return blocks([
    verdictTable(report),
    ...(detail === "brief"
      ? []
      : [
          ...beliefTables(report, names, onlyDifferences),
          why(report, names),
          classes(report, names),
        ]),
    errors,
    `*${DISCLAIMER_FOR_SEVERAL}*`,
  ]);
};

function verdictTable(report: CompareAnswer): string {
  const rows = assessments(report).map(({ worldview, evaluation }, index) => {
    const { verdict, possible, tradeOff } = evaluation;
    const could = verdict === "open" ? ` (${possible.join(" or ")})` : "";
    return [
      `${index + 1}`,
      inline(worldview.name),
      `**${verdict}**${could}`,
      tradeOff.status,
      code(`${worldview.file}:${worldview.line}`),
    ];
  });
  return table(["", "Worldview", "Verdict", "Trade-off", "Where"], rows);
}

/** The beliefs that differ and, folded away, those that do not. */
function beliefTables(
  report: CompareAnswer,
  names: Names,
  onlyDifferences: boolean,
): readonly string[] {
  const rows = beliefRows(report);
  const differing = rows.filter(({ differs }) => differs);
  const shared = rows.filter(({ differs }) => !differs && !onlyDifferences);
  return [
    beliefTable("Differing belief", differing, report, names),
    details("Beliefs that are the same for all", beliefTable("Belief", shared, report, names)),
  ];
}

function beliefTable(
  title: string,
  rows: readonly Row[],
  report: CompareAnswer,
  names: Names,
): string {
  if (rows.length === 0) return "";
  const titles = assessments(report).map((_, index) => inline(names.numbered(index)));
  return table(
    [title, ...titles],
    rows.map(({ label, cells }) => [code(label), ...cells.map(({ text }) => code(text))]),
  );
}

function why(report: CompareAnswer, names: Names): string {
  const side = (each: DisagreementSide): string => `${inline(each.names)} (**${each.verdict}**)`;
  const groups = disagreements(report, names).map(
    ({ sides: [first, second], sentences }) =>
      `${side(first)} and ${side(second)}: ${inline(sentences.join(" "))}`,
  );
  const items = [...groups, ...cruxlessSentences(report, names).map(inline)];
  return items.length === 0 ? "" : `**Why they disagree**\n\n${bullets(items)}`;
}

function classes(report: CompareAnswer, names: Names): string {
  const all = toldClasses(report, names);
  if (all.length === 0) return "";
  const items = all.map(({ name, members, told, warning }) => {
    const odd = warning === undefined ? "" : ` **!** ${inline(warning)}`;
    return `**${inline(name)}**: ${inline(`${members}. ${told}`)}${odd}`;
  });
  return `**${classTitle(all)}**\n\n${bullets(items)}`;
}
