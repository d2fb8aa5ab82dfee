import type { FailureFormatter, Formatter, Remark } from "../formatter.js";
import { type FoundAnswer, failureFindings, findingsOf } from "./findings.js";
import { sarifLog } from "./sarif/log.js";
import { leftOut } from "./sarif/told.js";

/** What was found as the results of one run. */
export const formatSarif: Formatter<FoundAnswer> = (answer, options) =>
  sarifLog(findingsOf(answer, options), options);

/** How many results there was no room for. */
export const sarifRemark: Remark<FoundAnswer> = (answer, options) =>
  leftOut(findingsOf(answer, options));

/** A run that could not begin, with what kept it from its work as notifications. */
export const failedSarif: FailureFormatter = (diagnostics, surroundings) =>
  sarifLog(failureFindings(diagnostics, surroundings), surroundings);
