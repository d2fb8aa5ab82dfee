import type { Answers, Question } from "../answers/answer.js";
import { type FormatName, formatsOf } from "./formats.js";
import { colourPaint, plainPaint } from "./page/paint.js";
import { Page } from "./page/paper.js";
import { render } from "./render.js";

export interface PrintOptions {
  /** Colour with terminal styles; off unless asked for. */
  readonly color?: boolean;
  /** Columns of a line of text; 80 unless given. */
  readonly width?: number;
  /** One line, or one small object, per worldview. */
  readonly brief?: boolean;
  /** Everything there is to say, not what fits one screen. */
  readonly full?: boolean;
  /** Leave out what is the same in all worldviews, or did not change. */
  readonly onlyDifferences?: boolean;
}

/**
 * Words an answer as the command that asks its question prints it with `--format FORMAT`.
 *
 * @param format a format of that command; `text` unless given
 */
export async function print<Q extends Question>(
  answer: Answers[Q] & { readonly question: Q },
  format: FormatName<Q> | "text" = "text",
  {
    color = false,
    width = 80,
    brief = false,
    full = false,
    onlyDifferences = false,
  }: PrintOptions = {},
): Promise<string> {
  const found = formatsOf<Q>(answer.question)[format];
  if (!found) throw new RangeError(`${answer.question} has no format ${format}`);
  const paint = color ? await colourPaint() : plainPaint;
  const options = { brief, full, onlyDifferences, paint, page: new Page(width) };
  return render(await found.print(), answer, options);
}
