/** What findings about worldviews have in common. */
import type { Assessment } from "../../../answers/assess.js";
import type { Argument } from "../../../argument/argument.js";
import type { LeafResult } from "../../../engine/evaluate.js";
import type { Worldview } from "../../../worldview/worldview.js";
import { plainText } from "../../page/inline.js";
import { placeOfBelief, placeOfWorldview } from "../../places.js";
import { answerText } from "../../wording/verdict.js";
import type { Announcement, Case, Finding, Level, Spot } from "../finding.js";
import type { Locate } from "../spot.js";

/** The worldview as a case. */
export function caseOf(worldview: Worldview, at: Locate): Pick<Case, "place" | "name"> {
  return { place: at(placeOfWorldview(worldview)), name: worldview.name };
}

/** The worldview as what a finding is about. */
export function aboutOf({
  name,
}: Pick<Worldview, "name">): Pick<Finding, "subject" | "title" | "identity"> {
  return { subject: name, title: name, identity: [name] };
}

/** What follows from a worldview, said aloud or not. */
export function answerOf(
  { worldview, evaluation }: Assessment,
  argument: Argument,
  level: Level,
): Announcement {
  const title = `${worldview.name}: ${evaluation.verdict}`;
  return { level, title, says: [plainText(answerText(evaluation, argument))] };
}

/** Where the beliefs stand that decide something, each once, as far as they are stated. */
export function decidingSpots(
  conditions: readonly LeafResult[],
  worldview: Worldview,
  at: Locate,
): readonly Spot[] {
  const beliefs = new Set(conditions.map(({ belief }) => belief));
  return [...beliefs].flatMap((belief) => {
    const place = placeOfBelief(worldview, belief);
    return place ? [at(place)] : [];
  });
}
