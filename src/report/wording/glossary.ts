/** racecheck's own words, for a reader who meets them for the first time. */
import type { WordId } from "../../answers/words.js";

export interface Word {
  readonly meaning: string;
  /** A command that shows it. */
  readonly example?: string;
}

export const glossary: Readonly<Record<WordId, Word>> = {
  verdict: {
    meaning:
      "What the argument says of a worldview: favoured, disfavoured, contested (both are reached), silent (neither is: the argument takes no side, which is not a no) or open (what the worldview leaves open allows more than one of these).",
    example: "racecheck evaluate --brief worldviews",
  },
  price: {
    meaning:
      "The reasons of the other side that hold under the verdict: what the worldview pays by its own lights. The trade-off bites if there is a price however the open beliefs turn out, is absent if there is none, and is open otherwise.",
    example: "racecheck evaluate worldviews/misuse-first-lab.yaml",
  },
  flip: {
    meaning:
      "A smallest set of belief changes that gives another verdict: change exactly these beliefs, leave the rest, and the verdict turns; no part of the set would do. A lab that finds racing good because it ranks itself best has a flip: if it ranked itself second or lower, the argument would be silent. A flip that works at one single value only is a knife edge.",
    example: "racecheck evaluate worldviews/misuse-first-lab.yaml",
  },
  settles: {
    meaning:
      "For an open verdict, the smallest sets of open beliefs whose settling settles it: what to find out.",
  },
  crux: {
    meaning:
      "For two worldviews with different verdicts, a smallest set of the beliefs on which they differ such that one of them, with the other's values for these beliefs, gets the other's verdict. It is a disagreement if it is of judgements, of which one can change one's mind; it is of positions if it is about where each of them stands; or it is mixed. If one lab ranks itself best and another second, and they agree on the rest, the rank is a crux, and no disagreement.",
    example: "racecheck compare worldviews/misuse-first-lab.yaml worldviews/runner-up.yaml",
  },
  "double-crux": {
    meaning:
      "A disagreement that is a crux of both: whichever of the two changed its mind on these beliefs would come over to the other's verdict. Where positions make the difference, nobody comes over: they differ.",
    example:
      "racecheck compare worldviews/misuse-first-lab.yaml worldviews/accident-first-lab.yaml",
  },
  judgement: {
    meaning:
      "What a belief is about if two people can disagree about it, such as how hard alignment is. A position is a fact about where the holder of a worldview stands, such as whether it could develop AGI, or how it ranks itself: that may differ without any disagreement.",
    example: "racecheck compare worldviews/misuse-first-lab.yaml worldviews/runner-up.yaml",
  },
  "reference-class": {
    meaning:
      "The group within which an entity ranks itself morally. At most one of a group can be the best; where two holders in one group both think they are, at most one of them can be right.",
    example: "racecheck compare worldviews/rival-labs.yaml",
  },
  holder: {
    meaning:
      "Whose worldview it is: the entity if one is named, letter case and outer blanks aside, and else the worldview itself. Several worldviews of one holder are that holder at several times or in several moods, and never its own rivals.",
    example: "racecheck compare worldviews/change-of-mind.yaml",
  },
};
