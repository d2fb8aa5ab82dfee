import { stringify } from "yaml";
import type { ExplainAnswer } from "../answers/explain.js";
import type { Formatter } from "./formatter.js";

/** The argument's definition as an argument file: a start for one of your own. */
export const formatExplanationYaml: Formatter<ExplainAnswer> = ({ argument }) =>
  stringify(argument.definition, { lineWidth: 100 });
