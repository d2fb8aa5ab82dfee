/** Worldviews side by side, to read: who is compared, the table, the cruxes, the reference classes. */
import { type Assessment, assessments } from "../../answers/assess.js";
import type { CompareAnswer } from "../../answers/compare.js";
import type { HeldBelief } from "../../worldview/worldview.js";
import type { ReportOptions } from "../formatter.js";
import {
  code,
  group,
  joined,
  label,
  list,
  marked,
  paragraph,
  paragraphs,
  quiet,
  section,
  strong,
  verdictWord,
} from "../page/build.js";
import type { Block, Entry, Item, Row, Text } from "../page/tree.js";
import { reference } from "../places.js";
import { classTitle, type ToldClass, toldClasses } from "../wording/classes.js";
import { cruxlessSentences, type Disagreement, disagreements } from "../wording/disagreements.js";
import {
  discriminationIntro,
  toldDiscriminations,
  untoldTexts,
} from "../wording/discrimination.js";
import { sharedSentences } from "../wording/measures.js";
import { Names } from "../wording/names.js";
import { tellingTexts } from "../wording/readings.js";
import {
  AGREEMENT_TITLE,
  DISAGREEMENT_TITLE,
  DISCRIMINATION_TITLE,
  rowLegends,
  rowMarks,
} from "../wording/titles.js";
import { shownBriefly } from "../wording/values.js";
import { DISCLAIMER_FOR_SEVERAL } from "../wording/verdict.js";
import { beliefRows, topRows } from "./compare-rows.js";

export function comparePage(answer: CompareAnswer, options: ReportOptions): readonly Block[] {
  const all = assessments(answer);
  if (all.length === 0) return [];
  if (options.detail === "brief") return [overview(answer)];
  const names = new Names(all);
  return [
    whoIsWho(all),
    ...sideBySide(answer, names, options),
    ...why(answer, names),
    ...knowing(answer, names, options),
    ...classes(answer, names, options),
    ...agreement(answer),
    ...telling(answer, options),
    paragraph(quiet(DISCLAIMER_FOR_SEVERAL)),
  ];
}

/** A line for each worldview, with its values for the beliefs that are part of some crux. */
function overview(answer: CompareAnswer): Block {
  const explaining = new Set(
    answer.cruxes.flatMap(({ cruxes }) => cruxes.flatMap(({ beliefs }) => beliefs)),
  );
  const shown = answer.argument.beliefs.filter(({ id }) => explaining.has(id));
  const rows = assessments(answer).map(({ worldview, evaluation: { verdict, tradeOff } }) => [
    verdictWord(verdict),
    [label("trade-off "), tradeOff.status],
    ...shown.map(({ id, domain }): Text => {
      const { value } = worldview.beliefs.find((each) => each.id === id) as HeldBelief;
      return [label(`${id} `), code(shownBriefly(value, domain))];
    }),
    worldview.name,
    quiet(code(reference(worldview))),
  ]);
  const columns = [
    "Verdict",
    "Trade-off",
    ...shown.map(({ id }) => code(id)),
    "Worldview",
    "Where",
  ];
  const values = shown.map(() => "value" as const);
  return {
    kind: "lines",
    columns,
    holds: ["verdict", "detail", ...values, "name", "place"],
    rows,
  };
}

/** The worldviews with the numbers by which the rest of the page calls them. */
function whoIsWho(all: readonly Assessment[]): Block {
  const digits = String(all.length).length;
  const entries = all.map(({ worldview, evaluation }, index): Entry => {
    const { verdict, possible, tradeOff } = evaluation;
    const could = verdict === "open" ? ` (${possible.join(" or ")})` : "";
    const number = `${index + 1}`;
    const where = code(reference(worldview));
    return {
      title: [`${number.padStart(digits, "\u00a0")}\u00a0\u00a0`, strong(worldview.name)],
      aside: where,
      row: [number, worldview.name, [verdictWord(verdict), could], tradeOff.status, where],
      body: [],
    };
  });
  return {
    kind: "collection",
    columns: ["", "Worldview", "Verdict", "Trade-off", "Where"],
    entries,
  };
}

function sideBySide(
  answer: CompareAnswer,
  names: Names,
  { onlyDifferences }: ReportOptions,
): readonly Block[] {
  const beliefs = beliefRows(answer).filter(({ mark }) => mark !== undefined || !onlyDifferences);
  const groups = [topRows(answer), beliefs];
  const columns = assessments(answer).map((_, index) => names.numbered(index));
  return [
    { kind: "table", things: ["Worldview", "Worldviews"], columns, groups },
    ...legend(groups.flat()),
  ];
}

function legend(rows: readonly Row[]): readonly Block[] {
  const seen = rowMarks.filter((each) => rows.some(({ mark }) => mark === each));
  if (seen.length === 0) return [];
  const meanings = seen.map((mark) => rowLegends[mark]);
  return [paragraph(quiet(joined(meanings, "; ")))];
}

/** Why the verdicts differ, for every pair; pairs that disagree in the same way together. */
function why(answer: CompareAnswer, names: Names): readonly Block[] {
  const groups = disagreements(answer, names).map(disagreementItem);
  const others = cruxlessSentences(answer, names).map((text): Item => ({ text }));
  return section(DISAGREEMENT_TITLE, list([...groups, ...others]));
}

function disagreementItem({ between, sentences }: Disagreement): Item {
  return { text: between, more: group(paragraphs(sentences)) };
}

/** Where they say how probable things are: what knowing a belief would do to the difference of two. */
function knowing(answer: CompareAnswer, names: Names, { detail }: ReportOptions): readonly Block[] {
  const full = detail === "full";
  const { discriminations } = answer;
  const scenarios = assessments(answer).some((each) => each.scenarios !== undefined);
  const told = toldDiscriminations(discriminations, names, full);
  const items = told.map(
    ({ between, beliefs }): Item => ({
      text: between,
      more: list(beliefs.map((text) => ({ text }))),
    }),
  );
  const others = untoldTexts(discriminations, full).map((text): Item => ({ text }));
  return section(DISCRIMINATION_TITLE, [
    ...paragraphs(discriminationIntro(discriminations, scenarios)),
    ...list([...items, ...others]),
  ]);
}

/** What serves every worry, by the source of the argument; nothing to agree on for one alone. */
function agreement(answer: CompareAnswer): readonly Block[] {
  if (assessments(answer).length < 2) return [];
  return section(AGREEMENT_TITLE, paragraphs(sharedSentences(answer.argument)));
}

/** With `--full`, the reading that changes most of the verdicts. */
function telling({ entries, telling: found }: CompareAnswer, { detail }: ReportOptions) {
  if (detail !== "full" || !found) return [];
  return group(paragraphs(tellingTexts(found, assessments({ entries }).length)));
}

/** The reference classes that several worldviews name: who thinks it is best, and what follows for whom. */
function classes(answer: CompareAnswer, names: Names, { detail }: ReportOptions): readonly Block[] {
  const told = toldClasses(answer, names);
  return section(classTitle(told), list(told.map((each) => classItem(each, detail === "full"))));
}

function classItem({ name, members, told, warning, onwards }: ToldClass, isFull: boolean): Item {
  const odd: readonly Text[] = warning === undefined ? [] : [[marked("warning"), " ", warning]];
  const further = isFull && onwards !== undefined ? [onwards] : [];
  const more = group(paragraphs([told, ...odd, ...further]));
  return { text: [strong(name), ": ", members], more };
}
