/** Answers to read: one after the other, or a line each. */
import { type Assessment, assessments } from "../../answers/assess.js";
import type { EvaluateAnswer } from "../../answers/evaluate.js";
import type { Argument } from "../../argument/argument.js";
import type { ReportOptions } from "../formatter.js";
import { code, group, label, paragraph, paragraphs, quiet, verdictWord } from "../page/build.js";
import type { Block, Entry } from "../page/tree.js";
import { reference } from "../places.js";
import { datedName } from "../wording/evidence.js";
import { tellingTexts } from "../wording/readings.js";
import { CLOSING, DISCLAIMER } from "../wording/verdict.js";
import { assessmentBlocks } from "./assessment.js";
import { digestBlocks, outcomeBlocks } from "./digest.js";

export function evaluatePage(answer: EvaluateAnswer, { detail }: ReportOptions): readonly Block[] {
  const all = assessments(answer);
  if (all.length === 0) return [];
  if (detail === "brief") return [overview(all)];
  const full = detail === "full";
  const entries = all.map((each) => entryOf(each, answer.argument, full));
  const closing = full ? DISCLAIMER : CLOSING;
  const telling = full && answer.telling ? tellingTexts(answer.telling, all.length) : [];
  return [
    { kind: "collection", columns: COLUMNS, entries },
    ...group(paragraphs(telling)),
    paragraph(quiet(closing)),
  ];
}

/** What follows from worldviews that somebody has just stated, and need not be told. */
export function outcomePage(answer: EvaluateAnswer): readonly Block[] {
  return assessments(answer).flatMap((each): readonly Block[] => [
    { kind: "title", text: datedName(each.worldview) },
    ...outcomeBlocks(each, answer.argument),
  ]);
}

const COLUMNS = ["Verdict", "Trade-off", "Worldview", "Where"];

function overview(all: readonly Assessment[]): Block {
  const holds = ["verdict", "detail", "name", "place"] as const;
  return { kind: "lines", columns: COLUMNS, holds, rows: all.map(briefRow) };
}

function briefRow({ worldview, evaluation: { verdict, tradeOff } }: Assessment): Entry["row"] {
  return [
    verdictWord(verdict),
    [label("trade-off "), tradeOff.status],
    worldview.name,
    quiet(code(reference(worldview))),
  ];
}

function entryOf(assessment: Assessment, argument: Argument, full: boolean): Entry {
  const { worldview } = assessment;
  return {
    title: datedName(worldview),
    aside: code(reference(worldview)),
    subtitle: full ? worldview.entity : undefined,
    row: briefRow(assessment),
    body: (full ? assessmentBlocks : digestBlocks)(assessment, argument),
  };
}
