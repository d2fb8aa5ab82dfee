/** Worldviews beside several arguments, each with each, to read. */
import { type Dispute, type DisputesAnswer, disputeKinds } from "../../answers/disputes.js";
import { rivalAssessments } from "../../answers/rival-results.js";
import { at } from "../../engine/lookup.js";
import type { ReportOptions } from "../formatter.js";
import { group, list, listed, paragraph, paragraphs, quiet, section } from "../page/build.js";
import type { Block, DigestRow, Item } from "../page/tree.js";
import {
  DISPUTES_TITLE,
  disputeLegends,
  disputeText,
  disputeTitles,
  morePairsText,
  NO_DISPUTES,
} from "../wording/rivals.js";
import { CLOSING, DISCLAIMER_FOR_SEVERAL } from "../wording/verdict.js";
import { eachOf, firstOf, namedEntries, rivalLines, sideBySide } from "./rivals.js";

/** Pairs of worldviews that are shown, and disputes of each kind of each pair. */
const PAIRS = 10;
const DISPUTES = 3;

export function disputesPage(answer: DisputesAnswer, options: ReportOptions): readonly Block[] {
  const { detail } = options;
  if (rivalAssessments(answer).length === 0) return [];
  if (detail === "brief") return [rivalLines(answer)];
  const full = detail === "full";
  return [
    ...sideBySide(answer, options),
    ...disputed(answer, full),
    ...eachOf(answer, options),
    paragraph(quiet(full ? DISCLAIMER_FOR_SEVERAL : CLOSING)),
  ];
}

/** Over what any two results disagree, by the worldviews that they are of. */
function disputed({ disputes, ...answer }: DisputesAnswer, full: boolean): readonly Block[] {
  const { names } = namedEntries(answer);
  const pairs = byWorldviews(disputes);
  const shown = full ? pairs : pairs.slice(0, PAIRS);
  const left = pairs.length - shown.length;
  const items = shown.map((pair): Item => {
    const [one, other] = at(pair, 0).between;
    const both = [...new Set([one.worldview, other.worldview])];
    const kinds = disputeKinds.flatMap((kind): readonly DigestRow[] => {
      const texts = pair
        .filter(({ over }) => over === kind)
        .map((each) => disputeText(each, answer.arguments));
      if (texts.length === 0) return [];
      const said = firstOf(texts, full ? texts.length : DISPUTES);
      return [{ label: disputeTitles[kind], body: [paragraph(said)] }];
    });
    return {
      text: listed(
        both.map((index) => names.one(index)),
        "and",
      ),
      more: [{ kind: "digest", rows: kinds }],
    };
  });
  const seen = disputeKinds.filter((kind) => disputes.some(({ over }) => over === kind));
  return section(DISPUTES_TITLE, [
    ...list(items),
    ...(left > 0 ? [paragraph(morePairsText(left))] : []),
    ...(items.length === 0 ? [paragraph(NO_DISPUTES)] : []),
    ...group(paragraphs(seen.map((kind) => quiet(disputeLegends[kind])))),
  ]);
}

/** The disputes of each pair of worldviews; one with itself is a pair. */
function byWorldviews(disputes: readonly Dispute[]): readonly (readonly Dispute[])[] {
  const pairs = new Map<string, Dispute[]>();
  for (const dispute of disputes) {
    const [one, other] = dispute.between;
    const key = `${one.worldview} ${other.worldview}`;
    const known = pairs.get(key);
    if (known) known.push(dispute);
    else pairs.set(key, [dispute]);
  }
  return [...pairs.values()];
}
