/** What the page to explore says beside the answers that it shows. */
import type { Argument, Belief } from "../../argument/argument.js";
import type { Problem } from "../../diagnostics/problem.js";
import { word } from "../../diagnostics/wording.js";
import type { Evaluation } from "../../engine/evaluate.js";
import type { Flip } from "../../engine/flips.js";
import type { Bounds } from "../../engine/probability.js";
import type { Status } from "../../engine/status.js";
import { code, joined, strong, verdictWord } from "../page/build.js";
import type { Text } from "../page/tree.js";
import { flipOutcome } from "./digest.js";
import { percentBetween } from "./shares.js";
import { clause } from "./stops.js";

/** Labels, and sentences that are always the same. */
export const words = {
  title: "Explore worldviews",
  controls: "What it believes",
  worldview: "Worldview",
  argument: "Argument",
  open: "Open files",
  openHint: "or drop YAML files anywhere on this page",
  undo: "Undo",
  reset: "Put all back",
  putBack: "Put back",
  answer: "The answer",
  everything: "Everything: each claim, passage and measure",
  flips: "What would change this",
  settles: "What would settle it",
  doThis: "Do this:",
  chances: "How probable each verdict is",
  independent: "The bars take beliefs as independent of each other.",
  independentWithin: "The bars take beliefs as independent of each other within each scenario.",
  map: "Map",
  across: "Across",
  upwards: "Upwards",
  picked: "picked by racecheck",
  noBelief: "none",
  mapHint: "Click into the map to go there; the controls of the two beliefs do the same.",
  others:
    "Other worldviews are small marks: filled where the map has their verdict too, hollow where it has not; dashed as far as they leave the two beliefs open.",
  beside: "Side by side",
  besideWith: "Beside it",
  nobody: "no other worldview",
  severalArguments: "By each argument",
  all: "All worldviews of this page",
  allAsOpened: "As they were opened: what was changed above is not in this table.",
  take: "Take it along",
  address: "Address of this page as it is now",
  yaml: "The worldview as YAML",
  command: "The same on the command line",
  svg: "Download the map as SVG",
  copy: "Copy",
  copied: "Copied.",
  copyByHand: "Marked; press Ctrl+C or ⌘C to copy.",
  ignored: "This of the address was ignored:",
  wrong: "This could not be read:",
  dropped:
    "It was opened here and is not part of the page, so the address holds its beliefs and not its name.",
  saveFirst: "Save the YAML below under that name first.",
  noScript:
    "This page computes its answers, and needs JavaScript for that. It asks for nothing else.",
  tooOld: "This browser is too old for this page: it cannot unpack what the page holds.",
  unknown: "unknown",
  value: "a value",
  range: "a range",
  quantiles: "quantiles",
  chance: "a chance",
  typed: "as typed",
  scenarios: "by scenario",
  from: "from",
  to: "to",
  noEnd: "empty for no end",
  exactly: "exact value",
  source: "Source and note",
  notAsked: "What only other arguments ask",
  unchanged: "The answer is as it was.",
} as const;

/** A belief as a question, and what is meant by it. */
export function questionOf({ question, meaning, type }: Belief): string {
  if (question !== undefined) return question;
  const text = clause(meaning);
  return type === "boolean" ? `Is it so that ${text}?` : `What is it: ${text}?`;
}

/** What the page calls itself. */
export function pageTitle(worldview: string): string {
  return `${worldview} · racecheck`;
}

/** That a belief was changed, and what the file says. */
export function changedFrom(said: string | undefined): string {
  return said === undefined
    ? "Changed; the file leaves it out."
    : `Changed; the file says ${said}.`;
}

/** Where a number stands among the words for some: "0.6, between moderate and hard". */
export function valueInWords(value: number, levels: Readonly<Record<string, number>>): string {
  const rising = Object.entries(levels).toSorted(([, a], [, b]) => a - b);
  const same = rising.find(([, each]) => each === value);
  if (same) return `${value}, ${same[0]}`;
  const below = rising.findLast(([, each]) => each < value);
  const above = rising.find(([, each]) => each > value);
  return below && above ? `${value}, between ${below[0]} and ${above[0]}` : String(value);
}

/** What has changed from one answer to the next, for the eye and the ear. */
export function changeTexts(before: Evaluation, after: Evaluation, argument: Argument): Text {
  const { subject } = argument.definition;
  const verdict: readonly Text[] =
    before.verdict === after.verdict
      ? []
      : [
          [
            `${subject.charAt(0).toUpperCase()}${subject.slice(1)}: `,
            verdictWord(before.verdict),
            " → ",
            strong(verdictWord(after.verdict)),
            ".",
          ],
        ];
  const tradeOff: readonly Text[] =
    before.tradeOff.status === after.tradeOff.status
      ? []
      : [`Trade-off: ${before.tradeOff.status} → ${after.tradeOff.status}.`];
  const claims = (["holds", "fails", "unknown"] as const).flatMap((status): readonly Text[] => {
    const changed = after.claims.filter(
      (claim, index) => claim.status === status && before.claims[index]?.status !== status,
    );
    if (changed.length === 0) return [];
    return [
      [
        becomes[status],
        joined(
          changed.map(({ id }) => code(id)),
          ", ",
        ),
        ".",
      ],
    ];
  });
  const parts = [...verdict, ...tradeOff, ...claims];
  return parts.length === 0 ? words.unchanged : joined(parts, " ");
}

const becomes = {
  holds: "Now holds: ",
  fails: "Now fails: ",
  unknown: "Now unknown: ",
} as const satisfies Record<Status, string>;

/** A flip as what a button does. */
export function flipText(flip: Flip, argument: Argument): Text {
  const { when, gives } = flipOutcome(flip, argument);
  return [when, " → ", gives];
}

/** The bounds of a probability in words. */
export function boundsText({ lower, upper }: Bounds): string {
  return percentBetween(lower, upper);
}

/** Why a part of an address is ignored. */
export function faultText(
  fault:
    | { readonly kind: "version"; readonly found: string }
    | { readonly kind: "key"; readonly key: string; readonly nearest: string | undefined }
    | { readonly kind: "value"; readonly belief: string; readonly problem: Problem },
): Text {
  switch (fault.kind) {
    case "version":
      return [
        code(fault.found),
        " is no address of this version of the page, which begins with ",
        code("#v1/"),
      ];
    case "key": {
      const meant: Text =
        fault.nearest === undefined ? "" : ["; perhaps ", code(fault.nearest), " was meant"];
      return ["this page has no ", code(fault.key), meant];
    }
    case "value":
      return [code(fault.belief), ": ", word(fault.problem).message];
  }
}

/** What a mark of the map stands for. */
export function markTitle(name: string, verdict: string): string {
  return `${name}: ${verdict}`;
}
