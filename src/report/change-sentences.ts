/** Why something changed since a baseline, as sentences. */
import type { Because, ChangeCrux, ChangeSide } from "../baseline/change.js";
import { list } from "../diagnostics/wording.js";

/** Through which changed beliefs and parameters: a clause, and what would undo it if that is another thing. */
export function becauseSentence(because: Because): string {
  switch (because.kind) {
    case "cruxes":
      return cruxSentence(because.cruxes);
    case "argument":
      return "Because the argument itself changed: its beliefs and parameters of then now give something else.";
    case "too-many":
      return `${because.factors} beliefs and parameters changed at once, too many to say which of them did it.`;
  }
}

function cruxSentence(cruxes: readonly ChangeCrux[]): string {
  const [only] = cruxes;
  if (cruxes.length === 1 && only?.double) {
    const { length } = idsOf(only);
    return `Because of ${list(idsOf(only), "and")}${length > 1 ? " together" : ""}.`;
  }
  const bringing = ways(cruxes, "before");
  const undoing = ways(cruxes, "after");
  return `${bringing.join(", or ")} would have been enough; taking back ${undoing.join(", or ")} would undo it.`;
}

/** The sets that explain it from one side: "moral_rank", "misuse_weight and hard_above". */
function ways(cruxes: readonly ChangeCrux[], side: ChangeSide): string[] {
  return cruxes.filter(({ of }) => of.includes(side)).map((crux) => list(idsOf(crux), "and"));
}

/** The same in a few words: "through moral_rank". */
export function throughClause(because: Because): string {
  switch (because.kind) {
    case "cruxes":
      return `through ${ways(because.cruxes, "before").join(", or ")}`;
    case "argument":
      return "the argument itself changed";
    case "too-many":
      return "too many changes to say through which";
  }
}

function idsOf({ beliefs, parameters }: ChangeCrux): readonly string[] {
  return [...beliefs, ...parameters];
}
