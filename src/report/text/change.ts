import type { Argument } from "../../argument/argument.js";
import type { Change, ClaimShift, Shift, Shifts } from "../../baseline/change.js";
import { list } from "../../diagnostics/wording.js";
import type { Verdict } from "../../engine/verdict.js";
import { becauseSentence, throughClause } from "../change-sentences.js";
import { visible } from "../page.js";
import type { Paint } from "../paint.js";
import { reference } from "../places.js";
import type { ReportOptions } from "../report.js";
import { beliefOf, shownValue } from "../values.js";
import { paintVerdict } from "./symbols.js";

/** What has become of one worldview. */
export function changeText(change: Change, argument: Argument, options: ReportOptions): string {
  const lines = [...headLines(change, options), ...detailLines(change, argument, options)];
  return lines.join("\n");
}

/** The cells of a line about one worldview. */
export function briefChange(change: Change, { paint }: ReportOptions): string[] {
  const { name, where } = subject(change);
  return [
    mark(change.kind, paint),
    verdictCell(change, paint),
    `trade-off ${tradeOffCell(change)}`,
    name,
    paint.faint(where),
  ];
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

function subject(change: Change): { name: string; where: string } {
  const isAbsent = change.kind === "gone" || change.kind === "failed";
  const { name, file } = isAbsent ? change.before : change.now.worldview;
  const where = isAbsent ? file : reference(change.now.worldview);
  return { name: visible(name), where: visible(where) };
}

function headLines(change: Change, { page, paint }: ReportOptions): string[] {
  const { name, where } = subject(change);
  const title = `${mark(change.kind, paint)} ${paint.strong(name)}`;
  const place = paint.faint(where);
  if (page.fits([`${title}  ${place}`])) return [page.ends(title, place)];
  return [page.wrap(paint.strong(name), `${mark(change.kind, paint)} `), page.wrap(place, "    ")];
}

function verdictCell(change: Change, paint: Paint): string {
  const shown = (verdict: Verdict): string => paintVerdict(verdict, verdict, paint);
  switch (change.kind) {
    case "new":
      return shown(change.now.evaluation.verdict);
    case "gone":
    case "failed":
      return shown(change.before.verdict);
    case "changed":
    case "unchanged":
      return arrow(change.verdict, shown);
  }
}

function tradeOffCell(change: Change): string {
  switch (change.kind) {
    case "new":
      return change.now.evaluation.tradeOff.status;
    case "gone":
    case "failed":
      return change.before.tradeOff;
    case "changed":
    case "unchanged":
      return arrow(change.tradeOff, String);
  }
}

/** "holds → fails", or just "holds". */
function arrow<T>(
  { from, to }: Pick<Shift<T>, "from" | "to">,
  shown: (value: T) => string,
): string {
  const end = (value: T | undefined): string => (value === undefined ? "none" : shown(value));
  return from === to ? end(to) : `${end(from)} → ${end(to)}`;
}

function detailLines(change: Change, argument: Argument, options: ReportOptions): string[] {
  const { page, paint } = options;
  const now = `${verdictCell(change, paint)}, trade-off ${tradeOffCell(change)}`;
  switch (change.kind) {
    case "new":
      return [page.wrap(`new: ${now}`, "    ")];
    case "gone":
      return [page.wrap(`gone; it was ${now}`, "    ")];
    case "failed":
      return [page.wrap(`not readable any more; it was ${now}`, "    ")];
    case "unchanged":
      return [
        ...movedLines(change, options),
        page.wrap(`unchanged: ${now}`, "    "),
        ...beliefLines(change, argument, options),
      ];
    case "changed":
      return [
        ...movedLines(change, options),
        ...verdictLines(change, options),
        ...claimLines(change.claims, options),
        ...beliefLines(change, argument, options),
      ];
  }
}

function movedLines({ before, now }: Shifts, { page }: ReportOptions): string[] {
  const { name, file } = now.worldview;
  const was = [
    ...(before.name === name ? [] : [before.name]),
    ...(before.file === file ? [] : [`in ${before.file}`]),
  ];
  return was.length === 0 ? [] : [page.wrap(`it was ${visible(was.join(" "))}`, "    ")];
}

function verdictLines({ verdict, tradeOff }: Shifts, { page, paint }: ReportOptions): string[] {
  const shown = (each: Verdict): string => paintVerdict(each, each.toUpperCase(), paint);
  return [
    page.wrap(`verdict: ${arrow(verdict, shown)}`, "    "),
    ...(verdict.because ? [page.wrap(becauseSentence(verdict.because), "      ")] : []),
    page.wrap(`trade-off: ${arrow(tradeOff, String)}`, "    "),
    ...(tradeOff.because ? [page.wrap(becauseSentence(tradeOff.because), "      ")] : []),
  ];
}

/** The claims with another status; those that changed in the same way, for the same reason, together. */
function claimLines(claims: readonly ClaimShift[], { page, paint }: ReportOptions): string[] {
  const alike = new Map<string, string[]>();
  for (const { id, because, ...shift } of claims) {
    const how = `${arrow(shift, String)}${because ? `, ${throughClause(because)}` : ""}`;
    alike.set(how, [...(alike.get(how) ?? []), paint.strong(id)]);
  }
  return [...alike].map(([how, ids]) => page.wrap(`${list(ids, "and")}: ${how}`, "    "));
}

function beliefLines({ beliefs }: Shifts, argument: Argument, { page }: ReportOptions): string[] {
  if (beliefs.length === 0) return [];
  const shifts = beliefs.map(({ belief, from, to }) => {
    const { domain } = beliefOf(argument, belief);
    return `${belief} ${shownValue(from, domain)} → ${shownValue(to, domain)}`;
  });
  return [page.wrap(`beliefs: ${shifts.join("; ")}`, "    ")];
}
