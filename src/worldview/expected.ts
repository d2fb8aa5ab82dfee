/** What a worldview's author expects, and where that stands. */
import type { Argument } from "../argument/argument.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Diagnostic } from "../diagnostics/problem.js";
import type { Positioned } from "../document/positioned.js";
import type { Expectation } from "./expectation.js";
import type { ExpectationPlaces } from "./worldview.js";

/** An expectation as it is written: a verdict is short for a mapping with it alone. */
export type RawExpectation = Expectation | Expectation["verdict"];

/** Where the parts of an expectation stand. */
export function expectPlaces(
  expect: RawExpectation,
  document: Positioned,
): ExpectationPlaces | undefined {
  if (expect === undefined) return undefined;
  if (typeof expect === "string") return { verdict: document.place(["expect"]), claims: {} };
  const places = Object.keys(expect.claims ?? {}).map(
    (claim) => [claim, document.place(["expect", "claims", claim])] as const,
  );
  return {
    verdict: expect.verdict && document.place(["expect", "verdict"]),
    tradeOff: expect.trade_off && document.place(["expect", "trade_off"]),
    claims: Object.fromEntries(places),
  };
}

/** The claims of a valid worldview's expectation that none of the arguments makes. */
export function unknownClaims(
  document: Positioned,
  all: readonly Pick<Argument, "claims">[],
): Diagnostic[] {
  const { expect } = document.data as { readonly expect?: RawExpectation };
  if (typeof expect !== "object") return [];
  const known = all.flatMap(({ claims }) => claims.map(({ id }) => id));
  return Object.keys(expect.claims ?? {})
    .filter((claim) => !known.includes(claim))
    .map((claim) => ({
      problem: { code: "expect/unknown-claim", claim, nearest: nearest(claim, known) },
      place: document.placeOfKey(["expect", "claims", claim]),
    }));
}
