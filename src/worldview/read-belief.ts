/** From what stands under a belief's id to what the worldview says of it. */
import type { Belief } from "../argument/argument.js";
import { MOST_OF_A_FILE } from "../diagnostics/bounds.js";
import { firstIssues, type Issue } from "../document/issues.js";
import { isMapping } from "../document/mapping.js";
import { protoPath } from "../document/proto.js";
import { type BeliefValue, unknownValue } from "../engine/belief.js";
import { type BeliefFault, faultsOf, formlessFault, wrongKeyFault } from "./belief-problems.js";
import type { Evidence, Form } from "./form.js";
import { formsOf } from "./forms.js";
import type { HeldBelief } from "./worldview.js";

/** What is said of a belief, and where that is documented. */
export type StatedBelief = Pick<HeldBelief, "value" | "level" | "sources" | "note">;

export type ReadBelief =
  | { readonly ok: true; readonly stated: StatedBelief }
  | {
      readonly ok: false;
      readonly faults: readonly BeliefFault[];
      /** How many more there are. */
      readonly more: number;
    };

/** Reads what is said of a belief, or finds all that is wrong with it. */
export function readBelief(belief: Belief, raw: unknown): ReadBelief {
  const path = protoPath(raw);
  if (path) return { ok: false, faults: [wrongKeyFault(belief, path)], more: 0 };
  return readAs(formsOf(belief), belief, raw);
}

function readAs(forms: readonly Form[], belief: Belief, raw: unknown): ReadBelief {
  const form = forms.find(({ matches }) => matches(raw));
  if (!form) return { ok: false, faults: [formlessFault(belief, forms, raw)], more: 0 };
  const error = form.fits(raw) ? undefined : form.schema().safeParse(raw).error;
  if (error) {
    const { issues, more } = firstIssues(error.issues, MOST_OF_A_FILE);
    const isOfInner = ({ path }: Issue): boolean =>
      form.inside !== undefined && path[0] === "value";
    const outer = issues.filter((issue) => !isOfInner(issue));
    const inner = outer.length < issues.length ? innerFaults(form, belief, raw) : NO_FAULTS;
    const faults = [...faultsOf(belief, form, raw, outer), ...inner.faults];
    return { ok: false, faults, more: more + inner.more };
  }
  const { source, note }: Evidence = isMapping(raw) ? raw : {};
  const sources = typeof source === "string" ? [source] : source;
  const value = form.read(raw as never);
  return { ok: true, stated: { value, level: levelOf(value, raw, belief), sources, note } };
}

const NO_FAULTS = { faults: [], more: 0 };

/** What is wrong with what stands under `value`, which is a value by itself. */
function innerFaults({ inside = [] }: Form, belief: Belief, raw: unknown) {
  const read = readAs(inside, belief, (raw as { readonly value: unknown }).value);
  if (read.ok) return NO_FAULTS;
  const faults = read.faults.map((fault) => ({ ...fault, path: ["value", ...fault.path] }));
  return { faults, more: read.more };
}

/** The word that was written for a number; a choice has nothing but words. */
function levelOf({ kind }: BeliefValue, raw: unknown, { type }: Belief): string | undefined {
  if (type === "choice") return undefined;
  const written = isMapping(raw) ? raw.value : raw;
  return kind === "value" && typeof written === "string" && !written.endsWith("%")
    ? written
    : undefined;
}

/** What counts as said by a worldview that does not mention a belief. */
export function leftOut({
  if_left_out: taken,
  values = [],
}: Belief): Pick<HeldBelief, "value" | "origin"> {
  if (taken === "unknown" || taken === "error") return { value: unknownValue, origin: "missing" };
  const value = typeof taken === "string" ? values.indexOf(taken) : taken;
  return { value: { kind: "value", value }, origin: "assumed" };
}
