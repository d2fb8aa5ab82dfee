import { type Atlas, confinementOf, verdictOf } from "./atlas.js";
import type { Leaf } from "./conditions.js";
import { type Confinement, FALSE, type Node, TRUE } from "./diagram.js";
import { type Engine, type Stance, spansOf, type TestedLeaf } from "./engine.js";
import { type Plan, runPlan } from "./plan.js";
import { FAILS, HOLDS, type Status, type StatusCode, statusOf, UNKNOWN } from "./status.js";
import { belnap, type SettledVerdict, settledVerdicts, type Verdict } from "./verdict.js";

export interface LeafResult extends Leaf {
  readonly status: Status;
}

export interface ClaimResult {
  readonly id: string;
  readonly status: Status;
  readonly conditions: readonly LeafResult[];
  /** The open beliefs that can still turn an unknown status; none when it is known. */
  readonly waitsFor: readonly string[];
}

/** What a worldview pays for the verdict by its own lights. */
export interface TradeOff {
  readonly status: "bites" | "absent" | "open";
  /** The reasons that are a price however the open beliefs turn out. */
  readonly price: readonly string[];
  /** The reasons that are a price in some completions. */
  readonly open: readonly string[];
}

/** What follows from a stance: exact over all its completions. */
export interface Evaluation {
  readonly verdict: Verdict;
  /** The verdicts that some completion gives, in the order of `settledVerdicts`. */
  readonly possible: readonly SettledVerdict[];
  readonly claims: readonly ClaimResult[];
  readonly tradeOff: TradeOff;
  /** The open beliefs that can still turn an open verdict; none when it is settled. */
  readonly waitsFor: readonly string[];
}

/**
 * Evaluates a stance. Kleene logic decides first; what it leaves unknown is decided exactly on the
 * diagrams, so `x or not x` holds.
 *
 * @throws AnalysisTooLarge if the open beliefs are too many to be exact about
 */
export function evaluate(engine: Engine, stance: Stance): Evaluation {
  const { plan, model } = engine;
  const codes = runPlan(plan, spansOf(model, stance));
  const settle = new Exactly(engine, stance);
  const codeOf = (step: number): StatusCode => {
    const code = codes[step] as StatusCode;
    return code === UNKNOWN ? settle.code(step) : code;
  };
  const claims = model.claims.map(({ id }): ClaimResult => {
    const step = plan.claims.get(id) as number;
    const code = codeOf(step);
    const tests = engine.leaves.get(id) as readonly TestedLeaf[];
    const conditions = tests.map(({ leaf, step: tested }) => ({
      ...leaf,
      status: statusOf(codeOf(tested)),
    }));
    return {
      id,
      status: statusOf(code),
      conditions,
      waitsFor: code === UNKNOWN ? settle.waitsFor(step) : [],
    };
  });
  const possible = possibleOn(plan, codes, settle);
  const verdict = only(possible);
  return {
    verdict,
    possible,
    claims,
    tradeOff: tradeOffOf(engine, codeOf),
    waitsFor: verdict === "open" ? settle.verdictWaitsFor() : [],
  };
}

/**
 * The verdict alone, at a fraction of the cost of everything that follows from a stance.
 *
 * @throws AnalysisTooLarge
 */
export function verdictOn(engine: Engine, stance: Stance): Verdict {
  const codes = runPlan(engine.plan, spansOf(engine.model, stance));
  return only(possibleOn(engine.plan, codes, new Exactly(engine, stance)));
}

function possibleOn(
  { told }: Plan,
  codes: readonly StatusCode[],
  settle: Exactly,
): readonly SettledVerdict[] {
  const [yes, no] = [codes[told.favoured], codes[told.disfavoured]];
  if (yes === UNKNOWN || no === UNKNOWN) return settle.possible();
  return [belnap(yes === HOLDS, no === HOLDS)];
}

function only(possible: readonly SettledVerdict[]): Verdict {
  return possible.length === 1 ? (possible[0] as SettledVerdict) : "open";
}

function tradeOffOf({ plan }: Engine, codeOf: (step: number) => StatusCode): TradeOff {
  const names = { holds: "bites", fails: "absent", unknown: "open" } as const;
  const prices = [...plan.prices].map(([id, step]) => ({ id, status: statusOf(codeOf(step)) }));
  const having = (wanted: Status): string[] =>
    prices.filter(({ status }) => status === wanted).map(({ id }) => id);
  return {
    status: names[statusOf(codeOf(plan.pays))],
    price: having("holds"),
    open: having("unknown"),
  };
}

/** Answers over all completions of a stance, from diagrams that are drawn when first needed. */
class Exactly {
  readonly #engine: Engine;
  readonly #stance: Stance;
  #tools: { atlas: Atlas; confinement: Confinement } | undefined;

  constructor(engine: Engine, stance: Stance) {
    this.#engine = engine;
    this.#stance = stance;
  }

  code(step: number): StatusCode {
    const node = this.#confined(({ step: stepNode }) => stepNode(step));
    if (node === FALSE) return FAILS;
    return node === TRUE ? HOLDS : UNKNOWN;
  }

  waitsFor(step: number): string[] {
    return this.#beliefs(this.#confined(({ step: stepNode }) => stepNode(step)));
  }

  verdictWaitsFor(): string[] {
    return this.#beliefs(this.#confined(({ verdict }) => verdict));
  }

  possible(): SettledVerdict[] {
    const { atlas, confinement } = this.#ready();
    const found = atlas.diagrams.constants(atlas.verdict, confinement).map(verdictOf);
    return settledVerdicts.filter((verdict) => found.includes(verdict));
  }

  get #atlas(): Atlas {
    return this.#ready().atlas;
  }

  #ready(): { atlas: Atlas; confinement: Confinement } {
    if (!this.#tools) {
      const atlas = this.#engine.atlas();
      this.#tools = { atlas, confinement: confinementOf(atlas, this.#stance) };
    }
    return this.#tools;
  }

  #confined(pick: (atlas: Atlas) => Node): Node {
    const { atlas, confinement } = this.#ready();
    return atlas.diagrams.confine(pick(atlas), confinement);
  }

  #beliefs(node: Node): string[] {
    return this.#atlas.diagrams.axes(node).map((axis) => this.#atlas.axes[axis]?.belief as string);
  }
}
