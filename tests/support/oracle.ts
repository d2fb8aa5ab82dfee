/**
 * An independent reading of arguments, by brute force: no code of src/engine or src/argument, only the
 * form of their data. It tries representative values of every belief: each number that is mentioned
 * anywhere, and one between each two neighbours.
 */
import type {
  ArgumentDefinition,
  BeliefDefinition,
  ClaimDefinition,
  ConditionDefinition,
  Operand,
  RangeDefinition,
  TestDefinition,
} from "../../src/argument/definition.js";
import type { BeliefValue } from "../../src/engine/belief.js";

export type Point = Readonly<Record<string, number>>;
export type Stances = Readonly<Record<string, BeliefValue>>;
export type Verdict = "favoured" | "disfavoured" | "contested" | "silent";

/** A value that stands for all between `low` and `high`, or for itself if they are equal. */
export interface Sample {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface Region {
  readonly min: number;
  readonly max: number;
  readonly minIncluded: boolean;
  readonly maxIncluded: boolean;
  /** Of a choice: what belongs to it. */
  readonly values?: readonly number[];
}

/** A smallest set of changes, and its nearest way, off single values of numbers if there is one. */
export interface Changed {
  readonly to: Verdict;
  readonly beliefs: string[];
  readonly distance: number;
  readonly knifeEdge: boolean;
}

export class Oracle {
  readonly #parameters: Readonly<Record<string, number>>;

  constructor(
    readonly definition: ArgumentDefinition,
    set: Readonly<Record<string, number>> = {},
  ) {
    const defaults = Object.entries(definition.parameters ?? {}).map(([id, p]) => [id, p.default]);
    this.#parameters = { ...Object.fromEntries(defaults), ...set };
  }

  holds(when: ConditionDefinition, point: Point): boolean {
    if (typeof when === "string") {
      const term = this.definition.terms?.[when];
      return when === "always" || (term !== undefined && this.holds(term.when, point));
    }
    if ("claim" in when) return this.claimHolds(when.claim, point);
    if ("not" in when) return !this.holds(when.not, point);
    if ("all" in when) return when.all.every((part) => this.holds(part, point));
    if ("any" in when) return when.any.some((part) => this.holds(part, point));
    if ("at_least" in when) {
      return when.of.filter((part) => this.holds(part, point)).length >= when.at_least;
    }
    const value = point[when.belief] as number;
    const names = this.#names(when.belief);
    if (names) return this.#isNamed(when.is, names[value] as string);
    if (typeof when.is === "object") return this.#isAmong(when.is, value);
    if (typeof when.is === "string" && when.is.includes("..")) {
      const [from = "", to = ""] = when.is.split("..");
      return this.#isAmong({ from, to }, value);
    }
    const [operator, threshold] = this.#test(when.is);
    if (operator === ">") return value > threshold;
    if (operator === ">=") return value >= threshold;
    if (operator === "<") return value < threshold;
    if (operator === "<=") return value <= threshold;
    return operator === "=" ? value === threshold : value !== threshold;
  }

  claimHolds(id: string, point: Point): boolean {
    const claim = this.definition.claims.find((each) => each.id === id);
    const { when, unless = [] } = claim as ClaimDefinition;
    return this.holds(when, point) && !unless.some((exception) => this.holds(exception, point));
  }

  verdict(point: Point): Verdict {
    const told = (direction: string) =>
      this.definition.claims.some(
        ({ id, role, concludes }) =>
          role === "conclusion" && concludes === direction && this.claimHolds(id, point),
      );
    if (told("favoured")) return told("disfavoured") ? "contested" : "favoured";
    return told("disfavoured") ? "disfavoured" : "silent";
  }

