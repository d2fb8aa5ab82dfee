import type { BeliefDefinition, Phrases } from "../definition.js";

/** How a chance is put in words; as a number, since a chance of 1 is not "all" of anything. */
function chanceOf(what: string) {
  return {
    equal: `it put the chance ${what} at exactly {value}`,
    above: `it put the chance ${what} above {value}`,
    at_least: `it put the chance ${what} at {value} or more`,
    below: `it put the chance ${what} below {value}`,
    at_most: `it put the chance ${what} at {value} or less`,
    between: `it put the chance ${what} {region}`,
  } as const satisfies Phrases;
}

/**
 * What the built-in arguments ask, each belief once: arguments share a name where they mean the same by
 * it, and only there. An argument that does not need a belief as much as the first that asked it takes
 * it with another `if_left_out`.
 */
export const beliefs = {
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
    about: "position",
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
    about: "position",
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
    about: "position",
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
  better_project_ahead: {
    type: "boolean",
    if_left_out: "unknown",
    meaning: "a value-aligned, safety-conscious project is ahead of it on the way to AGI",
    question: "Is a value-aligned, safety-conscious project ahead of it on the way to AGI?",
    phrases: {
      true: "it thought a value-aligned, safety-conscious project ahead of it",
      false: "it did not think a value-aligned, safety-conscious project ahead of it",
    },
  },
  better_project_chance: {
    type: "number",
    min: 0,
    max: 1,
    if_left_out: "unknown",
    meaning:
      "how likely it thinks it is that the best project ahead of it builds AGI within two years",
    question: "How likely is the best project ahead of it to build AGI within two years?",
    phrases: chanceOf("that the project ahead succeeds within two years"),
  },
  race_is_late_stage: {
    type: "boolean",
    if_left_out: "unknown",
    meaning: "AGI is close, and the race to it leaves too little time for precautions",
    question: "Is AGI close, with a race to it that leaves too little time for precautions?",
    phrases: {
      true: "it thought the race late and short of time for precautions",
      false: "it did not think the race late and short of time for precautions",
    },
  },
  influence_needs_frontier: {
    type: "boolean",
    if_left_out: "unknown",
    meaning: "whoever is not at the frontier of AI can do little about what AGI does to the world",
    question: "Can only those at the frontier do much about what AGI does to the world?",
    phrases: {
      true: "it thought that influence takes a place at the frontier",
      false: "it did not think that influence takes a place at the frontier",
    },
  },
  misalignment_risk_significant: {
    type: "boolean",
    if_left_out: "unknown",
    meaning:
      "there is a significant risk that powerful AI gets aims of its own and defeats humanity",
    question: "Is there a significant risk that powerful AI gets aims of its own?",
    phrases: {
      true: "it thought the risk of misalignment significant",
      false: "it did not think the risk of misalignment significant",
    },
  },
  danger_is_hard_to_see: {
    type: "boolean",
    if_left_out: "unknown",
    meaning: "it is hard to know whether an AI system is dangerously misaligned",
    question: "Is it hard to know whether an AI system is dangerously misaligned?",
    phrases: {
      true: "it thought the danger of a system hard to see",
      false: "it did not think the danger of a system hard to see",
    },
  },
  own_system_shown_safe: {
    type: "boolean",
    if_left_out: "unknown",
    about: "position",
    meaning: "there is confidence enough that its own powerful systems are safe",
    question: "Is there confidence enough that its own powerful systems are safe?",
    phrases: {
      true: "its own systems were shown to be safe",
      false: "its own systems were not shown to be safe",
    },
  },
  rivals_incautious: {
    type: "boolean",
    if_left_out: "unknown",
    meaning:
      "others who take misalignment less seriously may deploy powerful AI if it does not move",
    question: "May others who take misalignment less seriously deploy powerful AI before it does?",
    phrases: {
      true: "it thought its rivals incautious",
      false: "it did not think its rivals incautious",
    },
  },
  agreement_feasible: {
    type: "boolean",
    if_left_out: "unknown",
    meaning: "it and its rivals can come to an agreement not to race",
    question: "Can it and its rivals come to an agreement not to race?",
    phrases: {
      true: "it thought an agreement not to race feasible",
      false: "it did not think an agreement not to race feasible",
    },
  },
  rival_is_authoritarian: {
    type: "boolean",
    if_left_out: "unknown",
    meaning: "the rival that may get there first is an authoritarian power",
    question: "Is the rival that may get there first an authoritarian power?",
    phrases: {
      true: "it thought its rival authoritarian",
      false: "it did not think its rival authoritarian",
    },
  },
  rival_races_anyway: {
    type: "boolean",
    if_left_out: "unknown",
    meaning: "a rival races to AGI even if it does not",
    question: "Does a rival race to AGI even if it does not?",
    phrases: {
      true: "it thought that a rival races anyway",
      false: "it did not think that a rival races anyway",
    },
  },
  lead_is_comfortable: {
    type: "boolean",
    if_left_out: "unknown",
    about: "position",
    meaning: "it is, or would be, ahead of its rivals by a year or two rather than a month or two",
    question: "Is it ahead of its rivals by a year or two, rather than by a month or two?",
    phrases: {
      true: "its lead were comfortable",
      false: "its lead were not comfortable",
    },
  },
  secrets_are_secure: {
    type: "boolean",
    if_left_out: "unknown",
    about: "position",
    meaning: "its weights and the secrets of its algorithms are safe from the spies of states",
    question: "Are its weights and the secrets of its algorithms safe from the spies of states?",
    phrases: {
      true: "its secrets were safe from the spies of states",
      false: "its secrets were not safe from the spies of states",
    },
  },
  is_democratic: {
    type: "boolean",
    if_left_out: true,
    about: "position",
    meaning: "it is a democracy, or belongs to one",
    question: "Is it a democracy, or does it belong to one?",
    phrases: {
      true: "it belonged to a democracy",
      false: "it did not belong to a democracy",
    },
  },
  holder_kind: {
    type: "choice",
    values: ["lab", "state", "other"],
    if_left_out: "unknown",
    about: "position",
    meaning: "what its holder is: a lab, a state or whoever acts for one, or something else",
    question: "What is it: a lab, a state or whoever acts for one, or something else?",
    phrases: {
      lab: "it were a lab",
      state: "it were a state or acted for one",
      other: "it were neither a lab nor a state",
    },
  },
  rivals_can_sabotage: {
    type: "boolean",
    if_left_out: "unknown",
    meaning: "its rivals can disable its AI project before it is done",
    question: "Can its rivals disable its AI project before it is done?",
    phrases: {
      true: "it thought its rivals able to disable its project",
      false: "it did not think its rivals able to disable its project",
    },
  },
  race_is_visible: {
    type: "boolean",
    if_left_out: "unknown",
    meaning: "its rivals can find out that it races, and where",
    question: "Can its rivals find out that it races, and where?",
    phrases: {
      true: "it thought its race visible to rivals",
      false: "it did not think its race visible to rivals",
    },
  },
  safeguards_fall_behind: {
    type: "boolean",
    if_left_out: "unknown",
    meaning: "AI that does the research on AI outruns the safeguards made for it",
    question: "Does AI that does the research on AI outrun the safeguards made for it?",
    phrases: {
      true: "it expected automated research to outrun safeguards",
      false: "it did not expect automated research to outrun safeguards",
    },
  },
  rivals_understand_stakes: {
    type: "boolean",
    if_left_out: "unknown",
    meaning: "rival states know what superintelligence would mean for them, and act rationally",
    question: "Do rival states know what superintelligence would mean, and act rationally?",
    phrases: {
      true: "it thought rival states aware of the stakes and rational",
      false: "it did not think rival states aware of the stakes and rational",
    },
  },
  rivals_expect_to_win: {
    type: "boolean",
    if_left_out: "unknown",
    meaning: "its rivals believe that they can win the race",
    question: "Do its rivals believe that they can win the race?",
    phrases: {
      true: "it thought that its rivals expect to win",
      false: "it did not think that its rivals expect to win",
    },
  },
  takeover_chance: {
    type: "number",
    min: 0,
    max: 1,
    if_left_out: "unknown",
    meaning: "how likely it thinks it is that AGI takes over if there is a race to it",
    question: "How likely is it that AGI takes over if there is a race to it?",
    phrases: chanceOf("of a takeover"),
  },
  rival_control_is_very_bad: {
    type: "boolean",
    if_left_out: "unknown",
    meaning: "a rival that is the first to have AGI under its control would be very bad for it",
    question: "Would a rival that is the first to have AGI under its control be very bad for it?",
    phrases: {
      true: "it thought a rival's control of AGI very bad",
      false: "it did not think a rival's control of AGI very bad",
    },
  },
} as const satisfies Readonly<Record<string, BeliefDefinition>>;

/** The same belief, unknown where a worldview leaves it out. */
export function orUnknown<Definition extends BeliefDefinition>(definition: Definition) {
  return { ...definition, if_left_out: "unknown" } as const;
}
