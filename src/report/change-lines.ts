/** What has become of a worldview since a baseline, in the lines that every format for people has. */

import type { Change, ClaimShift, Shift, Shifts } from "../answers/since/change.js";
import type { SinceAnswer } from "../answers/since.js";
import type { Argument } from "../argument/argument.js";
import { list } from "../diagnostics/wording.js";
import type { TradeOff } from "../engine/evaluate.js";
import type { Verdict } from "../engine/verdict.js";
import { becauseSentence, throughClause } from "./change-sentences.js";
import type { ReportOptions } from "./formatter.js";
import { visible } from "./page/paper.js";
import { reference } from "./places.js";
import { beliefOf, shownValue } from "./values.js";

/** How a format sets verdicts and the ids of claims off. */
export interface Emphasis {
  readonly verdict: (verdict: Verdict) => string;
  /** The verdict of a worldview that has another one than it had. */
  readonly loudVerdict: (verdict: Verdict) => string;
  readonly claim: (id: string) => string;
}

/** The kinds of changes, in words. */
export const kindWords = {
  changed: "changed",
  new: "new",
  gone: "gone",
  failed: "not readable any more",
  unchanged: "unchanged",
} as const satisfies Record<Change["kind"], string>;

/** The worldview's name, and where it stands, or stood. */
export function subjectOf(change: Change): { name: string; where: string } {
  const isAbsent = change.kind === "gone" || change.kind === "failed";
  const { name, file } = isAbsent ? change.before : change.now.worldview;
  return { name, where: isAbsent ? file : reference(change.now.worldview) };
}

/** The verdict: of now, of then if the worldview is no more, or both: "favoured → silent". */
export function verdictOf(change: Change, shown: (verdict: Verdict) => string): string {
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

/** The trade-off, likewise. */
export function tradeOffOf(change: Change): string {
  switch (change.kind) {
    case "new":
      return change.now.evaluation.tradeOff.status;
    case "gone":
    case "failed":
      return change.before.tradeOff;
    case "changed":
    case "unchanged":
      return arrow<TradeOff["status"]>(change.tradeOff, String);
  }
}

/** Everything there is to say of a change below its heading. */
export function changeLines(
  change: Change,
  argument: Argument,
  emphasis: Emphasis,
): readonly ChangeLine[] {
  const answer = `${verdictOf(change, emphasis.verdict)}, trade-off ${tradeOffOf(change)}`;
  switch (change.kind) {
    case "new":
      return [{ text: `new: ${answer}` }];
    case "gone":
    case "failed":
      return [{ text: `${kindWords[change.kind]}; it was ${answer}` }];
    case "unchanged":
      return [
        ...movedLines(change),
        { text: `unchanged: ${answer}` },
        ...beliefLines(change, argument),
      ];
    case "changed":
      return [
        ...movedLines(change),
        ...shiftLines("verdict", change.verdict, emphasis.loudVerdict),
        ...shiftLines("trade-off", change.tradeOff, String),
        ...claimLines(change.claims, emphasis),
        ...beliefLines(change, argument),
      ];
  }
}

/** The same as plain text, for formats that escape whole lines. */
export function plainChangeLines(change: Change, argument: Argument): readonly string[] {
  const emphasis = { verdict: String, loudVerdict: String, claim: String };
  return changeLines(change, argument, emphasis).map(({ text, reason }) =>
    reason === undefined ? text : `${text}. ${reason}`,
  );
}

/** A line, with the reason for what it says. */
export interface ChangeLine {
  readonly text: string;
  readonly reason?: string | undefined;
}

/** "holds → fails", or just "holds". */
function arrow<T>(
  { from, to }: Pick<Shift<T>, "from" | "to">,
  shown: (value: T) => string,
): string {
  const end = (value: T | undefined): string => (value === undefined ? "none" : shown(value));
  return from === to ? end(to) : `${end(from)} → ${end(to)}`;
}

function movedLines({ before, now }: Shifts): readonly ChangeLine[] {
  const { name, file } = now.worldview;
  const was = [
    ...(before.name === name ? [] : [before.name]),
    ...(before.file === file ? [] : [`in ${before.file}`]),
  ];
  return was.length === 0 ? [] : [{ text: `it was ${visible(was.join(" "))}` }];
}

function shiftLines<T>(
  what: string,
  shift: Shift<T>,
  shown: (value: T) => string,
): readonly ChangeLine[] {
  const reason = shift.because && becauseSentence(shift.because);
  return [{ text: `${what}: ${arrow(shift, shown)}`, reason }];
}

/** The claims with another status; those that changed in the same way, for the same reason, together. */
function claimLines(claims: readonly ClaimShift[], { claim }: Emphasis): readonly ChangeLine[] {
  const alike = new Map<string, string[]>();
  for (const { id, because, ...shift } of claims) {
    const how = `${arrow(shift, String)}${because ? `, ${throughClause(because)}` : ""}`;
    alike.set(how, [...(alike.get(how) ?? []), claim(id)]);
  }
  return [...alike].map(([how, ids]) => ({ text: `${list(ids, "and")}: ${how}` }));
}

function beliefLines({ beliefs }: Shifts, argument: Argument): readonly ChangeLine[] {
  if (beliefs.length === 0) return [];
  const shifts = beliefs.map(({ belief, from, to }) => {
    const { domain } = beliefOf(argument, belief);
    return `${belief} ${shownValue(from, domain)} → ${shownValue(to, domain)}`;
  });
  return [{ text: `beliefs: ${shifts.join("; ")}` }];
}

/** What is compared with: the baseline, and the parameters that have another value than then. */
export function sinceLines({ baseline, argument, parameters }: SinceAnswer): readonly string[] {
  const shifts = parameters.map(
    (id) => `${id} ${baseline.argument.parameters[id]} → ${argument.parameters[id]}`,
  );
  return [
    `Since ${baseline.file}`,
    ...(shifts.length > 0 ? [`Parameters: ${shifts.join(", ")}`] : []),
    ...(baseline.errors > 0
      ? ["It was written by a run with errors and may lack worldviews."]
      : []),
  ];
}

/** "1 changed, 2 unchanged.": every kind that occurs, with its number. */
export function sumOfChanges(changes: readonly Change[]): string {
  const kinds = Object.keys(kindWords) as Change["kind"][];
  const parts = kinds.flatMap((wanted) => {
    const count = changes.filter(({ kind }) => kind === wanted).length;
    return count > 0 ? [`${count} ${kindWords[wanted]}`] : [];
  });
  return parts.length > 0 ? `${parts.join(", ")}.` : "There is no worldview, then or now.";
}

/** The changes that are to be shown. */
export function shownChanges(
  { changes }: SinceAnswer,
  { onlyDifferences }: Pick<ReportOptions, "onlyDifferences">,
): readonly Change[] {
  return changes.filter(({ kind }) => kind !== "unchanged" || !onlyDifferences);
}
