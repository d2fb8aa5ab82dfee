import { type BeliefValue, hasProbability } from "./belief.js";
import type { Engine, Stance } from "./engine.js";
import { at } from "./lookup.js";
import { memoryOf } from "./memory.js";

/** All of a population whom the argument cannot tell apart. */
export interface CensusEntry {
  /** What one of them believes; it stands for all. */
  readonly stance: Stance;
  /** How many they are, and what they weigh together. */
  readonly count: number;
  readonly weight: number;
  /** How many of them have which weight. */
  readonly weights: ReadonlyMap<number, number>;
}

/**
 * A population as counts of those whom the argument cannot tell apart: of whose beliefs each may lie in the
 * same cells, with the same probabilities if it has any.
 */
export class Census {
  readonly #engine: Engine;
  readonly #entries = new Map<
    string,
    Mutable<CensusEntry> & { readonly weights: Map<number, number> }
  >();
  #count = 0;
  #weight = 0;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /**
   * Counts somebody, or several alike.
   *
   * @param weight of each, a number from 0 up
   */
  add(stance: Stance, weight = 1, count = 1): void {
    const key = this.#keyOf(stance);
    let entry = this.#entries.get(key);
    if (!entry) {
      entry = { stance, count: 0, weight: 0, weights: new Map() };
      this.#entries.set(key, entry);
    }
    entry.count += count;
    entry.weight += count * weight;
    entry.weights.set(weight, (entry.weights.get(weight) ?? 0) + count);
    this.#count += count;
    this.#weight += count * weight;
  }

  /** In the order in which the first of each came. */
  get entries(): readonly CensusEntry[] {
    return [...this.#entries.values()];
  }

  get count(): number {
    return this.#count;
  }

  get weight(): number {
    return this.#weight;
  }

  #keyOf(stance: Stance): string {
    const { signers } = memoryOf(this.#engine);
    return stance
      .map((value, axis) => {
        const cells = at(signers, axis).of(value);
        return hasProbability(value) ? `${cells} ${JSON.stringify(probabilityOf(value))}` : cells;
      })
      .join(";");
  }
}

/** What all of some entries weigh together. */
export function weightOf(entries: readonly Pick<CensusEntry, "weight">[]): number {
  return entries.reduce((sum, { weight }) => sum + weight, 0);
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What tells apart the probabilities of beliefs that may lie in the same cells. */
function probabilityOf(value: BeliefValue): unknown {
  switch (value.kind) {
    case "chance":
      return value.chance;
    case "chances":
      return value.chances.map(({ value: of, chance }) => [of, chance]);
    case "quantiles":
      return value.quantiles.map(({ share, value: of }) => [share, of]);
    case "scenarios":
      return [value.scenarios, value.values];
    default:
      return undefined;
  }
}
