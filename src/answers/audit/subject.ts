/** The argument as an audit works on it. */
import type { Argument } from "../../argument/argument.js";
import type { ArgumentDefinition } from "../../argument/definition.js";
import type { DefinitionPath } from "../../argument/edit.js";
import { resolveArgument } from "../../argument/resolve.js";
import type { Place } from "../../diagnostics/problem.js";
import { type PartialWorldview, stanceOfPartial } from "../../engine/audit/partial.js";
import { type Drawn, Space, type Work } from "../../engine/audit/space.js";
import { statusOn, verdictOn } from "../../engine/evaluate.js";
import type { Verdict } from "../../engine/verdict.js";

/** An argument drawn over all worldviews. */
export interface AuditSubject {
  readonly argument: Argument;
  readonly space: Space;
  readonly drawn: Drawn;
}

/** @param work the count of an audit's steps, if this is a part of one */
export function subjectOf(argument: Argument, work?: Work): AuditSubject {
  const { model } = argument.engine;
  const space = new Space(model.beliefs, [model], work);
  return { argument, space, drawn: space.draw(model) };
}

/** The verdict on a partial worldview by the ordinary evaluation, which shares nothing with the search. */
export function verdictAt({ engine }: Argument, partial: PartialWorldview): Verdict {
  return verdictOn(engine, stanceOfPartial(engine.model, partial));
}

/** Whether a claim holds on a partial worldview whatever else, by the ordinary evaluation. */
export function holdsAt({ engine }: Argument, claim: string, partial: PartialWorldview): boolean {
  return statusOn(engine, stanceOfPartial(engine.model, partial), claim) === "holds";
}

/** The argument with other parameters or another part; undefined if that is none. */
export function otherwise(
  definition: ArgumentDefinition,
  parameters: Argument["parameters"],
): Argument | undefined {
  const resolved = resolveArgument(definition, parameters);
  return resolved.ok ? resolved.argument : undefined;
}

/** Where a part of the definition stands, if it stands on a line of a file. */
export function found(
  { place }: Argument,
  path: DefinitionPath,
): { readonly path: DefinitionPath; readonly place: Place | undefined } {
  const stands = place?.(path);
  return { path, place: stands?.line === undefined ? undefined : stands };
}

/** The path of a claim of an argument. */
export function claimPath({ claims }: Argument, id: string): DefinitionPath {
  return ["claims", claims.findIndex((claim) => claim.id === id)];
}
