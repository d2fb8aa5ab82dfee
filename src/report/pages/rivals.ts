/** Worldviews beside several arguments, to read: a table, what decides each, what divides the arguments. */
import {
  type Divide,
  evaluatedEntries,
  type RivalAssessment,
  type RivalResults,
  type RivalsAnswer,
  rivalAssessments,
  underEach,
} from "../../answers/rival-results.js";
import type { Argument } from "../../argument/argument.js";
import { at } from "../../engine/lookup.js";
import type { ReportOptions } from "../formatter.js";
import {
  code,
  group,
  joined,
  label,
  list,
  paragraph,
  paragraphs,
  quiet,
  section,
  verdictWord,
} from "../page/build.js";
import { plainText } from "../page/inline.js";
import type { Block, DigestRow, Item, Outcome, Row, Text } from "../page/tree.js";
import { reference } from "../places.js";
import { flipOutcome, moreText } from "../wording/digest.js";
import { datedName } from "../wording/evidence.js";
import { Names } from "../wording/names.js";
import {
  ARGUMENTS_TITLE,
  betweenText,
  DIVIDES_TITLE,
  decidedText,
  leftUnknownTexts,
  morePairsText,
  NO_BELIEFS,
  NOT_EVALUATED,
  obstacleText,
  removalOutcome,
  subjectTexts,
  TOO_LARGE,
} from "../wording/rivals.js";
import { rowLegends } from "../wording/titles.js";
import { CLOSING, DISCLAIMER_FOR_SEVERAL } from "../wording/verdict.js";
import { assessmentBlocks } from "./assessment.js";

/** Pairs of arguments of each worldview that are shown, and sets of each kind of each pair. */
const PAIRS = 3;
const SETS = 3;

export function rivalsPage(answer: RivalsAnswer, options: ReportOptions): readonly Block[] {
  const { detail } = options;
  if (rivalAssessments(answer).length === 0) return [];
  if (detail === "brief") return [rivalLines(answer)];
  const closing = detail === "full" ? DISCLAIMER_FOR_SEVERAL : CLOSING;
  return [...sideBySide(answer, options), ...eachOf(answer, options), paragraph(quiet(closing))];
}

/** A line for each worldview and argument. */
export function rivalLines(answer: Pick<RivalsAnswer, "arguments" | "entries">): Block {
  const rows = rivalAssessments(answer).map(({ argument, assessment }): readonly Text[] => {
    const { worldview, evaluation } = assessment;
    return [
      verdictWord(evaluation.verdict),
      [label("trade-off "), evaluation.tradeOff.status],
      code(argument.definition.id),
      worldview.name,
      quiet(code(reference(worldview))),
    ];
  });
  return {
    kind: "lines",
    columns: ["Verdict", "Trade-off", "Argument", "Worldview", "Where"],
    holds: ["verdict", "detail", "value", "name", "place"],
    rows,
  };
}

/** The worldviews that could be evaluated under some argument, and how the page calls them. */
export function namedEntries(answer: Pick<RivalsAnswer, "arguments" | "entries">) {
  const found = evaluatedEntries(answer).map((entry) => ({
    entry,
    results: underEach(entry, answer.arguments),
  }));
  const names = new Names(found.map(({ results }) => at(results, 0).assessment));
  return { found, names };
}

/** The verdicts, a row for each worldview and a column for each argument. */
export function sideBySide(
  answer: Pick<RivalsAnswer, "arguments" | "entries">,
  { onlyDifferences }: Pick<ReportOptions, "onlyDifferences">,
): readonly Block[] {
  const { arguments: all } = answer;
  const { found, names } = namedEntries(answer);
  const rows = found
    .map(({ results }, index) => rowOf(names.alone(index), results, all))
    .filter(({ mark }) => mark !== undefined || !onlyDifferences);
  const columns = all.map(({ definition }) => code(definition.id));
  if (rows.length === 0) return [];
  return [
    { kind: "table", things: ARGUMENTS_TITLE, columns, groups: [rows] },
    ...group(
      paragraphs([
        ...(rows.some(({ mark }) => mark) ? [quiet(rowLegends.differs)] : []),
        ...subjectTexts(all),
      ]),
    ),
  ];
}

function rowOf(name: string, results: readonly RivalAssessment[], all: readonly Argument[]): Row {
  const cells = all.map((_, which): Text => {
    const found = results.find((each) => each.which === which);
    return found ? verdictWord(found.assessment.evaluation.verdict) : NOT_EVALUATED;
  });
  const differs = new Set(cells.map(plainText)).size > 1;
  return { label: name, cells, mark: differs ? "differs" : undefined };
}

/** What there is to say of each worldview. */
export function eachOf(
  answer: Pick<RivalsAnswer, "arguments" | "entries">,
  { detail }: Pick<ReportOptions, "detail">,
): readonly Block[] {
  const full = detail === "full";
  return namedEntries(answer).found.flatMap(({ entry, results }) => {
    const { worldview } = at(results, 0).assessment;
    const title: Text = [datedName(worldview), "  ", quiet(code(reference(worldview)))];
    return section(title, [
      { kind: "digest", rows: results.map(resultRow) },
      ...group(paragraphs(leftUnknownTexts(results))),
      ...divided(entry, answer.arguments, full),
      ...(full ? results.flatMap(inFull) : []),
    ]);
  });
}

function resultRow(result: RivalAssessment): DigestRow {
  return { label: result.argument.definition.id, body: [paragraph(decidedText(result))] };
}

function inFull({ argument, assessment }: RivalAssessment): readonly Block[] {
  return section(code(argument.definition.id), assessmentBlocks(assessment, argument));
}

/** What divides the arguments on a worldview. */
function divided(
  { divides = [] }: RivalResults,
  all: readonly Argument[],
  full: boolean,
): readonly Block[] {
  const shown = full ? divides : divides.slice(0, PAIRS);
  const left = divides.length - shown.length;
  return section(DIVIDES_TITLE, [
    ...list(shown.map((each) => divideItem(each, all, full))),
    ...(left > 0 ? [paragraph(morePairsText(left))] : []),
  ]);
}

function divideItem(divide: Divide, all: readonly Argument[], full: boolean): Item {
  return { text: betweenText(divide, all), more: setsOf(divide, all, full) };
}

function setsOf(
  { between, divided }: Divide,
  all: readonly Argument[],
  full: boolean,
): readonly Block[] {
  if (!divided) return [paragraph(TOO_LARGE)];
  if (!divided.ok) return [paragraph(obstacleText(divided.obstacle))];
  const pair = [at(all, between[0]), at(all, between[1])] as const;
  const joint = { beliefs: pair.flatMap(({ beliefs }) => beliefs) };
  const removals = divided.removals.map((each) => removalOutcome(each, pair));
  const flips = divided.flips.map((each) => flipOutcome(each, joint));
  const rows = [...shownOf(removals, full), ...shownOf(flips, full)];
  const left = removals.length + flips.length - rows.length;
  return [
    ...(rows.length > 0 ? [{ kind: "outcomes", rows } as const] : []),
    ...(left > 0 ? [paragraph(moreText(left))] : []),
    ...(flips.length === 0 ? [paragraph(NO_BELIEFS)] : []),
  ];
}

function shownOf(all: readonly Outcome[], full: boolean): readonly Outcome[] {
  return full ? all : all.slice(0, SETS);
}

/** Texts of which the first are shown, and how many more there are. */
export function firstOf(texts: readonly Text[], most: number): Text {
  const left = texts.length - most;
  if (left <= 0) return joined(texts, ", ");
  return [joined(texts.slice(0, most), ", "), " ", moreText(left)];
}
