import type { Change } from "../../answers/since/change.js";
import type { Argument } from "../../argument/argument.js";
import { changeLines, type Emphasis, subjectOf, tradeOffOf, verdictOf } from "../change-lines.js";
import type { ReportOptions } from "../formatter.js";
import type { Paint } from "../page/paint.js";
import { visible } from "../page/paper.js";
import { paintVerdict } from "./symbols.js";

/** What has become of one worldview. */
export function changeText(change: Change, argument: Argument, options: ReportOptions): string {
  const { page, paint } = options;
  const details = changeLines(change, argument, emphasisOf(paint)).flatMap(({ text, reason }) => [
    page.wrap(text, "    "),
    ...(reason === undefined ? [] : [page.wrap(reason, "      ")]),
  ]);
  return [...headLines(change, options), ...details].join("\n");
}

/** The cells of a line about one worldview. */
export function briefChange(change: Change, { paint }: ReportOptions): string[] {
  const { name, where } = subjectOf(change);
  return [
    mark(change.kind, paint),
    verdictOf(change, emphasisOf(paint).verdict),
    `trade-off ${tradeOffOf(change)}`,
    visible(name),
    paint.faint(visible(where)),
  ];
}

function emphasisOf(paint: Paint): Emphasis {
  return {
    verdict: (verdict) => paintVerdict(verdict, verdict, paint),
    loudVerdict: (verdict) => paintVerdict(verdict, verdict.toUpperCase(), paint),
    claim: paint.strong,
  };
}

const symbols = {
  changed: "≠",
  unchanged: "=",
  new: "+",
  gone: "-",
  failed: "!",
} as const satisfies Record<Change["kind"], string>;

function mark(kind: Change["kind"], paint: Paint): string {
  const brushes = {
    changed: paint.warn,
    unchanged: paint.faint,
    new: paint.good,
    gone: paint.bad,
    failed: paint.bad,
  } satisfies Record<Change["kind"], (text: string) => string>;
  return brushes[kind](symbols[kind]);
}

function headLines(change: Change, { page, paint }: ReportOptions): string[] {
  const subject = subjectOf(change);
  const name = paint.strong(visible(subject.name));
  const place = paint.faint(visible(subject.where));
  const title = `${mark(change.kind, paint)} ${name}`;
  if (page.fits([`${title}  ${place}`])) return [page.ends(title, place)];
  return [page.wrap(name, `${mark(change.kind, paint)} `), page.wrap(place, "    ")];
}
