import type { ArgumentDefinition } from "../definition.js";
import { beliefs, orUnknown } from "./beliefs.js";

/** Aschenbrenner on why the free world has to lead. docs/reading-free-world.md. */
export const freeWorld = () =>
  ({
    id: "free-world",
    title: "Situational Awareness: The Free World Must Prevail",
    subject: "racing",
    source: "https://situational-awareness.ai/the-free-world-must-prevail/",
    cited_as: "the series",
    cost_note: "superalignment",
    description:
      "Holds that superintelligence decides who rules, so that democracies have to be first, and far enough ahead to afford safety. By Leopold Aschenbrenner, 2024. Its chapters on security and superalignment were read whole, the one of this name only in its summary and an abridgement.",
    sides: {
      tyranny: { label: "authoritarian rule", speaks_for: "favoured" },
      margin: { label: "accidents for want of a lead", speaks_for: "favoured" },
      narrow: { label: "the dangers of a narrow or stolen lead", speaks_for: "disfavoured" },
    },
    parameters: {
      out_of_reach_from: {
        default: 1,
        meaning: "the alignment_difficulty from which control counts as out of reach",
      },
    },
    beliefs: {
      control_is_decisive: beliefs.control_is_decisive,
      rival_is_authoritarian: beliefs.rival_is_authoritarian,
      rival_races_anyway: beliefs.rival_races_anyway,
      is_democratic: beliefs.is_democratic,
      can_develop_agi: beliefs.can_develop_agi,
      alignment_difficulty: orUnknown(beliefs.alignment_difficulty),
      lead_is_comfortable: beliefs.lead_is_comfortable,
      secrets_are_secure: beliefs.secrets_are_secure,
    },
    terms: {
      capable: {
        says: "it can develop AGI",
        when: { belief: "can_develop_agi", is: true },
      },
      democratic: {
        says: "it belongs to a democracy",
        when: { belief: "is_democratic", is: true },
      },
      decisive: {
        says: "it thinks control of AGI decisive",
        when: { belief: "control_is_decisive", is: true },
      },
      authoritarian_rival: {
        says: "it thinks its rival authoritarian",
        when: { belief: "rival_is_authoritarian", is: true },
      },
      rival_in_the_race: {
        says: "it thinks that a rival races anyway",
        when: { belief: "rival_races_anyway", is: true },
      },
      within_reach: {
        says: "it thinks control within reach",
        when: { belief: "alignment_difficulty", is: "< out_of_reach_from" },
      },
      comfortable: {
        says: "its lead is comfortable",
        when: { belief: "lead_is_comfortable", is: true },
      },
    },
    claims: [
      {
        id: "decisive",
        role: "premise",
        side: "tyranny",
        when: "decisive",
        says: "Superintelligence decides economic and military power.",
        short: "superintelligence decides who has power",
        source: { passage: "contents, IIId", modality: "will give", confidence: "confident" },
      },
      {
        id: "dictator",
        role: "premise",
        side: "tyranny",
        when: { all: [{ claim: "decisive" }, "authoritarian_rival"] },
        says: "With it a dictator could do away with all that has ever ended a dictatorship.",
        short: "a dictator could rule with it for good",
        source: { passage: "IIId, abridged", modality: "could", confidence: "tentative" },
      },
      {
        id: "solvable",
        role: "premise",
        side: "margin",
        when: "within_reach",
        says: "To control systems far smarter than we are is a problem that can be solved.",
        short: "control is a problem that can be solved",
        source: { passage: "IIIc", modality: "is solvable", confidence: "confident" },
      },
      {
        id: "prevail",
        role: "conclusion",
        side: "tyranny",
        when: {
          all: [
            "capable",
            "democratic",
            { claim: "dictator" },
            "rival_in_the_race",
            { claim: "solvable" },
          ],
        },
        says: "By this worldview's own lights it has to get there before the authoritarian rival, and well before.",
        short: "to get there well before the authoritarian rival",
        concludes: "favoured",
        source: { passage: "IIId, abridged", modality: "must", confidence: "confident" },
      },
      {
        id: "survival",
        role: "reason",
        side: "tyranny",
        when: { all: ["capable", "democratic", { claim: "dictator" }] },
        says: "The free world can be lost in this race.",
        short: "the free world can be lost in this race",
        source: { passage: "contents, IIId", modality: "will be", confidence: "confident" },
      },
      {
        id: "margin",
        role: "reason",
        side: "margin",
        when: { all: ["capable", "comfortable", { claim: "solvable" }] },
        says: "A lead of a year or two can be spent: on aligning what comes next, on defences, on time to decide.",
        short: "a lead of years can be spent on safety",
        source: { passage: "IIIb, and its note 8", modality: "at least", confidence: "confident" },
      },
      {
        id: "breakneck",
        role: "reason",
        side: "narrow",
        when: { all: ["capable", { not: "comfortable" }] },
        says: "Ahead by a month or two, it must rush through with nothing to spare for safety; nothing else is as likely to destroy those who race.",
        short: "ahead by months, nothing is left for safety",
        source: { passage: "IIIb", modality: "no room at all", confidence: "confident" },
      },
      {
        id: "leak",
        role: "reason",
        side: "narrow",
        when: { all: ["capable", { belief: "secrets_are_secure", is: false }] },
        says: "As long as states can steal it, what it builds is built for the rival too.",
        short: "what can be stolen is built for the rival too",
        source: { passage: "IIIb", modality: "just building", confidence: "confident" },
      },
      {
        id: "superalignment",
        role: "note",
        side: "narrow",
        when: "always",
        says: "Nobody can yet control systems far smarter than we are, and when AI improves AI things may slip.",
        short: "nobody can yet control systems far smarter than we are",
        source: { passage: "IIIc", modality: "could easily", confidence: "confident" },
      },
    ],
    measures: [
      {
        name: "security against states, with the government's help",
        serves: ["tyranny", "margin", "narrow"],
      },
      { name: "AI that does research on alignment", serves: ["margin"] },
      { name: "layers of defence around what is not aligned yet", serves: ["margin"] },
    ],
  }) as const satisfies ArgumentDefinition;
