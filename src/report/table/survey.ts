/** The shares of a population as one long table, for spreadsheets and statistics. */
import type { Share } from "../../answers/survey/share.js";
import type { SurveyAnswer, Toplines } from "../../answers/survey.js";
import { settledVerdicts } from "../../engine/verdict.js";
import type { Formatter } from "../formatter.js";
import { exact } from "../wording/shares.js";
import { beliefOf, shownRegion } from "../wording/values.js";
import { csvLine } from "./csv.js";

const COLUMNS = [
  ...["by", "group", "of", "item", "n", "weighted", "lower", "upper"],
  ...["interval_lower", "interval_upper", "naive"],
];

/** Of whom a line is: everybody, or a group. */
interface Of {
  readonly by: string;
  readonly group: string;
  readonly n: number;
  readonly weighted: number;
}

export const formatSurveyCsv: Formatter<SurveyAnswer> = (answer) => {
  const { argument, counts, toplines, crosstabs, beliefs } = answer;
  const all: Of = { by: "", group: "", n: counts.base, weighted: counts.weighted };
  const lines = [
    ...toplineLines(all, toplines),
    ...beliefs.flatMap(({ belief, unknown, cells }) => [
      line(all, belief, "unknown", { lower: unknown, upper: unknown }),
      ...cells.map(({ cell, share }) =>
        line(all, belief, shownRegion(cell, beliefOf(argument, belief).domain), share),
      ),
    ]),
    ...crosstabs.flatMap(({ by, groups }) =>
      groups.flatMap(({ value, count, weighted, toplines: ofGroup }) =>
        toplineLines({ by, group: value, n: count, weighted }, ofGroup),
      ),
    ),
  ];
  return [csvLine(COLUMNS), ...lines].join("");
};

function toplineLines(of: Of, toplines: Toplines | undefined): readonly string[] {
  if (!toplines) return [];
  const { verdicts, open, bites, claims } = toplines;
  return [
    ...settledVerdicts.map((verdict) =>
      line(of, "verdict", verdict, verdicts[verdict], verdicts[verdict].naive),
    ),
    line(of, "verdict", "open", { lower: open, upper: open }),
    line(of, "trade_off", "bites", bites),
    ...claims.map(({ claim, ...share }) => line(of, "claim", claim, share)),
  ];
}

function line(
  { by, group, n, weighted }: Of,
  of: string,
  item: string,
  { lower, upper, interval }: Share,
  naive?: number,
): string {
  const shares = [lower, upper, interval?.lower, interval?.upper, naive];
  return csvLine([
    ...[by, group, of, item, n, exact(weighted)],
    ...shares.map((share) => share && exact(share)),
  ]);
}
