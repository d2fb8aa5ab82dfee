/**
 * Multi-valued decision diagrams (Bryant 1986, extended to axes of more than two cells by Srinivasan
 * et al. 1990): functions of cells, kept reduced and shared, so that equal functions are one node.
 * Questions about all completions of a worldview are walks over a diagram instead of loops over the
 * product of its cells.
 */

import { at } from "./lookup.js";

/** A function from cells to one of four results. The ids 0 to 3 are the constants. */
export type Node = number;

/** The number of constants: two truth values, or four verdicts. */
const CONSTANTS = 4;

export const FALSE: Node = 0;
export const TRUE: Node = 1;

/** What diagrams may take at most; arguments of sensible size need a few hundred nodes. */
export const LIMITS = { nodes: 500_000, steps: 5_000_000 } as const;

/** The question needs more room or time than racecheck allows itself. */
export class AnalysisTooLarge extends Error {
  constructor(
    readonly what: "nodes" | "steps" | "sets" | "beliefs" | "pairs" | "cases",
    readonly limit: number,
  ) {
    super(`the analysis needs more than ${limit} ${what}`);
  }
}

/** The cells to which each axis is confined; undefined leaves an axis free. */
export type Confinement = readonly (readonly number[] | undefined)[];

/** Confines one axis to one cell. */
export function onlyCell(axis: number, cell: number): Confinement {
  const confinement: (readonly number[] | undefined)[] = [];
  confinement[axis] = [cell];
  return confinement;
}

export class Diagrams {
  readonly #axis: number[] = [];
  readonly #children: (readonly Node[])[] = [];
  readonly #unique: Map<string | number, Node>[] = [];
  readonly #combined = new Map<string, Map<number, Node>>();

  /** @param work counts steps; several diagrams may share one count, and then its limit */
  constructor(
    readonly limits: { readonly nodes: number; readonly steps: number } = LIMITS,
    readonly work: { steps: number } = { steps: 0 },
  ) {
    for (let constant = 0; constant < CONSTANTS; constant++) {
      this.#axis.push(Number.POSITIVE_INFINITY);
      this.#children.push([]);
    }
  }

  /** Whether at least half of the nodes and steps are left. */
  get hasRoom(): boolean {
    return this.#axis.length < this.limits.nodes / 2 && this.work.steps < this.limits.steps / 2;
  }

  /** Counts a step of work. Throws AnalysisTooLarge when there have been too many. */
  spend(): void {
    this.work.steps += 1;
    if (this.work.steps > this.limits.steps) throw new AnalysisTooLarge("steps", this.limits.steps);
  }

  isConstant(node: Node): boolean {
    return node < CONSTANTS;
  }

  /** The first axis on which the function depends. */
  axisOf(node: Node): number {
    return this.#axis[node] as number;
  }

  childrenOf(node: Node): readonly Node[] {
    return this.#children[node] as readonly Node[];
  }

  /** The function that is `children[cell]` on each cell of the axis. Children depend on later axes only. */
  make(axis: number, children: readonly Node[]): Node {
    const first = children[0] as Node;
    if (children.every((child) => child === first)) return first;
    const unique = this.#unique[axis] ?? new Map<string | number, Node>();
    this.#unique[axis] = unique;
    const key = this.#keyOf(children);
    const known = unique.get(key);
    if (known !== undefined) return known;
    if (this.#axis.length >= this.limits.nodes) {
      throw new AnalysisTooLarge("nodes", this.limits.nodes);
    }
    this.#axis.push(axis);
    this.#children.push(children);
    unique.set(key, this.#axis.length - 1);
    return this.#axis.length - 1;
  }

  /** Numbers are much the faster keys, and most axes have two cells. */
  #keyOf(children: readonly Node[]): string | number {
    const [first, second] = children as [Node, Node];
    return children.length === 2 ? first * this.limits.nodes + second : children.join();
  }

  and(f: Node, g: Node): Node {
    if (f === FALSE || g === FALSE) return FALSE;
    if (f === TRUE || f === g) return g;
    if (g === TRUE) return f;
    return this.#combine("and", Math.min(f, g), Math.max(f, g), (a, b) => this.and(a, b));
  }

  or(f: Node, g: Node): Node {
    if (f === TRUE || g === TRUE) return TRUE;
    if (f === FALSE || f === g) return g;
    if (g === FALSE) return f;
    return this.#combine("or", Math.min(f, g), Math.max(f, g), (a, b) => this.or(a, b));
  }

  /** The constant f + 2 g of two truth-valued functions. */
  pair(f: Node, g: Node): Node {
    if (this.isConstant(f) && this.isConstant(g)) return f + 2 * g;
    return this.#combine("pair", f, g, (a, b) => this.pair(a, b));
  }