  /** The reasons that the point pays. */
  price(point: Point): string[] {
    const verdict = this.verdict(point);
    const paid = {
      favoured: ["disfavoured"],
      disfavoured: ["favoured"],
      contested: ["favoured", "disfavoured"],
      silent: [],
    }[verdict] as string[];
    return this.definition.claims
      .filter(({ role }) => role === "reason")
      .filter(({ side }) => paid.includes(this.definition.sides[side]?.speaks_for ?? ""))
      .filter(({ id }) => this.claimHolds(id, point))
      .map(({ id }) => id);
  }

  /** The beliefs that some of these conditions mention, directly or through terms and claims. */
  mentioned(conditions: readonly ConditionDefinition[]): string[] {
    const found = new Set<string>();
    const seek = (when: ConditionDefinition): void => {
      if (typeof when === "string") {
        const term = this.definition.terms?.[when];
        if (term) seek(term.when);
      } else if ("claim" in when) {
        const claim = this.definition.claims.find(({ id }) => id === when.claim);
        for (const part of claim ? conditionsOf(claim) : []) seek(part);
      } else if ("not" in when) seek(when.not);
      else if ("all" in when) when.all.forEach(seek);
      else if ("any" in when) when.any.forEach(seek);
      else if ("at_least" in when) when.of.forEach(seek);
      else found.add(when.belief);
    };
    conditions.forEach(seek);
    return Object.keys(this.definition.beliefs).filter((id) => found.has(id));
  }

  /** The beliefs that the verdict might depend on. */
  get inVerdict(): string[] {
    const conclusions = this.definition.claims.filter(({ role }) => role === "conclusion");
    return this.mentioned(conclusions.flatMap(conditionsOf));
  }

  /** Samples of a belief's whole domain, fine enough for what the stances say of it. */
  samples(belief: string, ...stances: readonly Stances[]): Sample[] {
    const { type, min = 0, max, values = [] } = this.definition.beliefs[belief] as BeliefDefinition;
    if (type === "boolean") return [0, 1].map(exact);
    if (type === "choice") return values.map((_, index) => exact(index));
    const numbers = [
      ...this.#thresholds(belief),
      ...stances.flatMap((stance) => numbersIn(stance[belief])),
    ];
    if (type === "integer") {
      const last = max ?? Math.max(min, ...numbers) + 2;
      return Array.from({ length: last - min + 1 }, (_, index) => exact(min + index));
    }
    const grid = [...new Set([min, max ?? 1, ...numbers])].sort((a, b) => a - b);
    return grid.flatMap((low, index) => {
      const high = grid[index + 1];
      return high === undefined
        ? [exact(low)]
        : [exact(low), { value: (low + high) / 2, low, high }];
    });
  }

  /** The samples that the belief may turn out to have. */
  allowed(belief: string, stance: Stances, ...others: readonly Stances[]): Sample[] {
    const said = stance[belief] as BeliefValue;
    return this.samples(belief, stance, ...others).filter(({ value }) =>
      this.#spans(belief, said).some(([low, high]) => low <= value && value <= high),
    );
  }

  isOpen(belief: string, stance: Stances): boolean {
    const ends = new Set(this.#spans(belief, stance[belief] as BeliefValue).flat());
    return ends.size > 1;
  }

  /** All completions of some beliefs; the others do not appear in the points. */
  completions(beliefs: readonly string[], stance: Stances): Point[] {
    return product(beliefs.map((id) => [id, this.allowed(id, stance).map(({ value }) => value)]));
  }

  possible(stance: Stances): Set<Verdict> {
    return new Set(this.completions(this.inVerdict, stance).map((point) => this.verdict(point)));
  }

  /** The beliefs whose change alone can change an answer somewhere among the completions. */
  dependsOn<T>(beliefs: readonly string[], stance: Stances, answer: (point: Point) => T): string[] {
    const points = this.completions(beliefs, stance);
    const answers = new Map(points.map((point) => [keyOf(point, beliefs), answer(point)]));
    return beliefs.filter((belief) => {
      const others = beliefs.filter((each) => each !== belief);
      const groups = new Map<string, T>();
      return points.some((point) => {
        const group = keyOf(point, others);
        const mine = answers.get(keyOf(point, beliefs)) as T;
        if (!groups.has(group)) groups.set(group, mine);
        return groups.get(group) !== mine;
      });
    });
  }

  /** How far a sample is from what a stance says of a belief. */
  distance(belief: string, stance: Stances, { low, high }: Sample): number {
    const { type, min = 0, max = 1 } = this.definition.beliefs[belief] as BeliefDefinition;
    if (type === "choice") {
      return this.#spans(belief, stance[belief] as BeliefValue).some(
        ([from, to]) => from <= low && high <= to,
      )
        ? 0
        : 1;
    }
    const unit = type === "number" ? max - min : 1;
    const gaps = this.#spans(belief, stance[belief] as BeliefValue).map(([from, to]) =>
      Math.max(0, low - to, from - high),
    );
    return Math.min(...gaps) / unit;
  }

