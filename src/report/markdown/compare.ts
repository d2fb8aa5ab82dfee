import { errorsOf } from "../../answers/answer.js";
import { assessments } from "../../answers/assess.js";
import type { CompareAnswer } from "../../answers/compare.js";
import type { Formatter } from "../formatter.js";
import { joined } from "../page/build.js";
import { foldText, plainText } from "../page/inline.js";
import type { Row, Text } from "../page/tree.js";
import { beliefRows } from "../pages/compare-rows.js";
import { DISCLAIMER_FOR_SEVERAL } from "../sentences.js";
import { classTitle, toldClasses } from "../wording/classes.js";
import { cruxlessSentences, disagreements } from "../wording/disagreements.js";
import { Names } from "../wording/names.js";
import { errorTable } from "./errors.js";
import { blocks, bullets, code, details, inline, table } from "./escape.js";

/**
 * Tables of verdicts and of the beliefs that differ, then why the verdicts differ and the reference
 * classes: for job summaries and comments.
 */
export const formatComparisonMarkdown: Formatter<CompareAnswer> = (
  report,
  { brief, onlyDifferences },
) => {
  const errors = errorTable(errorsOf(report));
  if (assessments(report).length === 0) return blocks([errors]);
  const names = new Names(assessments(report));
  return blocks([
    verdictTable(report),
    ...(brief
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
    rows.map(({ label, cells }) => [label, ...cells].map((text) => code(plainText(text)))),
  );
}

function why(report: CompareAnswer, names: Names): string {
  const groups = disagreements(report, names).map(
    ({ between, sentences }) => `${shown(between)}: ${shown(joined(sentences, " "))}`,
  );
  const items = [...groups, ...cruxlessSentences(report, names).map(shown)];
  return items.length === 0 ? "" : `**Why they disagree**\n\n${bullets(items)}`;
}

function classes(report: CompareAnswer, names: Names): string {
  const all = toldClasses(report, names);
  if (all.length === 0) return "";
  const items = all.map(({ name, members, told, warning }) => {
    const odd = warning === undefined ? "" : ` **!** ${shown(warning)}`;
    return `**${inline(name)}**: ${shown([members, ". ", told])}${odd}`;
  });
  return `**${classTitle(all)}**\n\n${bullets(items)}`;
}

/** A text as Markdown that names verdicts in bold. */
function shown(text: Text): string {
  // What would begin a list does so at the beginning alone, not where a part follows another.
  const part = (words: string): string => inline(` ${words}`).slice(1);
  const all = foldText(text, {
    plain: part,
    strong: (inside) => inside,
    quiet: (inside) => inside,
    code: part,
    verdict: (verdict) => `**${verdict}**`,
    mark: (_, symbol) => symbol,
    address: part,
    label: part,
  });
  return all.replace(/^(\d*)([-+=.)])/, "$1\\$2");
}
