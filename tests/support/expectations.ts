/**
 * What post.md says of the built-in argument, worked out by hand. Each row is a worldview, as the
 * changes to a plain one, and the statuses that its claims then have.
 */
import type { Status } from "../../src/engine/status.js";
import type { Verdict } from "../../src/engine/verdict.js";

/** `null` is unknown. */
export type Beliefs = Readonly<Record<string, number | boolean | string | null>>;

/** The misuse-first lab that is best in its own eyes and thinks alignment hard; reasons all open. */
export const plain: Beliefs = {
  misuse_weight: 0.7,
  moral_rank: 1,
  alignment_difficulty: 0.75,
  can_develop_agi: true,
  control_is_decisive: true,
  distrusts_rivals: null,
  mass_misuse_before_defence: null,
  sees_itself_as_responsible: null,
  jailbreaks_hard_to_prevent: null,
  worries_about_deception: null,
};

interface Expectation {
  readonly change: Beliefs;
  readonly set?: Readonly<Record<string, number>>;
  readonly verdict?: Verdict;
  readonly claims?: Readonly<Record<string, Status>>;
  readonly tradeOff?: "bites" | "absent" | "open";
  readonly price?: readonly string[];
}

const below = 0.4999999;
const above = 0.5000001;
const accidents = { misuse_weight: 0.2 };
const reasons = ["accident-1", "accident-2", "accident-3"];

