import type { Answers, Question } from "../answers/answer.js";
import { type FormatName, formatsOf } from "./formats.js";
import type { Checkout, Detail } from "./formatter.js";
import { colourPaint, plainPaint } from "./page/paint.js";
import { Page } from "./page/paper.js";
import { render } from "./render.js";

export interface PrintOptions {
  /** Colour with terminal styles; off unless asked for. */
  readonly color?: boolean;
  /** Columns of a line of text; 80 unless given. */
  readonly width?: number;
  /** How much is said: a line a worldview, one screen a worldview, everything; one screen unless given. */
  readonly detail?: Detail;
  /** Leave out what is the same in all worldviews, or did not change. */
  readonly onlyDifferences?: boolean;
  /** Of a test, tell in `sarif` and `github` what is as expected too. */
  readonly withPasses?: boolean;
  /** The repository from whose root `junit`, `sarif` and `github` name files. */
  readonly checkout?: Checkout;
}

/**
 * Words an answer as the command that asks its question prints it with `--format FORMAT`.
 *
 * @param format a format of that command; `text` unless given
 */
export async function print<Q extends Question>(
  answer: Answers[Q] & { readonly question: Q },
  format: FormatName<Q> | "text" = "text",
  options: PrintOptions = {},
): Promise<string> {
  const found = formatsOf<Q>(answer.question)[format];
  if (!found) throw new RangeError(`${answer.question} has no format ${format}`);
  const { color = false, width = 80, detail = "default" } = options;
  const { onlyDifferences = false, withPasses = false, checkout } = options;
  const paint = color ? await colourPaint() : plainPaint;
  const page = new Page(width);
  const report = { detail, onlyDifferences, withPasses, page, paint, checkout };
  return render(await found.print(), answer, report);
}
