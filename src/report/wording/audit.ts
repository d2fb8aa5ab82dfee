/** What an audit found, in words. */

import type {
  DifferenceFinding,
  DirectionFinding,
  RegionFinding,
  ThresholdChange,
  ThresholdFinding,
  UnusedFinding,
} from "../../answers/audit/finding.js";
import {
  type AuditAnswer,
  type AuditFinding,
  type FindingKind,
  isFault,
} from "../../answers/audit.js";
import type { Argument } from "../../argument/argument.js";
import type { Reference } from "../../argument/relations.js";
import type { AuditRegion } from "../../engine/audit/cover.js";
import type { Push } from "../../engine/audit/directions.js";
import type { PartialWorldview } from "../../engine/audit/partial.js";
import { settledVerdicts } from "../../engine/verdict.js";
import { code, joined, listed, verdictWord } from "../page/build.js";
import type { Text } from "../page/tree.js";
import { conditionText } from "./condition-text.js";
import { cellClause } from "./regions.js";
import { percent } from "./shares.js";
import { plainly } from "./values.js";

/** The title above the findings of a kind. */
export const auditTitles = {
  conflict: "Conflicts",
  gap: "Gaps",
  never: "Never holds",
  always: "Always holds",
  redundant: "Redundant",
  shadowed: "Shadowed",
  unused: "Unused",
  "wrong-side": "Wrong side",
  "dead-threshold": "Dead thresholds",
  direction: "What more of a belief can do",
  difference: "Where they differ",
} as const satisfies Record<FindingKind, string>;

/** What a kind of finding is, for those who collect the findings of tools. */
export const auditMeanings = {
  conflict: "Worldviews on which both conclusions are reached.",
  gap: "Worldviews on which the argument is silent.",
  never: "A claim or term that can never hold.",
  always: "A claim or term that always holds and is not written so.",
  redundant:
    "A part of a condition that makes no difference, or a reason that holds only where others of its side do.",
  shadowed:
    "An exception that never defeats, or a conclusion that never decides since others always hold with it.",
  unused: "Something that nothing uses, or a belief that is required without need.",
  "wrong-side": "A claim that speaks against the verdict of its own side.",
  "dead-threshold":
    "A value of a parameter at which two thresholds of a belief meet, so that verdicts appear or vanish.",
  direction:
    "Whether more of a belief can push towards the verdict in favour, away from it, or both.",
  difference: "Worldviews on which the verdicts of two arguments differ.",
} as const satisfies Record<FindingKind, string>;

/** Reasons of one side that hold on the same worldviews. */
export function togetherSentence(claims: readonly string[], wider: readonly string[]): Text {
  const only: Text =
    wider.length === 0
      ? ""
      : [", and only where ", listed(wider.map(code), "and"), does(wider, "")];
  return ["claims ", listed(claims.map(code), "and"), " hold together or not at all", only, "."];
}

/** How many cells there are, of which beliefs, and what becomes of them. */
export function cellsSentence({ cells, other }: AuditAnswer): Text {
  const { beliefs, all, verdicts, differ } = cells;
  if (other && differ !== undefined) {
    if (all === 1) {
      return `They ${differ === 0 ? "agree" : "differ"} everywhere: their verdicts depend on no belief.`;
    }
    return differ === 0
      ? `They agree everywhere: on all ${counted(all, "cell")} of the beliefs on which the verdicts depend.`
      : `They differ on ${ofCells(differ, all)} of the beliefs on which the verdicts depend.`;
  }
  const ofVerdicts = settledVerdicts.map(
    (verdict): Text => [verdictWord(verdict), ` on ${verdicts?.[verdict] ?? 0}`],
  );
  const have = beliefs.length === 1 ? "has" : "have";
  const what =
    beliefs.length === 0
      ? "no belief"
      : `${counted(beliefs.length, "belief")}, which ${have} ${counted(all, "cell")}`;
  return [`The verdict depends on ${what}: `, joined(ofVerdicts, ", "), "."];
}

/** The beliefs that only one of two arguments asks for. */
export function unsharedSentence(unshared: readonly string[]): Text {
  return ["Only one of them asks for ", listed(unshared.map(code), "and"), "."];
}

/** The title of two arguments side by side. */
export function againstTitle(one: Argument, other: Argument): Text {
  return [code(one.definition.id), " and ", code(other.definition.id)];
}

/** What is at fault, in one sentence. */
export function faultsSentence(answer: AuditAnswer): Text {
  const found = answer.findings.filter((each) => isFault(each, answer));
  if (found.length > 0) {
    const kinds = answer.faults.filter((kind) => found.some((each) => each.kind === kind));
    return [`${counted(found.length, "fault")}: `, listed(kinds, "and"), "."];
  }
  // Of two arguments nothing else is looked for.
  const sought = answer.other ? (["difference"] as const) : answer.faults;
  return [
    `No fault: nothing of the kind${sought.length === 1 ? "" : "s"} `,
    listed(sought, "or"),
    ".",
  ];
}

