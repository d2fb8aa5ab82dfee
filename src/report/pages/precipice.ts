/** What a race risks, to read: that it is another model, the risks, what moves them, what is assumed. */
import { inputNames } from "../../answers/precipice/race.js";
import { type Regime, regimes } from "../../answers/precipice/risk.js";
import type { PrecipiceAnswer } from "../../answers/precipice.js";
import type { ReportOptions } from "../formatter.js";
import { group, list, paragraph, paragraphs, quiet, section, strong } from "../page/build.js";
import type { Block, Row } from "../page/tree.js";
import {
  ANOTHER_MODEL,
  AS_STATED,
  assumptionSentence,
  assumptions,
  cornersText,
  FULL_POINTER,
  MODEL,
  mostLabels,
  mostMovedBy,
  movesSentence,
  NOT_THE_POST,
  PRECIPICE_DISCLAIMER,
  PRECIPICE_TITLES,
  pointsText,
  RISK_COLUMNS,
  regimeHeads,
  regimeLabels,
  secrecySentence,
  statedSentence,
  stepLabels,
  strategyTexts,
} from "../wording/precipice.js";
import { percentBetween } from "../wording/shares.js";
import { bar, sureBar } from "./bar.js";

export function precipicePage(
  answer: PrecipiceAnswer,
  { detail }: ReportOptions,
): readonly Block[] {
  const isFull = detail === "full";
  return [
    { kind: "title", text: strong(MODEL.title), aside: quiet(ANOTHER_MODEL) },
    ...group(paragraphs([NOT_THE_POST, statedSentence(answer.inputs)])),
    ...section(PRECIPICE_TITLES.risks, [riskTable(answer)]),
    ...section(PRECIPICE_TITLES.changes, [changeTable(answer)]),
    ...secrecyBlocks(answer),
    ...(isFull ? fullBlocks(answer) : [paragraph(quiet(assumptionSentence(answer)))]),
    paragraph(quiet(isFull ? PRECIPICE_DISCLAIMER : [PRECIPICE_DISCLAIMER, "  ", FULL_POINTER])),
  ];
}

function riskTable({ risks }: PrecipiceAnswer): Block {
  const rows = regimes.map((regime): Row => {
    const { lower, upper } = risks[regime];
    return {
      label: regimeLabels[regime],
      cells: [
        percentBetween(lower, upper),
        lower === upper ? sureBar(lower) : bar({ lower, upper }),
      ],
    };
  });
  const columns = [RISK_COLUMNS.risk, RISK_COLUMNS.bar];
  return { kind: "table", things: ["Measure", "Measures"], columns, groups: [rows] };
}

/** A table of cases with a column for what is known each. */
function casesTable(groups: readonly (readonly Row[])[]): Block {
  const columns = regimes.map((regime) => regimeHeads[regime]);
  return { kind: "table", things: ["Case", "Cases"], columns, groups };
}

function changeTable({ risks, changes, moves, movesAre }: PrecipiceAnswer): Block {
  const row = (label: string, of: PrecipiceAnswer["risks"]): Row => ({
    label,
    cells: regimes.map((regime) => percentBetween(of[regime].lower, of[regime].upper)),
  });
  const most: Row = {
    label: mostLabels[movesAre],
    cells: regimes.map((regime) => mostMovedBy(moves[regime])),
  };
  const steps = changes.map(({ input, risks: of }) => row(stepLabels[input], of));
  return casesTable([[row(AS_STATED, risks), ...steps, most]]);
}

function secrecyBlocks(answer: PrecipiceAnswer): readonly Block[] {
  const sentences = answer.secrecy.map((each) => secrecySentence(each, answer));
  return section(PRECIPICE_TITLES.secrecy, paragraphs(sentences));
}

function moveTable({ moves }: PrecipiceAnswer): Block {
  const moved = inputNames.filter((input) =>
    regimes.some((regime) => moves[regime].some((each) => each.input === input)),
  );
  const rows = moved.map((input): Row => {
    const of = (regime: Regime) => moves[regime].find((each) => each.input === input)?.by ?? 0;
    return { label: input, cells: regimes.map((regime) => pointsText(of(regime))) };
  });
  return casesTable([rows]);
}

function fullBlocks(answer: PrecipiceAnswer): readonly Block[] {
  const ofEach = (text: (regime: Regime) => string): readonly Block[] =>
    list(regimes.map((regime) => ({ term: regimeLabels[regime], text: text(regime) })));
  return [
    ...section(PRECIPICE_TITLES.moves, [paragraph(movesSentence(answer)), moveTable(answer)]),
    ...(answer.movesAre === "parts"
      ? section(
          PRECIPICE_TITLES.corners,
          ofEach((regime) => {
            const { leastAt, mostAt } = answer.risks[regime];
            return cornersText(leastAt, mostAt);
          }),
        )
      : []),
    ...section(
      PRECIPICE_TITLES.strategies,
      ofEach((regime) => strategyTexts[regime]),
    ),
    ...section(PRECIPICE_TITLES.assumes, paragraphs([...assumptions(answer), MODEL.source])),
  ];
}
