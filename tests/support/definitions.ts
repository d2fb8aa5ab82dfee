import type { ArgumentDefinition, BeliefDefinition } from "../../src/argument/definition.js";
import { argumentOf, favours } from "./arguments.js";

/** A made-up argument about sailing with one belief, `bold`, parts of which may be others. */
export function definitionWith(belief: Partial<BeliefDefinition> = {}): ArgumentDefinition {
  return argumentOf({
    id: "sailing",
    title: "Whether to sail",
    subject: "sailing",
    source: "made up",
    sides: {
      hope: { label: "hope", speaks_for: "favoured" },
      fear: { label: "fear", speaks_for: "disfavoured" },
    },
    beliefs: { bold: { type: "boolean", meaning: "it is bold", ...belief } },
    claims: [
      {
        ...favours("go", { belief: "bold", is: true }),
        side: "hope",
        says: "Sailing is good.",
        source: { passage: "one", modality: "is", confidence: "confident" },
      },
    ],
  });
}
