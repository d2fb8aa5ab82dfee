import { join, relative, resolve, sep } from "node:path";
import type { FSWatcher } from "chokidar";
import { isPassedOver, isWorldviewName } from "../files.js";
import { type Ground, identityOf } from "./inputs.js";

/** How often to look where the system does not tell of changes. Milliseconds. */
const LOOK_EVERY = 500;

/**
 * Wakes whoever waits when something may have happened on a ground. It may wake in vain; what has
 * happened is for others to find out. It never sleeps through a change.
 */
export class Waker {
  #watcher: FSWatcher | undefined;
  #followed = "";
  #woken = false;
  #wake: () => void = () => {};
  #looking: NodeJS.Timeout | undefined;
  /** The system has no watches left to give. */
  #isDeaf = false;
  #isClosed = false;

  /** Watches a ground from now on; wakes once it does. */
  async follow(ground: Ground): Promise<void> {
    const roots = [...new Set([...ground.trees, ...ground.folders])];
    const followed = [...roots.map(identityOf), ...ground.files].join("\n");
    if (this.#isClosed) return;
    this.#look(this.#isDeaf || ground.isIncomplete);
    if (followed === this.#followed) return;
    this.#followed = followed;
    await this.#watcher?.close();
    const { watch } = await import("chokidar");
    if (this.#isClosed) return;
    // Links are followed by their targets, which are part of the ground; what is read decides on states.
    this.#watcher = watch(roots, {
      ignored: (written, stats) => {
        const path = resolve(written);
        return !roots.includes(path) && !isPart(ground, path, stats?.isFile());
      },
      ignoreInitial: true,
      followSymlinks: false,
      atomic: false,
    })
      .on("all", () => this.wake())
      // Not all that happens to a file is an event: another one of the same age may take its place.
      .on("raw", (_, name: string | null, details) => {
        const { watchedPath = "" } = details as { readonly watchedPath?: string };
        const files = [watchedPath, join(watchedPath, name ?? "")];
        if (files.some((file) => isPart(ground, file, true))) this.wake();
      })
      .on("ready", () => this.wake())
      .on("error", () => {
        this.#isDeaf = true;
        this.#look(true);
      });
  }

  #look(isNeeded: boolean): void {
    if (isNeeded) this.#looking ??= setInterval(() => this.wake(), LOOK_EVERY);
    else {
      clearInterval(this.#looking);
      this.#looking = undefined;
    }
  }

  wake(): void {
    this.#woken = true;
    this.#wake();
  }

  /** Returns when something may have happened since it last returned. */
  async woken(): Promise<void> {
    if (!this.#woken) {
      await new Promise<void>((done) => {
        this.#wake = done;
      });
    }
    this.#woken = false;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#look(false);
    await this.#watcher?.close();
  }
}

/** Whether what happens to a path can matter: a file that is read, or a directory on the way to such files. */
function isPart({ trees, files }: Ground, path: string, isFile = false): boolean {
  if (files.has(path)) return true;
  return trees.some((tree) => {
    if (!path.startsWith(tree + sep)) return false;
    const names = relative(tree, path).split(sep);
    return !names.some(isPassedOver) && (!isFile || isWorldviewName(path));
  });
}
