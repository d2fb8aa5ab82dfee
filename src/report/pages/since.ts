/** What has changed since a baseline, to read: what changed for all, each worldview, and a sum. */
import type { Change } from "../../answers/since/change.js";
import type { SinceAnswer } from "../../answers/since.js";
import type { Argument } from "../../argument/argument.js";
import type { ReportOptions } from "../formatter.js";
import { code, group, label, paragraph, paragraphs, quiet, strong } from "../page/build.js";
import type { Block, Entry, Item, Mark } from "../page/tree.js";
import { shownChanges } from "../shown-changes.js";
import {
  type ChangeLine,
  changeLines,
  kindWords,
  sinceLines,
  subjectOf,
  sumOfChanges,
  tradeOffOf,
  verdictOf,
} from "../wording/since.js";
import { DISCLAIMER_FOR_SEVERAL } from "../wording/verdict.js";

export function sincePage(answer: SinceAnswer, options: ReportOptions): readonly Block[] {
  const shown = shownChanges(answer, options);
  if (options.detail === "brief") return shown.length === 0 ? [] : [overview(shown)];
  const [title = "", ...others] = sinceLines(answer);
  return [
    ...group(paragraphs([strong(title), ...others])),
    ...changes(shown, answer.argument),
    paragraph(sumOfChanges(answer.changes)),
    paragraph(quiet(DISCLAIMER_FOR_SEVERAL)),
  ];
}

const COLUMNS = ["", "Verdict", "Trade-off", "Worldview", "Where"];

function rowOf(change: Change): Entry["row"] {
  const { name, where } = subjectOf(change);
  return [
    { kind: "mark", mark: marks[change.kind] },
    verdictOf(change),
    [label("trade-off "), tradeOffOf(change)],
    name,
    quiet(code(where)),
  ];
}

function overview(changes: readonly Change[]): Block {
  const holds = ["verdict", "verdict", "detail", "name", "place"] as const;
  return { kind: "lines", columns: COLUMNS, holds, rows: changes.map(rowOf) };
}

function changes(shown: readonly Change[], argument: Argument): readonly Block[] {
  if (shown.length === 0) return [];
  const entries = shown.map((change) => entryOf(change, argument));
  return [
    { kind: "collection", columns: ["", "Worldview", "Verdict", "Trade-off", "Where"], entries },
  ];
}

function entryOf(change: Change, argument: Argument): Entry {
  const { name, where } = subjectOf(change);
  return {
    mark: marks[change.kind],
    title: strong(name),
    aside: code(where),
    row: [kindWords[change.kind], name, verdictOf(change), tradeOffOf(change), code(where)],
    body: [{ kind: "list", items: changeLines(change, argument).map(itemOf) }],
  };
}

function itemOf({ text, reason }: ChangeLine): Item {
  return { text, more: reason === undefined ? [] : [paragraph(reason)] };
}

const marks = {
  changed: "changed",
  unchanged: "unchanged",
  new: "new",
  gone: "gone",
  failed: "unreadable",
} as const satisfies Record<Change["kind"], Mark>;
