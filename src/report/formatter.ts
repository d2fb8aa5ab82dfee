/** What a format is: a pure function of an answer. */
import type { Diagnostic } from "../diagnostics/problem.js";
import type { Paint } from "./page/paint.js";
import type { Page } from "./page/paper.js";

/** How an answer is to be printed. */
export interface ReportOptions {
  /** One line, or one small object, a worldview. */
  readonly brief: boolean;
  /** Leave out what is the same in all worldviews, or did not change. */
  readonly onlyDifferences: boolean;
  /** Of a test, tell what is as expected too, in formats that tell of findings. */
  readonly withPasses: boolean;
  readonly page: Page;
  readonly paint: Paint;
}

/** A format of one kind of answer. What it returns ends with a line break, or is empty. */
export type Formatter<A> = (answer: A, options: ReportOptions) => string;

/** What a format says of a run that could not begin: its options or its argument are at fault. */
export type FailureFormatter = (diagnostics: readonly Diagnostic[]) => string;