  /**
   * For each verdict the smallest sets of beliefs, some change of which settles it without having to
   * hit a single value of a number, and the smallest of all sets that can only do it by that; with the
   * distance of the nearest such change.
   */
  changes(stance: Stances, allow: (belief: string) => readonly Sample[]): Changed[] {
    return this.changesIn([stance], allow);
  }

  /** The same of changes that are made in each of some scenarios, and are to settle the verdict in all. */
  changesIn(
    scenarios: readonly Stances[],
    allow: (belief: string) => readonly Sample[],
  ): Changed[] {
    const beliefs = this.inVerdict;
    const keep = undefined;
    const found = new Map<string, Changed>();
    const visit = (index: number, chosen: Readonly<Record<string, Sample>>): void => {
      const belief = beliefs[index];
      if (belief !== undefined) {
        for (const sample of [keep, ...allow(belief)]) {
          visit(index + 1, sample ? { ...chosen, [belief]: sample } : chosen);
        }
        return;
      }
      const to = this.#settledAt(scenarios, chosen);
      if (!to) return;
      const changed = Object.keys(chosen);
      const sum = changed
        .map((id) =>
          Math.min(...scenarios.map((each) => this.distance(id, each, chosen[id] as Sample))),
        )
        .reduce((a, b) => a + b, 0);
      const key = [to, ...changed].join();
      const knifeEdge = changed.some((id) => this.#isPoint(id, chosen[id] as Sample));
      const before = found.get(key);
      const isBetter =
        !before ||
        (before.knifeEdge && !knifeEdge) ||
        (before.knifeEdge === knifeEdge && sum < before.distance);
      if (isBetter) found.set(key, { to, beliefs: changed, distance: sum, knifeEdge });
    };
    visit(0, {});
    const all = [...found.values()];
    const isWithin = (part: Changed, whole: Changed) =>
      part.to === whole.to &&
      part.beliefs.length < whole.beliefs.length &&
      part.beliefs.every((id) => whole.beliefs.includes(id));
    const robust = all.filter(({ knifeEdge }) => !knifeEdge);
    return [
      ...robust.filter((one) => !robust.some((other) => isWithin(other, one))),
      ...all.filter((one) => one.knifeEdge && !all.some((other) => isWithin(other, one))),
    ];
  }

  /** The verdict if the stance, with some beliefs changed, settles it. */
  #settledAt(
    scenarios: readonly Stances[],
    chosen: Readonly<Record<string, Sample>>,
  ): Verdict | undefined {
    const fixed = Object.fromEntries(
      Object.entries(chosen).map(([id, { value }]) => [id, { kind: "value", value } as const]),
    );
    const possible = scenarios.flatMap((each) => [...this.possible({ ...each, ...fixed })]);
    const [only, ...others] = new Set(possible);
    return others.length === 0 ? only : undefined;
  }

