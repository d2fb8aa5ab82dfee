import type { Argument } from "../argument/argument.js";
import { Page } from "../report/page.js";
import { colourPaint, plainPaint } from "../report/paint.js";
import { evaluationFormats } from "../report/registry.js";
import { render } from "../report/render.js";
import type { Entry } from "../worldview/read.js";
import { assessEntry } from "./assess.js";

/** A format of `racecheck evaluate`. */
export type FormatName = keyof typeof evaluationFormats;

export interface PrintOptions {
  /** Colour with terminal styles; off unless asked for. */
  readonly color?: boolean;
  /** Columns of a line of text; 80 unless given. */
  readonly width?: number;
  /** One line, or one small object, per worldview. */
  readonly brief?: boolean;
  /** Beliefs that are kept out of flips. */
  readonly locked?: readonly string[];
}

/**
 * Evaluates worldviews and words the answers as `racecheck evaluate --format FORMAT` prints them.
 *
 * @param entries what `readWorldviews` returned; what is wrong with one, or takes too much, is part of
 *   the machine formats
 */
export async function print(
  argument: Argument,
  entries: readonly Entry[],
  format: FormatName = "text",
  { color = false, width = 80, brief = false, locked = [] }: PrintOptions = {},
): Promise<string> {
  const answers = entries.map((entry) => assessEntry(entry, argument, { outlook: !brief, locked }));
  const paint = color ? await colourPaint() : plainPaint;
  const formatter = await evaluationFormats[format]();
  return render(formatter, { argument, entries: answers }, { brief, paint, page: new Page(width) });
}
