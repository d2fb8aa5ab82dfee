/** What a format is: a pure function of an answer. */
import type { Diagnostic } from "../diagnostics/problem.js";
import type { Paint } from "./page/paint.js";
import type { Page } from "./page/paper.js";

/**
 * The repository that a runner has checked out, and the directory in it in which racecheck runs; both
 * absolute. Whoever knows the process says so: the command line has it from GITHUB_WORKSPACE. No
 * format asks the environment, so that the same options give the same bytes.
 */
export interface Checkout {
  readonly root: string;
  readonly directory: string;
}

/** What there is to know of the place where a format will be read. */
export interface Surroundings {
  /** Undefined where nobody says what the repository is. */
  readonly checkout?: Checkout | undefined;
}

/**
 * How much is said of each worldview: a line, or a small object; what fits one screen; everything. Formats
 * for programs know `brief` and the rest.
 */
export type Detail = "brief" | "default" | "full";

/** The colours of a picture: as its reader prefers, for paper or screens of one kind, or black on white. */
export const themes = ["auto", "light", "dark", "mono"] as const;
export type Theme = (typeof themes)[number];

/** How a picture is to be drawn. */
export interface Figure {
  /** Without title, sentences and notes: for a paper whose caption is elsewhere. */
  readonly plain?: boolean | undefined;
  readonly theme?: Theme | undefined;
  /** In pixels, of the whole picture; as the picture needs where nothing is said. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** How an answer is to be printed. */
export interface ReportOptions extends Surroundings {
  readonly detail: Detail;
  /** Leave out what is the same in all worldviews, or did not change. */
  readonly onlyDifferences: boolean;
  /** Of a test, tell what is as expected too, in formats that tell of findings. */
  readonly withPasses: boolean;
  readonly page: Page;
  readonly paint: Paint;
  /** Of formats that are pictures. */
  readonly figure?: Figure | undefined;
}

/** A format of one kind of answer. What it returns ends with a line break, or is empty. */
export type Formatter<A> = (answer: A, options: ReportOptions) => string;

/** What a format had to leave out of what it prints, in a sentence; undefined if it is all there. */
export type Remark<A> = (answer: A, options: ReportOptions) => string | undefined;

/** What a format says of a run that could not begin: its options or its argument are at fault. */
export type FailureFormatter = (
  diagnostics: readonly Diagnostic[],
  surroundings: Surroundings,
) => string;
