import { assessments } from "../../answers/assess.js";
import type { CompareAnswer } from "../../answers/compare.js";
import type { Verdict } from "../../engine/verdict.js";
import type { HeldBelief } from "../../worldview/worldview.js";
import type { ReportOptions } from "../formatter.js";
import { shownValue } from "../values.js";
import type { GridCell } from "./grid.js";
import { paintVerdict } from "./symbols.js";

/** One line of a comparison's table: a cell for each worldview. */
export interface Row {
  readonly label: string;
  readonly cells: readonly GridCell[];
  readonly differs: boolean;
}

/** What follows from each worldview. */
export function topRows(report: CompareAnswer, { paint }: ReportOptions): Row[] {
  const all = assessments(report).map(({ evaluation }) => evaluation);
  const shout = (verdict: Verdict): GridCell => ({
    text: verdict.toUpperCase(),
    brush: (text) => paintVerdict(verdict, text, paint),
  });
  const isOpen = all.some(({ verdict }) => verdict === "open");
  return [
    row(
      "verdict",
      all.map(({ verdict }) => shout(verdict)),
    ),
    ...(isOpen
      ? [
          row(
            "possible",
            all.map(({ possible }) => ({ text: possible.join(" or ") })),
          ),
        ]
      : []),
    row(
      "trade-off",
      all.map(({ tradeOff }) => ({ text: tradeOff.status })),
    ),
  ];
}

function row(label: string, cells: readonly GridCell[]): Row {
  return { label, cells, differs: new Set(cells.map(({ text }) => text)).size > 1 };
}

/** What each worldview says of each belief. */
export function beliefRows(report: CompareAnswer): Row[] {
  return report.argument.beliefs.map(({ id, domain }, index) => ({
    label: id,
    differs: report.differences.includes(id),
    cells: assessments(report).map(({ worldview }) => {
      const held = worldview.beliefs[index] as HeldBelief;
      return { text: shownBelief(held, shownValue(held.value, domain)) };
    }),
  }));
}

function shownBelief({ origin, level }: HeldBelief, value: string): string {
  const whole = level === undefined ? value : `${level} (${value})`;
  return origin === "assumed" || origin === "overridden" ? `${whole} (${origin})` : whole;
}
