import type { Node } from "./diagram.js";
import { type Engine, type Judge, type LeafResult, type Stance, spansOf } from "./engine.js";
import { at, entry } from "./lookup.js";
import { openBeliefs } from "./open-beliefs.js";
import { type Plan, runPlan } from "./plan.js";
import { Standpoint } from "./standpoint.js";
import { HOLDS, type Status, type StatusCode, statusOf, UNKNOWN } from "./status.js";
import {
  belnap,
  type SettledVerdict,
  settledVerdicts,
  type Verdict,
  verdictAmong,
} from "./verdict.js";

export type { LeafResult } from "./engine.js";

export interface ClaimResult {
  readonly id: string;
  readonly status: Status;
  readonly conditions: readonly LeafResult[];
  /** The status of each of its exceptions. */
  readonly exceptions: readonly Status[];
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
  const here = new Standpoint(engine, stance);
  const worlds = here.worlds.map((world) => new Kleene(world.here));
  const [only] = worlds.length === 1 ? worlds : [];
  const codeOf = (step: number): StatusCode => common(worlds.map((world) => world.code(step)));
  const waitsFor = (steps: readonly number[], node: () => Node): readonly string[] => {
    const open = only?.open(...steps) ?? here.turning(node());
    return open.map((belief) => at(model.beliefs, belief).id);
  };
  const claims = model.claims.map(({ id, unless = [] }): ClaimResult => {
    const step = entry(plan.claims, id);
    const code = codeOf(step);
    const conditions = entry(engine.leaves, id).map(({ results, step: tested }) =>
      at(results, codeOf(tested)),
    );
    return {
      id,
      status: statusOf(code),
      conditions,
      exceptions: unless.map((exception) => statusOf(codeOf(plan.stepOf(exception)))),
      waitsFor: code === UNKNOWN ? waitsFor([step], () => here.atlas.step(step)) : [],
    };
  });
  const { favoured, disfavoured } = plan.told;
  const possible = either(worlds.map((world) => world.possible()));
  const verdict = verdictAmong(possible);
  return {
    verdict,
    possible,
    claims,
    tradeOff: tradeOffOf(engine, codeOf),
    waitsFor: verdict === "open" ? waitsFor([favoured, disfavoured], () => here.atlas.verdict) : [],
  };
}

/**
 * The verdict alone, at a fraction of the cost of everything that follows from a stance.
 *
 * @throws AnalysisTooLarge
 */
export function verdictOn(engine: Engine, stance: Stance): Verdict {
  const { worlds } = new Standpoint(engine, stance);
  return verdictAmong(either(worlds.map(({ here }) => new Kleene(here).possible())));
}

/** What a stance comes to: all of an evaluation but the single claims. */
export type Outcome = Pick<Evaluation, "verdict" | "possible" | "tradeOff">;

/**
 * What a stance comes to, at a fraction of the cost of an evaluation.
 *
 * @throws AnalysisTooLarge
 */
export function outcomeOn(judge: Judge, stance: Stance): Outcome {
  const worlds = new Standpoint(judge, stance).worlds.map(({ here }) => new Kleene(here));
  const possible = either(worlds.map((world) => world.possible()));
  const codeOf = (step: number): StatusCode => common(worlds.map((world) => world.code(step)));
  return {
    verdict: verdictAmong(possible),
    possible,
    tradeOff: tradeOffOf(judge, codeOf),
  };
}

/**
 * The status of one claim alone.
 *
 * @throws AnalysisTooLarge
 */
export function statusOn(engine: Engine, stance: Stance, claim: string): Status {
  const step = entry(engine.plan.claims, claim);
  const { worlds } = new Standpoint(engine, stance);
  return statusOf(common(worlds.map(({ here }) => new Kleene(here).code(step))));
}

/** A stance without scenarios by Kleene's logic, and by diagrams where that does not tell. */
class Kleene {
  readonly #codes: readonly StatusCode[];
  readonly #plan: Plan;

  constructor(readonly here: Standpoint) {
    const { plan, model } = here.engine;
    this.#plan = plan;
    this.#codes = runPlan(plan, spansOf(model, here.stance));
  }

  /** The open beliefs that can still turn some steps, where that can be told without diagrams. */
  open(...steps: readonly number[]): readonly number[] | undefined {
    return openBeliefs(this.#plan, this.#codes, this.here.stance, ...steps);
  }

  code(step: number): StatusCode {
    const code = at(this.#codes, step);
    return code !== UNKNOWN || this.open(step) ? code : this.here.code(step);
  }

  possible(): readonly SettledVerdict[] {
    const { favoured, disfavoured } = this.#plan.told;
    const [yes, no] = [at(this.#codes, favoured), at(this.#codes, disfavoured)];
    if (yes !== UNKNOWN && no !== UNKNOWN) return [belnap(yes === HOLDS, no === HOLDS)];
    if (!this.open(favoured, disfavoured)) return this.here.possible();
    // Nothing turns both: each goes with each.
    const found = outcomes[yes].flatMap((holds) =>
      outcomes[no].map((other) => belnap(holds, other)),
    );
    return settledVerdicts.filter((verdict) => found.includes(verdict));
  }
}

/** The status that a step has in all worlds; unknown if they differ. */
function common(codes: readonly StatusCode[]): StatusCode {
  const [first = UNKNOWN] = codes;
  return codes.every((code) => code === first) ? first : UNKNOWN;
}

/** The verdicts that are possible in some world, in the order of `settledVerdicts`. */
function either(worlds: readonly (readonly SettledVerdict[])[]): readonly SettledVerdict[] {
  const [only] = worlds;
  if (only && worlds.length === 1) return only;
  return settledVerdicts.filter((verdict) => worlds.some((world) => world.includes(verdict)));
}

/** Whether a step may hold, by its code. */
const outcomes = [[false], [false, true], [true]] as const;

function tradeOffOf({ plan }: Judge, codeOf: (step: number) => StatusCode): TradeOff {
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
