/** The verdict alone, as rules engines have it. */
import { ZenEngine } from "@gorules/zen-engine";
import { Engine as Rules } from "json-rules-engine";

/** The beliefs on which the verdict of the built-in argument depends. */
export interface Beliefs {
  readonly misuse_weight: number;
  readonly moral_rank: number;
  readonly alignment_difficulty: number;
  readonly can_develop_agi: boolean;
}

export type Decide = (beliefs: Beliefs) => Promise<unknown>;

/** json-rules-engine, with a rule for each conclusion. */
export function jsonRules(): Decide {
  const condition = (fact: keyof Beliefs, operator: string, value: number | boolean) => ({
    fact,
    operator,
    value,
  });
  const engine = new Rules([
    {
      event: { type: "favoured" },
      conditions: {
        all: [
          condition("can_develop_agi", "equal", true),
          condition("misuse_weight", "greaterThan", 0.5),
          condition("moral_rank", "equal", 1),
        ],
      },
    },
    {
      event: { type: "disfavoured" },
      conditions: {
        all: [
          condition("misuse_weight", "lessThan", 0.5),
          condition("alignment_difficulty", "greaterThan", 0.5),
        ],
      },
    },
  ]);
  return (beliefs) => engine.run({ ...beliefs });
}

/** GoRules ZEN, with a decision table. */
export function zen(): Decide {
  const position = { x: 0, y: 0 };
  const input = (field: keyof Beliefs) => ({ id: field, field, name: field });
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: "beliefs", type: "inputNode", name: "beliefs", position },
      {
        id: "table",
        type: "decisionTableNode",
        name: "table",
        position,
        content: {
          hitPolicy: "first",
          inputs: [
            input("can_develop_agi"),
            input("misuse_weight"),
            input("moral_rank"),
            input("alignment_difficulty"),
          ],
          outputs: [{ id: "verdict", field: "verdict", name: "verdict" }],
          rules: [
            row("favoured", { can_develop_agi: "true", misuse_weight: "> 0.5", moral_rank: "1" }),
            row("disfavoured", { misuse_weight: "< 0.5", alignment_difficulty: "> 0.5" }),
            row("silent", {}),
          ],
        },
      },
      { id: "answer", type: "outputNode", name: "answer", position },
    ],
    edges: [
      { id: "in", sourceId: "beliefs", targetId: "table", type: "edge" },
      { id: "out", sourceId: "table", targetId: "answer", type: "edge" },
    ],
  });
  return (beliefs) => decision.evaluate(beliefs);
}

/** A row of a decision table: what is not asked is any value. */
function row(verdict: string, asked: Partial<Record<keyof Beliefs, string>>) {
  const any = {
    can_develop_agi: "",
    misuse_weight: "",
    moral_rank: "",
    alignment_difficulty: "",
  };
  return { _id: verdict, ...any, ...asked, verdict: `'${verdict}'` };
}
