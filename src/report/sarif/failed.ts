import type { FailureFormatter } from "../formatter.js";
import { sarifLog } from "./log.js";

/** A run that could not begin, with what kept it from its work as notifications. */
export const failedSarif: FailureFormatter = (diagnostics) =>
  sarifLog({ command: "failed", rules: [], findings: [], diagnostics });
