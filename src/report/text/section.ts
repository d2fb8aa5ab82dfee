import type { ReportOptions } from "../formatter.js";

/** A titled part of an answer; nothing for an empty body. */
export function section(title: string, body: string, { paint, page }: ReportOptions): string {
  return body === "" ? "" : `${page.wrap(paint.strong(title), "  ")}\n${body}\n`;
}