/** The title of the regions of a kind, with how much they make up, and that some of it is in several. */
export function regionsTitle(
  kind: "gap" | "conflict" | "difference",
  { cells, findings }: AuditAnswer,
): Text {
  const told = { gap: "silent", conflict: "contested", difference: undefined } as const;
  const verdict = told[kind];
  const whole = verdict === undefined ? cells.differ : cells.verdicts?.[verdict];
  const listed = findings.reduce(
    (sum, each) => sum + (each.kind === kind && "region" in each ? each.region.cells : 0),
    cells.rest[kind] ?? 0,
  );
  const overlap = listed > (whole ?? listed) ? "in regions that overlap" : undefined;
  const share =
    verdict === undefined ? undefined : `${verdict} on ${ofCells(whole ?? 0, cells.all)}`;
  const facts = [share, overlap].filter((fact) => fact !== undefined);
  return [auditTitles[kind], ...(facts.length > 0 ? [": ", facts.join(", ")] : [])];
}

/** A region, with what it makes up: "misuse_weight ≤ 0.5 and moral_rank ≥ 2: 8 of 24 cells". */
export function regionText({ clauses, cells, knifeEdge }: AuditRegion, all: number): Text {
  const where: Text =
    clauses.length === 0
      ? "whatever one believes"
      : joined(
          clauses.map((clause) => cellClause(clause.region, clause)),
          " and ",
        );
  const edge = knifeEdge ? ", a knife edge without any width" : "";
  return [where, `: ${ofCells(cells, all)}${edge}`];
}

/** Both verdicts on a region. */
export function differenceText({ region, verdicts }: DifferenceFinding, all: number): Text {
  const [mine, theirs] = verdicts;
  return [verdictWord(mine), " / ", verdictWord(theirs), " where ", regionText(region, all)];
}

/** Beliefs as a worldview file has them: "misuse_weight: 0.25, can_develop_agi: false". */
export function beliefsText(witness: PartialWorldview, ...arguments_: readonly Argument[]): Text {
  if (witness.length === 0) return "any worldview";
  const written = witness.map(({ belief, value }) => {
    const known = arguments_.flatMap(({ beliefs }) => beliefs).find(({ id }) => id === belief);
    return `${belief}: ${known ? plainly(value, known.domain) : value}`;
  });
  return code(`{ ${written.join(", ")} }`);
}

/** For example these beliefs. */
export function exampleText(witness: PartialWorldview, ...arguments_: readonly Argument[]): Text {
  if (witness.length === 0) return "Any worldview is an example";
  return ["For example ", beliefsText(witness, ...arguments_)];
}

/** The conclusions that make a conflict. */
export function conclusionsSentence(by: readonly string[]): Text {
  return ["There ", listed(by.map(code), "and"), " hold."];
}

/** What would do away with a region, or with its example. */
export function changeSentence(change: ThresholdChange): Text {
  const { parameter, owner, belief, from, value, whole, possible } = change;
  const what: Text =
    parameter === undefined
      ? [`the threshold ${from} of `, code(belief), " in ", named(owner)]
      : code(parameter);
  const then = listed(
    possible.map((verdict) => verdictWord(verdict)),
    "or",
  );
  const scope = whole ? "It is closed" : "The example is no longer so";
  return [scope, " with ", what, ` at ${value} in place of ${from}: then `, then, "."];
}

function named(reference: Reference | undefined): Text {
  return reference ? [`${reference.kind} `, code(reference.id)] : "a condition";
}

/** What more there is of a list. */
export function moreText(more: number): Text {
  return `… and ${more} more (--full)`;
}

/** The cells that no listed region has. */
export function restText(rest: number, all: number): Text {
  return `… and more regions, with another ${ofCells(rest, all)}`;
}

/** A finding that is told in a sentence; directions and regions are told otherwise. */
export function findingSentence(finding: AuditFinding, argument: Argument): Text {
  switch (finding.kind) {
    case "gap":
    case "conflict":
      return regionSentence(finding);
    case "never":
      return [named(finding.of), " can never hold."];
    case "always":
      return [named(finding.of), " always holds, and is not written ", code("always"), "."];
    case "redundant":
      return finding.what === "part"
        ? [named(finding.of), " is the same without ", partText(finding.part, argument), "."]
        : [
            named(finding.of),
            " holds only where ",
            listed(finding.by.map(code), "and"),
            does(finding.by),
          ];
    case "shadowed":
      return finding.what === "exception"
        ? [
            named(finding.of),
            ": the exception ",
            partText(finding.part, argument),
            " never defeats it.",
          ]
        : [
            named(finding.of),
            " never decides: wherever it holds, ",
            listed(finding.by.map(code), "and"),
            does(finding.by),
          ];
    case "unused":
      return unusedSentence(finding);
    case "wrong-side":
      return [
        named(finding.of),
        ` speaks for ${finding.speaksFor}, and its side `,
        code(finding.side),
        " does not.",
      ];
    case "dead-threshold":
      return thresholdSentence(finding);
    case "direction":
      return directionSentence(finding);
    case "difference":
      return [
        "The verdicts differ: ",
        listed(
          finding.verdicts.map((each) => verdictWord(each)),
          "and",
        ),
        ".",
      ];
  }
}

