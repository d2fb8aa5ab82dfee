import type { BeliefValue } from "./belief.js";
import { saying } from "./cruxes.js";
import { isSameDomain } from "./domain.js";
import { createEngine, type Engine, type Stance } from "./engine.js";
import { verdictOn } from "./evaluate.js";
import type { Flip, FlipOptions } from "./flips.js";
import { type ClaimOf, type Joint, jointOf, withoutClaims } from "./joint.js";
import { at, entry } from "./lookup.js";
import type { ModelBelief } from "./model.js";
import { once } from "./once.js";
import { anywhere, byOrder, nowhere, type Reached, type Room, Search } from "./search.js";
import { type SettledVerdict, settledVerdicts } from "./verdict.js";

/** A smallest set of claims without which two arguments agree. */
export interface Removal {
  /** The verdict that both then give. */
  readonly to: SettledVerdict;
  readonly claims: readonly ClaimOf[];
}

/** What stands between two arguments on one worldview. */
export interface Division {
  readonly removals: readonly Removal[];
  /** The smallest sets of belief changes with which both give one verdict, which is where they lead to. */
  readonly flips: readonly Flip[];
}

/** Why two arguments cannot be put together: a belief that is not the same to both. */
export interface Obstacle {
  readonly belief: string;
  /** They ask for other values, or the worldview, which leaves it out, is taken to say other things. */
  readonly differs: "domain" | "value";
}

export type Divided =
  | ({ readonly ok: true } & Division)
  | { readonly ok: false; readonly obstacle: Obstacle };

/**
 * Finds what divides two arguments on stances whose verdicts are settled and differ: all smallest sets of
 * claims, and all smallest sets of beliefs, that make them give one settled verdict. Made once for a pair.
 *
 * @returns a function that throws AnalysisTooLarge
 */
export function divider(
  first: Engine,
  second: Engine,
): (mine: Stance, theirs: Stance, options?: FlipOptions) => Divided {
  const pair = once(() => new Pair(first, second));
  return (mine, theirs, options = {}) => {
    const obstacle = obstacleBetween(first, second, mine, theirs);
    if (obstacle) return { ok: false, obstacle };
    const verdicts = [verdictOn(first, mine), verdictOn(second, theirs)];
    if (verdicts.includes("open") || verdicts[0] === verdicts[1]) {
      return { ok: true, removals: [], flips: [] };
    }
    return {
      ok: true,
      removals: pair().removals(mine, theirs),
      flips: pair().flips(mine, theirs, options),
    };
  };
}

/** The first belief that is not the same to both; undefined if there is none. */
function obstacleBetween(
  first: Engine,
  second: Engine,
  mine: Stance,
  theirs: Stance,
): Obstacle | undefined {
  for (const [index, { id, domain }] of first.model.beliefs.entries()) {
    const place = second.model.beliefs.findIndex((other) => other.id === id);
    if (place < 0) continue;
    const other = at(second.model.beliefs, place).domain;
    if (!isSameDomain(domain, other)) return { belief: id, differs: "domain" };
    if (saying(at(mine, index), domain) !== saying(at(theirs, place), domain)) {
      return { belief: id, differs: "value" };
    }
  }
  return undefined;
}

const ON: BeliefValue = { kind: "value", value: true };
/** Where a claim that holds or fails by itself may be moved to: it does not hold. */
const OFF: Room = { cells: [0], spans: [{ min: 0, max: 0 }] };

class Pair {
  readonly #joint: Joint;
  readonly #engine: Engine;

  constructor(
    readonly first: Engine,
    readonly second: Engine,
  ) {
    this.#joint = jointOf(first.model, second.model);
    this.#engine = createEngine(this.#joint.model);
  }

  flips(mine: Stance, theirs: Stance, { locked = [] }: FlipOptions): readonly Flip[] {
    const search = new Search(this.#engine, this.#stance(mine, theirs), (axis) =>
      this.#joint.switches.has(axis.belief) || locked.includes(axis.belief)
        ? nowhere
        : anywhere(axis),
    );
    const found = this.#smallest(search);
    for (const { to, stance } of found) {
      const one = verdictOn(this.first, this.#part(stance, this.first));
      const other = verdictOn(this.second, this.#part(stance, this.second));
      if (one !== to || other !== to) throw new Error("a change after which two do not agree");
    }
    return found.map(({ stance: _, ...flip }) => flip);
  }

  removals(mine: Stance, theirs: Stance): readonly Removal[] {
    const search = new Search(this.#engine, this.#stance(mine, theirs), ({ belief }) =>
      this.#joint.switches.has(belief) ? OFF : nowhere,
    );
    return this.#smallest(search).map(({ to, changes }): Removal => {
      const claims = changes.map(({ belief }) => entry(this.#joint.switches, belief));
      this.#confirm(to, claims, mine, theirs);
      return { to, claims };
    });
  }

  /** The smallest sets for any verdict: one that contains another is none, wherever that leads. */
  #smallest(search: Search): readonly (Reached & { readonly to: SettledVerdict })[] {
    const { plan } = this.#engine;
    const all = settledVerdicts.flatMap((to) => {
      const goal = search.atlas.step(entry(plan.claims, this.#joint.bothGive(to)));
      return search.reaching(goal).map((reached) => ({ to, ...reached }));
    });
    const robust = all.filter(({ knifeEdge }) => !knifeEdge);
    const isHidden = (one: Reached): boolean =>
      one.knifeEdge
        ? all.some((other) => isPart(other, one) || (!other.knifeEdge && isSame(other, one)))
        : robust.some((other) => isPart(other, one));
    return all.filter((each) => !isHidden(each)).sort(byOrder);
  }

  /** Evaluates both arguments without some claims, each by itself. */
  #confirm(to: SettledVerdict, claims: readonly ClaimOf[], mine: Stance, theirs: Stance): void {
    const without = ({ model }: Engine, which: ClaimOf["of"]): Engine =>
      createEngine(
        withoutClaims(
          model,
          claims.filter(({ of }) => of === which).map(({ claim }) => claim),
        ),
      );
    const one = verdictOn(without(this.first, "first"), mine);
    const other = verdictOn(without(this.second, "second"), theirs);
    if (one !== to || other !== to) throw new Error("claims without which two do not agree");
  }

  #stance(mine: Stance, theirs: Stance): Stance {
    const said = new Map([...saidIn(this.second, theirs), ...saidIn(this.first, mine)]);
    return this.#engine.model.beliefs.map(({ id }) => said.get(id) ?? ON);
  }

  /** What a stance of both says to one of them. */
  #part(stance: Stance, { model }: Engine): Stance {
    const places = new Map(this.#engine.model.beliefs.map(({ id }, index) => [id, index]));
    return model.beliefs.map(({ id }) => at(stance, entry(places, id)));
  }
}

function saidIn({ model }: Engine, stance: Stance): readonly (readonly [string, BeliefValue])[] {
  return model.beliefs.map(({ id }: ModelBelief, index) => [id, at(stance, index)]);
}

function isSame(one: Reached, other: Reached): boolean {
  return one.changes.length === other.changes.length && covers(other, one);
}

function isPart(small: Reached, large: Reached): boolean {
  return small.changes.length < large.changes.length && covers(large, small);
}

function covers(large: Reached, small: Reached): boolean {
  return small.changes.every(({ belief }) =>
    large.changes.some((other) => other.belief === belief),
  );
}
