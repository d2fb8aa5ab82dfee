/** The titles of the parts of an answer, and what stands where there is no more than a pointer. */

import type { Argument } from "../../argument/argument.js";
import type { Verdict } from "../../engine/verdict.js";
import type { BeliefOrigin } from "../../worldview/worldview.js";
import { code, marked } from "../page/build.js";
import type { Mark, Text } from "../page/tree.js";
import { citedAs } from "./verdict.js";

/** Above the conclusions that decided. */
export const whyTitles = {
  favoured: "Why",
  disfavoured: "Why",
  contested: "Why",
  silent: "Why it is silent",
  open: "Why it is open",
} satisfies Record<Verdict, string>;

/** Before the beliefs that a worldview does not state, by how it came by them. */
export const originTitles = [
  ["assumed", "Assumed, because left out"],
  ["overridden", "Overridden for this run"],
  ["missing", "Left out, so unknown"],
] as const satisfies readonly (readonly [BeliefOrigin, string])[];

/** Above what does not depend on a worldview: it is said by the source, and not by racecheck. */
export function commonTitle(argument: Argument): string {
  return `What ${citedAs(argument)} holds, whatever one believes`;
}

/** Above the claims that are no reasons and depend on a worldview. */
export function claimsTitle({ claims }: Argument): string {
  const hasPremises = claims.some(({ role }) => role === "premise");
  return hasPremises
    ? "The conclusions and premises of the argument"
    : "The conclusions of the argument";
}

export const DISAGREEMENT_TITLE = "Why their verdicts differ";
export const DISCRIMINATION_TITLE = "What knowing would do to their difference";
export const AGREEMENT_TITLE = "What they can agree on, whatever their verdicts";
export const BOTH_SIDES_TITLE = "Claims from both sides";
export const BELIEFS_TITLE = "Beliefs of a worldview";
export const EXPECTED_TITLE = "What was expected";

/** The marks that a row of a comparison may have. */
export const rowMarks = ["differs", "contradicts"] as const satisfies readonly Mark[];

export type RowMark = (typeof rowMarks)[number];

/** What they mean. */
export const rowLegends: Readonly<Record<RowMark, Text>> = {
  differs: [marked("differs"), "\u00a0is not the same for all of them"],
  contradicts: [
    marked("contradicts"),
    "\u00a0at most one of those who put themselves first is right",
  ],
};

/** Where there is more to read about the parts of an argument. */
export const EXPLAIN_MORE: Text = [
  code("racecheck explain ID"),
  " tells more of a claim, term, belief, parameter or word.",
];
