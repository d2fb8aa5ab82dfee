/** Cruxes as sentences a person would say: of judgements one changes one's mind, positions differ. */
import { type Crux, type CruxKind, cruxKinds, type Parts, partsOf } from "../../answers/crux.js";
import type { Argument } from "../../argument/argument.js";
import type { CruxSide } from "../../engine/cruxes.js";
import { code, joined, listed } from "../page/build.js";
import type { Text } from "../page/tree.js";

/** How one side of a disagreement is called. */
export interface Party {
  /** As the subject of a sentence: "Careful lab", "Each of the silent". */
  readonly subject: Text;
  /** As the owner of a belief: "Careful lab's", "the other's". */
  readonly owner: Text;
  /** As one whom the sentence is not about: "Careful lab", "the other". */
  readonly other: Text;
}

/** How cruxes of one kind are told. */
interface Telling {
  /** A crux of both that is the only one. */
  readonly sole: (beliefs: Parts) => Text;
  /** A crux of both beside others. */
  readonly shared: (beliefs: Parts) => Text;
  /** The cruxes of one side alone. */
  readonly own: (ways: readonly Parts[], mine: Party, theirs: Party) => Text;
}

/** Why two parties get different verdicts: what they share first, then what would move each. */
export function cruxSentences(
  cruxes: readonly Crux[],
  first: Party,
  second: Party,
  argument: Pick<Argument, "beliefs">,
): readonly Text[] {
  return sentences(cruxes, [first, second], argument, tellings);
}

/** The same of one holder at two times, who neither disagrees with itself nor comes over to itself. */
export function momentSentences(
  cruxes: readonly Crux[],
  first: Party,
  second: Party,
  argument: Pick<Argument, "beliefs">,
): readonly Text[] {
  return sentences(cruxes, [first, second], argument, {
    disagreement: moments,
    position: moments,
    mixed: moments,
  });
}

function sentences(
  cruxes: readonly Crux[],
  [first, second]: readonly [Party, Party],
  argument: Pick<Argument, "beliefs">,
  by: Readonly<Record<CruxKind, Telling>>,
): readonly Text[] {
  const form = cruxes.length === 1 ? "sole" : "shared";
  const own = (side: CruxSide, mine: Party, theirs: Party): readonly Text[] =>
    cruxKinds.flatMap((kind) => {
      const ways = ownCruxes(cruxes, side)
        .filter((crux) => crux.kind === kind)
        .map(({ beliefs }) => partsOf(beliefs, argument));
      return ways.length === 0 ? [] : [by[kind].own(ways, mine, theirs)];
    });
  return [
    ...cruxes
      .filter((crux) => crux.double)
      .map(({ kind, beliefs }) => by[kind][form](partsOf(beliefs, argument))),
    ...own("first", first, second),
    ...own("second", second, first),
  ];
}

function ownCruxes(cruxes: readonly Crux[], side: CruxSide): readonly Crux[] {
  return cruxes.filter(({ of, double }) => !double && of.includes(side));
}

const disagreement: Telling = {
  sole: ({ judgements }) => {
    const extent = judgements.length === 1 ? "alone" : "together";
    const reason: Text = ["They disagree because of ", named(judgements), ` ${extent}: `];
    return [reason, whoever(judgements)];
  },
  shared: ({ judgements }) => ["A double crux is ", named(judgements), ": ", whoever(judgements)],
  own: (ways, { subject }, { owner }) => {
    const taken = ways.map(({ judgements }): Text => [owner, " ", named(judgements)]);
    return [subject, " would come over if it took ", joined(taken, ", or "), "."];
  },
};

function whoever({ length }: readonly string[]): string {
  const what = length === 1 ? "it" : length === 2 ? "both" : "all of these";
  return `whichever of them changed its mind on ${what} would come over.`;
}

/** Nobody comes over by standing elsewhere. */
const position: Telling = {
  sole: ({ positions }) => {
    const makes = positions.length === 1 ? "alone makes" : "together make";
    return [
      "Their positions differ: ",
      named(positions),
      ` ${makes} the difference. Whichever of them stood where the other does would get the other's verdict.`,
    ];
  },
  shared: ({ positions }) => [
    "Their positions differ: whichever of them had the other's ",
    named(positions),
    " would get the other's verdict.",
  ],
  own: (ways, { subject }, { owner }) => {
    const had = ways.map(({ positions }): Text => [owner, " ", named(positions)]);
    const lead: Text = ["Their positions differ: ", subject];
    return [lead, " would get the other's verdict with ", joined(had, ", or "), "."];
  },
};

const WHOEVER_MOVED =
  "whichever of them changed its mind and stood where the other does would get the other's verdict.";

const mixed: Telling = {
  sole: ({ judgements, positions }) => [
    ["They disagree on ", named(judgements), ", their positions differ in ", named(positions)],
    `, and it takes both to make the difference: ${WHOEVER_MOVED}`,
  ],
  shared: ({ judgements, positions }) => [
    ["They disagree on ", named(judgements), " and their positions differ in ", named(positions)],
    `: ${WHOEVER_MOVED}`,
  ],
  own: (ways, { subject }, { owner }) => {
    const taken = ways.map(({ judgements, positions }): Text => {
      const took: Text = ["took ", owner, " ", named(judgements)];
      return [took, " and had ", owner, " ", named(positions)];
    });
    const lead: Text = ["They disagree, and their positions differ: ", subject];
    return [lead, " would get the other's verdict if it ", joined(taken, ", or "), "."];
  },
};

const moments: Telling = {
  sole: (beliefs) => {
    const makes = allOf(beliefs).length === 1 ? "alone makes" : "together make";
    return [named(allOf(beliefs)), ` ${makes} the difference: ${WITH_THE_OTHERS}`];
  },
  shared: (beliefs) => [["Of ", named(allOf(beliefs))], `, ${WITH_THE_OTHERS}`],
  own: (ways, { subject }, { other }) => {
    const had = ways.map((beliefs): Text => ["the ", named(allOf(beliefs))]);
    return [
      "With ",
      joined(had, ", or "),
      " of ",
      other,
      ", ",
      subject,
      " would get the other's verdict.",
    ];
  },
};

const WITH_THE_OTHERS = "with what the other has, either of the two would get the other's verdict.";

function allOf({ judgements, positions }: Parts): readonly string[] {
  return [...judgements, ...positions];
}

const tellings: Readonly<Record<CruxKind, Telling>> = { disagreement, position, mixed };

function named(beliefs: readonly string[]): Text {
  return listed(beliefs.map(code), "and");
}
