import type { ArgumentDefinition } from "./definition.js";

/**
 * The built-in argument: "The Cruel Trade-Off Between AI Misuse and AI X-risk Concerns" in our own
 * words, claim by claim. docs/reading-the-post.md gives the reasons for each reading.
 */
export const cruelTradeOff = {
  id: "cruel-trade-off",
  title: "The Cruel Trade-Off Between AI Misuse and AI X-risk Concerns",
  subject: "racing",
  source:
    "https://www.lesswrong.com/posts/oadiC5jmptAbJi6mS/the-cruel-trade-off-between-ai-misuse-and-ai-x-risk-concerns",
  description:
    "Whoever could build AGI, worries mostly about misuse and ranks itself morally best will find racing good, and that is bad for accident risk.",
  sides: {
    misuse: { label: "misuse risk", speaks_for: "favoured" },
    accident: { label: "accident risk", speaks_for: "disfavoured" },
  },
  parameters: {
    mostly_misuse_above: {
      default: 0.5,
      meaning: "the misuse_weight above which an entity counts as mostly worried about misuse",
    },
    mostly_accident_below: {
      default: 0.5,
      meaning: "the misuse_weight below which an entity counts as mostly worried about accidents",
    },
    hard_above: {
      default: 0.5,
      meaning: "the alignment_difficulty above which alignment counts as hard",
    },
  },
  beliefs: {
    misuse_weight: {
      type: "number",
      min: 0,
      max: 1,
      if_left_out: "error",
      meaning: "share of the entity's worry that falls on misuse; the rest falls on accidents",
      question: "How much of its worry falls on misuse, the rest falling on accidents?",
      phrases: {
        equal: "{value:exact_share} of its worry fell on misuse",
        above: "more than {value:share} of its worry fell on misuse",
        at_least: "at least {value:share} of its worry fell on misuse",
        below: "less than {value:share} of its worry fell on misuse",
        at_most: "at most {value:share} of its worry fell on misuse",
        between: "{region:share} of its worry fell on misuse",
      },
    },
    moral_rank: {
      type: "integer",
      min: 1,
      levels: { best: 1 },
      if_left_out: "error",
      meaning: "where it ranks itself morally in its reference class; 1 (also best) is the best",
      question: "Where does it rank itself morally among those who may get there first?",
      phrases: {
        equal: "it ranked itself {value:ordinal}",
        at_least: "it ranked itself {value:ordinal} or lower",
        at_most: "it ranked itself {value:ordinal} or higher",
        between: "it ranked itself {region:ordinal}",
      },
    },
    alignment_difficulty: {
      type: "number",
      min: 0,
      max: 1,
      levels: { trivial: 0, easy: 0.25, moderate: 0.5, hard: 0.75, intractable: 1 },
      if_left_out: "error",
      meaning:
        "how unlikely it thinks it is that alignment is solved in the short time that a race leaves",
      question: "How hard does it think alignment is in the short time that a race leaves?",
      phrases: {
        equal: "it put alignment at exactly {value:level}",
        above: "it thought alignment harder than {value:level}",
        at_least: "it thought alignment {value:level} or harder",
        below: "it thought alignment easier than {value:level}",
        at_most: "it thought alignment {value:level} or easier",
        between: "it put alignment {region:level}",
      },
    },
    can_develop_agi: {
      type: "boolean",
      if_left_out: true,
      meaning: "it is in power to develop AGI",
      question: "Is it in power to develop AGI?",
      phrases: {
        true: "it were in power to develop AGI",
        false: "it were not in power to develop AGI",
      },
    },
    control_is_decisive: {
      type: "boolean",
      if_left_out: true,
      meaning: "whoever controls AGI has unprecedented control over everyone else",
      question: "Does control of AGI give unprecedented control over everyone else?",
      phrases: {
        true: "it thought control of AGI decisive",
        false: "it did not think control of AGI decisive",
      },
    },
    distrusts_rivals: {
      type: "boolean",
      if_left_out: "unknown",
      meaning:
        "it is genuinely worried about the ethics of others who may get there first: people, cultures or governments",
      question: "Is it genuinely worried about the ethics of others who may get there first?",
      phrases: {
        true: "it distrusted its rivals",
        false: "it did not distrust its rivals",
      },
    },
    mass_misuse_before_defence: {
      type: "boolean",
      if_left_out: "unknown",
      meaning: "widely accessible weak AGIs enable mass harm before a defensive AGI exists",
      question: "Will widely accessible weak AGIs enable mass harm before a defensive AGI exists?",
      phrases: {
        true: "it expected mass misuse before a defence exists",
        false: "it did not expect mass misuse before a defence exists",
      },
    },
    sees_itself_as_responsible: {
      type: "boolean",
      if_left_out: "unknown",
      meaning: "it views itself as a responsible developer",
      question: "Does it view itself as a responsible developer?",
      phrases: {
        true: "it saw itself as responsible",
        false: "it did not see itself as responsible",
      },
    },
    jailbreaks_hard_to_prevent: {
      type: "boolean",
      if_left_out: "unknown",
      meaning: "preventing jailbreaks is hard",
      question: "Is preventing jailbreaks hard?",
      phrases: {
        true: "it thought jailbreaks hard to prevent",
        false: "it did not think jailbreaks hard to prevent",
      },
    },
    worries_about_deception: {
      type: "boolean",
      if_left_out: "unknown",
      meaning: "it takes scenarios of deceptive models seriously",
      question: "Does it take scenarios of deceptive models seriously?",
      phrases: {
        true: "it worried about deceptive models",
        false: "it did not worry about deceptive models",
      },
    },
  },
  terms: {
    capable: {
      says: "it can develop AGI",
      when: { belief: "can_develop_agi", is: true },
    },
    mostly_misuse: {
      says: "it is mostly worried about misuse",
      when: { belief: "misuse_weight", is: "> mostly_misuse_above" },
    },
    mostly_accident: {
      says: "it is mostly worried about accidents",
      when: { belief: "misuse_weight", is: "< mostly_accident_below" },
    },
    worried_about_accidents: {
      says: "it is worried about accidents at all",
      when: { belief: "misuse_weight", is: "< 1" },
    },
    best: {
      says: "it ranks itself best",
      when: { belief: "moral_rank", is: "= 1" },
    },
    alignment_hard: {
      says: "it thinks alignment is hard",
      when: { belief: "alignment_difficulty", is: "> hard_above" },
    },
  },
  claims: [
    {
      id: "key",
      role: "conclusion",
      side: "misuse",
      when: { all: ["capable", "mostly_misuse", "best"] },
      says: "By this worldview's own lights racing is good.",
      concludes: "favoured",
      source: { passage: "key claim", modality: "is good", confidence: "confident" },
    },
    {
      id: "cost",
      role: "note",
      side: "accident",
      when: "always",
      says: "Racing is bad for accident risk, whoever favours it.",
      source: { passage: "key claim", modality: "is bad", confidence: "confident" },
    },
    {
      id: "1a",
      role: "premise",
      side: "misuse",
      when: { belief: "control_is_decisive", is: true },
      says: "Whoever controls AGI has unprecedented control over everyone else: in ill-meaning hands that is probably the end for the rest, and it leaves room for an authoritarian order that lasts.",
      source: { passage: "misuse 1a", modality: "probably", confidence: "tentative" },
    },
    {
      id: "1b",
      role: "reason",
      side: "misuse",
      when: { all: [{ claim: "1a" }, "capable", { belief: "distrusts_rivals", is: true }] },
      says: "It would want to get there before those whose ethics it distrusts.",
      source: { passage: "misuse 1b", modality: "would want", confidence: "tentative" },
    },
    {
      id: "2a",
      role: "premise",
      side: "misuse",
      when: { belief: "mass_misuse_before_defence", is: true },
      says: "There is a danger of a window in which weak AGIs in many hands let anyone kill everyone, and no AGI strong enough defends against it yet.",
      source: { passage: "misuse 2a", modality: "danger", confidence: "tentative" },
    },
    {
      id: "2b",
      role: "reason",
      side: "misuse",
      when: {
        all: [{ claim: "2a" }, { belief: "sees_itself_as_responsible", is: true }, "mostly_misuse"],
      },
      says: "Racing to a defensive AGI makes sense, one strong enough to close the window in which anyone could kill everyone.",
      source: { passage: "misuse 2b", modality: "makes sense", confidence: "tentative" },
    },
    {
      id: "3a",
      role: "premise",
      side: "misuse",
      when: { belief: "jailbreaks_hard_to_prevent", is: true },
      says: "Every deployment on the way can be jailbroken, so it may want to be there as early, and with as few of them, as it can.",
      source: { passage: "misuse 3a", modality: "may want", confidence: "tentative" },
    },
    {
      id: "3b",
      role: "reason",
      side: "misuse",
      when: { claim: "3a" },
      says: "It should race at full speed inside and deploy only what brings in the capital to go on.",
      source: { passage: "misuse 3b", modality: "should", confidence: "tentative" },
    },
    {
      id: "footnote",
      role: "note",
      side: "misuse",
      when: "always",
      says: "Even at full speed the model is kept from being easy to break; a priori, preventing misuse takes far less work on the model than preventing accidents.",
      source: { passage: "footnote 1", modality: "a priori", confidence: "tentative" },
    },
    {
      id: "cause",
      role: "note",
      side: "misuse",
      when: "always",
      says: "What drives such a race is what one believes of the world, not hidden ill will.",
      source: { passage: "after misuse 3b", modality: "is", confidence: "confident" },
    },
    {
      id: "accident",
      role: "conclusion",
      side: "accident",
      when: { all: ["mostly_accident", "alignment_hard"] },
      says: "By this worldview's own lights racing is among the worst things to do, if not the worst.",
      concludes: "disfavoured",
      source: {
        passage: "accidents, opening",
        modality: "is one of the worst",
        confidence: "confident",
      },
    },
    {
      id: "accident-1",
      role: "reason",
      side: "accident",
      when: { all: ["worried_about_accidents", "alignment_hard"] },
      says: "Little time: a race rewards the cheapest patch that works, which is more worrying for accidents than for misuse, since restricting access contains misuse but not accidents.",
      source: { passage: "accidents 1", modality: "more worrying", confidence: "tentative" },
    },
    {
      id: "accident-2",
      role: "reason",
      side: "accident",
      when: { all: ["worried_about_accidents", "alignment_hard"] },
      says: "No time to understand the models: a race incentivises an AGI that is simple and hard to misuse over one with strong foundations against accidents.",
      source: { passage: "accidents 2", modality: "incentivises", confidence: "tentative" },
    },
    {
      id: "accident-2-deception",
      role: "reason",
      side: "accident",
      when: { all: [{ claim: "accident-2" }, { belief: "worries_about_deception", is: true }] },
      says: "That lack of understanding is most worrying to those who take deceptive models seriously.",
      source: { passage: "accidents 2", modality: "most worrying", confidence: "tentative" },
    },
    {
      id: "accident-3",
      role: "reason",
      side: "accident",
      when: { all: ["worried_about_accidents", "alignment_hard"] },
      says: "A race leads to corners cut inside the lab: in red-teaming against accidents, in checks for deception.",
      source: { passage: "accidents 3", modality: "leads to", confidence: "tentative" },
    },
    {
      id: "shared",
      role: "note",
      side: "both",
      when: "always",
      says: "Racing apart, most measures serve both worries.",
      source: { passage: "closing remark", modality: "mostly", confidence: "confident" },
    },
    {
      id: "comment",
      role: "note",
      side: "both",
      when: "always",
      says: "In some contexts both worries push the same way; in others, racing among them, they push apart.",
      source: { passage: "comment", modality: "in some contexts", confidence: "tentative" },
    },
  ],
  measures: [
    { name: "racing as fast as possible", serves: ["misuse"], harms: ["accident"] },
    { name: "auditing", serves: ["misuse", "accident"] },
    { name: "licensing", serves: ["misuse", "accident"] },
    { name: "closed-source development", serves: ["misuse", "accident"] },
    { name: "compute governance", serves: ["misuse", "accident"] },
    { name: "robustness to jailbreaks", serves: ["misuse", "accident"] },
  ],
} as const satisfies ArgumentDefinition;