  /** Whether all samples of some regions, all else as in the stance, give a verdict. */
  isAll(to: Verdict, stance: Stances, regions: Readonly<Record<string, Region>>): boolean {
    const beliefs = this.inVerdict;
    const points = product(
      beliefs.map((id) => {
        const region = regions[id];
        const samples = region
          ? this.samples(id, stance).filter(({ value }) => within(region, value))
          : this.allowed(id, stance);
        return [id, samples.map(({ value }) => value)];
      }),
    );
    return points.length > 0 && points.every((point) => this.verdict(point) === to);
  }

  /** The regions of one belief that are one sample wider, on either side, where there is one. */
  wider(belief: string, stance: Stances, region: Region): Region[] {
    const samples = this.samples(belief, stance);
    if (region.values) {
      const inside = region.values;
      return samples
        .filter(({ value }) => !inside.includes(value))
        .map(({ value }) => ({ ...region, values: [...inside, value] }));
    }
    const first = samples.findIndex(({ value }) => within(region, value));
    const last = samples.findLastIndex(({ value }) => within(region, value));
    const before = samples[first - 1];
    const after = samples[last + 1];
    return [
      ...(before ? [{ ...region, min: before.value, minIncluded: true }] : []),
      ...(after ? [{ ...region, max: after.value, maxIncluded: true }] : []),
    ];
  }

  /** The smallest sets of differing beliefs with which `mine` gets the verdict of `theirs`. */
  comingOver(mine: Stances, theirs: Stances): string[][] {
    const [goal] = this.possible(theirs);
    const beliefs = this.inVerdict.filter(
      (id) => JSON.stringify(mine[id]) !== JSON.stringify(theirs[id]),
    );
    const sets = Array.from({ length: 2 ** beliefs.length }, (_, bits) =>
      beliefs.filter((_, index) => bits & (1 << index)),
    ).filter((set) => {
      const taken = Object.fromEntries(set.map((id) => [id, theirs[id] as BeliefValue]));
      const [only, ...others] = this.possible({ ...mine, ...taken });
      return only === goal && others.length === 0;
    });
    return sets.filter(
      (set) =>
        !sets.some((other) => other.length < set.length && other.every((id) => set.includes(id))),
    );
  }

