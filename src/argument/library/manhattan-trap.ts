import type { ArgumentDefinition } from "../definition.js";
import { beliefs } from "./beliefs.js";

/** Katzke and Futerman: what makes a race attractive makes it a trap. docs/reading-manhattan-trap.md. */
export const manhattanTrap = () =>
  ({
    id: "manhattan-trap",
    title: "The Manhattan Trap: Why a Race to Artificial Superintelligence is Self-Defeating",
    subject: "racing",
    source: "https://arxiv.org/abs/2501.14749",
    cited_as: "the paper",
    description:
      "Holds that the assumptions on which a state would race to superintelligence make that race dangerous for it. By Corin Katzke and Gideon Futerman, 2024. Only the abstract and the larger part of the executive summary could be read, and no more is in here.",
    sides: {
      ruin: { label: "war and loss of control", speaks_for: "disfavoured" },
      advantage: { label: "a rival's decisive advantage", speaks_for: "favoured" },
    },
    beliefs: {
      holder_kind: beliefs.holder_kind,
      control_is_decisive: beliefs.control_is_decisive,
      rivals_understand_stakes: beliefs.rivals_understand_stakes,
      race_is_visible: beliefs.race_is_visible,
      rivals_expect_to_win: beliefs.rivals_expect_to_win,
      agreement_feasible: beliefs.agreement_feasible,
      is_democratic: beliefs.is_democratic,
    },
    terms: {
      state: {
        says: "it is a state or acts for one",
        when: { belief: "holder_kind", is: "state" },
      },
      decisive: {
        says: "it thinks control of AGI decisive",
        when: { belief: "control_is_decisive", is: true },
      },
      aware_rivals: {
        says: "it thinks rival states aware and rational",
        when: { belief: "rivals_understand_stakes", is: true },
      },
      visible: {
        says: "it thinks its race visible to rivals",
        when: { belief: "race_is_visible", is: true },
      },
      too_close: {
        says: "it thinks that its rivals expect to win",
        when: { belief: "rivals_expect_to_win", is: true },
      },
    },
    claims: [
      {
        id: "motive",
        role: "reason",
        side: "advantage",
        when: { all: ["state", "decisive"] },
        says: "Whichever state is first has a decisive military advantage; that is what a race is for.",
        short: "the first has a decisive advantage",
        source: { passage: "summary, assumptions", modality: "motivated", confidence: "confident" },
      },
      {
        id: "assumptions",
        role: "premise",
        side: "ruin",
        when: { all: ["decisive", "aware_rivals"] },
        says: "What would move one state to race, its rivals see as well.",
        short: "what moves one to race, its rivals see as well",
        source: { passage: "summary, assumptions", modality: "imply", confidence: "confident" },
      },
      {
        id: "trap",
        role: "conclusion",
        side: "ruin",
        when: { all: ["state", { claim: "assumptions" }] },
        says: "By this worldview's own lights a race defeats its own end: what speaks for it makes it extremely dangerous.",
        short: "what speaks for a race makes it extremely dangerous",
        concludes: "disfavoured",
        source: { passage: "abstract", modality: "extremely", confidence: "confident" },
      },
      {
        id: "war",
        role: "reason",
        side: "ruin",
        when: { all: ["state", { claim: "assumptions" }, "visible", { not: "too_close" }] },
        says: "Rivals who see the race and cannot win it have reason to stop it by force: a war of great powers.",
        short: "rivals have reason to stop it by force",
        source: { passage: "summary, first", modality: "could trigger", confidence: "confident" },
      },
      {
        id: "control",
        role: "reason",
        side: "ruin",
        when: { all: ["state", "decisive"] },
        says: "What overcomes the armies of superpowers is, out of control, as great a threat to the state that built it.",
        short: "out of control it threatens its maker as well",
        source: { passage: "summary, second", modality: "would", confidence: "confident" },
      },
      {
        id: "liberty",
        role: "reason",
        side: "ruin",
        when: {
          all: ["state", { claim: "assumptions" }, { belief: "is_democratic", is: true }],
        },
        says: "A race undermines liberal democracy.",
        short: "a race undermines liberal democracy",
        source: { passage: "abstract", modality: "would heighten", confidence: "confident" },
      },
      {
        id: "cooperate",
        role: "reason",
        side: "ruin",
        when: {
          all: ["state", { claim: "assumptions" }, { belief: "agreement_feasible", is: true }],
        },
        says: "The dilemma is one of trust: states that could rely on one another would both rather hold back.",
        short: "with trust, both would rather hold back",
        source: { passage: "abstract", modality: "suggesting", confidence: "confident" },
      },
      {
        id: "no-odds",
        role: "note",
        side: "ruin",
        when: "always",
        says: "How likely loss of control is, the paper leaves open.",
        short: "how likely loss of control is stays open",
        source: { passage: "summary, second", modality: "no position", confidence: "confident" },
      },
      {
        id: "close-race",
        role: "note",
        side: "ruin",
        when: "always",
        says: "A race so close that rivals need not attack is one that may be lost.",
        short: "a race too close for war may be lost",
        source: {
          passage: "summary, first",
          modality: "not assured",
          confidence: "confident",
        },
      },
      {
        id: "achievable",
        role: "note",
        side: "both",
        when: "always",
        says: "Cooperation to control how superintelligence is developed can be had.",
        short: "cooperation can be had",
        source: { passage: "abstract", modality: "is achievable", confidence: "confident" },
      },
    ],
    measures: [{ name: "international control of superintelligence", serves: ["ruin"] }],
  }) as const satisfies ArgumentDefinition;
