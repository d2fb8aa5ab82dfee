/** The rows of a comparison's table: what follows from each worldview, and what each says of each belief. */
import { assessments } from "../../answers/assess.js";
import type { CompareAnswer } from "../../answers/compare.js";
import type { HeldBelief } from "../../worldview/worldview.js";
import { code, marked, verdictWord } from "../page/build.js";
import { plainText } from "../page/inline.js";
import type { Row, Text } from "../page/tree.js";
import type { RowMark } from "../wording/titles.js";
import { shownValue } from "../wording/values.js";

/** What follows from each worldview. */
export function topRows(answer: CompareAnswer): readonly Row[] {
  const all = assessments(answer).map(({ evaluation }) => evaluation);
  const verdicts = all.map(({ verdict }) => verdictWord(verdict, true));
  const possible = all.map((each) => each.possible.join(" or "));
  const tradeOffs = all.map(({ tradeOff }) => tradeOff.status);
  const isOpen = all.some(({ verdict }) => verdict === "open");
  return [
    row("verdict", verdicts),
    ...(isOpen ? [row("possible", possible)] : []),
    row("trade-off", tradeOffs),
  ];
}

function row(label: string, cells: readonly Text[]): Row {
  const differs = new Set(cells.map(plainText)).size > 1;
  return { label, cells, mark: differs ? "differs" : undefined };
}

/** What each worldview says of each belief. */
export function beliefRows(answer: CompareAnswer): readonly Row[] {
  const putFirst = new Set(
    answer.referenceClasses.filter(({ coherent }) => !coherent).flatMap(({ best }) => best),
  );
  return answer.argument.beliefs.map(({ id, domain }, index) => ({
    label: code(id),
    mark: markOf(id, answer),
    cells: assessments(answer).map(({ worldview }, at) => {
      const held = worldview.beliefs[index] as HeldBelief;
      const value = code(shownBelief(held, shownValue(held.value, domain)));
      const contradicts = answer.contradicted.includes(id) && putFirst.has(at);
      return contradicts ? [value, "\u00a0", marked("contradicts")] : value;
    }),
  }));
}

/** That people contradict each other says more than that they differ, which the values show. */
function markOf(belief: string, { differences, contradicted }: CompareAnswer): RowMark | undefined {
  if (contradicted.includes(belief)) return "contradicts";
  return differences.includes(belief) ? "differs" : undefined;
}

function shownBelief({ origin, level }: HeldBelief, value: string): string {
  const whole = level === undefined ? value : `${level} (${value})`;
  return origin === "assumed" || origin === "overridden" ? `${whole} (${origin})` : whole;
}
