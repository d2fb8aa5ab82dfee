import { stringify } from "yaml";
import type { Explanation } from "./explanation.js";
import type { Formatter } from "./report.js";

/** The argument's definition as an argument file: a start for one of your own. */
export const formatExplanationYaml: Formatter<Explanation> = ({ argument }) =>
  stringify(argument.definition, { lineWidth: 100 });