  /** The probability of each sample of a belief; undefined if the stance gives none. */
  weights(belief: string, stance: Stances): { value: number; weight: number }[] | undefined {
    const said = stance[belief] as BeliefValue;
    const samples = this.samples(belief, stance);
    const weigh = (weight: (sample: Sample) => number) =>
      samples.map((sample) => ({ value: sample.value, weight: weight(sample) }));
    switch (said.kind) {
      case "value":
        return weigh(({ value }) => Number(value === Number(said.value)));
      case "chance":
        return weigh(({ value }) => (value === 1 ? said.chance : 1 - said.chance));
      case "chances":
        return weigh(({ value }) => said.chances.find((each) => each.value === value)?.chance ?? 0);
      case "quantiles":
        return weigh(({ low, high }) => this.#share(belief, said, low, high));
      default:
        return undefined;
    }
  }

  /** P(verdict) for one completion of the beliefs without probabilities, by summing over all points. */
  distribution(stance: Stances, fixed: Point): Record<Verdict, number> {
    const sums = { favoured: 0, disfavoured: 0, contested: 0, silent: 0 };
    for (const { point, weight } of this.#weighted(stance, fixed))
      sums[this.verdict(point)] += weight;
    return sums;
  }

  bounds(stance: Stances): Record<Verdict, { lower: number; upper: number }> {
    const free = this.inVerdict.filter((id) => !this.weights(id, stance));
    const all = this.completions(free, stance).map((fixed) => this.distribution(stance, fixed));
    const of = (verdict: Verdict) => ({
      lower: Math.min(...all.map((each) => each[verdict])),
      upper: Math.max(...all.map((each) => each[verdict])),
    });
    return {
      favoured: of("favoured"),
      disfavoured: of("disfavoured"),
      contested: of("contested"),
      silent: of("silent"),
    };
  }

  /** Mutual information of the verdict and a belief from their joint distribution: Σ p log2 p/(p p). */
  information(belief: string, stance: Stances): number {
    const joint = new Map<string, number>();
    const ofVerdict = new Map<string, number>();
    const ofValue = new Map<number, number>();
    const add = <K>(map: Map<K, number>, key: K, weight: number) =>
      map.set(key, (map.get(key) ?? 0) + weight);
    const entries: { verdict: Verdict; value: number; key: string }[] = [];
    for (const { point, weight } of this.#weighted(stance, {})) {
      if (weight === 0) continue;
      const verdict = this.verdict(point);
      const value = point[belief] as number;
      const key = `${verdict}/${value}`;
      if (!joint.has(key)) entries.push({ verdict, value, key });
      add(joint, key, weight);
      add(ofVerdict, verdict, weight);
      add(ofValue, value, weight);
    }
    return entries.reduce((bits, { verdict, value, key }) => {
      const p = joint.get(key) as number;
      const apart = (ofVerdict.get(verdict) as number) * (ofValue.get(value) as number);
      return bits + p * Math.log2(p / apart);
    }, 0);
  }

  /** Beliefs without probabilities are taken at their first completion: give those that matter. */
  #weighted(stance: Stances, fixed: Point): { point: Point; weight: number }[] {
    return this.inVerdict.reduce<{ point: Point; weight: number }[]>(
      (points, id) => {
        const weights =
          id in fixed
            ? [{ value: fixed[id] as number, weight: 1 }]
            : (this.weights(id, stance) ??
              this.completions([id], stance)
                .slice(0, 1)
                .map((p) => ({ value: p[id] as number, weight: 1 })));
        return points.flatMap(({ point, weight }) =>
          weights.map((each) => ({
            point: { ...point, [id]: each.value },
            weight: weight * each.weight,
          })),
        );
      },
      [{ point: {}, weight: 1 }],
    );
  }

  /** How much of a distribution lies in an open interval between knots, or jumps at one value. */
  #share(
    belief: string,
    { quantiles }: BeliefValue & { kind: "quantiles" },
    low: number,
    high: number,
  ): number {
    const { min = 0, max = 1 } = this.definition.beliefs[belief] as BeliefDefinition;
    const knots = [{ share: 0, value: min }, ...quantiles, { share: 1, value: max }];
    let sum = 0;
    for (let index = 1; index < knots.length; index++) {
      const [a, b] = knots.slice(index - 1, index + 1) as [(typeof knots)[0], (typeof knots)[0]];
      const share = b.share - a.share;
      if (a.value === b.value) sum += low === high && low === a.value ? share : 0;
      else if (a.value <= low && high <= b.value)
        sum += (share * (high - low)) / (b.value - a.value);
    }
    return sum;
  }

