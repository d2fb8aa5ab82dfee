import type { ArgumentDefinition } from "../definition.js";
import { beliefs } from "./beliefs.js";

/** The clause of the OpenAI Charter on when to stop competing. docs/reading-charter-assist.md. */
export const charterAssist = () =>
  ({
    id: "charter-assist",
    title: "OpenAI Charter: to stop competing, and to assist",
    subject: "racing",
    source: "https://openai.com/charter",
    cited_as: "the Charter",
    description:
      "A developer promises that, once a value-aligned and safety-conscious project comes close to AGI before it, it will stop competing with that project and help it. Read whole, in copies; of 2018.",
    sides: {
      haste: { label: "a race without precautions", speaks_for: "disfavoured" },
      influence: { label: "influence on what AGI does", speaks_for: "favoured" },
    },
    parameters: {
      close_above: {
        default: 0.5,
        meaning:
          "the better_project_chance above which the project ahead counts as close to building AGI",
      },
    },
    beliefs: {
      better_project_ahead: beliefs.better_project_ahead,
      better_project_chance: beliefs.better_project_chance,
      can_develop_agi: beliefs.can_develop_agi,
      race_is_late_stage: beliefs.race_is_late_stage,
      influence_needs_frontier: beliefs.influence_needs_frontier,
    },
    terms: {
      competes: {
        says: "it can develop AGI",
        when: { belief: "can_develop_agi", is: true },
      },
      better_ahead: {
        says: "it thinks a value-aligned, safety-conscious project ahead",
        when: { belief: "better_project_ahead", is: true },
      },
      close: {
        says: "it thinks that project close to success",
        when: { belief: "better_project_chance", is: "> close_above" },
      },
    },
    claims: [
      {
        id: "mission",
        role: "note",
        side: "both",
        when: "always",
        says: "What is wanted is that AGI does everyone good. Whoever helps another to bring that about has done its part.",
        short: "helping another to it is success too",
        source: { passage: "mission", modality: "will consider", confidence: "confident" },
      },
      {
        id: "concern",
        role: "reason",
        side: "haste",
        when: { all: ["competes", { belief: "race_is_late_stage", is: true }] },
        says: "Close to AGI, competition may leave nobody the time to be careful.",
        short: "close to AGI, competition leaves no time for care",
        source: {
          passage: "long-term safety, 2",
          modality: "are concerned",
          confidence: "confident",
        },
      },
      {
        id: "assist",
        role: "conclusion",
        side: "haste",
        when: { all: ["competes", "better_ahead", "close"] },
        says: "By this worldview's own lights it should no longer compete with the project ahead, but help it.",
        short: "to help the project ahead instead of competing with it",
        concludes: "disfavoured",
        source: { passage: "long-term safety, 2", modality: "commit", confidence: "confident" },
      },
      {
        id: "trigger",
        role: "note",
        side: "haste",
        when: "always",
        says: "What exactly sets this off is agreed case by case; typically it would be that success within two years is likelier than not.",
        short: "what sets this off is agreed case by case",
        source: {
          passage: "long-term safety, 2",
          modality: "might be",
          confidence: "tentative",
        },
      },
      {
        id: "frontier",
        role: "reason",
        side: "influence",
        when: { all: ["competes", { belief: "influence_needs_frontier", is: true }] },
        says: "To do something about what AGI does to the world, it has to be among the first; advocacy by itself is too little.",
        short: "advocacy without a place among the first is too little",
        source: { passage: "technical leadership", modality: "must be", confidence: "confident" },
      },
    ],
    measures: [
      { name: "helping the project ahead", serves: ["haste"] },
      { name: "research on safety that others take up", serves: ["haste"] },
    ],
  }) as const satisfies ArgumentDefinition;
