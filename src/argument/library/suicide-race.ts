import type { ArgumentDefinition } from "../definition.js";
import { beliefs, orUnknown } from "./beliefs.js";

/** Tegmark's suicide race, and a reply to it. docs/reading-suicide-race.md. */
export const suicideRace = () =>
  ({
    id: "suicide-race",
    title: "The Hopium Wars: the AGI Entente Delusion, and a reply",
    subject: "racing",
    source:
      "https://www.lesswrong.com/posts/oJQnRDbgSS8i6DwNu/the-hopium-wars-the-agi-entente-delusion",
    cited_as: "the post",
    cost_note: "machines",
    description:
      "Holds that if nobody can control AGI in time, whoever wins the race to it loses. By Max Tegmark, 2024, with a reply from its comments. The body of the post could not be read: only the passage that the reply quotes, and the author's own announcement.",
    sides: {
      control: { label: "loss of control", speaks_for: "disfavoured" },
      rival: { label: "a rival's control", speaks_for: "favoured" },
    },
    parameters: {
      hard_above: {
        default: 0.5,
        meaning: "the alignment_difficulty above which control counts as not solved in time",
      },
      certain_from: {
        default: 1,
        meaning: "the takeover_chance from which a takeover counts as certain",
      },
    },
    beliefs: {
      alignment_difficulty: orUnknown(beliefs.alignment_difficulty),
      rival_races_anyway: beliefs.rival_races_anyway,
      rival_control_is_very_bad: beliefs.rival_control_is_very_bad,
      takeover_chance: beliefs.takeover_chance,
      agreement_feasible: beliefs.agreement_feasible,
      can_develop_agi: beliefs.can_develop_agi,
    },
    terms: {
      capable: {
        says: "it can develop AGI",
        when: { belief: "can_develop_agi", is: true },
      },
      not_in_time: {
        says: "it thinks that control is not solved in time",
        when: { belief: "alignment_difficulty", is: "> hard_above" },
      },
      takeover_not_certain: {
        says: "it does not think a takeover certain",
        when: { belief: "takeover_chance", is: "< certain_from" },
      },
      raced_anyway: {
        says: "it thinks that a rival races anyway",
        when: { belief: "rival_races_anyway", is: true },
      },
      bad_hands: {
        says: "it thinks a rival's control of AGI very bad",
        when: { belief: "rival_control_is_very_bad", is: true },
      },
    },
    claims: [
      {
        id: "suicide",
        role: "conclusion",
        side: "control",
        when: "not_in_time",
        says: "By this worldview's own lights this is no arms race: whoever gets to the finish, every side is lost.",
        short: "whoever gets to the finish, every side is lost",
        concludes: "disfavoured",
        source: { passage: "post, as quoted", modality: "lose", confidence: "confident" },
      },
      {
        id: "self-interest",
        role: "reason",
        side: "control",
        when: "not_in_time",
        says: "No government gains by letting a company at home build AGI that nobody controls, and lose its own power to it.",
        short: "no government gains by AGI that nobody controls",
        source: {
          passage: "announcement",
          modality: "not in the self-interest",
          confidence: "confident",
        },
      },
      {
        id: "together",
        role: "reason",
        side: "control",
        when: { all: [{ claim: "self-interest" }, { belief: "agreement_feasible", is: true }] },
        says: "Governments that forbid it at home both want it forbidden everywhere, and can work on that together.",
        short: "both want it forbidden everywhere",
        source: {
          passage: "announcement",
          modality: "shared incentive",
          confidence: "confident",
        },
      },
      {
        id: "race-anyway",
        role: "conclusion",
        side: "rival",
        when: { all: ["capable", "raced_anyway", "bad_hands", "takeover_not_certain"] },
        says: "By this worldview's own lights racing may be best all the same, even if a takeover is likely.",
        short: "racing may be best, the rival racing anyway",
        concludes: "favoured",
        source: { passage: "reply", modality: "could be", confidence: "tentative" },
      },
      {
        id: "bad-hands",
        role: "reason",
        side: "rival",
        when: { all: ["capable", "bad_hands", "takeover_not_certain"] },
        says: "The worse it is that a rival comes to control AGI first, the more speaks for racing.",
        short: "a rival's control would be very bad",
        source: { passage: "reply", modality: "would depend on", confidence: "tentative" },
      },
      {
        id: "machines",
        role: "note",
        side: "control",
        when: "always",
        says: "If two powers race each other to AGI, it is the machines that win.",
        short: "in a race of two powers the machines win",
        source: { passage: "announcement", modality: "only", confidence: "confident" },
      },
      {
        id: "open-questions",
        role: "note",
        side: "both",
        when: "always",
        says: "How likely a takeover is, and whether a rival would race alone, is what it turns on; to that the post adds little.",
        short: "it turns on the chance of a takeover and on the rival",
        source: { passage: "reply", modality: "I think", confidence: "tentative" },
      },
    ],
  }) as const satisfies ArgumentDefinition;
