/** The files of a commit, links followed as in a directory. */
import { posix } from "node:path";

/** A file or a link of a commit; directories are known by what they hold. */
export interface TreeEntry {
  readonly path: string;
  readonly isLink: boolean;
}

/** Links in a row that are followed, as Linux does. */
const MOST_LINKS = 40;

export class Tree {
  readonly #entries: ReadonlyMap<string, TreeEntry>;
  readonly #targetOf: (link: string) => string;

  /** @param targetOf what a link holds */
  constructor(entries: readonly TreeEntry[], targetOf: (link: string) => string) {
    this.#entries = new Map(entries.map((entry) => [entry.path, entry]));
    this.#targetOf = targetOf;
  }

  /** A path without links in it; undefined if one leads out of the commit, or in a circle. */
  real(path: string, links = 0): string | undefined {
    const parts = path.split("/");
    for (const index of parts.keys()) {
      const link = parts.slice(0, index + 1).join("/");
      if (!this.#entries.get(link)?.isLink) continue;
      const target = posix.join(
        posix.dirname(link),
        this.#targetOf(link),
        ...parts.slice(index + 1),
      );
      const isInside = !/^(\/|\.\.(\/|$))/.test(target) && !this.#targetOf(link).startsWith("/");
      return isInside && links < MOST_LINKS ? this.real(target, links + 1) : undefined;
    }
    return path;
  }

  /** The files at or below a path, relative to it; a directory is entered once. */
  below(path: string, visited: Set<string> = new Set()): readonly string[] {
    const real = this.real(path);
    if (real === undefined || visited.has(real)) return [];
    if (this.#entries.has(real)) return [""];
    visited.add(real);
    const lead = real === "" || real === "." ? "" : `${real}/`;
    const inside = [...this.#entries.values()].filter((each) => each.path.startsWith(lead));
    const files = inside.filter(({ isLink }) => !isLink).map((each) => each.path);
    const linked = inside
      .filter(({ isLink }) => isLink)
      .flatMap((link) => this.below(link.path, visited).map((file) => posix.join(link.path, file)));
    return [...files, ...linked].map((file) => file.slice(lead.length));
  }
}