function does({ length }: readonly string[], end = "."): string {
  return `${length === 1 ? " does" : " do"}${end}`;
}

function regionSentence({ kind, region }: RegionFinding): Text {
  const verdict = kind === "gap" ? "silent" : "contested";
  const where = region.clauses.map((clause) => cellClause(clause.region, clause));
  const edge = region.knifeEdge ? " (a knife edge)" : "";
  return [
    `The argument is ${verdict} `,
    where.length === 0 ? "whatever one believes" : ["where ", joined(where, " and ")],
    `${edge}.`,
  ];
}

function partText(part: Parameters<typeof conditionText>[0], argument: Argument): Text {
  return code(conditionText(part, argument));
}

function unusedSentence({ what, id }: UnusedFinding): Text {
  const sentences = {
    belief: [": no condition tests it."],
    term: [": no condition names it."],
    parameter: [": no condition names it."],
    side: [": no claim speaks from it, and no measure serves or harms it."],
    premise: [" carries nothing: no condition names it."],
    required: [" is required, though no verdict depends on it."],
  } as const satisfies Record<UnusedFinding["what"], Text>;
  const kind = what === "required" ? "belief" : what;
  return [`${kind} `, code(id), sentences[what]];
}

function thresholdSentence({ parameter, value, meets, here, sides }: ThresholdFinding): Text {
  const names = meets.flatMap((each) => (typeof each === "string" ? [code(each)] : []));
  const what = names.length > 0 ? listed(names, "and") : "a threshold of its belief";
  const where = here ? ", where it is," : "";
  const turning = settledVerdicts.flatMap((verdict): readonly Text[] => {
    const on = sides.filter(({ possible }) => possible.includes(verdict));
    if (on.length === 0 || on.length === sides.length) return [];
    const places = on.map(({ side }) => sideWords[side]);
    return [[verdictWord(verdict), ` is possible ${joinedWords(places)} only`]];
  });
  return [
    code(parameter),
    ` meets `,
    what,
    ` at ${value}${where} and `,
    listed(turning, "and"),
    ".",
  ];
}

const sideWords = { below: "below it", at: "at it", above: "above it" } as const;

function joinedWords(words: readonly string[]): string {
  return words.join(" and ");
}

function directionSentence({ belief, towards, away }: DirectionFinding): Text {
  const way =
    towards && away
      ? "both towards favoured and away from it"
      : towards
        ? "towards favoured only"
        : away
          ? "away from favoured only"
          : "neither way";
  return ["More of ", code(belief), ` can push ${way}.`];
}

/** Where more of a belief turns the verdict: "more: 0.25 → 0.75 gives disfavoured → silent with …". */
export function pushText(belief: string, push: Push, argument: Argument): Text {
  const { less, more, verdicts, others } = push;
  const [before, after] = verdicts;
  const values = [less, more].map((value) => valueText(belief, value, argument));
  return [
    code(belief),
    ` ${values.join(" → ")}: `,
    verdictWord(before),
    " → ",
    verdictWord(after),
    ...(others.length === 0 ? [] : [", with ", beliefsText(others, argument)]),
  ];
}

function valueText(belief: string, value: number, { beliefs }: Argument): string {
  const isBoolean = beliefs.some(({ id, type }) => id === belief && type === "boolean");
  return String(isBoolean ? value === 1 : value);
}

/** The heads of lists of beliefs by what more of them can do. */
export const directionHeads = {
  towards: "towards favoured only",
  away: "away from favoured only",
  both: "both ways",
  neither: "neither way",
} as const;

/** What a larger whole number means is said once: of a rank it is a worse one. */
export const MORE_IS = "More is true over false, and the higher number: of a rank, the worse one.";

/** A worldview that has a verdict on one side of a value of a parameter. */
export function turningText(
  parameter: string,
  value: number,
  { verdict, worldview }: ThresholdFinding["sides"][number]["witnesses"][number],
  argument: Argument,
): Text {
  return [
    code(`--set ${parameter}=${value}`),
    ": ",
    verdictWord(verdict),
    " with ",
    beliefsText(worldview, argument),
  ];
}

/** "line 12"; nothing for what is in no file. */
export function placeText({ place }: AuditFinding): Text | undefined {
  return place?.line === undefined ? undefined : `line\u00a0${place.line}`;
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

function ofCells(count: number, all: number): string {
  return `${count} of ${counted(all, "cell")} (${percent(all === 0 ? 0 : count / all)})`;
}
