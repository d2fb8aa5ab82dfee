import type { Formatter, ReportOptions } from "./formatter.js";
import { needsPreciseMeasure, preciseMeasure } from "./page/paper.js";

/** A report in a format; laid out a second time if it has characters that need a precise measure. */
export async function render<R>(
  format: Formatter<R>,
  report: R,
  options: ReportOptions,
): Promise<string> {
  const text = format(report, options);
  if (!needsPreciseMeasure(text)) return text;
  return format(report, { ...options, page: options.page.measuredBy(await preciseMeasure()) });
}
