/** Claims, terms and parts of conditions that make no difference, or speak for the wrong side. */
import type { Claim } from "../../argument/argument.js";
import { BOTH_SIDES } from "../../argument/definition.js";
import { type OwnedPart, removableParts, withoutPart } from "../../argument/edit.js";
import type { Reference } from "../../argument/relations.js";
import { reading } from "../../argument/resolve.js";
import { type PartialWorldview, partialAt } from "../../engine/audit/partial.js";
import { smallestCase } from "../../engine/audit/smallest.js";
import { FALSE, type Node, TRUE } from "../../engine/diagram.js";
import { entry } from "../../engine/lookup.js";
import { conditionOf } from "../../engine/model.js";
import type { Direction } from "../../engine/verdict.js";
import type {
  ConclusionFinding,
  ConstantFinding,
  ExceptionFinding,
  PartFinding,
  SideFinding,
  SubsumedFinding,
} from "./finding.js";
import { type AuditSubject, claimPath, found, holdsAt } from "./subject.js";

/** Where a claim or term holds. */
function nodeOf({ drawn: { plan, atlas } }: AuditSubject, { kind, id }: Reference): Node {
  return atlas.step(entry(kind === "claim" ? plan.claims : plan.terms, id));
}

/** Claims and terms that never hold, and those that always do without being written so. */
export function constantFindings(subject: AuditSubject): readonly ConstantFinding[] {
  const { argument } = subject;
  const all = [
    ...argument.terms.map(({ id, when }) => ({
      of: { kind: "term", id } as const,
      when,
      path: ["terms", id],
    })),
    ...argument.claims.map(({ id, when }) => ({
      of: { kind: "claim", id } as const,
      when,
      path: claimPath(argument, id),
    })),
  ];
  return all.flatMap(({ of, when, path }): readonly ConstantFinding[] => {
    const node = nodeOf(subject, of);
    const at = found(argument, [...path, "when"]);
    if (node === FALSE) return [{ kind: "never", of, ...at }];
    return node === TRUE && when !== "always" ? [{ kind: "always", of, ...at }] : [];
  });
}

/**
 * Exceptions that never defeat, and other parts without which the claim or term is what it is: of parts
 * within each other the outermost.
 */
export function partFindings(subject: AuditSubject): readonly (PartFinding | ExceptionFinding)[] {
  const { argument } = subject;
  const { definition } = argument;
  const findings: (PartFinding | ExceptionFinding)[] = [];
  for (const { owner, when, path } of removableParts(definition)) {
    const isInside = findings.some(({ path: outer = [] }) => isPrefix(outer, path));
    if (isInside) continue;
    const about = { of: owner, part: when, ...found(argument, path) };
    if (isException(path) && neverDefeats(subject, path)) {
      findings.push({ kind: "shadowed", what: "exception", ...about });
    } else if (withoutIt(subject, { owner, path }) === nodeOf(subject, owner)) {
      findings.push({ kind: "redundant", what: "part", ...about });
    }
  }
  return findings;
}

function isPrefix(outer: readonly PropertyKey[], path: readonly PropertyKey[]): boolean {
  return outer.length < path.length && outer.every((step, index) => step === path[index]);
}

function isException(path: readonly PropertyKey[]): boolean {
  return path.at(-2) === "unless";
}

function neverDefeats(
  { argument, space, drawn }: AuditSubject,
  path: readonly PropertyKey[],
): boolean {
  const { plan, atlas } = drawn;
  const claim = argument.claims[Number(path[1])] as Claim;
  const exception = claim.exceptions[Number(path.at(-1))];
  if (!exception) throw new Error("an exception that there is not");
  const both = [claim.condition, exception].map((each) => atlas.step(plan.stepOf(each)));
  return space.diagrams.and(...(both as [Node, Node])) === FALSE;
}

/** Where a claim or term would hold without a part of its condition. */
function withoutIt(
  { argument, drawn: { plan, atlas } }: AuditSubject,
  { owner: { kind, id }, path }: Pick<OwnedPart, "owner" | "path">,
): Node {
  const definition = withoutPart(argument.definition, path);
  const read = reading(definition, argument.parameters);
  if (kind === "term") {
    const term = definition.terms?.[id];
    return atlas.step(plan.stepOf(read(term?.when ?? "always")));
  }
  const { when, unless = [] } = definition.claims[Number(path[1])] as Claim;
  return atlas.step(plan.stepOf(conditionOf({ when: read(when), unless: unless.map(read) })));
}

/** Conclusions and reasons that hold only where others do that speak for the same. */
export function subsumedFindings(
  subject: AuditSubject,
): readonly (SubsumedFinding | ConclusionFinding)[] {
  const { argument, space } = subject;
  const { claims } = argument.engine.model;
  const speaking = claims.filter(({ speaksFor }) => speaksFor !== undefined);
  return speaking.flatMap(
    ({ id, role, speaksFor }): readonly (SubsumedFinding | ConclusionFinding)[] => {
      const node = nodeOf(subject, { kind: "claim", id });
      const by = speaking
        .filter((other) => other.id !== id && other.role === role && other.speaksFor === speaksFor)
        .filter((other) => {
          const wider = nodeOf(subject, { kind: "claim", id: other.id });
          return space.diagrams.and(node, wider) === node;
        })
        .map((other) => other.id);
      const witness = by.length === 0 ? undefined : whereHolds(subject, id, by);
      if (!witness) return [];
      const about = {
        of: { kind: "claim", id } as const,
        by,
        witness,
        ...found(argument, claimPath(argument, id)),
      };
      return role === "conclusion"
        ? [{ kind: "shadowed", what: "conclusion", ...about }]
        : [{ kind: "redundant", what: "claim", ...about }];
    },
  );
}

/** A smallest worldview on which a claim holds, and those that hold with it; undefined if it never does. */
function whereHolds(
  subject: AuditSubject,
  id: string,
  others: readonly string[] = [],
): PartialWorldview | undefined {
  const { space, argument } = subject;
  const found = smallestCase(space, nodeOf(subject, { kind: "claim", id }));
  if (!found) return undefined;
  const witness = partialAt(space, found.cells);
  const isConfirmed = [id, ...others].every((each) => holdsAt(argument, each, witness));
  if (!isConfirmed) throw new Error("a witness that is none");
  return witness;
}

/** Conclusions and reasons whose verdict is not that of the side from which they speak. */
export function sideFindings(subject: AuditSubject): readonly SideFinding[] {
  const { argument } = subject;
  const { sides } = argument.definition;
  return argument.claims.flatMap(({ id, role, side, concludes }): readonly SideFinding[] => {
    const speaks = role === "conclusion" || role === "reason";
    const own: Direction | undefined = side === BOTH_SIDES ? undefined : sides[side]?.speaks_for;
    if (!speaks || concludes === undefined || own === undefined || own === concludes) return [];
    const witness = whereHolds(subject, id);
    const at = found(argument, [...claimPath(argument, id), "concludes"]);
    return [
      { kind: "wrong-side", of: { kind: "claim", id }, side, speaksFor: concludes, witness, ...at },
    ];
  });
}