export const expectations: Readonly<Record<string, Expectation>> = {
  "a misuse-first lab that is best": {
    change: {},
    verdict: "favoured",
    claims: { key: "holds", accident: "fails" },
    tradeOff: "bites",
    price: reasons,
  },
  "not capable": {
    change: {
      can_develop_agi: false,
      distrusts_rivals: true,
      mass_misuse_before_defence: true,
      sees_itself_as_responsible: true,
      jailbreaks_hard_to_prevent: true,
    },
    verdict: "silent",
    claims: { key: "fails", "1b": "fails", "2b": "fails", "3a": "holds", "3b": "fails" },
    tradeOff: "absent",
    price: [],
  },
  "perhaps capable": {
    change: {
      can_develop_agi: null,
      distrusts_rivals: true,
      mass_misuse_before_defence: true,
      sees_itself_as_responsible: true,
      jailbreaks_hard_to_prevent: true,
    },
    verdict: "open",
    claims: { key: "unknown", "1b": "unknown", "2b": "unknown", "3b": "unknown" },
    tradeOff: "open",
    price: [],
  },
  "second best": { change: { moral_rank: 2 }, verdict: "silent", claims: { key: "fails" } },
  "hundredth best": { change: { moral_rank: 100 }, verdict: "silent", claims: { key: "fails" } },
  "of unknown rank": { change: { moral_rank: null }, verdict: "open", claims: { key: "unknown" } },

  "exactly half": {
    change: {
      misuse_weight: 0.5,
      mass_misuse_before_defence: true,
      sees_itself_as_responsible: true,
    },
    verdict: "silent",
    claims: { key: "fails", accident: "fails", "2b": "fails", "accident-1": "holds" },
    tradeOff: "absent",
  },
  "just above half": { change: { misuse_weight: above }, verdict: "favoured" },
  "just below half": { change: { misuse_weight: below }, verdict: "disfavoured" },
  "misuse alone": {
    change: { misuse_weight: 1, worries_about_deception: true },
    verdict: "favoured",
    claims: {
      key: "holds",
      "accident-1": "fails",
      "accident-2": "fails",
      "accident-2-deception": "fails",
      "accident-3": "fails",
    },
    tradeOff: "absent",
    price: [],
  },
  "no worry about misuse": {
    change: {
      misuse_weight: 0,
      distrusts_rivals: true,
      mass_misuse_before_defence: true,
      sees_itself_as_responsible: true,
      jailbreaks_hard_to_prevent: true,
    },
    verdict: "disfavoured",
    claims: { "1a": "holds", "1b": "fails", "2b": "fails", "3a": "holds", "3b": "fails" },
    tradeOff: "absent",
    price: [],
  },
  "a pause movement without a lab": {
    change: {
      misuse_weight: 0.3,
      can_develop_agi: false,
      distrusts_rivals: true,
      jailbreaks_hard_to_prevent: true,
    },
    verdict: "disfavoured",
    claims: { "1b": "fails", "3b": "fails" },
    tradeOff: "absent",
    price: [],
  },
  "a trace of misuse": {
    change: { misuse_weight: 0.0000001, distrusts_rivals: true, jailbreaks_hard_to_prevent: true },
    verdict: "disfavoured",
    claims: { "1b": "holds", "3b": "holds" },
    tradeOff: "bites",
    price: ["1b", "3b"],
  },
  "a trace of accidents": {
    change: { misuse_weight: 0.9999999 },
    claims: { "accident-1": "holds", "accident-2": "holds", "accident-3": "holds" },
    tradeOff: "bites",
  },
  "an unknown worry": {
    change: {
      misuse_weight: null,
      mass_misuse_before_defence: true,
      sees_itself_as_responsible: true,
    },
    verdict: "open",
    claims: {
      key: "unknown",
      accident: "unknown",
      "2b": "unknown",
      "accident-1": "unknown",
      "accident-2": "unknown",
      "accident-3": "unknown",
    },
    tradeOff: "open",
  },

  "alignment moderate": {
    change: { alignment_difficulty: 0.5, worries_about_deception: true },
    verdict: "favoured",
    claims: {
      "accident-1": "fails",
      "accident-2": "fails",
      "accident-2-deception": "fails",
      "accident-3": "fails",
    },
    tradeOff: "absent",
  },
  "alignment easy": {
    change: { alignment_difficulty: 0.25 },
    verdict: "favoured",
    claims: { "accident-1": "fails", "accident-2": "fails", "accident-3": "fails" },
    tradeOff: "absent",
  },
  "alignment a little harder": {
    change: { alignment_difficulty: above },
    claims: { "accident-1": "holds", "accident-2": "holds", "accident-3": "holds" },
    tradeOff: "bites",
  },
  "alignment of unknown difficulty": {
    change: { alignment_difficulty: null },
    verdict: "favoured",
    claims: { "accident-1": "unknown", "accident-2": "unknown", "accident-3": "unknown" },
    tradeOff: "open",
    price: [],
  },

  "accidents first, alignment hard": {
    change: accidents,
    verdict: "disfavoured",
    claims: { key: "fails", accident: "holds" },
    tradeOff: "open",
    price: [],
  },
  "accidents first, alignment moderate": {
    change: { ...accidents, alignment_difficulty: 0.5 },
    verdict: "silent",
    claims: { accident: "fails" },
    tradeOff: "absent",
  },
  "accidents first, alignment a little harder": {
    change: { ...accidents, alignment_difficulty: above },
    verdict: "disfavoured",
  },
  "accidents first, alignment unknown": {
    change: { ...accidents, alignment_difficulty: null },
    verdict: "open",
    claims: { accident: "unknown" },
  },
  "accidents first, every misuse reason but 2b": {
    change: {
      ...accidents,
      distrusts_rivals: true,
      mass_misuse_before_defence: true,
      sees_itself_as_responsible: true,
      jailbreaks_hard_to_prevent: true,
    },
    verdict: "disfavoured",
    claims: { "1b": "holds", "2a": "holds", "2b": "fails", "3a": "holds", "3b": "holds" },
    tradeOff: "bites",
    price: ["1b", "3b"],
  },
  "accidents first, no misuse reason": {
    change: { ...accidents, distrusts_rivals: false, jailbreaks_hard_to_prevent: false },
    verdict: "disfavoured",
    claims: { "1b": "fails", "3b": "fails" },
    tradeOff: "absent",
  },

  "control is not decisive": {
    change: { control_is_decisive: false, distrusts_rivals: true },
    verdict: "favoured",
    claims: { "1a": "fails", "1b": "fails" },
  },
  "control is perhaps decisive": {
    change: { control_is_decisive: null, distrusts_rivals: true },
    claims: { "1a": "unknown", "1b": "unknown" },
  },
  distrust: { change: { distrusts_rivals: true }, claims: { "1a": "holds", "1b": "holds" } },
  trust: { change: { distrusts_rivals: false }, claims: { "1a": "holds", "1b": "fails" } },
  "unknown trust": { change: {}, claims: { "1a": "holds", "1b": "unknown" } },

  "a window and responsibility": {
    change: { mass_misuse_before_defence: true, sees_itself_as_responsible: true },
    claims: { "2a": "holds", "2b": "holds" },
  },
  "a window without responsibility": {
    change: { mass_misuse_before_defence: true, sees_itself_as_responsible: false },
    claims: { "2a": "holds", "2b": "fails" },
  },
  "a window, responsibility unknown": {
    change: { mass_misuse_before_defence: true },
    claims: { "2a": "holds", "2b": "unknown" },
  },
  "responsibility without a window": {
    change: { mass_misuse_before_defence: false, sees_itself_as_responsible: true },
    claims: { "2a": "fails", "2b": "fails" },
  },
  "responsibility, window unknown": {
    change: { sees_itself_as_responsible: true },
    claims: { "2a": "unknown", "2b": "unknown" },
  },

  "hard to prevent jailbreaks": {
    change: { jailbreaks_hard_to_prevent: true },
    claims: { "3a": "holds", "3b": "holds" },
  },
  "easy to prevent jailbreaks": {
    change: { jailbreaks_hard_to_prevent: false },
    claims: { "3a": "fails", "3b": "fails" },
  },
  "unknown jailbreaks": { change: {}, claims: { "3a": "unknown", "3b": "unknown" } },

  deception: {
    change: { worries_about_deception: true },
    claims: { "accident-2-deception": "holds" },
    price: ["accident-1", "accident-2", "accident-2-deception", "accident-3"],
  },
  "no deception": {
    change: { worries_about_deception: false },
    claims: { "accident-2-deception": "fails" },
    price: reasons,
  },
  "unknown deception": { change: {}, claims: { "accident-2-deception": "unknown" } },

  "the literal reading": {
    change: { distrusts_rivals: true, jailbreaks_hard_to_prevent: false },
    set: { mostly_accident_below: 1 },
    verdict: "contested",
    claims: { key: "holds", accident: "holds" },
    tradeOff: "bites",
    price: ["1b", ...reasons],
  },
  "the literal reading, with a window": {
    change: {
      distrusts_rivals: false,
      mass_misuse_before_defence: true,
      sees_itself_as_responsible: true,
      jailbreaks_hard_to_prevent: true,
    },
    set: { mostly_accident_below: 1 },
    verdict: "contested",
    price: ["2b", "3b", ...reasons],
  },
  "the literal reading, misuse alone": {
    change: { misuse_weight: 1 },
    set: { mostly_accident_below: 1 },
    verdict: "favoured",
  },
  "a stricter majority": {
    change: { misuse_weight: 0.6 },
    set: { mostly_misuse_above: 0.6 },
    verdict: "silent",
  },
  "a laxer hardness": {
    change: { ...accidents, alignment_difficulty: 0.3 },
    set: { hard_above: 0.25 },
    verdict: "disfavoured",
  },
};

/** Claims that hold whatever one believes. */
export const notes = ["cost", "footnote", "cause", "shared", "comment"];
