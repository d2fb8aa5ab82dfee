/** The risk over one input as a long table: each line says all that its figure assumes of the race. */
import { inputNames } from "../../answers/precipice/race.js";
import { regimes } from "../../answers/precipice/risk.js";
import type { PrecipiceAnswer } from "../../answers/precipice.js";
import type { Formatter } from "../formatter.js";
import { MODEL } from "../wording/precipice.js";
import { exact } from "../wording/shares.js";
import { csvLine } from "./csv.js";

const COLUMNS = [
  ...["model", "known"],
  ...inputNames.flatMap((input) => [`${input}_min`, `${input}_max`]),
  ...["risk_lower", "risk_upper"],
];

export const formatPrecipiceCsv: Formatter<PrecipiceAnswer> = ({ curve }) => {
  const lines = curve.points.flatMap(({ inputs, risks }) =>
    regimes.map((regime) => {
      const stated = inputNames.flatMap((input) => [inputs[input].min, inputs[input].max]);
      const { lower, upper } = risks[regime];
      return csvLine([MODEL.id, regime, ...[...stated, lower, upper].map(exact)]);
    }),
  );
  return [csvLine(COLUMNS), ...lines].join("");
};