  #isPoint(belief: string, { low, high }: Sample): boolean {
    return low === high && this.definition.beliefs[belief]?.type === "number";
  }

  #spans(belief: string, said: BeliefValue): [number, number][] {
    const { type, min = 0, max, values } = this.definition.beliefs[belief] as BeliefDefinition;
    const last = values ? values.length - 1 : 1;
    const top = max ?? (type === "integer" ? Number.POSITIVE_INFINITY : last);
    switch (said.kind) {
      case "value":
        return [[Number(said.value), Number(said.value)]];
      case "unknown":
        return [[min, top]];
      case "range":
        return [[said.min, said.max]];
      case "among":
        return said.values.map((value) => [value, value]);
      case "chance":
        return [
          ...(said.chance < 1 ? [[0, 0] as [number, number]] : []),
          ...(said.chance > 0 ? [[1, 1] as [number, number]] : []),
        ];
      case "chances":
        return said.chances.filter(({ chance }) => chance > 0).map(({ value }) => [value, value]);
      case "scenarios":
        throw new Error("the oracle is asked about one scenario at a time");
      case "quantiles": {
        const knots = [{ share: 0, value: min }, ...said.quantiles, { share: 1, value: top }];
        return knots.slice(1).flatMap((to, index) => {
          const from = knots[index] as (typeof knots)[0];
          return to.share > from.share ? [[from.value, to.value] as [number, number]] : [];
        });
      }
    }
  }

  #thresholds(belief: string): number[] {
    const found: number[] = [];
    const seek = (when: ConditionDefinition): void => {
      if (typeof when === "string" || "claim" in when) return;
      if ("not" in when) seek(when.not);
      else if ("all" in when) when.all.forEach(seek);
      else if ("any" in when) when.any.forEach(seek);
      else if ("at_least" in when) when.of.forEach(seek);
      else if (when.belief === belief) found.push(...this.#numbersOf(when.is));
    };
    for (const { when } of Object.values(this.definition.terms ?? {})) seek(when);
    for (const claim of this.definition.claims) conditionsOf(claim).forEach(seek);
    return found;
  }

  /** The values of a choice; undefined of any other belief. */
  #names(belief: string): readonly string[] | undefined {
    return this.definition.beliefs[belief]?.values;
  }

  #isNamed(is: TestDefinition, name: string): boolean {
    if (Array.isArray(is)) return is.includes(name);
    const text = String(is).trim();
    if (text.startsWith("!=")) return text.slice(2).trim() !== name;
    return (text.startsWith("=") ? text.slice(1).trim() : text) === name;
  }

  /** Whether a value lies in a region, or is one of some values. */
  #isAmong(is: RangeDefinition | readonly Operand[], value: number): boolean {
    if ("includes" in is) return is.some((each) => this.#number(each) === value);
    const { from, above, to, below } = is;
    return (
      (from === undefined || value >= this.#number(from)) &&
      (above === undefined || value > this.#number(above)) &&
      (to === undefined || value <= this.#number(to)) &&
      (below === undefined || value < this.#number(below))
    );
  }

  #numbersOf(is: TestDefinition): number[] {
    if (typeof is === "object") return Object.values(is).map((each) => this.#number(each));
    if (typeof is === "string" && is.includes("..")) {
      return is.split("..").map((each) => this.#number(each));
    }
    return [this.#test(is)[1]];
  }

  #number(operand: Operand): number {
    return this.#parameters[String(operand)] ?? Number(operand);
  }

  #test(is: boolean | number | string): [string, number] {
    if (typeof is !== "string") return ["=", Number(is)];
    const [operator, operand] = is.trim().split(/\s+/) as [string, string];
    if (operand === "true" || operand === "false") return [operator, Number(operand === "true")];
    return [operator, this.#parameters[operand] ?? Number(operand)];
  }
}

function conditionsOf({ when, unless = [] }: ClaimDefinition): readonly ConditionDefinition[] {
  return [when, ...unless];
}

function exact(value: number): Sample {
  return { value, low: value, high: value };
}

function within({ min, max, minIncluded, maxIncluded, values }: Region, value: number): boolean {
  if (values) return values.includes(value);
  return (minIncluded ? min <= value : min < value) && (maxIncluded ? value <= max : value < max);
}

function keyOf(point: Point, beliefs: readonly string[]): string {
  return beliefs.map((id) => point[id]).join();
}

function numbersIn(said: BeliefValue | undefined): number[] {
  switch (said?.kind) {
    case "value":
      return [Number(said.value)];
    case "range":
      return [said.min, said.max].filter(Number.isFinite);
    case "chances":
      return said.chances.map(({ value }) => value);
    case "quantiles":
      return said.quantiles.map(({ value }) => value);
    default:
      return [];
  }
}

function product(choices: readonly (readonly [string, readonly number[]])[]): Point[] {
  return choices.reduce<Point[]>(
    (points, [id, values]) =>
      points.flatMap((point) => values.map((value) => ({ ...point, [id]: value }))),
    [{}],
  );
}