  /** The function with each constant replaced. */
  map(f: Node, replace: (constant: Node) => Node): Node {
    return this.#walk(f, (node, visit) =>
      this.isConstant(node)
        ? replace(node)
        : this.make(this.axisOf(node), this.childrenOf(node).map(visit)),
    );
  }

  not(f: Node): Node {
    return this.map(f, (constant) => (constant === FALSE ? TRUE : FALSE));
  }

  /** True where the function has the given constant. */
  is(f: Node, constant: Node): Node {
    return this.map(f, (each) => (each === constant ? TRUE : FALSE));
  }

  /**
   * The function on confined axes. It no longer depends on what no allowed cell can change, so what it
   * still depends on matters.
   */
  confine(f: Node, allowed: Confinement): Node {
    return this.#walk(f, (node, visit) => {
      if (this.isConstant(node)) return node;
      const axis = this.axisOf(node);
      const children = this.childrenOf(node);
      const cells = allowed[axis];
      if (!cells) return this.make(axis, children.map(visit));
      const kept = cells.map((cell) => visit(children[cell] as Node));
      const confined = children.map((_, cell) => kept[Math.max(0, cells.indexOf(cell))] as Node);
      return this.make(axis, confined);
    });
  }

  /** True where the function is true whichever of their cells the confined axes take. */
  always(f: Node, confined: Confinement): Node {
    return this.#walk(f, (node, visit) => {
      if (this.isConstant(node)) return node;
      const axis = this.axisOf(node);
      const cells = confined[axis];
      if (cells) return visit(this.every(node, cells));
      return this.make(axis, this.childrenOf(node).map(visit));
    });
  }

  /** True where the function is true whichever of the cells its first axis takes. */
  every(f: Node, cells: readonly number[]): Node {
    const children = this.childrenOf(f);
    return cells.reduce((all, cell) => this.and(all, children[cell] as Node), TRUE);
  }

  /** The constants that the function takes on the allowed cells, rising. */
  constants(f: Node, allowed: Confinement = []): readonly Node[] {
    return [...this.#below(f, allowed)]
      .filter((node) => this.isConstant(node))
      .sort((a, b) => a - b);
  }

  /** The axes on which the function depends, rising. */
  axes(f: Node): readonly number[] {
    const inner = [...this.#below(f)].filter((node) => !this.isConstant(node));
    return [...new Set(inner.map((node) => this.axisOf(node)))].sort((a, b) => a - b);
  }

  /** The probability of each constant when the axes are independent with the given cell probabilities. */
  distribution(f: Node, masses: readonly (readonly number[] | undefined)[]): readonly number[] {
    return this.#walk<readonly number[]>(f, (node, visit) => {
      if (this.isConstant(node)) return unit(node);
      const weights = at(masses, this.axisOf(node));
      const parts = this.childrenOf(node).map(visit);
      return unit(0).map((_, constant) =>
        parts.reduce(
          (sum, part, cell) => sum + (weights[cell] as number) * (part[constant] as number),
          0,
        ),
      );
    });
  }

  #below(f: Node, allowed: Confinement = []): ReadonlySet<Node> {
    const seen = new Set([f]);
    for (const node of seen) {
      this.spend();
      const children = this.childrenOf(node);
      const cells = allowed[this.axisOf(node)];
      if (cells) for (const cell of cells) seen.add(children[cell] as Node);
      else for (const child of children) seen.add(child);
    }
    return seen;
  }

  #walk<T>(f: Node, step: (node: Node, visit: (child: Node) => T) => T): T {
    const done = new Map<Node, T>();
    const visit = (node: Node): T => {
      const known = done.get(node);
      if (known !== undefined) return known;
      this.spend();
      const result = step(node, visit);
      done.set(node, result);
      return result;
    };
    return visit(f);
  }

  #combine(name: string, f: Node, g: Node, inner: (a: Node, b: Node) => Node): Node {
    const memo = this.#combined.get(name) ?? new Map<number, Node>();
    this.#combined.set(name, memo);
    const key = f * this.limits.nodes + g;
    const known = memo.get(key);
    if (known !== undefined) return known;
    this.spend();
    const axis = Math.min(this.axisOf(f), this.axisOf(g));
    const left = this.#childrenOn(f, axis);
    const right = this.#childrenOn(g, axis);
    const cells = (left ?? right ?? []).map((_, cell) =>
      inner(left ? (left[cell] as Node) : f, right ? (right[cell] as Node) : g),
    );
    const node = this.make(axis, cells);
    memo.set(key, node);
    return node;
  }

  #childrenOn(node: Node, axis: number): readonly Node[] | undefined {
    return this.axisOf(node) === axis ? this.childrenOf(node) : undefined;
  }
}

function unit(constant: Node): number[] {
  return Array.from({ length: CONSTANTS }, (_, index) => Number(index === constant));
}
