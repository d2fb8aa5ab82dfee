/** What an audit found: an overview, then the findings kind by kind. */

import type {
  DifferenceFinding,
  DirectionFinding,
  RegionFinding,
} from "../../answers/audit/finding.js";
import { type FindingKind, findingKinds } from "../../answers/audit/finding.js";
import { type AuditAnswer, type AuditFinding, isFault } from "../../answers/audit.js";
import type { ReportOptions } from "../formatter.js";
import { code, group, joined, list, paragraph, quiet, section, strong } from "../page/build.js";
import type { Block, Item, Text } from "../page/tree.js";
import {
  againstTitle,
  auditTitles,
  cellsSentence,
  changeSentence,
  conclusionsSentence,
  differenceText,
  directionHeads,
  exampleText,
  faultsSentence,
  findingSentence,
  MORE_IS,
  moreText,
  placeText,
  pushText,
  regionsTitle,
  regionText,
  restText,
  togetherSentence,
  turningText,
  unsharedSentence,
} from "../wording/audit.js";

/** Findings of a kind that are listed where not everything is asked for. */
const LISTED = 6;

export function auditPage(answer: AuditAnswer, { detail }: ReportOptions): readonly Block[] {
  const { argument, other, cells } = answer;
  const isFull = detail === "full";
  const title: Text = other
    ? strong(againstTitle(argument, other))
    : strong(argument.definition.title);
  return [
    { kind: "title", text: title, aside: other ? undefined : code(argument.definition.id) },
    ...group([
      paragraph(cellsSentence(answer)),
      ...(cells.unshared.length > 0 ? [paragraph(unsharedSentence(cells.unshared))] : []),
      ...(hasGate(answer) ? [paragraph(faultsSentence(answer))] : []),
    ]),
    ...findingKinds.flatMap((kind) => blocksOf(kind, answer, isFull)),
  ];
}

/** Whether any kind that was looked for is a fault: of two arguments, that they differ. */
function hasGate({ other, faults }: AuditAnswer): boolean {
  return other === undefined || faults.includes("difference");
}

function blocksOf(kind: FindingKind, answer: AuditAnswer, isFull: boolean): readonly Block[] {
  const { findings, cells } = answer;
  const ofKind = findings.filter((each) => each.kind === kind && !isToldBefore(each, findings));
  if (ofKind.length === 0) return [];
  if (kind === "direction") return directionBlocks(findings.filter(isDirection), answer, isFull);
  const shown = isFull ? ofKind : ofKind.slice(0, LISTED);
  const more = ofKind.length - shown.length;
  const rest = cells.rest[kind] ?? 0;
  const items = [
    ...shown.map((finding) => itemOf(finding, answer, isFull)),
    ...(more > 0 ? [{ text: quiet(moreText(more)) }] : []),
    ...(rest > 0 ? [{ text: quiet(restText(rest, cells.all)) }] : []),
  ];
  const isOfRegions = kind === "gap" || kind === "conflict" || kind === "difference";
  const title = isOfRegions ? regionsTitle(kind, answer) : auditTitles[kind];
  return section(title, list(items));
}

function itemOf(finding: AuditFinding, answer: AuditAnswer, isFull: boolean): Item {
  const place = placeText(finding);
  return {
    mark: isFault(finding, answer) ? "failed" : undefined,
    text: [textOf(finding, answer), ...(place === undefined ? [] : ["  ", quiet(place)])],
    more: moreOf(finding, answer, isFull).map(paragraph),
  };
}

function textOf(finding: AuditFinding, { argument, cells, findings }: AuditAnswer): Text {
  switch (finding.kind) {
    case "gap":
    case "conflict":
      return regionText(finding.region, cells.all);
    case "difference":
      return differenceText(finding, cells.all);
    default:
      return togetherText(finding, findings) ?? findingSentence(finding, argument);
  }
}

/** Claims that hold wherever each other do are told once, by the first of them. */
function togetherWith(finding: AuditFinding, all: readonly AuditFinding[]): readonly string[] {
  if (finding.kind !== "redundant" || finding.what !== "claim") return [];
  const { of, by } = finding;
  return all.flatMap((other) =>
    other.kind === "redundant" &&
    other.what === "claim" &&
    by.includes(other.of.id) &&
    other.by.includes(of.id)
      ? [other.of.id]
      : [],
  );
}

function isToldBefore(finding: AuditFinding, all: readonly AuditFinding[]): boolean {
  const before = all.slice(0, all.indexOf(finding));
  return togetherWith(finding, before).length > 0;
}

function togetherText(finding: AuditFinding, all: readonly AuditFinding[]): Text | undefined {
  const others = togetherWith(finding, all);
  if (others.length === 0 || finding.kind !== "redundant" || finding.what !== "claim") {
    return undefined;
  }
  const wider = finding.by.filter((id) => !others.includes(id));
  return togetherSentence([finding.of.id, ...others], wider);
}

function moreOf(
  finding: AuditFinding,
  { argument, other }: AuditAnswer,
  isFull: boolean,
): readonly Text[] {
  switch (finding.kind) {
    case "gap":
    case "conflict":
      return regionLines(finding, argument);
    case "difference":
      return differenceLines(finding, other ? [argument, other] : [argument]);
    case "redundant":
    case "shadowed":
      return "witness" in finding && isFull ? [exampleText(finding.witness, argument)] : [];
    case "wrong-side":
      return finding.witness ? [exampleText(finding.witness, argument)] : [];
    case "dead-threshold":
      return finding.sides.flatMap(({ value, witnesses }) =>
        witnesses.map((each) => turningText(finding.parameter, value, each, argument)),
      );
    default:
      return [];
  }
}

function regionLines(
  { region, by = [], change }: RegionFinding,
  argument: AuditAnswer["argument"],
): readonly Text[] {
  return [
    exampleText(region.witness, argument),
    ...(by.length > 1 ? [conclusionsSentence(by)] : []),
    ...(change ? [changeSentence(change)] : []),
  ];
}

function differenceLines(
  { region }: DifferenceFinding,
  both: readonly AuditAnswer["argument"][],
): readonly Text[] {
  return [exampleText(region.witness, ...both)];
}

function isDirection(finding: AuditFinding): finding is DirectionFinding {
  return finding.kind === "direction";
}

/** In brief the beliefs by what more of them can do; where it is both, and in full, the pairs that show it. */
function directionBlocks(
  all: readonly DirectionFinding[],
  { argument }: AuditAnswer,
  isFull: boolean,
): readonly Block[] {
  const waysOf = ({ towards, away }: DirectionFinding): keyof typeof directionHeads =>
    towards ? (away ? "both" : "towards") : away ? "away" : "neither";
  const heads = Object.entries(directionHeads) as readonly (readonly [
    keyof typeof directionHeads,
    string,
  ])[];
  const items = heads.flatMap(([way, head]): readonly Item[] => {
    const those = all.filter((each) => waysOf(each) === way);
    if (those.length === 0) return [];
    const pairs = those.flatMap(({ belief, towards, away }) =>
      [towards, away].flatMap((push) => (push ? [pushText(belief, push, argument)] : [])),
    );
    const shown = isFull || way === "both" ? pairs : [];
    const names = joined(
      those.map(({ belief }) => code(belief)),
      ", ",
    );
    const more = shown.map(paragraph);
    return [{ text: [`${head}: `, names], more }];
  });
  return section(auditTitles.direction, [...list(items), paragraph(quiet(MORE_IS))]);
}
