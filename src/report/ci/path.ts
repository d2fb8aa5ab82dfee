/** How the formats for CI name a file: as those do who look at the repository. */
import path, { type PlatformPath } from "node:path";
import type { Checkout } from "../formatter.js";

/**
 * A path with slashes, without `./` and, as far as that can be, without `..`; from the root of the
 * repository if there is one and the file is in it, else as it was named. Anything else attaches to no
 * file of a pull request, and one file would have several names.
 */
export function pathOf(
  file: string,
  checkout: Checkout | undefined,
  system: PlatformPath = path,
): string {
  const inside =
    checkout && pathBelow(checkout.root, system.resolve(checkout.directory, file), system);
  return (inside ?? system.normalize(file)).split(system.sep).join("/");
}

/** The way from a directory down to a path, both absolute; undefined if it is not below. */
export function pathBelow(
  directory: string,
  target: string,
  { relative, isAbsolute, sep }: PlatformPath = path,
): string | undefined {
  const way = relative(directory, target);
  return isAbsolute(way) || way.split(sep)[0] === ".." ? undefined : way;
}
