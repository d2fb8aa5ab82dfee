import { usageFailure } from "../failure.js";

/**
 * Throws Failure where there is one worldview alone, which there is nothing to compare with.
 *
 * @param names of the worldviews; undefined for what is none
 */
export function requireSeveral(names: readonly (string | undefined)[]): void {
  const [name] = names;
  if (names.length !== 1 || name === undefined) return;
  const detail = `compare takes two worldviews or more, and there is only ${name}; name another file, or --baseline for earlier results`;
  throw usageFailure({ code: "usage/invalid", detail });
}
