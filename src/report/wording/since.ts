/** What has become of worldviews since a baseline. */
import type { Change, ClaimShift, Shift, Shifts } from "../../answers/since/change.js";
import type { SinceAnswer } from "../../answers/since.js";
import type { Argument } from "../../argument/argument.js";
import type { TradeOff } from "../../engine/evaluate.js";
import type { Verdict } from "../../engine/verdict.js";
import { code, joined, listed, strong, verdictWord } from "../page/build.js";
import { plainText } from "../page/inline.js";
import type { Text } from "../page/tree.js";
import { reference } from "../places.js";
import { becauseSentence, throughClause } from "./because.js";
import { beliefOf, shownValue } from "./values.js";

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
export function verdictOf(change: Change, loud = false): Text {
  const shown = (verdict: Verdict): Text => verdictWord(verdict, loud);
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
export function tradeOffOf(change: Change): Text {
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

/** A line, with the reason for what it says. */
export interface ChangeLine {
  readonly text: Text;
  readonly reason?: Text | undefined;
}

/** Everything there is to say of a change below its heading. */
export function changeLines(change: Change, argument: Argument): readonly ChangeLine[] {
  const answer: Text = [verdictOf(change), ", trade-off ", tradeOffOf(change)];
  switch (change.kind) {
    case "new":
      return [{ text: ["new: ", answer] }];
    case "gone":
    case "failed":
      return [{ text: [kindWords[change.kind], "; it was ", answer] }];
    case "unchanged":
      return [
        ...movedLines(change),
        { text: ["unchanged: ", answer] },
        ...beliefLines(change, argument),
      ];
    case "changed":
      return [
        ...movedLines(change),
        shiftLine("verdict", change.verdict, (verdict) => verdictWord(verdict, true)),
        shiftLine("trade-off", change.tradeOff, String),
        ...claimLines(change.claims),
        ...beliefLines(change, argument),
      ];
  }
}

/** "holds → fails", or just "holds". */
function arrow<T>({ from, to }: Pick<Shift<T>, "from" | "to">, shown: (value: T) => Text): Text {
  const end = (value: T | undefined): Text => (value === undefined ? "none" : shown(value));
  return from === to ? end(to) : [end(from), " → ", end(to)];
}

function movedLines({ before, now }: Shifts): readonly ChangeLine[] {
  const { name, file } = now.worldview;
  const was: Text[] = [
    ...(before.name === name ? [] : [before.name]),
    ...(before.file === file ? [] : [["in ", code(before.file)]]),
  ];
  return was.length === 0 ? [] : [{ text: ["it was ", joined(was, " ")] }];
}

function shiftLine<T>(what: string, shift: Shift<T>, shown: (value: T) => Text): ChangeLine {
  const reason = shift.because && becauseSentence(shift.because);
  return { text: [`${what}: `, arrow(shift, shown)], reason };
}

/** The claims with another status; those that changed in the same way, for the same reason, together. */
function claimLines(claims: readonly ClaimShift[]): readonly ChangeLine[] {
  const alike = new Map<string, { how: Text; ids: string[] }>();
  for (const { id, because, ...shift } of claims) {
    const how: Text = [arrow(shift, String), because ? [", ", throughClause(because)] : ""];
    const same = alike.get(plainText(how)) ?? { how, ids: [] };
    same.ids.push(id);
    alike.set(plainText(how), same);
  }
  return [...alike.values()].map(({ how, ids }) => ({
    text: [
      listed(
        ids.map((id) => strong(code(id))),
        "and",
      ),
      ": ",
      how,
    ],
  }));
}

function beliefLines({ beliefs }: Shifts, argument: Argument): readonly ChangeLine[] {
  if (beliefs.length === 0) return [];
  const shifts = beliefs.map(({ belief, from, to }): Text => {
    const { domain } = beliefOf(argument, belief);
    return [code(belief), ` ${shownValue(from, domain)} → ${shownValue(to, domain)}`];
  });
  return [{ text: ["beliefs: ", joined(shifts, "; ")] }];
}

/** What is compared with: the baseline, and the parameters that have another value than then. */
export function sinceLines({ baseline, argument, parameters }: SinceAnswer): readonly Text[] {
  const shifts = parameters.map(
    (id): Text => [code(id), ` ${baseline.argument.parameters[id]} → ${argument.parameters[id]}`],
  );
  return [
    ["Since ", code(baseline.file)],
    ...(shifts.length > 0 ? [["Parameters: ", joined(shifts, ", ")]] : []),
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
