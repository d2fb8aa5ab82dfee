import type { ArgumentDefinition, BeliefDefinition } from "../../src/argument/definition.js";

/** A made-up argument about sailing with one belief, `bold`, parts of which may be others. */
export function definitionWith(belief: Partial<BeliefDefinition> = {}): ArgumentDefinition {
  return {
    id: "sailing",
    title: "Whether to sail",
    subject: "sailing",
    source: "made up",
    sides: {
      hope: { label: "hope", speaks_for: "favoured" },
      fear: { label: "fear", speaks_for: "disfavoured" },
    },
    beliefs: {
      bold: { type: "boolean", if_left_out: "unknown", meaning: "it is bold", ...belief },
    },
    claims: [
      {
        id: "go",
        role: "conclusion",
        side: "hope",
        when: { belief: "bold", is: true },
        says: "Sailing is good.",
        concludes: "favoured",
        source: { passage: "one", modality: "is", confidence: "confident" },
      },
    ],
  };
}
