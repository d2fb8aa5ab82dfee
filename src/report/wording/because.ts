/** Why something changed since a baseline. */
import type { Because, ChangeCrux } from "../../answers/since/change.js";
import { code, joined, listed } from "../page/build.js";
import type { Text } from "../page/tree.js";

/** Through which changed beliefs and parameters: a clause, and what would undo it if that is another thing. */
export function becauseSentence(because: Because): Text {
  switch (because.kind) {
    case "cruxes":
      return cruxSentence(because.cruxes);
    case "argument":
      return "Because the argument itself changed: its beliefs and parameters of then now give something else.";
    case "too-many":
      return `${because.factors} beliefs and parameters changed at once, too many to say which of them did it.`;
  }
}

function cruxSentence(cruxes: readonly ChangeCrux[]): Text {
  const bringing = cruxes.filter(({ of }) => of.includes("before"));
  const undoing = cruxes.filter(({ of }) => of.includes("after"));
  const [only] = bringing;
  const cause: Text =
    only && bringing.length === 1
      ? ["Because of ", together(only)]
      : [ways(bringing), " would have been enough"];
  const isDouble = cruxes.every(({ double }) => double);
  return isDouble ? [cause, "."] : [cause, "; taking back ", ways(undoing), " would undo it."];
}

function together({ beliefs, parameters }: ChangeCrux): Text {
  const ids = [...beliefs, ...parameters];
  return [listed(ids.map(code), "and"), ids.length > 1 ? " together" : ""];
}

/** Sets of which any one is enough: "moral_rank, or misuse_weight and hard_above together". */
function ways(cruxes: readonly ChangeCrux[]): Text {
  return joined(cruxes.map(together), ", or ");
}

/** The same in a few words: "through moral_rank". */
export function throughClause(because: Because): Text {
  switch (because.kind) {
    case "cruxes":
      return ["through ", ways(because.cruxes.filter(({ of }) => of.includes("before")))];
    case "argument":
      return "the argument itself changed";
    case "too-many":
      return "too many changes to say through which";
  }
}
