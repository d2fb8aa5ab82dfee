import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** The share of the random cases that are tried; 1 in `npm test`. */
    readonly scale: number;
  }
}

/** How often a property is tried: as often as said in `npm test`, a tenth of it while one works. */
export function runs(full: number): number {
  return Math.ceil(full * inject("scale"));
}
